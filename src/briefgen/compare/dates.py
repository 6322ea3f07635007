"""What a change does to the dates: each date of before beside the same one of now."""

import datetime as dt
from collections import deque
from collections.abc import Hashable, Iterator, Mapping, Sequence

from briefgen.brief import Brief
from briefgen.compare.changes import Shift
from briefgen.keyed import KeyPath
from briefgen.schedule import Event, schedule

_FOLLOWING = ("round", "review")
"""What is about other things, and stays what it is when these change."""


def shifts(before: Brief, after: Brief, paths: Mapping[KeyPath, KeyPath]) -> tuple[Shift, ...]:
    """Return the dates that are other ones now, by date; `paths` lead from before to now.

    A date that only has another name, or another number in its list, is the same.
    """
    old, new = _dated(before), _dated(after)
    found = (shift for pair in _paired(old, new, paths) if (shift := _shift(*pair)))
    return tuple(sorted(found, key=_by_date))


def _dated(brief: Brief) -> list[Event]:
    return [event for event in schedule(brief) if event.day]


def _paired(
    old: Sequence[Event], new: Sequence[Event], paths: Mapping[KeyPath, KeyPath]
) -> Iterator[tuple[Event | None, Event | None]]:
    """Pair events that come from the same; of several first those on the same day."""
    waiting: dict[Hashable, deque[Event]] = {}
    for event in new:
        waiting.setdefault(_origin(event, {}), deque()).append(event)
    origins = [(event, waiting.get(_origin(event, paths), deque())) for event in old]
    left = []
    for event, same in origins:
        unchanged = next((one for one in same if _when(one) == _when(event)), None)
        if unchanged:
            same.remove(unchanged)
        else:
            left.append((event, same))
    found = [(event, same.popleft() if same else None) for event, same in left]
    yield from ((event, one) for event, one in found if one)
    gone = [event for event, one in found if one is None]
    fresh = [event for same in waiting.values() for event in same]
    yield from _by_kind(gone, fresh)


def _by_kind(
    gone: Sequence[Event], fresh: Sequence[Event]
) -> Iterator[tuple[Event | None, Event | None]]:
    """Pair the only round or review of before with the only one of now, whatever it is about."""
    for kind in dict.fromkeys(event.kind for event in (*gone, *fresh)):
        old = [event for event in gone if event.kind == kind]
        new = [event for event in fresh if event.kind == kind]
        if len(old) == len(new) == 1 and kind in _FOLLOWING:
            yield old[0], new[0]
        else:
            yield from ((event, None) for event in old)
            yield from ((None, event) for event in new)


def _origin(event: Event, paths: Mapping[KeyPath, KeyPath]) -> Hashable:
    """Return what an event comes from, with the places that these things have now."""
    about = frozenset(paths.get(path, path) for path in event.about)
    return event.kind, paths.get(event.path, event.path), about


def _when(event: Event) -> Hashable:
    return event.day, event.time, event.zone, event.again, event.since


def _shift(before: Event | None, after: Event | None) -> Shift | None:
    if before and after and _when(before) == _when(after):
        return None
    return Shift(before, after, _days(before, after) if before and after else 0)


def _days(before: Event, after: Event) -> int:
    """Return by how many days a date moved; what comes back has no one date."""
    if before.again or after.again or not (before.day and after.day):
        return 0
    return (after.day - before.day).days


def _by_date(shift: Shift) -> tuple[dt.date, str]:
    event = shift.after or shift.before
    day = event.day if event else None
    return day or dt.date.max, event.kind if event else ""
