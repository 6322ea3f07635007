"""Times as owners write them: a date, weekdays, or an offset from something that has a name."""

import datetime as dt
import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefgen.languages import Language, language_for

Unit: TypeAlias = Literal["minute", "hour", "day", "workday", "week", "month"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and a time of it; no time means until the end of that day."""

    day: dt.date
    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of every week, Monday being 0, with one time for all."""

    days: tuple[int, ...]
    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units after (or, below zero, before) whatever is called `anchor`."""

    anchor: str
    amount: int
    unit: Unit
    time: dt.time | None = None


REMINDER = r"^\s*(?P<amount>[0-9]{1,4})\s*(?P<unit>[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek)s?\s*$"
"""How long before a date somebody wants to be reminded: `1 day`, `30 minutes`."""

_DATE = re.compile(r"^(\d{4}-\d{1,2}-\d{1,2})(?:[ T]+(\d{1,2}:\d{2}))?$")
_OFFSET = re.compile(
    r"^(?P<anchor>.*\S)\s*(?P<sign>[+\-−–])\s*(?P<amount>\d{1,4})\s*"
    r"(?P<unit>minute|hour|day|workday|working day|business day|week|month)s?"
    r"(?:[ ,]+(?:at )?(?P<time>\d{1,2}:\d{2}))?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{1,2})")
_TIME = re.compile(r"^(?P<before>.*?)(?P<time>\d{1,2}:\d{2})(?P<behind>\D*)$")
_BETWEEN = r"[\s,;/&+、，،・·()]+"


def read(text: str, language: Language) -> Moment | Weekdays | Offset | None:
    """Return what `text` says; None for other words and for dates that do not exist."""
    said = plain(text)
    return _moment(said) or _offset(" ".join(text.split())) or _weekdays(said, language)


def clock(text: str) -> dt.time | None:
    """Return the time of day in `17:00`; None when it is none."""
    match = _CLOCK.fullmatch(plain(text))
    hours, minutes = (int(match[1]), int(match[2])) if match else (24, 0)
    return dt.time(hours, minutes) if hours < 24 and minutes < 60 else None


def plain(text: str) -> str:
    """Return a time in the digits and signs that this module knows, whatever keys typed it."""
    text = unicodedata.normalize("NFKC", " ".join(text.split()))
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def impossible_date(text: str) -> str:
    """Return what looks like a date, or a time on a date, and is none; else an empty string."""
    text = plain(text)
    return text if _DATE.match(text) and _moment(text) is None else ""


def _moment(text: str) -> Moment | None:
    match = _DATE.match(text)
    if not match:
        return None
    time = clock(match[2]) if match[2] else None
    try:
        day = dt.date.fromisoformat(match[1])
    except ValueError:
        return None
    return None if match[2] and time is None else Moment(day, time)


def _offset(text: str) -> Offset | None:
    match = _OFFSET.match(text)
    if not match:
        return None
    amount = int(match["amount"]) * (1 if match["sign"] == "+" else -1)
    time = clock(match["time"]) if match["time"] else None
    return Offset(match["anchor"], amount, _unit(match["unit"].lower()), time)


def _unit(word: str) -> Unit:
    units: dict[str, Unit] = {
        "minute": "minute",
        "hour": "hour",
        "day": "day",
        "week": "week",
        "month": "month",
    }
    return units.get(word, "workday")


def _weekdays(text: str, language: Language) -> Weekdays | None:
    match = _TIME.match(text)
    words, time = (match["before"], clock(match["time"])) if match else (text, None)
    names = _names(words, language)
    days = tuple(_weekday(name, language) for name in names)
    if not days or -1 in days or (match and (time is None or _names(match["behind"], language))):
        return None
    return Weekdays(days, time)


def _names(text: str, language: Language) -> list[str]:
    """Return the words that may be weekdays."""
    text = text.lower().replace("’", "'").replace("ʼ", "'")
    found = _between(language.tag).split(text)
    nothing = ("", *language.beside_times)
    return [name.rstrip(".") for name in found if name not in nothing]


@functools.cache
def _between(tag: str) -> re.Pattern[str]:
    joints = map(re.escape, language_for(tag).joints)
    return re.compile("|".join((*joints, _BETWEEN)))


def _weekday(name: str, language: Language) -> int:
    """Return the day's number, in the brief's language or in English; -1 for other words."""
    for spoken in dict.fromkeys((language.tag, "en")):
        found = [day for day in range(7) if _is(name, day, language_for(spoken))]
        if len(found) == 1:
            return found[0]
    return -1


def _is(name: str, day: int, language: Language) -> bool:
    """A name, that in the plural, three letters and more of it, or another form."""
    weekday = language.weekdays[day]
    if name in (weekday, weekday + "s", *language.weekday_forms[day]):
        return True
    return len(name) >= 3 and weekday.startswith(name)
