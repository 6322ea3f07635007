"""Times: the same moment is the same, on the worker's clock or on the owner's."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.languages import Language
from briefgen.readback.judged import Clocks, Judged, Verdict
from briefgen.readback.times import END_OF_DAY, Said, read
from briefgen.schedule import Event
from briefgen.schedule.instants import instant, on_clock, zone_of

_DAY = dt.timedelta(days=1)


def judge(event: Event, answer: str, language: Language, clocks: Clocks) -> Judged:
    """Compare the times of an answer with that of an event, which has a day."""
    said = read(answer, language, clocks.all)
    comparison = _Comparison(event, said, clocks)
    if not comparison.has_day:
        return Judged(Verdict.UNREAD, "No date could be read in this answer.")
    found = comparison.same() or comparison.near() or comparison.incomplete()
    if found is None:
        return Judged(Verdict.DIFFERENT, f"Read as {comparison.as_read()}.")
    if not said.days and event.again is None:
        return Judged(Verdict.INCOMPLETE, "The day of the week agrees; no date was given.")
    return comparison.doubt(found) or found


@dataclass(frozen=True, slots=True)
class _Comparison:
    event: Event
    said: Said
    clocks: Clocks

    @property
    def has_day(self) -> bool:
        """Whether a day was said that a calendar has."""
        return bool(self.said.weekdays) or any(True for _ in self._days())

    def same(self) -> Judged | None:
        """Look for the moment itself, on each clock in turn."""
        if not self.said.minutes:
            is_day = self.event.time is None and self._own_day in self._days()
            return Judged(Verdict.SAME) if is_day else None
        wanted = instant(self._own_day, self.event.time, self.event.zone)
        for name, zone in self._zones():
            if wanted and any(_moment(d, m, zone) == wanted for d, m in self._moments()):
                return Judged(Verdict.SAME, self._taken(name))
        if wanted is None and (self._own_day, self._own_minutes) in self._moments():
            return Judged(Verdict.SAME)
        return None

    def near(self) -> Judged | None:
        """On its day, and the brief leaves the time open."""
        if self.event.time is None and self.said.minutes and self._own_day in self._days():
            return Judged(Verdict.NEAR, "The day is the same; the brief names no time.")
        return None

    def incomplete(self) -> Judged | None:
        """On its day on one of the clocks, without a time."""
        if self.said.minutes:
            return None
        if set(self._days()) & {self._own_day, *self._days_elsewhere()}:
            return Judged(Verdict.INCOMPLETE, "The day agrees; no time was given.")
        return None

    def doubt(self, found: Judged) -> Judged | None:
        """Look for what in an answer does not go with the part of it that agrees."""
        close = {day for day in self._days() if abs((day - self._own_day).days) <= 1}
        if self.said.beside and not {day.weekday() for day in close} & {*self.said.beside}:
            note = "The day of the week is another one than that of the date."
            return Judged(Verdict.UNREAD, note)
        if not (self._all_days_agree() and self._all_minutes_agree()):
            note = "There are several times in this answer, and not all of them are the brief's."
            return Judged(Verdict.UNREAD, note)
        other = next((day for day in self._read_otherwise() if day not in close), None)
        if other and found.verdict is Verdict.SAME:
            note = f"Taken as {self._own_day:%A} {self._own_day.isoformat()}, not as {other}."
            return Judged(Verdict.NEAR, note)
        return None

    def as_read(self) -> str:
        """Say what was understood, and on whose clocks: `Friday 2027-02-12, 17:00 (UTC)`."""
        day, minutes = next(self._days(), None), next(iter(self.said.minutes), None)
        said = f"{day:%A} {day.isoformat()}" if day else self._weekday()
        if minutes is None:
            return said
        zones = " or ".join(name or str(zone) for name, zone in self._zones())
        return f"{said}, {minutes // 60:02}:{minutes % 60:02}{f' ({zones})' if zones else ''}"

    def _weekday(self) -> str:
        monday = dt.date(2001, 1, 1)
        return f"{monday + self.said.weekdays[0] * _DAY:%A}"

    @property
    def _own_day(self) -> dt.date:
        assert self.event.day
        return self.event.day

    @property
    def _own_minutes(self) -> int:
        time = self.event.time
        return time.hour * 60 + time.minute if time else END_OF_DAY

    def _days(self) -> Iterator[dt.date]:
        for day in self.said.days:
            yield from day.near(self._own_day)
        for weekday in self.said.weekdays:
            away = (weekday - self._own_day.weekday() + 3) % 7 - 3
            if abs(away) <= 1:
                yield from _later(self._own_day, away)

    def _all_days_agree(self) -> bool:
        """Whether each day that was said is that of the brief, on some clock; `5/6` is one."""
        wanted = {self._own_day, *self._days_elsewhere()}
        ways: dict[tuple[int | None, ...], set[dt.date]] = {}
        for day in self.said.days:
            here = set(day.near(self._own_day))
            ways.setdefault((day.year, *sorted((day.month, day.day))), set()).update(here)
        return all(dates & wanted for dates in ways.values())

    def _all_minutes_agree(self) -> bool:
        """Whether each time of day that was said is that of the brief, on some clock."""
        if self.event.time is None or len(self.said.minutes) < 2:
            return True
        return all(map(self._agrees_alone, self.said.minutes))

    def _agrees_alone(self, minutes: int) -> bool:
        """Whether a time of day is right where it is said to be, or on a clock of the brief."""
        said = replace(self.said, minutes=(minutes,))
        return any(replace(self, said=one).same() for one in (said, replace(said, zones=())))

    def _read_otherwise(self) -> Iterator[dt.date]:
        """Yield the dates of a day like `5/6` when it is read the other way."""
        for day in self.said.days:
            if day.year and len(self.said.days) > 1:
                yield from day.near(self._own_day)

    def _moments(self) -> Iterator[tuple[dt.date, int]]:
        for day in self._days():
            for minutes in self.said.minutes:
                last = self.event.time is None and minutes == END_OF_DAY - 1  # 23:59
                yield day, END_OF_DAY if last else minutes

    def _zones(self) -> Iterator[tuple[str, dt.tzinfo]]:
        if self.said.zones:
            yield from (("", zone) for zone in self.said.zones)
            return
        for name in self.clocks.all:
            zone = zone_of(name)
            if zone:
                yield name, zone

    def _days_elsewhere(self) -> Iterator[dt.date]:
        """Yield the days that the workers' calendars show at that moment."""
        wanted = instant(self._own_day, self.event.time, self.event.zone)
        for name in self.clocks.workers:
            there = on_clock(wanted, name) if wanted else None
            if there:
                yield there.date()

    def _taken(self, name: str) -> str:
        if not name or len(self.clocks.all) == 1:
            return ""
        whose = "the worker's" if name in self.clocks.workers else "your"
        return f"Taken in {whose} time ({name})."


def _later(day: dt.date, days: int) -> Iterator[dt.date]:
    """Yield the day so much later, unless it is beyond the calendar."""
    try:
        yield day + days * _DAY
    except OverflowError:
        return


def _moment(day: dt.date, minutes: int, zone: dt.tzinfo) -> dt.datetime | None:
    try:
        local = dt.datetime.combine(day, dt.time(), zone) + dt.timedelta(minutes=minutes)
        return local.astimezone(dt.UTC)
    except OverflowError:  # beyond the year 9999
        return None
