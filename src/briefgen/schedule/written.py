"""The events whose times an owner wrote down, in order, with offsets worked out."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefgen.brief import Brief, When
from briefgen.keyed import KeyPath
from briefgen.languages import Language, language_for
from briefgen.schedule.counting import moved
from briefgen.schedule.event import Event, WrittenKind
from briefgen.schedule.names import named
from briefgen.when import Moment, Offset, Weekdays, read


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: WrittenKind
    path: KeyPath
    name: str
    when: When


def written(brief: Brief) -> tuple[Event, ...]:
    """Return the events by date; those without a date stand last, as the owner ordered them."""
    entries = tuple(_entries(brief))
    moments = _moments(entries, language_for(brief.front.language))
    events = (_event(entry, moments[entry.path], brief.front.time_zone) for entry in entries)
    return in_order(named(events))


def anchors(brief: Brief) -> Mapping[KeyPath, KeyPath | None]:
    """Return what each event is counted from, by key path; None for a name that nothing has."""
    entries = tuple(_entries(brief))
    language, names = language_for(brief.front.language), _names(entries)
    found: dict[KeyPath, KeyPath | None] = {}
    for entry in entries:
        when = read(entry.when.text, language)
        anchor = None if isinstance(when, Moment | Weekdays) else _anchor(entry, when, names)
        if anchor or isinstance(when, Offset):
            found[entry.path] = anchor.path if anchor else None
    return found


def _entries(brief: Brief) -> Iterator[_Entry]:
    front = brief.front
    if front.start:
        yield _Entry("start", ("start",), "", front.start)
    for index, provided in enumerate(front.owner_provides):
        if provided.by:
            yield _Entry("provided", ("owner_provides", index), provided.what, provided.by)
    for index, deliverable in enumerate(front.deliverables):
        if deliverable.due:
            path = ("deliverables", index)
            yield _Entry("deliverable", path, deliverable.name, deliverable.due)
    for index, milestone in enumerate(front.milestones):
        if milestone.due:
            yield _Entry("milestone", ("milestones", index), milestone.name, milestone.due)
    if front.due:
        yield _Entry("due", ("due",), "", front.due)


def _event(entry: _Entry, moment: Moment | None, zone: str) -> Event:
    day, time = (moment.day, moment.time) if moment else (None, None)
    return Event(entry.kind, entry.path, entry.name, entry.when.text, day, time, zone)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by date and time; on one day those without a time stand last, but for the
    start of the work."""
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[bool, dt.date, dt.time]:
    whole_day = dt.time.min if event.kind == "start" else dt.time.max
    return event.day is None, event.day or dt.date.max, event.time or whole_day


_Names: TypeAlias = Mapping[str, Sequence[_Entry]]


def _moments(entries: Sequence[_Entry], language: Language) -> Mapping[KeyPath, Moment | None]:
    """Work out when each entry is; None at words, unknown names and circles."""
    names = _names(entries)
    found: dict[KeyPath, Moment | None] = {}
    for entry in entries:
        _follow(entry, names, language, found)
    return found


def _follow(
    entry: _Entry, names: _Names, language: Language, found: dict[KeyPath, Moment | None]
) -> None:
    """Go from name to name until there is a date, and count all the way back from it."""
    waiting: dict[KeyPath, Offset | None] = {}
    at: _Entry | None = entry
    while at and at.path not in found and at.path not in waiting:
        when = read(at.when.text, language)
        if isinstance(when, Moment | Weekdays):
            found[at.path] = when if isinstance(when, Moment) else None
            break
        waiting[at.path] = when
        at = _anchor(at, when, names)
    base = found.get(at.path) if at else None
    for path, offset in reversed(waiting.items()):
        base = moved(base, offset) if base and offset else base
        found[path] = base


def _anchor(entry: _Entry, when: Offset | None, names: _Names) -> _Entry | None:
    """Return what an entry is counted from, which may have the same name but is not itself."""
    others = names.get(plain(when.anchor if when else entry.when.text), ())
    return next((other for other in others if other.path != entry.path), None)


def _names(entries: Sequence[_Entry]) -> _Names:
    names: dict[str, list[_Entry]] = {}
    for entry in entries:
        names.setdefault(plain(called(entry)), []).append(entry)
    return names


def called(one: _Entry | Event) -> str:
    """Start and due go by their keys, everything else by the owner's name for it."""
    return one.kind if one.kind in ("start", "due") else one.name


def plain(name: str) -> str:
    """Return a name as it is compared."""
    return name.casefold().strip()
