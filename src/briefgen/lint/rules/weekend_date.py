"""Something is due on a day of the weekend where whoever owes it lives.

Dates never move by themselves, so the worker works then or is late. That may be just what you
want. In some countries the weekend is Friday and Saturday, or another day: it follows the worker's
time zone or, where that is not known, the zone of the brief. For the check of what was handed over
it follows the zone of whoever checks it, for what you provide and pay it follows yours: a bank may
send money on the next workday only.

Bad:

    time_zone: Europe/Berlin
    worker: {name: Salma, time_zone: Asia/Riyadh}
    due: 2027-01-15

Good:

    time_zone: Europe/Berlin
    worker: {name: Salma, time_zone: Asia/Riyadh}
    due: 2027-01-14
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.clocks import (
    Clock,
    checkers,
    named,
    owners,
    place_of_day,
    weekday,
    within_a_year,
    workers,
)
from briefgen.lint.dates.weekends import is_weekend
from briefgen.lint.rule import Finding, Rule
from briefgen.schedule import Event
from briefgen.schedule.instants import Occurrence
from briefgen.source import Place

_OF_THE_WORKER = ("update", "round", "milestone", "deliverable", "due")


def check(context: Context) -> Iterator[Finding]:
    here = (Clock("", context.front.time_zone),)
    theirs, ours = workers(context) or here, owners(context) or here
    clocks = {"review": checkers(context) or here, "provided": ours, "payment": ours}
    clocks |= dict.fromkeys(_OF_THE_WORKER, theirs)
    told = set[Place]()
    for event in context.scheduled:
        found = _first(event, clocks.get(event.kind, ()))
        place = place_of_day(context, event)
        if found and place not in told and not _is_at_a_milestone(event):
            told.add(place)
            yield _finding(place, *found)


def _is_at_a_milestone(event: Event) -> bool:
    return event.kind == "update" and not event.again


def _first(event: Event, clocks: Sequence[Clock]) -> tuple[Occurrence, Clock] | None:
    for once in within_a_year(event):
        for clock in clocks:
            if is_weekend(_day(once, clock).weekday(), clock.zone):
                return once, clock
    return None


def _day(once: Occurrence, clock: Clock) -> dt.date:
    """A day without an hour is that day for everybody."""
    local = clock.at(once) if once.event.time else None
    return local.date() if local else once.day


def _finding(place: Place, once: Occurrence, clock: Clock) -> Finding:
    day = _day(once, clock)
    where = f" for {clock.who} in {clock.zone}" if clock.who else ""
    hour, zone = f"{once.event.time or ''}"[:5], once.event.zone
    there = f" ({hour} on {once.day} in {zone})" if day != once.day else ""
    return Finding(
        place,
        f"{named(once.event)} falls on a weekend{where}: {day} is a {weekday(day)}{there}",
        help=f"Nothing moves it. {_instead(once, day, clock)}",
        question=_question(once, day),
    )


def _instead(once: Occurrence, day: dt.date, clock: Clock) -> str:
    if once.event.kind == "review":
        return "If nobody works then, change `review_days`, or the day of the delivery."
    if once.event.kind == "payment":
        return "Where banks rest then, pay before, or change `within_days`."
    if once.event.again or day != once.day:
        return "If nobody works then, choose another day, or another hour."
    return _near(day, clock)


def _question(once: Occurrence, day: dt.date) -> str:
    if once.event.kind == "review":
        return f"{day} is a {weekday(day)}. Do I hear from you then?"
    if once.event.kind == "payment":
        return f"{day} is a {weekday(day)}. Does the money come before or after it?"
    if once.event.kind == "provided":
        return f"{day} is a {weekday(day)}. Do I get “{once.event.name}” then?"
    return f"{day} is a {weekday(day)}, and I do not work then. Which day do you mean?"


def _near(day: dt.date, clock: Clock) -> str:
    """Name the days of work before and after."""
    days = (day.toordinal() + way * n for way in (-1, 1) for n in range(1, 5))
    dates = [dt.date.fromordinal(d) for d in days if 1 <= d <= dt.date.max.toordinal()]
    work = [one for one in dates if not is_weekend(one.weekday(), clock.zone)]
    before = next((one for one in work if one < day), day)
    after = next((one for one in work if one > day), day)
    return (
        f"If nobody works then, write {before} ({weekday(before)}) or {after} ({weekday(after)})."
    )


RULE = Rule(
    Problem("BG313", "weekend-date", Severity.INFO),
    check,
    __doc__,
    question="This is on my weekend. Which day do you mean?",
)
