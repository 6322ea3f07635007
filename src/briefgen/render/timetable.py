"""The schedule as rows: what happens at each time, the events of one sort together."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from briefgen.keyed import KeyPath
from briefgen.render.document import Document
from briefgen.schedule import Event

_TOGETHER = ("deliverable", "provided", "review")
"""What can share a line: several things that are handed over, given or checked."""


@dataclass(frozen=True, slots=True)
class Line:
    """Things of one kind that happen at the same time; a review also begins on the same day."""

    events: tuple[Event, ...]

    @property
    def kind(self) -> str:
        return self.events[0].kind

    @property
    def since(self) -> dt.date | None:
        """The day a review begins on; what comes again has no one day."""
        first = self.events[0]
        return None if first.again else first.since

    @property
    def things(self) -> tuple[KeyPath, ...]:
        """The deliverables that it is about, in their order."""
        paths = (p for event in self.events for p in (event.about or (event.path,)))
        return tuple(sorted({path for path in paths if path[0] == "deliverables"}))


@dataclass(frozen=True, slots=True)
class Row:
    """A time, as that of an event, and all that happens then."""

    event: Event
    lines: tuple[Line, ...]


def rows(document: Document) -> tuple[Row, ...]:
    """Return dates first, then what comes back, then what has no date.

    Status updates have a place of their own.
    """
    events = [event for event in document.events if event.kind != "update"]
    return tuple(
        Row(same[0], tuple(Line(tuple(together)) for together in _alike(same, _line)))
        for same in _alike(sorted(events, key=_standing), _time)
    )


def _standing(event: Event) -> int:
    if event.again:
        return 1
    return 0 if event.day else 2


def _time(event: Event) -> Hashable:
    return (event.again or event.day or event.text, event.time)


def _line(event: Event) -> Hashable:
    shares = event.kind in _TOGETHER
    return (event.kind, event.since, event.text) if shares else (event.kind, event.path)


def _alike(events: Iterable[Event], key: Callable[[Event], Hashable]) -> Iterable[Sequence[Event]]:
    """Return the events that have the same key together, by the first of each."""
    found: dict[Hashable, list[Event]] = {}
    for event in events:
        found.setdefault(key(event), []).append(event)
    return found.values()
