"""Which dates of a brief the records of its deliveries tell of."""

from collections.abc import Iterator, Sequence

from briefgen.records.scored import Scored
from briefgen.schedule import Event
from briefgen.schedule.done import plain

_HANDED_OVER = ("deliverable", "milestone", "due")


def delivered(events: Sequence[Event], deliveries: Sequence[Scored]) -> Iterator[str]:
    """Yield the names, as in `done`, of what was handed over.

    That is what a record calls the delivery. Where nothing in the brief is called so, it is what
    was due on the record's day, if that is one thing.
    """
    owed = [event for event in events if event.kind in _HANDED_OVER and not event.again]
    names = {plain(event.name) for event in owed if event.name}
    for one in deliveries:
        yield one.delivery
        if one.due and plain(one.delivery) not in names:
            same = [event.id for event in owed if event.day == one.due.day]
            yield from same if len(same) == 1 else ()
