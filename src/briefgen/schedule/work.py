"""From when to when the work goes on, and how often it comes back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.brief import FrontMatter
from briefgen.languages import language_for
from briefgen.schedule.cadence import Cadence, read_cadence
from briefgen.schedule.event import Event
from briefgen.schedule.recurrence import IN_EVERY_MONTH, LAST, Recurrence
from briefgen.when import Moment, read

_OF_THE_WORKER = ("deliverable", "milestone", "due")


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
    if repeats is None:
        owed = [event.day for event in dates if event.day and event.kind in _OF_THE_WORKER]
        return Work(days.get("start"), days.get("due") or max(owed, default=None))
    rounds = read_cadence(repeats.every, repeats.on, repeats.at, language)
    until = read(repeats.until.text, language) if repeats.until else None
    last = until.day if isinstance(until, Moment) else days.get("due")
    read_days = (read(day.text, language) for day in repeats.except_)
    without = tuple(sorted(one.day for one in read_days if isinstance(one, Moment)))
    return Work(days.get("start"), last, rounds, True, without)  # noqa: FBT003 - a field


def _same_day(cadence: Cadence, begin: dt.date) -> tuple[int, ...]:
    """Without a day of its own it comes back on that of the beginning.

    Not every month has a 29th, 30th or 31st: from there it is the month's last day.
    """
    if cadence.unit == "week":
        return (begin.weekday(),)
    if cadence.unit == "month":
        return (begin.day if begin.day <= IN_EVERY_MONTH else LAST,)
    return ()
