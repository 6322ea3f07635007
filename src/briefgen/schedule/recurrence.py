"""Days that come again and again: the part of RFC 5545's rules that briefs can say."""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal, TypeAlias, get_args

RuleUnit: TypeAlias = Literal["day", "week", "month"]
UNITS: tuple[RuleUnit, ...] = get_args(RuleUnit)

LAST = -1
"""The last day of a month, among its days."""

IN_EVERY_MONTH = 28
"""No day of a month beyond this one is in each of them."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every so many days, weeks or months.

    `on` holds weekdays (Monday is 0) for weeks, days of the month for months, nothing for days.
    Weeks begin on Monday. `last` is the last day that can be one; None goes on for ever.
    """

    unit: RuleUnit
    interval: int = 1
    on: tuple[int, ...] = ()
    last: dt.date | None = None
    without: tuple[dt.date, ...] = ()

    def first(self, begin: dt.date) -> dt.date | None:
        """Return the first day from `begin` on; None when there is none until the last day.

        From that day the weeks and months are counted.
        """
        candidates = self._every(begin, begin) if self.unit == "day" else self._any(begin)
        anchor = next(candidates, None)
        return next(self.days(anchor), None) if anchor else None

    def days(self, first: dt.date, since: dt.date | None = None) -> Iterator[dt.date]:
        """Yield the days, counted from `first`; those before `since` are not even looked at."""
        gone, since = frozenset(self.without), max(first, since or first)
        for day in self._every(first, since):
            if self.last and day > self.last:
                return
            if day >= since and day not in gone:
                yield day

    def _any(self, begin: dt.date) -> Iterator[dt.date]:
        """Yield the days that fit, in whatever week or month."""
        every = Recurrence(self.unit, 1, self.on)
        return (day for day in every._every(begin, begin) if day >= begin)

    def _every(self, first: dt.date, since: dt.date) -> Iterator[dt.date]:
        """Yield days in order from about `since` on, until the calendar ends."""
        within = {"day": self._day, "week": self._of_week, "month": self._of_month}[self.unit]
        try:
            for number in count(self._periods(first, since)):
                yield from (day for day in within(first, number) if day >= first)
        except (OverflowError, ValueError):  # beyond the year 9999
            return

    def _periods(self, first: dt.date, since: dt.date) -> int:
        """Return how many whole periods are over before `since`."""
        if self.unit == "month":
            months = (since.year - first.year) * 12 + since.month - first.month
            return max(0, months // self.interval)
        days = (since - first).days
        return max(0, days // (self.interval * (7 if self.unit == "week" else 1)))

    def _day(self, first: dt.date, number: int) -> Iterator[dt.date]:
        yield first + dt.timedelta(days=number * self.interval)

    def _of_week(self, first: dt.date, number: int) -> Iterator[dt.date]:
        monday = first - dt.timedelta(days=first.weekday())
        monday += dt.timedelta(weeks=number * self.interval)
        for weekday in sorted(self.on):
            yield monday + dt.timedelta(days=weekday)

    def _of_month(self, first: dt.date, number: int) -> Iterator[dt.date]:
        year, month = divmod(first.year * 12 + first.month - 1 + number * self.interval, 12)
        length = calendar.monthrange(year, month + 1)[1]
        days = {length if day == LAST else day for day in self.on}
        for day in sorted(days):
            yield dt.date(year, month + 1, day)
