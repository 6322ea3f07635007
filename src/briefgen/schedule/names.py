"""Ids of events: by what they are and are called, never by where they stand or when they are."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from briefgen import markup
from briefgen.schedule.event import Event


def named(events: Iterable[Event]) -> Iterator[Event]:
    """Give each event its id; those of one kind and one name are numbered as they are listed."""
    used: set[str] = set()
    numbers: dict[str, Iterator[int]] = {}
    for event in events:
        name = f"{event.kind}-{markup.slug(event.name)}".rstrip("-")
        left = numbers.setdefault(name, count(1))
        numbered = (f"{name}-{number}" if number > 1 else name for number in left)
        found = next(candidate for candidate in numbered if candidate not in used)
        used.add(found)
        yield replace(event, id=found)
