"""Something is due while the worker sleeps.

An update at 17:00 in London is one at midnight in Manila. Who has to get up for it sends it early
or late, and nobody can ask back. Choose an hour that is day for both, or a day without an hour:
then it is in time until midnight on the clock of the brief. Night is from 22:00 to 06:00. Who
works just then says so in `hours`, and nothing is reported. Clocks change on different days in
different countries, so each update of a year is looked at.

Bad:

    time_zone: Europe/London
    worker: {name: Joy, time_zone: Asia/Manila}
    status_updates: {every: week, on: Monday, at: 17:00}

Good:

    time_zone: Europe/London
    worker: {name: Joy, time_zone: Asia/Manila}
    status_updates: {every: week, on: Monday, at: 10:00}
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.clocks import Clock, named, place_of_hour, within_a_year, workers
from briefgen.lint.rule import Finding, Rule
from briefgen.schedule import Event
from briefgen.schedule.instants import Occurrence
from briefgen.source import Place
from briefgen.when import clock

_KINDS = ("update", "round", "milestone", "deliverable", "due")
_NIGHT, _MORNING = dt.time(22), dt.time(6)
_DAYS = ((dt.time(8), dt.time(18)), (dt.time(7), dt.time(21)))
"""When people like to work, and when most of them may."""
_LAST_MINUTES = (dt.time(0), dt.time(23, 59))


def check(context: Context) -> Iterator[Finding]:
    clocks, told = workers(context), set[tuple[Place, str]]()
    for event in context.scheduled if clocks else ():
        place = place_of_hour(context, event)
        for worker in clocks if _is_timed(context, event) else ():
            once = _night(event, worker)
            if once and (place, worker.who) not in told:
                told.add((place, worker.who))
                yield _finding(place, once, worker, clocks)


def _is_timed(context: Context, event: Event) -> bool:
    """The update at a milestone has its hour from there, unless it has one of its own."""
    updates = context.front.status_updates
    is_own = bool(event.again or (updates and clock(updates.at)))
    return bool(event.time and event.kind in _KINDS and (is_own or event.kind != "update"))


def _night(event: Event, worker: Clock) -> Occurrence | None:
    return next((once for once in within_a_year(event) if _is_night(once, worker)), None)


def _is_night(once: Occurrence, worker: Clock) -> bool:
    """Who writes 23:59 on the worker's own clock means the end of the day."""
    local, event = worker.at(once), once.event
    if local is None or _MORNING <= local.time() < _NIGHT or worker.works_at(local.time()):
        return False
    is_end = event.time in _LAST_MINUTES and event.kind != "update"
    return not (is_end and local.time() == event.time)


def _finding(place: Place, once: Occurrence, worker: Clock, clocks: Sequence[Clock]) -> Finding:
    event, here = once.event, _said(once, worker)
    there = "" if worker.zone == event.zone else f"{event.time:%H:%M} in {event.zone} is "
    day, who = f"on {once.day}, " if event.again else "", worker.who
    return Finding(
        place,
        f"{named(event)} falls into the night of {who}: {day}{there}{here} in {worker.zone}",
        help=_help(once, clocks),
        question=f"This is {here} for {who}. Which hour suits both of us?",
    )


def _said(once: Occurrence, worker: Clock) -> str:
    """Say the hour on the worker's clock, and when it belongs to another day."""
    local = worker.at(once)
    if local is None:
        return ""
    days = {-1: " the day before", 1: " the next day"}
    return f"{local:%H:%M}{days.get((local.date() - once.day).days, '')}"


def _help(once: Occurrence, clocks: Sequence[Clock]) -> str:
    for day in _DAYS:
        for time in _nearest_first(once.event.time or _MORNING):
            all_day = [_at(once.event, time, n) for n in range(4)]
            if all(_suits(one, clocks, day) for one in all_day):
                others = [one for one in clocks if one.zone != once.event.zone]
                whom = [f"{_said(all_day[0], one)} for {one.who}" for one in others]
                which = f", which is {' and '.join(whom)}" if whom else ""
                return f"An hour that is day for all of you: {time:%H:%M}{which}."
    return "No hour is day for all of you: ask who works at night, and write their `hours`."


def _nearest_first(time: dt.time) -> list[dt.time]:
    """Return whole and half hours, those near the one that is written first."""
    minutes = range(0, 24 * 60, 30)
    given = time.hour * 60 + time.minute
    return [dt.time(m // 60, m % 60) for m in sorted(minutes, key=lambda m: abs(m - given))]


def _at(event: Event, time: dt.time, quarter: int) -> Occurrence:
    """What comes again has to suit in each season."""
    first = event.day or dt.date.min
    later = dt.timedelta(days=91 * quarter if event.again else 0)
    day = first + min(later, dt.date.max - first)
    return Occurrence(replace(event, day=day, time=time), day)


def _suits(once: Occurrence, clocks: Sequence[Clock], day: tuple[dt.time, dt.time]) -> bool:
    begin, end = day
    local = [one.at(once) for one in (Clock("", once.event.zone), *clocks)]
    return all(one and begin <= one.time() <= end for one in local)


RULE = Rule(
    Problem("BG312", "night-check-in", Severity.WARNING),
    check,
    __doc__,
    question="This is in the night where I live. Which hour suits both of us?",
)
