"""The one user of Babel's list of currencies."""

import re
from collections.abc import Mapping

from babel import Locale, UnknownLocaleError
from babel.numbers import list_currencies

_WORD = re.compile(r"[^\W\d_]+")


def is_code(text: str) -> bool:
    """Tell whether a text is an ISO 4217 code."""
    return text in list_currencies()


def code_of(name: str, language: str) -> str:
    """Return the code of a currency by its name, such as `euros`; empty if several have it."""
    name = " ".join(name.casefold().split())
    found: set[str] = set()
    for tag in (language, "en"):
        names = _names(tag)
        exact = {code for code, called in names.items() if called in (name, name.rstrip("s"))}
        words = {
            code
            for code, called in names.items()
            if {name, name.rstrip("s")} & set(_WORD.findall(called))
        }
        found = exact or words
        if len(found) == 1:
            return found.pop()
    return ""


def codes() -> Mapping[str, str]:
    """Return the names of currencies that are in use, by code."""
    return _names("en")


def _names(tag: str) -> dict[str, str]:
    """Return names by code, without those of the past: they have their years behind them."""
    try:
        locale = Locale.parse(tag.strip().replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return {}
    names = locale.currencies.items()
    return {code: called.casefold() for code, called in names if not re.search(r"\d", called)}
