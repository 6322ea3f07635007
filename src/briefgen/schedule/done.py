"""What is finished: the events that an owner ticks off by names, numbers and ids."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen import markup
from briefgen.brief import Brief, FrontMatter
from briefgen.keyed import KeyPath
from briefgen.schedule.event import Event

_WITH_THEIR_THINGS = ("review", "update")
"""What is over when all that it is about is."""


def settled(front: FrontMatter, events: Sequence[Event], names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the events that are over once all that goes by these names is finished.

    What is handed over is checked by then. What comes again is never over, and money is paid
    only where the id of the payment stands among the names.
    """
    wanted = set(map(plain, names))
    over = {path for name, paths in _paths(front).items() if name in wanted for path in paths}
    over |= {event.path for event in events if plain(event.id) in wanted}
    things = [("deliverables", index) for index in range(len(front.deliverables))]
    if things and over.issuperset(things):
        over.add(("due",))
    return frozenset(e.id for e in events if not e.again and _is_over(e, over, wanted))


def unknown(brief: Brief, events: Sequence[Event], names: Iterable[str]) -> Iterator[str]:
    """Yield the names that nothing in a brief has."""
    listed = (item.text.text for item in brief.items.get("deliverables", ()))
    known = {*_paths(brief.front), *map(plain, listed), *(plain(event.id) for event in events)}
    yield from (name for name in names if plain(name) not in known)


def called(front: FrontMatter) -> tuple[str, ...]:
    """Return the names of what can be finished, in the order of the brief."""
    reached = (milestone.name for milestone in front.milestones)
    handed = (thing.name for thing in front.deliverables)
    given = (provided.what for provided in front.owner_provides)
    return tuple(filter(None, (*reached, *handed, *given)))


def plain(text: str) -> str:
    """Return a name as it is compared: without Markdown, capital letters and spare blanks."""
    return " ".join(markup.inline_text(markup.inline(text)).split()).casefold()


def _paths(front: FrontMatter) -> Mapping[str, Sequence[KeyPath]]:
    """Return what goes by each name, and deliverables also by their numbers."""
    found: dict[str, list[KeyPath]] = {}
    for index, thing in enumerate(front.deliverables):
        path = ("deliverables", index)
        for name in (plain(thing.name), f"d{index + 1}"):
            found.setdefault(name, []).append(path)
    for index, milestone in enumerate(front.milestones):
        found.setdefault(plain(milestone.name), []).append(("milestones", index))
    for index, provided in enumerate(front.owner_provides):
        found.setdefault(plain(provided.what), []).append(("owner_provides", index))
    found.pop("", None)
    return found


def _is_over(event: Event, over: set[KeyPath], wanted: set[str]) -> bool:
    with_it = event.kind in _WITH_THEIR_THINGS and event.about and over.issuperset(event.about)
    return plain(event.id) in wanted or event.path in over or bool(with_it)
