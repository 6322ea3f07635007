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
    """Yield a review of each delivery: from its day, or the next one, to its last day."""
    days = review_days(front)
    for event in events if days is not None else ():
        if event.kind in ("deliverable", "round") and event.day and days is not None:
            review = _review(event, days)
            if review:
                yield review


def _review(event: Event, days: int) -> Event | None:
    about = event.about or (event.path,)
    again = _later(event.again, days) if event.again else None
    if event.day is None or (event.again and again is None):
        return None
    try:
        last = workdays_later(event.day, days)
        since = min(last, event.day + dt.timedelta(days=0 if event.time else 1))
    except OverflowError:  # beyond the year 9999
        return None
    return Event("review", _PATH, event.name, "", last, None, event.zone, "", about, since, again)


def _later(rule: Recurrence, days: int) -> Recurrence | None:
    """Move every day of a rule by so many workdays, where a rule can say that."""
    if rule.unit != "week" or (rule.interval > 1 and len(rule.on) > 1):
        return None
    monday = dt.date(2001, 1, 1)
    on = {workdays_later(monday + dt.timedelta(days=day), days).weekday() for day in rule.on}
    if len(on) < len(rule.on):  # after a weekend two checks end on one day
        return None
    last = workdays_later(rule.last, days) if rule.last else None
    without = tuple(workdays_later(day, days) for day in rule.without)
    return replace(rule, on=tuple(sorted(on)), last=last, without=without)
