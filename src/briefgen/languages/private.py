"""Headings that keep a section to the owner, also in languages without a file of their own.

A private note must not leak because its language is not translated yet.
"""

PRIVATE_HEADINGS = {
    "ar": ("خاص", "ملاحظات خاصة", "داخلي", "ملاحظات داخلية", "للاستخدام الداخلي", "غير للنشر"),
    "de": (
        "intern",
        "internes",
        "interne notizen",
        "nur intern",
        "privat",
        "private notizen",
        "eigene notizen",
        "nur für mich",
    ),
    "en": (
        "private",
        "private notes",
        "private note",
        "owner notes",
        "owner only",
        "internal",
        "internal notes",
        "internal only",
        "internal use only",
        "notes to self",
        "note to self",
        "for my eyes only",
        "not for sharing",
        "confidential notes to self",
        "my notes",
        "not for the worker",
        "not for workers",
        "not for the freelancer",
    ),
    "es": (
        "privado",
        "notas privadas",
        "interno",
        "notas internas",
        "uso interno",
        "solo para mí",
        "notas para mí",
    ),
    "fil": ("pribado", "pribadong tala", "mga pribadong tala", "panloob na tala"),
    "fr": (
        "privé",
        "notes privées",
        "notes personnelles",
        "interne",
        "notes internes",
        "usage interne",
    ),
    "hi": ("निजी", "निजी नोट्स", "आंतरिक", "आंतरिक नोट्स"),
    "ja": (
        "非公開",
        "社外秘",
        "社内用",
        "社内メモ",
        "内部用",
        "内部メモ",
        "個人メモ",
        "自分用メモ",
    ),
    "pt": ("privado", "notas privadas", "interno", "notas internas", "uso interno"),
    "uk": (
        "приватне",
        "приватні нотатки",
        "внутрішнє",
        "внутрішні нотатки",
        "для внутрішнього користування",
        "нотатки для себе",
    ),
    "zh": ("私密", "内部", "私人笔记", "内部备注", "内部使用", "仅供内部使用", "不公开"),
}


ALL_PRIVATE_HEADINGS = frozenset(word for words in PRIVATE_HEADINGS.values() for word in words)
"""In whatever language a brief says it is: many owners never say, and secrets come first."""
