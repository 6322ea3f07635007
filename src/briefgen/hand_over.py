"""What is handed over and how it is checked: deliverables D1…, criteria A1…"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Brief, Deliverable, FrontMatter, InlineText
from briefgen.markup import Inline


@dataclass(frozen=True, slots=True)
class Criterion:
    """How something is checked."""

    number: str
    text: InlineText


@dataclass(frozen=True, slots=True)
class HandOver:
    """A deliverable of the front matter with the criteria that are its own."""

    number: str
    deliverable: Deliverable
    criteria: tuple[Criterion, ...]


def hand_overs(front: FrontMatter) -> tuple[HandOver, ...]:
    """Number the deliverables, and their criteria through all of them."""
    found: list[HandOver] = []
    count = 0
    for number, deliverable in enumerate(front.deliverables, start=1):
        criteria = _numbered(deliverable.acceptance, count)
        count += len(criteria)
        found.append(HandOver(f"D{number}", deliverable, criteria))
    return tuple(found)


def general_criteria(front: FrontMatter) -> tuple[Criterion, ...]:
    """Number the criteria for everything, on from those of the deliverables."""
    return _numbered(front.acceptance, sum(len(d.acceptance) for d in front.deliverables))


def measures(brief: Brief) -> tuple[Criterion, ...]:
    """Return what a delivery is measured by, in plain text, in the order of the scorecard.

    A thing without criteria of its own is one by itself; what is not in a list has no number.
    """
    return tuple(Criterion(number, plain(text)) for number, text in _measures(brief))


def plain(text: Inline | str) -> str:
    """Return inline Markdown as one line of plain text, in which two briefs can be compared."""
    read = markup.inline(text) if isinstance(text, str) else text
    return " ".join(markup.inline_text(read).split())


def _measures(brief: Brief) -> Iterator[tuple[str, Inline | str]]:
    for thing in hand_overs(brief.front):
        if not thing.criteria:
            yield thing.number, thing.deliverable.name
        yield from ((one.number, one.text) for one in thing.criteria)
    yield from ((item.number, item.text) for item in brief.items.get("deliverables", ()))
    yield from ((one.number, one.text) for one in general_criteria(brief.front))
    yield from ((item.number, item.text) for item in brief.items.get("acceptance", ()))
    for section in (s for s in brief.sections if s.key == "acceptance"):
        yield from (("", block.inline) for block in section.blocks if block.inline)


def _numbered(texts: tuple[InlineText, ...], after: int) -> tuple[Criterion, ...]:
    return tuple(Criterion(f"A{i}", text) for i, text in enumerate(texts, start=after + 1))
