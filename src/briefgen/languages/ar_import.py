"""Modern Standard Arabic: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "العنوان",
            "المشروع",
            "اسم المشروع",
        ),
        "owner": (
            "صاحب العمل",
            "العميل",
            "مدير المشروع",
        ),
        "worker": (
            "المنفذ",
            "المستقل",
        ),
        "contacts": (
            "جهة الاتصال",
            "للأسئلة",
        ),
        "start": (
            "تاريخ البدء",
            "البداية",
        ),
        "due": (
            "الموعد النهائي",
            "تاريخ التسليم",
            "موعد التسليم",
        ),
        "version": ("الإصدار",),
        "updated": ("آخر تحديث",),
        "repeats": ("التكرار",),
        "payment": (
            "الميزانية",
            "الأجر",
            "الدفع",
            "السعر",
        ),
        "tools": ("الأدوات",),
        "time_zone": ("المنطقة الزمنية",),
    },
    kinds={
        "procedure": (
            "إجراء",
            "دليل إجراءات",
        )
    },
    per={
        "ساعة": (
            "في الساعة",
            "للساعة",
            "/ساعة",
        )
    },
    every={
        "day": (
            "يوميا",
            "يوميًا",
        ),
        "week": (
            "أسبوعيا",
            "أسبوعيًا",
        ),
        "month": (
            "شهريا",
            "شهريًا",
        ),
    },
    table_heads=("البند", "التفاصيل", "القيمة"),
)
