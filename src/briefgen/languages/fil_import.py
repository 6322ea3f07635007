"""Filipino with the English words of offices: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": ("pamagat",),
        "owner": (
            "may-ari",
            "kliyente",
        ),
        "start": (
            "simula",
            "petsa ng simula",
        ),
        "due": ("takdang petsa",),
        "version": ("bersyon",),
        "payment": (
            "bayad",
            "badyet",
        ),
        "tools": ("mga kagamitan",),
        "time_zone": ("time zone",),
    }
)
