"""What is handed over and how it is checked: deliverables D1…, criteria A1…"""

from dataclasses import dataclass

from briefgen.brief import Deliverable, FrontMatter, InlineText


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


def _numbered(texts: tuple[InlineText, ...], after: int) -> tuple[Criterion, ...]:
    return tuple(Criterion(f"A{i}", text) for i, text in enumerate(texts, start=after + 1))
