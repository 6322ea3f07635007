"""From when to when the work goes on, and how often it comes back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.brief import FrontMatter, Repeats, When
from briefgen.languages import Language, language_for
from briefgen.schedule.cadence import Cadence, read_cadence
from briefgen.schedule.counting import moved
from briefgen.schedule.event import Event
from briefgen.schedule.recurrence import IN_EVERY_MONTH, LAST, Recurrence
from briefgen.schedule.written import called, plain
from briefgen.when import Moment, Weekdays, read

_OF_THE_WORKER = ("deliverable", "milestone", "due")
_ONCE = ("no", "none", "never", "once")


@dataclass(frozen=True, slots=True)
class Work:
    """The first and the last day of the work, as far as they are known.

    `rounds` says how often it comes back, where a calendar can tell; `is_again` is also true of
    work that comes back as a calendar cannot tell. On the days `without` it does not.
    """

    first: dt.date | None
    last: dt.date | None
    rounds: Cadence | None = None
    is_again: bool = False
    without: tuple[dt.date, ...] = ()

    def again(self, cadence: Cadence, begin: dt.date) -> tuple[dt.date, Recurrence] | None:
        """Return the first day of what comes back from `begin` on, and how it goes on."""
        unit, on = cadence.unit, cadence.on or _same_day(cadence, begin)
        if unit == "workday":  # every second or third: no rule of a calendar says that
            return None
        rule = Recurrence(unit, cadence.interval, on, self.last, self.without)
        first = rule.first(begin)
        return (first, rule) if first else None


def work(front: FrontMatter, dates: Sequence[Event]) -> Work:
    """Return the work's days, from the events whose times are written.

    It begins with `start`. It ends with `due` or `until`; where nothing says so, and nothing
    comes back, with the last thing that the worker owes.
    """
    days = {event.kind: event.day for event in dates}
    repeats, language = front.repeats, language_for(front.language)
    if repeats is None or not comes_back(repeats):
        owed = [event.day for event in dates if event.day and event.kind in _OF_THE_WORKER]
        return Work(days.get("start"), days.get("due") or max(owed, default=None))
    rounds = read_cadence(repeats.every, repeats.on, repeats.at, language)
    last = until(front, dates) or days.get("due")
    without = (_day(when, dates, language) for when in repeats.except_)
    found = tuple(sorted({day for day in without if day}))
    return Work(days.get("start"), last, rounds, True, found)  # noqa: FBT003 - a field


def comes_back(repeats: Repeats) -> bool:
    """Tell whether somebody who says how often does not say: once."""
    return repeats.every.strip().lower() not in _ONCE


def until(front: FrontMatter, dates: Sequence[Event]) -> dt.date | None:
    """Return the last day of repeating work as `until` gives it."""
    given = front.repeats.until if front.repeats else None
    return _day(given, dates, language_for(front.language)) if given else None


def _day(when: When, dates: Sequence[Event], language: Language) -> dt.date | None:
    """Return a date, or a day that is counted from one of the dates by its name."""
    found = read(when.text, language)
    if isinstance(found, Moment | Weekdays):
        return found.day if isinstance(found, Moment) else None
    name = plain(found.anchor if found else when.text)
    base = next((event for event in dates if event.day and plain(called(event)) == name), None)
    if base is None or base.day is None:
        return None
    moment = Moment(base.day, base.time)
    later = moved(moment, found) if found else moment
    return later.day if later else None


def _same_day(cadence: Cadence, begin: dt.date) -> tuple[int, ...]:
    """Without a day of its own it comes back on that of the beginning.

    Not every month has a 29th, 30th or 31st: from there it is the month's last day.
    """
    if cadence.unit == "week":
        return (begin.weekday(),)
    if cadence.unit == "month":
        return (begin.day if begin.day <= IN_EVERY_MONTH else LAST,)
    return ()
