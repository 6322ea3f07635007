"""The last days on which the money for work that was accepted may come."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief import FrontMatter
from briefgen.keyed import KeyPath
from briefgen.schedule.counting import workdays_later
from briefgen.schedule.event import Event
from briefgen.schedule.on_the_way import on_the_way
from briefgen.schedule.reviews import review_days
from briefgen.schedule.work import Work

_OWED = ("deliverable", "milestone", "due")
_WHOLE = ("", "project")


def payments(
    front: FrontMatter,
    events: Sequence[Event],
    work: Work,
    anchors: Mapping[KeyPath, KeyPath | None],
) -> Iterator[Event]:
    """Yield a payment for each milestone that has one, else one for the whole work.

    Only work that is done once is paid on days that can be told, and only where the brief says
    within how many days after it is accepted. `anchors` says what each event is counted from.
    """
    days = _days(front)
    if days is None or work.is_again:
        return
    owed = [e for e in events if e.day and e.kind in _OWED]
    paid = [e for e in owed if e.kind == "milestone" and _is_paid(front, e)]
    theirs, before = on_the_way(paid, owed, anchors), dt.date.min
    checks = _Checks.of(front, events, theirs)
    for event in paid or owed[-1:]:
        accepted = checks.accepted(event, before)
        payment = _payment(event, accepted, days) if accepted else None
        if payment:
            yield payment
        before = event.day or before


@dataclass(frozen=True, slots=True)
class _Checks:
    """When the check of what is handed over ends, and how long one takes.

    `own` has the ends for each milestone that things belong to; all other things go by the
    `days` on which they are handed over, to which `ends` belong.
    """

    own: Mapping[KeyPath, Sequence[dt.date | None]]
    days: Sequence[dt.date]
    ends: Sequence[dt.date | None]
    workdays: int

    @classmethod
    def of(
        cls, front: FrontMatter, events: Sequence[Event], theirs: Mapping[KeyPath, KeyPath]
    ) -> "_Checks":
        reviews = {path: e.day for e in events if e.kind == "review" for path in e.about}
        handed = [(e.day, e.path) for e in events if e.kind == "deliverable" and e.day]
        own: dict[KeyPath, list[dt.date | None]] = {}
        for _, path in (one for one in handed if one[1] in theirs):
            own.setdefault(theirs[path], []).append(reviews.get(path))
        others = sorted(one for one in handed if one[1] not in theirs)
        ends = [reviews.get(path) for _, path in others]
        return cls(own, [day for day, _ in others], ends, review_days(front) or 0)

    def accepted(self, event: Event, before: dt.date) -> dt.date | None:
        """Return the day on which what is due by an event is accepted at the latest.

        Where things are handed over and checked on the way to it, after the day `before` unless
        they belong to it, that is when the last check is over; else the check begins with it.
        """
        if event.day is None:
            return None
        way = slice(bisect_right(self.days, before), bisect_right(self.days, event.day))
        ends = [end for end in (*self.own.get(event.path, ()), *self.ends[way]) if end]
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
