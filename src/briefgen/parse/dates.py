"""Dates and times that people read at once and the calendar does not: what they mean."""

import datetime as dt
import re
from dataclasses import dataclass

from briefgen import when
from briefgen.languages import Language

_DATE = re.compile(
    r"(?:(?P<weekday>[^\W\d_]+)\.?,? )?"
    r"(?P<first>\d{1,4})(?P<by>[-/.]) ?(?P<second>\d{1,2})(?P=by) ?(?P<third>\d{1,4})"
    r"(?:(?:T|,? (?:at |um )?|,)(?P<rest>\S.*))?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?P<before>(?:.*[ ,T])?)(?P<hour>\d{1,2})"
    r"(?:(?P<dot>[:.h])(?P<minute>\d{2})(?::\d{2})?)?"
    r" ?(?P<word>[ap]\.? ?m\.?|h|hrs|uhr|o['’]clock)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date of three numbers and what follows it.

    `readings` has the days it can mean: none where no calendar has such a day, two where day
    and month cannot be told apart. `weekday` is the name before it, or empty.
    """

    written: str
    readings: tuple[dt.date, ...]
    weekday: str
    rest: str


def numeric(text: str, language: str) -> Numeric | None:
    """Read `2026-2-3`, `25.12.2026` or `Fri, 3/4/2026 17:00`; None for other words.

    Between dots the day comes first in every language but English, where both are in use.
    """
    match = _DATE.match(" ".join(text.split()))
    if match is None:
        return None
    first, second, third = (match[part] for part in ("first", "second", "third"))
    if len(first) == 4 and len(third) <= 2:
        orders = [(first, second, third)]
    elif len(third) == 4 and len(first) <= 2:
        orders = [(third, second, first), (third, first, second)]
        if match["by"] == "." and language.partition("-")[0].lower() != "en":
            orders = orders[:1]
    else:
        return None
    readings = dict.fromkeys(day for order in orders if (day := _day(*order)))
    written = match[0][match.start("first") : match.end("third")]
    return Numeric(written, tuple(readings), match["weekday"] or "", match["rest"] or "")


def time(text: str, *, alone: bool = True) -> str:
    """Return the words of `text` with the time at their end as `17:00`; empty without one.

    `Friday 17.05` may be a day and a month, `5 o'clock` morning or evening: they are none.
    """
    match = _TIME.match(text)
    if match is None or not (match["minute"] or match["word"]):
        return ""
    hour, minute, half = int(match["hour"]), match["minute"] or "00", _half(match["word"] or "")
    if match["dot"] == "." and not (alone or half or minute == "00" or int(minute) > 12):
        return ""
    if (half and not 1 <= hour <= 12) or (not half and not match["minute"] and hour <= 12):
        return ""
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    found = f"{hour:02}:{minute}"
    return f"{match['before']}{found}" if when.clock(found) else ""


def rewritten(text: str, language: Language, tag: str) -> str:
    """Return a time in the form that calendars read, if it means but one thing; else empty.

    What they can read already is not written anew.
    """
    words = " ".join(text.split())
    if when.read(words, language):
        return ""
    new = _of_date(words, language, tag) or time(words, alone=False)
    return new if when.read(new, language) else ""


def wrong_weekday(found: Numeric, language: Language) -> bool:
    """Tell whether a date names a weekday that it does not fall on."""
    named = when.read(found.weekday, language) if found.weekday else None
    if len(found.readings) != 1 or not isinstance(named, when.Weekdays):
        return False
    return found.readings[0].weekday() not in named.days


def _of_date(words: str, language: Language, tag: str) -> str:
    found = numeric(words, tag)
    if found is None or len(found.readings) != 1 or wrong_weekday(found, language):
        return ""
    if found.weekday and not isinstance(when.read(found.weekday, language), when.Weekdays):
        return ""
    day = found.readings[0].isoformat()
    return f"{day} {time(found.rest) or found.rest}".strip()


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _half(word: str) -> str:
    """Return `a` or `p` of a.m. and p.m., empty for a clock of 24 hours."""
    return word[0].lower() if "m" in word.lower() else ""
