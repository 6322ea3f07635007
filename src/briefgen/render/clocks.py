"""The same moments on the clocks of those who live in another time zone."""

import datetime as dt
import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from briefgen.render.wording import Wording
from briefgen.schedule import Event
from briefgen.schedule.instants import Occurrence, occurrences, zone_of

_YEAR = dt.timedelta(days=366)
_GOES_ON = "…"


@dataclass(frozen=True, slots=True)
class Clocks:
    """Says when something is elsewhere: for the workers, for the owner, or else in UTC."""

    say: Wording

    def elsewhere(self, event: Event) -> tuple[str, ...]:
        """Say an hour elsewhere, with its day where that is another one.

        What comes back has a line more for each day from which on the clocks differ otherwise,
        looked at for a year. A whole day, and an hour that is the same for all, has no line.
        """
        if event.day is None or event.time is None:
            return ()
        if event.again:
            return self._lines(_for_a_year((event,)))
        there = self._there(Occurrence(event, event.day))
        return tuple(filter(None, (self.say.labels.semicolon.join(map(self._dated, there)),)))

    def of(self, *path: str | int) -> tuple[str, ...]:
        """Say elsewhere what the front matter says in a place, be it one thing of a round."""
        events = self.say.document.events
        found = (e for e in events if e.path == path or (e.kind == "round" and path in e.about))
        event = next(found, None)
        return self.elsewhere(event) if event else ()

    def end(self, event: Event) -> str:
        """Say when a whole day ends elsewhere."""
        if event.day is None or event.time or event.again:
            return ""
        there = self._there(Occurrence(event, event.day))
        return self.say.labels.semicolon.join(
            self._dated(one) for one in there if not one.is_midnight
        )

    def midnight(self) -> str:
        """Say when the whole days of the schedule end elsewhere, if not at midnight as here."""
        return self.ends([event for event in self.say.document.events if not event.time])

    def ends(self, whole: Iterable[Event]) -> str:
        """Say the same of some whole days, with each change of the hour."""
        days = list(_for_a_year(whole))
        if all(there.is_midnight for one in days if one for there in self._there(one)):
            return ""
        return self.say.labels.semicolon.join(self._lines(days))

    def updates(self) -> tuple[str, ...]:
        """Say the hour of the status updates elsewhere, where all have the same hour."""
        events = [e for e in self.say.document.events if e.kind == "update"]
        if len({event.time for event in events}) != 1 or not events[0].time:
            return ()
        return self._lines(_for_a_year(events))

    def _lines(self, found: Iterable[Occurrence | None]) -> tuple[str, ...]:
        """Return a line for the first, and one for each from which on it is otherwise."""
        lines: list[str] = []
        before: list[tuple[str, dt.time, int]] = []
        for one in found:
            there = list(self._there(one)) if one else []
            now = [(at.zone, at.local.time(), at.shift) for at in there]
            if one is None and len(lines) > 1:
                lines.append(_GOES_ON)
            elif one and now != before:
                lines.append(self._from(one.day, there) if before else self._first(there))
            before = now
        return tuple(lines)

    def _first(self, there: Iterable["_There"]) -> str:
        return self.say.labels.semicolon.join(map(self._timed, there))

    def _from(self, day: dt.date, there: Iterable["_There"]) -> str:
        """Say the hours again without their zones, in the same order."""
        labels = self.say.labels
        hours = (self._shifted(self.say.time(at.local.time(), ""), at) for at in there)
        date = self.say.date(day, "short")
        return labels.from_day.format(date=date, time=labels.comma.join(hours))

    def _there(self, one: Occurrence) -> Iterator["_There"]:
        """Yield the moment on each other clock."""
        deadline = one.deadline
        if deadline is None:
            return
        for name, zone in self._zones(one.event.zone):
            local = deadline.astimezone(zone)
            yield _There(name, local, (local.date() - one.day).days)

    def _dated(self, there: "_There") -> str:
        if not there.shift:
            return self._timed(there)
        time = self.say.time(there.local.time(), there.zone)
        return self._shifted(self.say.at(self.say.date(there.local.date(), "short"), time), there)

    def _timed(self, there: "_There") -> str:
        return self._shifted(self.say.time(there.local.time(), there.zone), there)

    def _shifted(self, said: str, there: "_There") -> str:
        labels = self.say.labels
        phrases = {0: "{time}", 1: labels.next_day, -1: labels.day_before}
        return phrases.get(there.shift, f"{{time}} ({there.shift:+d})").format(time=said)

    def _zones(self, own: str) -> Iterator[tuple[str, zoneinfo.ZoneInfo]]:
        front = self.say.document.brief.front
        workers = [person.time_zone for person in front.worker if zone_of(person.time_zone)]
        names = (*(workers or ("UTC",)), *(person.time_zone for person in front.owner))
        for name in dict.fromkeys(names):
            zone = zone_of(name)
            if zone and name != own:
                yield name, zone


@dataclass(frozen=True, slots=True)
class _There:
    """A moment on another clock, so many days after the day it has here."""

    zone: str
    local: dt.datetime
    shift: int

    @property
    def is_midnight(self) -> bool:
        """Tell whether a whole day ends there as it does here."""
        return self.shift == 1 and self.local.time() == dt.time()


def _for_a_year(events: Iterable[Event]) -> Iterator[Occurrence | None]:
    """Yield by day when the events happen, for a year; None at the end where they go on."""
    events = [event for event in events if event.day]
    first = min((event.day for event in events if event.day), default=dt.date.max)
    until = min(first, dt.date.max - _YEAR) + _YEAR
    found = chain.from_iterable(occurrences(event, first, until) for event in events)
    yield from sorted(found, key=lambda one: one.day)
    if any(event.again and next(occurrences(event, until, dt.date.max), None) for event in events):
        yield None
