"""Times that are counted from a name, and what is wrong with such names."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.keyed import KeyPath
from briefgen.lint.context import Context
from briefgen.lint.dates.times import Written, times
from briefgen.schedule import anchors
from briefgen.when import Offset, read

_MANY = 60
"""To compare each unknown name with each known one must not take longer than to read them."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that times may be counted from: the owner's name for it, and its key path."""

    name: str
    path: KeyPath


@dataclass(frozen=True, slots=True)
class Fault:
    """A name that leads to no date.

    Nothing has it (`near` is what was probably meant, if anything), what has it (`near`) has no
    date of its own, or it leads back, by way of `near`, to where it came from.
    """

    given: Written
    anchor: str
    kind: Literal["unknown", "undated", "circle"]
    near: Named | None


def faults(context: Context) -> Iterator[Fault]:
    """Yield the times that are counted from a name in vain; a circle is told once."""
    known, dated, counted = names(context), _dated(context), anchors(context.brief)
    by_path = {one.path: one for one in known.values()}
    closing = {min(circle): circle[-1] for circle in _circles(counted)}
    for given in times(context.front):
        path, anchor = event_path(given.path), _anchor(context, given.text, known)
        home = known.get(plain(anchor))
        if not anchor:
            continue
        if path in closing or (home and home.path == path and counted.get(path) is None):
            yield Fault(given, anchor, "circle", by_path.get(closing.get(path, path)))
        elif home is None:
            yield Fault(given, anchor, "unknown", nearest(anchor, known))
        elif home.path not in dated:
            yield Fault(given, anchor, "undated", home)


def names(context: Context) -> Mapping[str, Named]:
    """Return what times may be counted from, by its plain name, and first what has a time."""
    front, dated = context.front, _dated(context)
    found = [Named("start", ("start",)), Named("due", ("due",))]
    found += [Named(one.what, ("owner_provides", n)) for n, one in enumerate(front.owner_provides)]
    found += [Named(one.name, ("deliverables", n)) for n, one in enumerate(front.deliverables)]
    found += [Named(one.name, ("milestones", n)) for n, one in enumerate(front.milestones)]
    found.reverse()
    last_first = sorted(found, key=lambda one: one.path in dated)
    return {plain(one.name): one for one in last_first if one.name.strip()}


def nearest(name: str, known: Mapping[str, Named]) -> Named | None:
    """Return what was probably meant by a name that nothing has; of very many names none."""
    if len(known) > _MANY:
        return None
    near = difflib.get_close_matches(plain(name), known, 1, 0.75)
    return known[near[0]] if near else None


def plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def event_path(path: KeyPath) -> KeyPath:
    """Return the path of the event that a time belongs to."""
    return path[:-1] if path[-1] in ("due", "by") and len(path) > 1 else path


def _dated(context: Context) -> frozenset[KeyPath]:
    return frozenset(event_path(given.path) for given in times(context.front))


def _anchor(context: Context, text: str, known: Mapping[str, Named]) -> str:
    """A name alone means the same day; other words count from nothing."""
    when = read(text, context.language)
    if isinstance(when, Offset):
        return when.anchor
    return text if when is None and plain(text) in known else ""


def _circles(counted: Mapping[KeyPath, KeyPath | None]) -> Iterator[list[KeyPath]]:
    """Each event is counted from one other, so a walk ends or comes back to itself."""
    done: set[KeyPath] = set()
    for first in counted:
        walk: dict[KeyPath, None] = {}
        at: KeyPath | None = first
        while at is not None and at in counted and at not in done and at not in walk:
            walk[at] = None
            at = counted[at]
        if at is not None and at in walk:
            steps = list(walk)
            yield steps[steps.index(at) :]
        done.update(walk)
