"""Days: in numbers, in words, by the day of the week."""

import datetime as dt
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen import when
from briefgen.languages import Language
from briefgen.readback.times.months import month
from briefgen.readback.times.taking import take


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; no year where none is said."""

    year: int | None
    month: int
    day: int

    def near(self, day: dt.date) -> Iterator[dt.date]:
        """Yield the date; where no year is said, those that may be meant."""
        for year in (self.year,) if self.year else (day.year, day.year + 1, day.year - 1):
            try:
                yield dt.date(year, self.month, self.day)
            except ValueError:
                continue


_WITH_YEAR = (
    re.compile(r"(?P<y>\d{4})\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})(?!\d)日?t?"),
    re.compile(r"(?<![\d.:])(?P<d>\d{1,2})\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>\d{4})(?!\d)"),
    re.compile(r"(?<![\d.:])(?P<d>\d{1,2})([-/.])(?P<m>\d{1,2})\2(?P<y>\d\d)(?![\d:])"),
)
_EASTERN = re.compile(r"(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日?")
_WITHOUT_YEAR = re.compile(r"(?<![\d.:/])(?P<d>\d{1,2})\s?[/.]\s?(?P<m>\d{1,2})(?![\d:])")
_NAME = r"(?P<name>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u097f]){2,15})\.?"
_YEAR = r"(?:\s*,?\s*(?:del?\s)?\s*(?P<y>\d{4})(?!\d))?"
_DAY = r"(?P<d>\d{1,2})(?![\d:])(?:st|nd|rd|th|er|ª|º|\.)?"
_NAMED = (
    re.compile(rf"(?<![\d.:]){_DAY}\s*(?:of\s|de\s|ng\s|[-/])?\s*{_NAME}{_YEAR}"),
    re.compile(rf"{_NAME}\s*{_DAY}{_YEAR}"),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def days_in(
    text: str, language: Language, *, with_year: bool = True
) -> tuple[tuple[Day, ...], str]:
    """Return the days of a text, and the text without them.

    Two numbers alone may be a time of day as well, so they count only without a year.
    """
    if not with_year:
        return _flat(take(text, (_WITHOUT_YEAR,), _both_ways))
    numbers, text = _flat(take(text, _WITH_YEAR, _both_ways))
    named, text = take(text, _NAMED, functools.partial(_named, tag=language.tag))
    eastern, text = take(text, (_EASTERN,), lambda m: Day(None, int(m["m"]), int(m["d"])))
    return (*numbers, *named, *eastern), text


def weekdays_in(text: str, language: Language) -> tuple[int, ...]:
    """Return the days of the week that a text names."""
    read = (when.read(word, language) for word in _WORD.findall(text))
    return tuple(day for found in read if isinstance(found, when.Weekdays) for day in found.days)


def _flat(taken: tuple[tuple[tuple[Day, ...], ...], str]) -> tuple[tuple[Day, ...], str]:
    return tuple(day for days in taken[0] for day in days), taken[1]


def _both_ways(match: re.Match[str]) -> tuple[Day, ...]:
    """Some write the day first, others the month; after the year nobody does."""
    parts = match.groupdict()
    one, other, typed = int(parts["d"]), int(parts["m"]), parts.get("y")
    year = int(typed) + (2000 if len(typed) == 2 else 0) if typed else None
    as_written = Day(year, other, one)
    begins_with_year = typed and match[0].startswith(typed) and len(typed) == 4
    return (as_written,) if begins_with_year else (as_written, Day(year, one, other))


def _named(match: re.Match[str], tag: str) -> Day | None:
    number = month(match["name"], tag)
    year = int(match["y"]) if match["y"] else None
    return Day(year, number, int(match["d"])) if number else None
