"""The dated events of a brief, in order: kinds and key paths, no words of its own."""

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefgen.brief import Brief, When
from briefgen.keyed import KeyPath
from briefgen.languages import Language, language_for
from briefgen.when import Moment, Offset, Weekdays, read

EventKind: TypeAlias = Literal["start", "provided", "deliverable", "milestone", "due"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on a day.

    `path` leads to it in the front matter, `name` is the owner's inline Markdown for it (empty
    for start and due), `text` the time as written. `day` is None when no date can be worked out;
    no `time` means until the end of the day. `zone` is the brief's IANA zone, or empty.
    """

    kind: EventKind
    path: KeyPath
    name: str
    text: str
    day: dt.date | None
    time: dt.time | None
    zone: str


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: EventKind
    path: KeyPath
    name: str
    when: When


def schedule(brief: Brief) -> tuple[Event, ...]:
    """Return the events by date; those without a date stand last, as the owner ordered them."""
    entries = tuple(_entries(brief))
    moments = _moments(entries, language_for(brief.front.language))
    events = (_event(entry, moments[entry.path], brief.front.time_zone) for entry in entries)
    return tuple(sorted(events, key=_order))


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


def _order(event: Event) -> tuple[dt.date, dt.time]:
    return event.day or dt.date.max, event.time or dt.time.max


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
        base = _moved(base, offset) if base and offset else base
        found[path] = base


def _anchor(entry: _Entry, when: Offset | None, names: _Names) -> _Entry | None:
    """Return what an entry is counted from, which may have the same name but is not itself."""
    called = names.get(_plain(when.anchor if when else entry.when.text), ())
    return next((other for other in called if other.path != entry.path), None)


def _names(entries: Sequence[_Entry]) -> _Names:
    """Start and due go by their keys, everything else by the owner's name for it."""
    names: dict[str, list[_Entry]] = {}
    for entry in entries:
        called = entry.name if entry.kind not in ("start", "due") else entry.kind
        names.setdefault(_plain(called), []).append(entry)
    return names


def _plain(name: str) -> str:
    return name.casefold().strip()


def _moved(base: Moment, offset: Offset) -> Moment | None:
    try:
        if offset.unit in ("minute", "hour"):
            return _by_the_clock(base, offset)
        return Moment(_by_the_calendar(base.day, offset), offset.time or base.time)
    except (OverflowError, ValueError):  # beyond the year 9999
        return None


def _by_the_clock(base: Moment, offset: Offset) -> Moment:
    """Count from the time given, or from the end of the day."""
    start = dt.datetime.combine(base.day, base.time or dt.time())
    start += dt.timedelta(days=0 if base.time else 1)
    minutes = offset.amount * (60 if offset.unit == "hour" else 1)
    end = start + dt.timedelta(minutes=minutes)
    return Moment(end.date(), offset.time or end.time())


def _by_the_calendar(day: dt.date, offset: Offset) -> dt.date:
    if offset.unit == "month":
        return _months_later(day, offset.amount)
    if offset.unit == "workday":
        return _workdays_later(day, offset.amount)
    return day + dt.timedelta(days=offset.amount * (7 if offset.unit == "week" else 1))


def _months_later(day: dt.date, months: int) -> dt.date:
    """Keep the day of the month, or take the month's last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def _workdays_later(day: dt.date, workdays: int) -> dt.date:
    """Count Monday to Friday; nobody's holidays are known."""
    step = dt.timedelta(days=1 if workdays > 0 else -1)
    left = abs(workdays)
    while left:
        day += step
        left -= day.weekday() < 5
    return day
