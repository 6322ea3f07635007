"""The days on which the worker reports."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from briefgen.brief import FrontMatter, StatusUpdates
from briefgen.languages import language_for
from briefgen.schedule.cadence import WORKDAYS, Cadence, read_cadence
from briefgen.schedule.event import Event
from briefgen.schedule.recurrence import Recurrence
from briefgen.schedule.work import Work
from briefgen.when import clock

_MILESTONE = re.compile(r"(?:(?:at|every|each)\s+){0,2}milestones?")
_PATH = ("status_updates",)


def updates(front: FrontMatter, dates: Iterable[Event], work: Work) -> Iterator[Event]:
    """Yield one event that comes again, or one for each milestone.

    The first one comes after the first day of the work, unless there is one every workday:
    where no day is named, when the time is over that lies between two of them. It goes on to
    the last day. Without a first day, or a last one in work that does not come back, nothing can
    be told.
    """
    written = front.status_updates
    if written is None:
        return
    if is_at_milestones(written):
        yield from _at_milestones(written, dates, front.time_zone)
    elif work.first and (work.last or work.is_again):
        yield from _again(front, written, work, work.first)


def is_at_milestones(written: StatusUpdates) -> bool:
    """Tell whether there is an update whenever a milestone is reached."""
    return _MILESTONE.fullmatch(written.every.strip().lower()) is not None


def _at_milestones(written: StatusUpdates, dates: Iterable[Event], zone: str) -> Iterator[Event]:
    time = clock(written.at)
    for event in dates:
        if event.kind == "milestone" and event.day:
            when = time or event.time
            yield Event(
                "update", _PATH, event.name, "", event.day, when, zone, about=(event.path,)
            )


def _again(
    front: FrontMatter, written: StatusUpdates, work: Work, first: dt.date
) -> Iterator[Event]:
    language = language_for(front.language)
    cadence = read_cadence(written.every, written.on, written.at, language)
    if cadence is None:
        return
    found = work.again(cadence, first)
    if found and not _is_every_workday(cadence):
        found = _after(first, cadence, found[1], work)
    if found:
        day, rule = found
        yield Event("update", _PATH, "", "", day, cadence.time, front.time_zone, again=rule)


def _after(
    first: dt.date, cadence: Cadence, rule: Recurrence, work: Work
) -> tuple[dt.date, Recurrence] | None:
    if first == dt.date.max:
        return None
    tomorrow = first + dt.timedelta(days=1)
    if cadence.on:
        return work.again(cadence, tomorrow)
    day = next(rule.days(first, tomorrow), None)
    return (day, rule) if day else None


def _is_every_workday(cadence: Cadence) -> bool:
    return cadence.unit == "week" and len(cadence.on) >= len(WORKDAYS)
