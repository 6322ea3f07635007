"""The dated events of a brief: kinds and key paths, no words.

One model of the dates for the guide, the checker, the calendars and the terminal.
"""

from briefgen.brief import Brief
from briefgen.keyed import KeyPath
from briefgen.languages import language_for
from briefgen.schedule.event import KINDS, Event, EventKind
from briefgen.schedule.names import named
from briefgen.schedule.payments import payments
from briefgen.schedule.reviews import reviews
from briefgen.schedule.rounds import coming_back, rounds
from briefgen.schedule.updates import updates
from briefgen.schedule.work import work
from briefgen.schedule.written import anchors, in_order, written

__all__ = ["KINDS", "Event", "EventKind", "anchors", "schedule", "written"]


def schedule(brief: Brief) -> tuple[Event, ...]:
    """Return all events by date: those that are written, and those that follow from them.

    What comes back is one event, on its first day. Events without a date stand last.
    """
    front, dates = brief.front, written(brief)
    span = work(front, dates)
    again = coming_back(dates, span, language_for(front.language))
    events = rounds(tuple(again), span, front.time_zone)
    checked = (*events, *reviews(front, events))
    paid = payments(front, checked, span, anchors(brief))
    derived = (*updates(front, dates, span), *paid)
    follow = sorted((e for e in (*checked, *derived) if not e.id), key=_as_listed)
    return in_order((*(e for e in checked if e.id), *named(follow)))


def _as_listed(event: Event) -> tuple[tuple[KeyPath, ...], KeyPath]:
    """Of events of one name the dates must not decide which is the first."""
    return event.about, event.path
