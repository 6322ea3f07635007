"""The last days on which the money for work that was accepted may come."""

import datetime as dt
from collections.abc import Iterator, Sequence

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
    before: dt.date | None = None
    for event in paid or owed[-1:]:
        accepted = _accepted(event, before, events, review_days(front) or 0)
        payment = _payment(event, accepted, days) if accepted else None
        if payment:
            yield payment
        before = event.day


def _days(front: FrontMatter) -> int | None:
    payment = front.payment
    if payment is None or payment.per not in _WHOLE:
        return None
    within = payment.within_days.strip()
    return int(within) if within.isdecimal() and len(within) <= 3 else None


def _is_paid(front: FrontMatter, event: Event) -> bool:
    return bool(front.milestones[int(event.path[1])].payment.strip())


def _accepted(
    event: Event, before: dt.date | None, events: Sequence[Event], days: int
) -> dt.date | None:
    """Return the day on which what is due by an event is accepted at the latest.

    Where things are handed over and checked on the way to a milestone, it is reached when the
    last check is over; else the check begins with it.
    """
    if event.day is None:
        return None
    handed = {e.path for e in events if e.kind == "deliverable" and _between(e, before, event)}
    checks = [e.day for e in events if e.kind == "review" and e.day and handed & {*e.about}]
    if event.kind != "milestone":
        handed.discard(event.path)
    if handed and checks:
        return max(event.day, *checks)
    return _later(event.day, days)


def _between(event: Event, before: dt.date | None, after: Event) -> bool:
    day = event.day
    return bool(day and after.day and day <= after.day and (before is None or day > before))


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
