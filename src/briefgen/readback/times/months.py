"""The one user of Babel's names of months."""

import functools
from collections.abc import Mapping

_FORMS = (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated"))


@functools.cache
def months(tag: str) -> Mapping[str, int]:
    """Return the months of a language and of English by their names and short names."""
    from babel import Locale, UnknownLocaleError

    found: dict[str, int] = {}
    for wanted in (tag, "en"):
        try:
            locale = Locale.parse(wanted.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
        for form, width in (
            ("format", "wide"),
            ("stand-alone", "wide"),
            ("format", "abbreviated"),
        ):
            names = locale.months[form][width].items()
            found = {name.casefold().rstrip("."): number for number, name in names} | found
    return {name: number for name, number in found.items() if not name[0].isdecimal()}


def month(word: str, tag: str) -> int | None:
    """Return the number of a month by its name or by three letters of it and more."""
    known, word = months(tag), word.casefold().rstrip(".")
    if word in known:
        return known[word]
    begun = {number for name, number in known.items() if name.startswith(word)}
    return begun.pop() if len(word) >= 3 and len(begun) == 1 else None
