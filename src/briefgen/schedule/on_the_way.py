"""Which things belong to which milestone, told by what their times are counted from."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import TypeAlias

from briefgen.keyed import KeyPath
from briefgen.schedule.event import Event

_Anchors: TypeAlias = Mapping[KeyPath, KeyPath | None]
_MILESTONES = "milestones"


def on_the_way(
    milestones: Sequence[Event], events: Iterable[Event], anchors: _Anchors
) -> Mapping[KeyPath, KeyPath]:
    """Return the milestone of each thing that is counted from one, or that one is counted from.

    What is handed over after the milestone that it is counted from is no part of that one.
    """
    goals = {event.path: event.day for event in milestones}
    things = {event.path: event.day for event in events if event.kind == "deliverable"}
    found = {**_before(goals, things, anchors), **_counted_from(goals, things, anchors)}
    return {path: goal for path, goal in found.items() if _is_by(things[path], goals[goal])}


def _counted_from(
    goals: Iterable[KeyPath], things: Iterable[KeyPath], anchors: _Anchors
) -> Mapping[KeyPath, KeyPath]:
    """Return the milestone that each thing is counted from, perhaps by way of other things."""
    known: dict[KeyPath, KeyPath | None] = {goal: goal for goal in goals}
    for path in things:
        way, at = list[KeyPath](), path
        while at not in known and at[0] != _MILESTONES:
            way.append(at)
            known[at] = None  # which also ends a circle
            at = anchors.get(at) or at
        known.update(dict.fromkeys(way, known.get(at)))
    return {path: goal for path in things if (goal := known.get(path))}


def _before(
    goals: Iterable[KeyPath], things: Container[KeyPath], anchors: _Anchors
) -> Mapping[KeyPath, KeyPath]:
    """Return the first milestone that is counted from each thing, perhaps by way of others."""
    found: dict[KeyPath, KeyPath] = {}
    seen: set[KeyPath] = set()
    for goal in goals:
        at = anchors.get(goal)
        while at and at not in seen and at[0] != _MILESTONES:
            seen.add(at)
            if at in things:
                found[at] = goal
            at = anchors.get(at)
    return found


def _is_by(day: dt.date | None, goal: dt.date | None) -> bool:
    return day is not None and goal is not None and day <= goal
