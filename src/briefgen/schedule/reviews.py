"""What the owner's side owes after each delivery: to check it."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.brief import FrontMatter
from briefgen.schedule.counting import workdays_later
from briefgen.schedule.event import Event
from briefgen.schedule.recurrence import Recurrence

_PATH = ("approver",)
_NUMBER = re.compile(r"\d{1,3}")


def review_days(front: FrontMatter) -> int | None:
    """Return how many workdays a check may take: the most that an approver says."""
    said = [int(n) for person in front.approver for n in _NUMBER.findall(person.review_days)]
    return max(said, default=None)


def reviews(front: FrontMatter, events: Sequence[Event]) -> Iterator[Event]:
    """Yield a review of each delivery: from its day, or the next one, to its last day.

    Where nothing that is handed over has a day of its own, it comes with the milestones and the
    end of the work.
    """
    days = review_days(front)
    if days is None:
        return
    for event in _deliveries(events) or _ends(events):
        review = _review(event, days)
        if review:
            yield review


def _deliveries(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.day and event.kind in ("deliverable", "round")]


def _ends(events: Sequence[Event]) -> list[Event]:
    """Return the milestones, and the end of the work where none is on that day."""
    goals = [event for event in events if event.day and event.kind == "milestone"]
    days = {event.day for event in goals}
    return [*goals, *(e for e in events if e.kind == "due" and e.day and e.day not in days)]


def _review(event: Event, days: int) -> Event | None:
    about = event.about or (event.path,)
    last = _checked(event.day, days) if event.day else None
    again = _later(event.again, event.day, days) if event.again and event.day else None
    if event.day is None or last is None or (event.again and again is None):
        return None
    since = event.day if event.time or days == 0 else event.day + dt.timedelta(days=1)
    return Event("review", _PATH, event.name, "", last, None, event.zone, "", about, since, again)


def _later(rule: Recurrence, first: dt.date, days: int) -> Recurrence | None:
    """Move every day of a rule by so many workdays, where a rule can say that.

    After a weekend several checks may end on one day.
    """
    if rule.unit != "week" or (rule.interval > 1 and len(rule.on) > 1):
        return None
    monday = dt.date(2001, 1, 1)
    on = {workdays_later(monday + dt.timedelta(days=day), days).weekday() for day in rule.on}
    end = _end(rule, first)
    last = _checked(end, days) if end else None
    gone = {_checked(day, days) for day in rule.without if day.weekday() in rule.on}
    without = (day for day in gone if day and not _is_needed(day, rule, days))
    return replace(rule, on=tuple(sorted(on)), last=last, without=tuple(sorted(without)))


def _end(rule: Recurrence, first: dt.date) -> dt.date | None:
    """Return the last day of a rule that has one."""
    if rule.last is None:
        return None
    period = dt.timedelta(weeks=rule.interval)
    since = max(first, rule.last - min(period, rule.last - dt.date.min))
    return max(replace(rule, without=()).days(first, since), default=None)


def _is_needed(check: dt.date, rule: Recurrence, days: int) -> bool:
    """Tell whether something is handed over of which this is the last day to check it."""
    first = workdays_later(check, -days)
    span = range(min(3, (check - first).days + 1))  # a Friday, and the weekend behind it
    handed = (first + dt.timedelta(days=n) for n in span)
    there = (d for d in handed if d.weekday() in rule.on and d not in rule.without)
    return any(_checked(d, days) == check for d in there if d <= (rule.last or d))


def _checked(day: dt.date, days: int) -> dt.date | None:
    try:
        return workdays_later(day, days)
    except OverflowError:  # beyond the year 9999
        return None
