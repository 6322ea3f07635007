"""How often each event changed from sending to sending, so that calendars take the new date."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefgen.records.sent import Sent, Shown
from briefgen.records.text import kept
from briefgen.schedule import Event

_Shown: TypeAlias = Mapping[str, Shown]


@dataclass(frozen=True, slots=True)
class Revision:
    """An event as it is now, or as it last was before it was `cancelled`.

    `sequence` counts the sendings in which it changed, the one to come included. `since` is
    the day of the sending that brought it as it is; None when it was not sent yet. `shown` is
    what is said of it, or was last; None where no record knows.
    """

    event: Event
    sequence: int = 0
    since: dt.date | None = None
    cancelled: bool = False
    shown: Shown | None = None


def revisions(
    sent: Sequence[Sent], events: Sequence[Event], reader: str = "", shown: _Shown | None = None
) -> tuple[Revision, ...]:
    """Return the events that have a date, then those that were sent once and are no more.

    `shown` is what the calendar of a reader says of them now, by id.
    """
    now = _State.of(None, events, shown or {})
    then = [_State.of(one.on, one.events, one.shown.get(reader, {})) for one in sent]
    names = dict.fromkeys(name for state in (now, *then) for name in state.events)
    return tuple(_revision((*then, now), name) for name in names)


@dataclass(frozen=True, slots=True)
class _State:
    """The events of a sending, or those of now, with what is said of them, by id."""

    on: dt.date | None
    events: Mapping[str, Event]
    shown: _Shown

    @classmethod
    def of(cls, on: dt.date | None, events: Sequence[Event], shown: _Shown) -> "_State":
        return cls(on, {event.id: event for event in events if event.day}, shown)


def _revision(states: Sequence[_State], name: str) -> Revision:
    """Follow an event from sending to sending, and to what it is now."""
    event: Event | None = None
    shown: Shown | None = None
    before: Event | None = None
    sequence, since = 0, None
    for state in states:
        now, says = state.events.get(name), state.shown.get(name)
        if _differ(before, now) or (shown and says and shown != says):
            sequence += event is not None
            since = state.on
        before, event, shown = now, now or event, says or shown
    assert event is not None, "an event is there now, or was sent"
    return Revision(event, sequence, since, cancelled=before is None, shown=shown)


def _differ(before: Event | None, after: Event | None) -> bool:
    return (before and kept(before)) != (after and kept(after))
