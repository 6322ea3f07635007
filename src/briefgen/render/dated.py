"""A brief whose counted days are dates, for readers who do not see what they are counted from."""

from dataclasses import replace

from briefgen.brief import Brief, When
from briefgen.keyed import KeyPath
from briefgen.schedule import Event, written


def dated(brief: Brief) -> Brief:
    """Return the brief with a date wherever one can be worked out.

    That is for its start, its end, its milestones and the things to hand over.
    """
    events = {event.path: event for event in written(brief)}
    front = brief.front
    things = tuple(
        replace(thing, due=_date(thing.due, ("deliverables", index), events))
        for index, thing in enumerate(front.deliverables)
    )
    milestones = tuple(
        replace(milestone, due=_date(milestone.due, ("milestones", index), events))
        for index, milestone in enumerate(front.milestones)
    )
    start = _date(front.start, ("start",), events)
    due = _date(front.due, ("due",), events)
    front = replace(front, start=start, due=due, milestones=milestones, deliverables=things)
    return replace(brief, front=front)


def _date(written: When | None, path: KeyPath, events: dict[KeyPath, Event]) -> When | None:
    event = events.get(path)
    if written is None or event is None or event.day is None:
        return written
    return When(f"{event.day} {event.time:%H:%M}" if event.time else str(event.day))
