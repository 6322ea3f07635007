"""An hour is written that no clock shows on that day.

When summer time begins, clocks jump over an hour: in most of Europe from 2:00 to 3:00 on the last
Sunday of March. What is due in between has no time, and each calendar moves it as it likes; here
it comes an hour later. Write an hour before or after. For what comes again, two years are looked
at.

Bad:

    time_zone: Europe/Berlin
    due: 2027-03-28 02:30

Good:

    time_zone: Europe/Berlin
    due: 2027-03-28 03:30
"""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.clocks import named, place_of_hour
from briefgen.lint.rule import Finding, Rule
from briefgen.schedule import Event
from briefgen.schedule.instants import instant, is_skipped, occurrences, zone_of
from briefgen.source import Place

_TWO_YEARS = dt.timedelta(days=732)
_MOST = 732


def check(context: Context) -> Iterator[Finding]:
    told = set[Place]()
    for event in context.scheduled:
        day = _skipped(event)
        place = place_of_hour(context, event)
        if day and place not in told:
            told.add(place)
            yield _finding(place, event, day)


def _skipped(event: Event) -> dt.date | None:
    """Return the first day on which the clock leaves out the hour of an event."""
    if event.time is None or event.day is None:
        return None
    until = event.day + min(_TWO_YEARS, dt.date.max - event.day)
    days = (once.day for once in islice(occurrences(event, event.day, until), _MOST))
    return next((day for day in days if is_skipped(day, event.time, event.zone)), None)


def _finding(place: Place, event: Event, day: dt.date) -> Finding:
    what = "the start" if event.kind == "start" else named(event)
    moment, zone = instant(day, event.time, event.zone), zone_of(event.zone)
    later = f"{moment.astimezone(zone):%H:%M}" if moment else ""
    return Finding(
        place,
        f"on {day} no clock in {event.zone} shows {event.time:%H:%M}, the hour of {what}",
        help=f"Clocks jump over it that night. Write another hour, such as {later}.",
        severity=Severity.INFO if event.again else None,
        question=f"There is no {event.time:%H:%M} on {day}. Which hour do you mean?",
    )


RULE = Rule(
    Problem("BG315", "skipped-hour", Severity.WARNING),
    check,
    __doc__,
    question="There is no such hour on that day. Which one do you mean?",
)
