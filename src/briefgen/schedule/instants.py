"""The same moment everywhere: days and hours on the clock of a zone, as points in time."""

import datetime as dt
import functools
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.schedule.event import Event


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event happens; `event.day` is its day."""

    event: Event
    day: dt.date

    @property
    def deadline(self) -> dt.datetime | None:
        """The point in time by which it has to be done; None where no zone is known."""
        return instant(self.day, self.event.time, self.event.zone)


def occurrences(event: Event, since: dt.date, until: dt.date) -> Iterator[Occurrence]:
    """Yield each time that an event happens from one day to another, both included."""
    if event.day is None:
        return
    days = event.again.days(event.day, since) if event.again else iter((event.day,))
    for day in days:
        if day > until:
            return
        if day >= since:
            yield Occurrence(replace(event, day=day), day)


def instant(day: dt.date, time: dt.time | None, zone: str) -> dt.datetime | None:
    """Return a moment in UTC; a day without a time ends when the next one begins.

    An hour that the clock shows twice is the first one. One that it leaves out is read as RFC
    5545 has it, with the offset from before the gap.
    """
    clock = zone_of(zone)
    if clock is None:
        return None
    try:
        local = dt.datetime.combine(day, time or dt.time(), clock)
        local += dt.timedelta(days=0 if time else 1)
        return local.astimezone(dt.UTC)
    except OverflowError:  # beyond the year 9999
        return None


def on_clock(moment: dt.datetime, name: str) -> dt.datetime | None:
    """Return a moment on the clock of a zone; None where there is none, or beyond the calendar."""
    zone = zone_of(name)
    try:
        return moment.astimezone(zone) if zone else None
    except OverflowError:  # beyond the year 9999
        return None


def is_skipped(day: dt.date, time: dt.time, zone: str) -> bool:
    """Tell whether the clock of a zone leaves out a time on a day, as it does each spring."""
    clock, moment = zone_of(zone), instant(day, time, zone)
    if clock is None or moment is None:
        return False
    return moment.astimezone(clock).replace(tzinfo=None) != dt.datetime.combine(day, time)


@functools.lru_cache(maxsize=256)
def zone_of(name: str) -> zoneinfo.ZoneInfo | None:
    """Return the IANA zone of a name; None when there is none."""
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        return None
