"""Words that turn an answer round: `not`, `without`, `except`."""

import re
import unicodedata
from collections.abc import Iterator

from briefgen.languages import Language, language_for

_SHORT = 2
"""A short English word may be another one elsewhere: in Portuguese `no` is `in the`."""
_OTHERS = re.compile(r"[^\w]+")


def negation_in(text: str, language: Language) -> str:
    """Return the first word of a text that says not, in a language or in English; else nothing."""
    plain = f" {_plain(text)} "
    for word in _words(language):
        said = _plain(word)
        if said in plain if _is_without_spaces(word) else f" {said} " in plain:
            return word
    return ""


def _words(language: Language) -> Iterator[str]:
    yield from language.negations
    english = language_for("en")
    if language is not english:
        yield from (word for word in english.negations if len(word) > _SHORT)


def _plain(text: str) -> str:
    """Return lower-case words without accents, one blank between them."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return _OTHERS.sub(" ", text).strip()


def _is_without_spaces(text: str) -> bool:
    return any(unicodedata.east_asian_width(c) in "WF" for c in text)
