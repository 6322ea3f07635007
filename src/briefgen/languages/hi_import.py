"""Hindi: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "owner": ("ग्राहक",),
        "start": ("आरंभ तिथि",),
        "due": (
            "अंतिम तिथि",
            "समय सीमा",
        ),
        "version": ("संस्करण",),
        "payment": (
            "भुगतान",
            "बजट",
        ),
        "tools": ("उपकरण",),
        "time_zone": ("समय क्षेत्र",),
    }
)
