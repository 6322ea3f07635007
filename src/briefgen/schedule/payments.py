"""The last days on which the money for work that was accepted may come."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.brief import FrontMatter
from briefgen.schedule.counting import workdays_later
from briefgen.schedule.event import Event
from briefgen.schedule.reviews import review_days
from briefgen.schedule.work import Work

_OWED = ("deliverable", "milestone", "due")
_WHOLE = ("", "project")


def payments(front: FrontMatter, events: Sequence[Event], work: Work) -> Iterator[Event]:
    """Yield a payment for each milestone that has one, else one for the whole work.

    Only work that is done once is paid on days that can be told, and only where the brief says
    within how many days after it is accepted.
    """
    days = _days(front)
    if days is None or work.is_again:
        return
    owed = [e for e in events if e.day and e.kind in _OWED]
    paid = [e for e in owed if e.kind == "milestone" and _is_paid(front, e)]
    checks, before = _Checks.of(front, events), dt.date.min
    for event in paid or owed[-1:]:
        accepted = checks.accepted(event, before)
        payment = _payment(event, accepted, days) if accepted else None
        if payment:
            yield payment
        before = event.day or before


@dataclass(frozen=True, slots=True)
class _Checks:
    """What is handed over, by date, when the check of it ends, and how long one takes."""

    days: Sequence[dt.date]
    ends: Sequence[dt.date | None]
    workdays: int

    @classmethod
    def of(cls, front: FrontMatter, events: Sequence[Event]) -> "_Checks":
        reviews = {path: e.day for e in events if e.kind == "review" for path in e.about}
        handed = [(e.day, e.path) for e in events if e.kind == "deliverable" and e.day]
        handed.sort()
        ends = [reviews.get(path) for _, path in handed]
        return cls([day for day, _ in handed], ends, review_days(front) or 0)

    def accepted(self, event: Event, before: dt.date) -> dt.date | None:
        """Return the day on which what is due by an event is accepted at the latest.

        Where things are handed over and checked on the way to it, after the day `before`, that
        is when the last check is over; else the check begins with it.
        """
        if event.day is None:
            return None
        way = slice(bisect_right(self.days, before), bisect_right(self.days, event.day))
        ends = [end for end in self.ends[way] if end]
        return max(event.day, *ends) if ends else _later(event.day, self.workdays)


def _days(front: FrontMatter) -> int | None:
    payment = front.payment
    if payment is None or payment.per not in _WHOLE:
        return None
    within = payment.within_days.strip()
    return int(within) if within.isdecimal() and len(within) <= 3 else None


def _is_paid(front: FrontMatter, event: Event) -> bool:
    return bool(front.milestones[int(event.path[1])].payment.strip())


def _later(day: dt.date, days: int) -> dt.date | None:
    try:
        return workdays_later(day, days)
    except OverflowError:  # beyond the year 9999
        return None


def _payment(event: Event, accepted: dt.date, days: int) -> Event | None:
    try:
        day = accepted + dt.timedelta(days=days)
    except OverflowError:  # beyond the year 9999
        return None
    is_part = event.kind == "milestone"
    path = (*event.path, "payment") if is_part else ("payment",)
    name = event.name if is_part else ""
    return Event("payment", path, name, "", day, None, event.zone, about=(event.path,))
