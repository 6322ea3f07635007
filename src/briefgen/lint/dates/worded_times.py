"""Times in words that nevertheless mean one day, and what was probably meant by the rest."""

import difflib
import re
from collections.abc import Mapping

from briefgen.lint.context import Context
from briefgen.lint.dates.dated_text import in_digits, in_full
from briefgen.lint.dates.named_times import Named, nearest, plain
from briefgen.parse import dates
from briefgen.when import read

_AFTER = re.compile(r"(?P<count>\d{1,4} \w+) (?P<word>after|before) (?P<name>.+)", re.IGNORECASE)


def meant(context: Context, text: str, known: Mapping[str, Named]) -> str:
    """Return `4 December 2026` or `3 days after Draft` as calendars read it; else empty."""
    words, language = " ".join(text.split()), context.language
    new = in_digits(words, context.lexicon)
    match = _AFTER.fullmatch(words)
    if match and plain(match["name"]) in known:
        sign = "+" if match["word"].lower() == "after" else "-"
        new = f"{match['name']} {sign} {match['count']}"
    return new if read(new, language) else dates.rewritten(new, language, context.front.language)


def in_vain(context: Context, text: str) -> str:
    """Say why a day with its month in letters is in no calendar; empty when it is in one."""
    language = context.language
    found = dates.numeric(in_digits(text, context.lexicon), context.front.language)
    if found is None:
        return ""
    if not found.readings:
        return "that month has no such day"
    if dates.wrong_weekday(found, language):
        return f"it is a {language.weekdays[found.readings[0].weekday()].capitalize()}"
    return ""


def near_words(context: Context, text: str, known: Mapping[str, Named]) -> str:
    """Return the day, the weekday or the name that was probably meant; else empty."""
    found = dates.numeric(in_full(" ".join(text.split())), context.front.language)
    if found and len(found.readings) == 1:
        hour = dates.time(found.rest.split()[0]) if found.rest else ""
        return f"{found.readings[0]} {hour}".strip()
    first, *rest = text.split()
    day = difflib.get_close_matches(first.lower().strip(","), context.language.weekdays, 1, 0.75)
    if day:
        return " ".join([day[0].capitalize(), *rest])
    near = nearest(text, known)
    return f"“{near.name}”" if near else ""
