"""How often each event changed from sending to sending, so that calendars take the new date."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefgen.records.sent import Sent
from briefgen.records.text import kept
from briefgen.schedule import Event

_State: TypeAlias = tuple[dt.date, Mapping[str, Event]]


@dataclass(frozen=True, slots=True)
class Revision:
    """An event as it is now, or as it last was before it was `cancelled`.

    `sequence` counts the sendings in which it changed, the one to come included. `since` is
    the day of the sending that brought it as it is; None when it was not sent yet.
    """

    event: Event
    sequence: int = 0
    since: dt.date | None = None
    cancelled: bool = False


def revisions(sent: Sequence[Sent], events: Sequence[Event]) -> tuple[Revision, ...]:
    """Return the events that have a date, then those that were sent once and are no more."""
    dated = {event.id: event for event in events if event.day}
    then = [(one.on, {event.id: event for event in one.events}) for one in sent]
    gone = dict.fromkeys(name for _, known in then for name in known if name not in dated)
    return tuple(_revision(then, name, dated.get(name)) for name in (*dated, *gone))


def _revision(then: Sequence[_State], name: str, now: Event | None) -> Revision:
    """Follow an event from sending to sending, and to what it is now."""
    before: Event | None = None
    last: Event | None = None
    sequence, since = 0, None
    for on, event in (*((on, known.get(name)) for on, known in then), (None, now)):
        if _differ(before, event):
            sequence += last is not None
            since = on
        before, last = event, event or last
    assert last is not None, "an event is there now, or was sent"
    return Revision(last, sequence, since, cancelled=now is None)


def _differ(before: Event | None, after: Event | None) -> bool:
    return (before and kept(before)) != (after and kept(after))
