"""Times as owners write them: a date, weekdays, or an offset from something that has a name."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefgen.languages import Language

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


_DATE = re.compile(r"^(\d{4}-\d{1,2}-\d{1,2})(?:[ T]+(\d{1,2}:\d{2}))?$")
_OFFSET = re.compile(
    r"^(?P<anchor>.*\S)\s*(?P<sign>[+\-−–])\s*(?P<amount>\d{1,4})\s*"
    r"(?P<unit>minute|hour|day|workday|working day|business day|week|month)s?"
    r"(?:[ ,]+(?:at )?(?P<time>\d{1,2}:\d{2}))?$",
    re.IGNORECASE,
)
_TIME_AT_END = re.compile(r"^(.*?)[ ,]*(?:at )?(\d{1,2}:\d{2})$")


def read(text: str, language: Language) -> Moment | Weekdays | Offset | None:
    """Return what `text` says; None for other words and for dates that do not exist."""
    text = " ".join(text.split())
    return _moment(text) or _offset(text) or _weekdays(text, language)


def clock(text: str) -> dt.time | None:
    """Return the time of day in `17:00`; None when it is none."""
    hours, _, minutes = text.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        return None
    return dt.time(int(hours), int(minutes))


def impossible_date(text: str) -> str:
    """Return what looks like a date, or a time on a date, and is none; else an empty string."""
    text = " ".join(text.split())
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
    match = _TIME_AT_END.match(text)
    words, time = (match[1], clock(match[2])) if match else (text, None)
    names = [name for name in re.split(r"[\s,;/&+]+", words.lower()) if name not in ("", "and")]
    days = tuple(_weekday(name, language) for name in names)
    if not days or -1 in days or (match and time is None):
        return None
    return Weekdays(days, time)


def _weekday(name: str, language: Language) -> int:
    """Return the day's number: its name, that in the plural, or three letters and more of it."""
    name = name.rstrip(".")
    for number, weekday in enumerate(language.weekdays):
        if name in (weekday, weekday + "s") or (len(name) >= 3 and weekday.startswith(name)):
            return number
    return -1
