"""The languages a brief can be written in, one file each: labels, heading words, step words.

To add one, write its file and put it into `LANGUAGES`.
"""

from briefgen.languages import en
from briefgen.languages.labels import Labels
from briefgen.languages.language import Language, StepWords
from briefgen.languages.private import ALL_PRIVATE_HEADINGS

__all__ = ["ALL_PRIVATE_HEADINGS", "LANGUAGES", "Labels", "Language", "StepWords", "language_for"]

LANGUAGES: tuple[Language, ...] = (en.LANGUAGE,)


def language_for(tag: str) -> Language:
    """Return the language for a BCP 47 tag: the exact one, its base language, or English."""
    known = {language.tag.lower(): language for language in LANGUAGES}
    wanted = tag.strip().replace("_", "-").lower()
    while wanted:
        if wanted in known:
            return known[wanted]
        wanted = wanted.rpartition("-")[0]
    return en.LANGUAGE
