"""Ukrainian: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "назва",
            "проєкт",
        ),
        "owner": ("замовник",),
        "worker": ("виконавець",),
        "contacts": (
            "контакт",
            "контактна особа",
        ),
        "start": (
            "початок",
            "дата початку",
        ),
        "due": (
            "термін",
            "дедлайн",
            "термін здачі",
        ),
        "version": ("версія",),
        "updated": ("оновлено",),
        "payment": (
            "оплата",
            "бюджет",
        ),
        "tools": ("інструменти",),
        "time_zone": ("часовий пояс",),
    },
    kinds={"procedure": ("інструкція",)},
)
