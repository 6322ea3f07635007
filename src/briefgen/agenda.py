"""What is due in all briefs: overdue, today, in the next days, with who owes it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefgen import markup, secrets
from briefgen.brief import BriefFile, FrontMatter, Person
from briefgen.records import Scored, delivered
from briefgen.schedule import Event, schedule
from briefgen.schedule.done import settled
from briefgen.schedule.instants import Occurrence, occurrences, zone_of
from briefgen.source import SourceFile

Stage: TypeAlias = Literal["overdue", "today", "soon", "later"]

_NEVER_OVERDUE = ("start",)
"""Nobody owes it."""


@dataclass(frozen=True, slots=True)
class Now:
    """Which day it is: by the clock of each brief's zone, or the same one everywhere."""

    day: dt.date
    moment: dt.datetime | None = None

    def today(self, zone: str) -> dt.date:
        """Return the day in an IANA zone; in an unknown one the day where the owner is."""
        clock = zone_of(zone)
        return self.moment.astimezone(clock).date() if self.moment and clock else self.day


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is due, with all that is needed to say it.

    `who` names those who owe it, as far as the brief does; `is_mine` when that is the owner.
    `things` are in plain text: what is handed over, given, checked or paid for. `amount` is what
    is paid, as written. `clocks` holds the moment where others live by another time.
    """

    brief: str
    title: str
    stage: Stage
    occurrence: Occurrence
    who: tuple[str, ...]
    is_mine: bool
    things: tuple[str, ...]
    amount: str
    clocks: tuple[tuple[str, dt.datetime], ...]

    @property
    def event(self) -> Event:
        return self.occurrence.event


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due until so many days after today, by date, and the first thing after that."""

    today: dt.date
    days: int
    entries: tuple[Entry, ...]
    following: Entry | None


def agenda(
    files: Iterable[BriefFile],
    now: Now,
    days: int,
    deliveries: Mapping[str, Sequence[Scored]] | None = None,
) -> Agenda:
    """Return what is due in all briefs that are not done.

    What happened once and is gone by counts as overdue, unless the brief ticks it off or the
    `deliveries` of a brief, by its name, tell of it; what comes again never does.
    """
    known = deliveries or {}
    active = [file for file in files if file.brief.front.status != "done"]
    entries = (e for f in active for e in _entries(f, now, days, known.get(f.brief.name, ())))
    found = sorted(entries, key=_order)
    due = tuple(entry for entry in found if entry.stage != "later")
    later = (entry for entry in found if entry.stage == "later")
    return Agenda(now.day, days, due, next(later, None))


def _order(entry: Entry) -> tuple[dt.date, dt.time, str]:
    return entry.occurrence.day, entry.event.time or dt.time.max, entry.brief


def _entries(
    file: BriefFile, now: Now, days: int, deliveries: Sequence[Scored]
) -> Iterator[Entry]:
    """Yield what is due in one brief, and the next time of each event after that."""
    front, today = file.brief.front, now.today(file.brief.front.time_zone)
    values, events = _secrets(file.source), schedule(file.brief)
    over = settled(front, events, (*front.done, *delivered(events, deliveries)))
    for event in (event for event in events if event.id not in over):
        for stage, one in _staged(event, today, _later(today, days)):
            yield _entry(file, front, stage, one, values)


def _staged(event: Event, today: dt.date, last: dt.date) -> Iterator[tuple[Stage, Occurrence]]:
    if event.day and event.day < today and not event.again:
        if event.kind not in _NEVER_OVERDUE:
            yield "overdue", Occurrence(event, event.day)
        return
    for one in occurrences(event, today, last):
        yield ("today" if one.day == today else "soon"), one
    after = next(occurrences(event, _later(last, 1), dt.date.max), None)
    if after and after.day > last:
        yield "later", after


def _entry(
    file: BriefFile, front: FrontMatter, stage: Stage, one: Occurrence, values: Sequence[str]
) -> Entry:
    def shown(text: str) -> str:
        return secrets.redact_values(text, values)

    people = _owing(one.event, front)
    who = tuple(shown(person.name) for person in people if person.name)
    return Entry(
        brief=file.brief.name,
        title=shown(file.brief.title),
        stage=stage,
        occurrence=one,
        who=who,
        is_mine=one.event.is_owners and {p.name for p in people} <= {p.name for p in front.owner},
        things=tuple(
            shown(markup.inline(name).text) for name in _things(one.event, front) if name
        ),
        amount=shown(_amount(one.event, front)),
        clocks=tuple(_clocks(one, front)),
    )


def _owing(event: Event, front: FrontMatter) -> tuple[Person, ...]:
    if event.kind == "review":
        return front.approver
    return front.owner if event.is_owners else front.worker


def _things(event: Event, front: FrontMatter) -> Iterator[str]:
    paths = event.about if event.kind in ("round", "review") else ()
    things = [int(path[1]) for path in paths if path[0] == "deliverables"]
    yield from (front.deliverables[number].name for number in things)
    if not things:
        yield event.name


def _amount(event: Event, front: FrontMatter) -> str:
    if event.kind != "payment" or front.payment is None:
        return ""
    is_part = event.path[0] == "milestones"
    amount = front.milestones[int(event.path[1])].payment if is_part else front.payment.amount
    is_number = amount.replace(".", "").replace(",", "").isdecimal()
    return f"{amount} {front.payment.currency}".strip() if is_number else amount


def _clocks(one: Occurrence, front: FrontMatter) -> Iterator[tuple[str, dt.datetime]]:
    """Yield the hour for workers and owners where their clocks show another one."""
    deadline, own = one.deadline, zone_of(one.event.zone)
    if one.event.time is None or deadline is None:
        return
    here = deadline.astimezone(own).replace(tzinfo=None)
    for name in dict.fromkeys(person.time_zone for person in (*front.owner, *front.worker)):
        zone = zone_of(name)
        there = deadline.astimezone(zone) if zone else None
        if there and there.replace(tzinfo=None) != here:
            yield name, there


def _secrets(source: SourceFile) -> Sequence[str]:
    found = secrets.find(source.text)
    typed = (source.text[one.start : one.end] for one in found)
    return (*typed, *(one.value for one in found if one.value))


def _later(day: dt.date, days: int) -> dt.date:
    """Return the day so much later, or the last one that the calendar has."""
    return dt.date.fromordinal(min(day.toordinal() + days, dt.date.max.toordinal()))
