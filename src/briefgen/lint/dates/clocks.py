"""On whose clocks things happen, and where the times of what comes again are written."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from briefgen.brief import Person
from briefgen.languages import language_for
from briefgen.lint.context import Context
from briefgen.schedule import Event
from briefgen.schedule.instants import Occurrence, occurrences, zone_of
from briefgen.source import Place
from briefgen.when import clock

_KEYS = {"update": "status_updates", "round": "repeats"}
_YEAR = dt.timedelta(days=366)
_MOST = 400
_HOURS = re.compile(r"(\d{1,2}:\d{2})\s*(?:[-–—]|to|until)\s*(\d{1,2}:\d{2})")


@dataclass(frozen=True, slots=True)
class Clock:
    """Somebody's IANA zone, which may be unknown, and the hours in which they work, as written."""

    who: str
    zone: str
    hours: str = ""

    def at(self, once: Occurrence) -> dt.datetime | None:
        """Return when something happens on this clock; None where nobody can tell."""
        moment, zone = once.deadline, zone_of(self.zone)
        try:
            return moment.astimezone(zone) if moment and zone else None
        except OverflowError:  # beyond the year 9999
            return None

    def works_at(self, time: dt.time) -> bool:
        """Tell whether somebody says that these are hours of work."""
        spans = ((clock(one), clock(other)) for one, other in _HOURS.findall(self.hours))
        return any(begin and end and _is_within(time, begin, end) for begin, end in spans)


def workers(context: Context) -> tuple[Clock, ...]:
    """Return the clocks of those who do the work, as far as their zones are known."""
    return _clocks(context.front.worker, "the worker")


def checkers(context: Context) -> tuple[Clock, ...]:
    """Return the clocks of those who check it."""
    return _clocks(context.front.approver, "the approver") or owners(context)


def owners(context: Context) -> tuple[Clock, ...]:
    """Return the clocks of those who order the work, pay for it, and give what it needs."""
    return _clocks(context.front.owner, "you")


def within_a_year(event: Event) -> Iterator[Occurrence]:
    """Yield the times that something happens before its clock has been changed and set back."""
    if event.day:
        until = event.day + min(_YEAR, dt.date.max - event.day)
        yield from islice(occurrences(event, event.day, until), _MOST)


def place_of_day(context: Context, event: Event) -> Place:
    """Return where the day of something is written, or how often it comes."""
    key = _KEYS.get(event.kind)
    if event.kind == "review":
        return context.spans.at(("approver", 0))
    if event.kind == "payment":
        return context.spans.at(event.path if len(event.path) > 1 else ("payment", "within_days"))
    if key is None:
        return context.place_of(event)
    on = context.spans.values.get((key, "on", 0)) or context.spans.values.get((key, "on"))
    return on or context.spans.at((key, "every"))


def place_of_hour(context: Context, event: Event) -> Place:
    """Return where the hour of something is written."""
    at = context.spans.values.get((_KEYS.get(event.kind, ""), "at"))
    return at or place_of_day(context, event)


def named(event: Event) -> str:
    """Call something by its name, or say what it is."""
    kinds = {"update": "the status update", "round": "this work", "due": "the work"}
    what = kinds.get(event.kind, f"“{event.name}”")
    if event.kind == "payment":
        return f"the last day to pay {what}" if event.name else "the last day to pay"
    return f"the check of {what}" if event.kind == "review" and event.name else what


def weekday(day: dt.date) -> str:
    return language_for("en").weekdays[day.weekday()].capitalize()


def _clocks(people: tuple[Person, ...], nobody: str) -> tuple[Clock, ...]:
    return tuple(
        Clock(person.name.strip() or nobody, person.time_zone, person.hours)
        for person in people
        if zone_of(person.time_zone)
    )


def _is_within(time: dt.time, begin: dt.time, end: dt.time) -> bool:
    """Hours may go on after midnight."""
    return begin <= time <= end if begin <= end else time >= begin or time <= end
