"""The languages a brief can be written in, one file each: labels, heading words, step words.

To add one, write its file and put it into `LANGUAGES`.
"""

import functools

from briefgen.languages import ar, de, en, es, fil, fr, hi, ja, pt, uk, zh
from briefgen.languages.labels import Labels, Plural
from briefgen.languages.language import Language, StepWords
from briefgen.languages.lexicon import Lexicon
from briefgen.languages.private import ALL_PRIVATE_HEADINGS

__all__ = [
    "ALL_PRIVATE_HEADINGS",
    "LANGUAGES",
    "Labels",
    "Language",
    "Lexicon",
    "Plural",
    "StepWords",
    "language_for",
    "lexicon_for",
]

LANGUAGES: tuple[Language, ...] = (
    en.LANGUAGE,
    ar.LANGUAGE,
    de.LANGUAGE,
    es.LANGUAGE,
    fil.LANGUAGE,
    fr.LANGUAGE,
    hi.LANGUAGE,
    ja.LANGUAGE,
    pt.LANGUAGE,
    uk.LANGUAGE,
    zh.LANGUAGE,
)


@functools.cache
def language_for(tag: str) -> Language:
    """Return the language for a BCP 47 tag: the exact one, its base language, or English."""
    known = {language.tag.lower(): language for language in LANGUAGES}
    wanted = tag.strip().replace("_", "-").lower()
    while wanted:
        if wanted in known:
            return known[wanted]
        wanted = wanted.rpartition("-")[0]
    return en.LANGUAGE


@functools.cache
def lexicon_for(tag: str) -> Lexicon:
    """Return the words to look for in a language; hardly any where nobody has written them.

    Labels fall back to English, words to look for never do: what is clear in German may look
    wrong to an English eye.
    """
    language = language_for(tag)
    wanted = tag.strip().replace("_", "-").lower().partition("-")[0]
    same = not wanted or language.tag.lower().partition("-")[0] == wanted
    return language.lexicon if same else Lexicon()
