"""How often something comes back, as owners write it: `every`, `on` and `at`."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefgen.languages import Language
from briefgen.schedule.recurrence import IN_EVERY_MONTH, LAST
from briefgen.when import Weekdays, clock, read

Unit: TypeAlias = Literal["day", "workday", "week", "month"]

WORKDAYS = (0, 1, 2, 3, 4)
"""Monday to Friday."""
_WORDS: dict[str, tuple[Unit, int]] = {
    "daily": ("workday", 1),
    "weekly": ("week", 1),
    "biweekly": ("week", 2),
    "bi-weekly": ("week", 2),
    "fortnightly": ("week", 2),
    "monthly": ("month", 1),
    "quarterly": ("month", 3),
}
_UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "workday": ("workday", 1),
    "weekday": ("workday", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
}
_EVERY = re.compile(
    r"(?:(?:every|each)\s+)?(?:(?P<count>\d{1,3}|other|second)\s+)?(?P<unit>[a-z]+?)s?"
)


@dataclass(frozen=True, slots=True)
class Cadence:
    """Every so many units, at a time of the day.

    `on` holds weekdays (Monday is 0) for weeks and days of the month for months; empty leaves
    the day open.
    """

    unit: Unit
    interval: int = 1
    on: tuple[int, ...] = ()
    time: dt.time | None = None


def read_cadence(every: str, on: Sequence[str], at: str, language: Language) -> Cadence | None:
    """Return how often that is; None for other words and for days that do not fit.

    `day` means Monday to Friday. Days of the week alone mean every week, numbers every month.
    """
    text = " ".join(every.lower().split())
    weekdays = read(text, language)
    if isinstance(weekdays, Weekdays):
        days = tuple(sorted(set(weekdays.days)))
        return None if on else Cadence("week", 1, days, clock(at) or weekdays.time)
    unit = _unit(text, on)
    days_on = _days(unit[0], on, language) if unit else None
    if unit is None or days_on is None:
        return None
    return _workdays(Cadence(*unit, days_on[0], clock(at) or days_on[1]))


def _unit(text: str, on: Sequence[str]) -> tuple[Unit, int] | None:
    if not text and on:
        return ("month", 1) if all(map(_is_day_of_month, on)) else ("week", 1)
    match = _EVERY.fullmatch(text)
    if text in _WORDS or not match or match["unit"] not in _UNITS:
        return _WORDS.get(text)
    unit, amount = _UNITS[match["unit"]]
    count = match["count"]
    times = (int(count) if count.isdecimal() else 2) if count else 1
    every_day = unit == "day" and times == 1
    return None if times == 0 else ("workday" if every_day else unit, amount * times)


def _days(
    unit: Unit, on: Sequence[str], language: Language
) -> tuple[tuple[int, ...], dt.time | None] | None:
    """Return the days, and the time that stands with them; None when they do not fit."""
    if unit == "month":
        days = tuple(map(_day_of_month, on))
        return None if None in days else (tuple(sorted({d for d in days if d})), None)
    found = [read(text, language) for text in on]
    weekdays = [one for one in found if isinstance(one, Weekdays)]
    if len(weekdays) < len(on) or (on and unit not in ("week", "workday")):
        return None
    times = {one.time for one in weekdays if one.time}
    if len(times) > 1:
        return None
    return tuple(sorted({day for one in weekdays for day in one.days})), next(iter(times), None)


def _is_day_of_month(text: str) -> bool:
    return _day_of_month(text) is not None


def _day_of_month(text: str) -> int | None:
    """Return 1 to 28, which every month has, or the last one."""
    text = text.strip().lower()
    if text == "last":
        return LAST
    day = int(text) if text.isdecimal() and len(text) <= 2 else 0
    return day if 1 <= day <= IN_EVERY_MONTH else None


def _workdays(cadence: Cadence) -> Cadence:
    """Every workday is every week, Monday to Friday or on those days that are named."""
    if cadence.unit != "workday" or cadence.interval != 1:
        return cadence
    return Cadence("week", 1, cadence.on or WORKDAYS, cadence.time)
