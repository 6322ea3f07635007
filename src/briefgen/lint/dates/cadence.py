"""How many days can lie between two rounds of something that comes back."""

import re
from collections.abc import Sequence

from briefgen.languages import Language
from briefgen.when import Weekdays, read

_MONTH = 31
_UNEVEN = _MONTH - 28
_DAYS = {"day": 1, "workday": 1, "weekday": 1, "week": 7, "fortnight": 14, "month": _MONTH}
_WORDS = {
    "daily": 1,
    "weekly": 7,
    "biweekly": 14,
    "bi-weekly": 14,
    "fortnightly": 14,
    "monthly": _MONTH,
    "quarterly": 92,
}
_EVERY = re.compile(
    r"(?:(?:every|each)\s+)?(?:(?P<count>\d{1,3}|other|second)\s+)?(?P<unit>[a-z]+)"
)


def longest_pause(every: str, on: Sequence[str], language: Language) -> int | None:
    """Return the most days from one round to the next; None where that cannot be told.

    Days of the week in `every` or `on` mean every week, numbers in `on` days of the month.
    """
    text = " ".join(every.lower().split())
    days = _WORDS.get(text) or _of_unit(text)
    if days is None and isinstance(read(text, language), Weekdays):
        days = 7
    if days is None and not text and on:
        days = _MONTH if all(map(str.isdecimal, on)) else 7
    return _of_month(on) if days == _MONTH and len(on) > 1 else days


def _of_unit(text: str) -> int | None:
    match = _EVERY.fullmatch(text)
    unit = (
        _DAYS.get(match["unit"]) or _DAYS.get(match["unit"].removesuffix("s")) if match else None
    )
    if match is None or unit is None:
        return None
    count = match["count"] or "1"
    return unit * (int(count) if count.isdecimal() else 2)


def _of_month(on: Sequence[str]) -> int:
    """Months are no round number of weeks, so the 1st and the 15th count as every two weeks."""
    given = sorted(int(day) if day.isdecimal() else _MONTH for day in on)
    later = [*given[1:], given[0] + _MONTH]
    return max(after - before for before, after in zip(given, later, strict=True)) - _UNEVEN
