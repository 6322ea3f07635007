"""Where pages end: what a first layout shows is mended by styles for the next one.

Cards are kept whole until that would leave much of a page empty; only looking tells. The
boxes are WeasyPrint's, read and never changed.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

MANY_PAGES = 6
"""From as many pages on a reader of paper wants a list of contents."""

FULL = 0.45
"""How much of a page has to be used before a card may leave the rest of it empty."""

SCANT = 0.35
"""The same before a sheet, which is filled in and sent back by itself."""

SHEET = "sheet"
CARDS = ("step", "thing", SHEET)
CARRIED = 0.15
"""How much the headings above a card may take up, which move on with it."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """What styles have to say: whether contents are listed, and which cards may break."""

    contents: bool = False
    opened: frozenset[str] = frozenset()

    @property
    def css(self) -> str:
        """The styles, the same for the same wishes."""
        hidden = "" if self.contents else ".contents { display: none }\n"
        names = ", ".join(f'[id="{_escaped(name)}"]' for name in sorted(self.opened))
        return hidden + (f"{names} {{ break-inside: auto }}" if names else "")


def after(breaks: Breaks, pages: Sequence[Any]) -> Breaks:
    """Return what the next layout has to do otherwise; the same when this one is well."""
    listed = len(pages) >= MANY_PAGES
    if listed != breaks.contents:
        return replace(breaks, contents=listed)
    opened = breaks.opened - set(_needlessly_broken(pages)) | set(_in_the_way(pages))
    return replace(breaks, opened=frozenset(opened))


def used(page: Any) -> float:
    """Return how much of a page's height is used, as a share of what can be."""
    box = _box(page)
    lowest = max(map(_bottom, _leaves(box)), default=box.content_box_y())
    return float((lowest - box.content_box_y()) / box.height)


def cards(page: Any) -> Iterator[Any]:
    """Yield the boxes of the cards, or of the parts of them, on a page."""
    for box in _inside(_box(page)):
        if box.element is not None and "::" not in box.element_tag and _is_card(box.element):
            yield box


def _is_card(element: Any) -> bool:
    return bool(set(element.get("class", "").split()) & set(CARDS))


def _escaped(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', '\\"')


def _in_the_way(pages: Sequence[Any]) -> Iterator[str]:
    """Yield the cards that moved on whole from a page that they leave too empty."""
    for page, following in itertools.pairwise(pages):
        first = next(cards(following), None)
        moved = first is not None and _name(first) not in map(_name, cards(page))
        if moved and used(page) < _enough(first) and _above(first, following) < CARRIED:
            yield _name(first)


def _enough(card: Any) -> float:
    return SCANT if SHEET in card.element.get("class", "").split() else FULL


def _needlessly_broken(pages: Sequence[Any]) -> Iterator[str]:
    """Yield the cards that go on behind a page that was full enough without them."""
    for page, following in itertools.pairwise(pages):
        going_on = set(map(_name, cards(following)))
        for card in cards(page):
            if _name(card) in going_on and _above(card, page) >= FULL + CARRIED:
                yield _name(card)


def _name(card: Any) -> str:
    return str(card.element.get("id", ""))


def _above(card: Any, page: Any) -> float:
    """Return how much of a page's height is above a card, as a share of what can be."""
    box = _box(page)
    return float((card.position_y - box.content_box_y()) / box.height)


def _box(page: Any) -> Any:
    return page._page_box  # noqa: SLF001 - WeasyPrint has no public way to its boxes


def _leaves(page_box: Any) -> Iterator[Any]:
    """Yield the lines and pictures of a page, without what stands in its margins."""
    for box in _inside(page_box):
        if type(box).__name__ in ("LineBox", "BlockReplacedBox", "InlineReplacedBox"):
            yield box


def _inside(page_box: Any) -> Iterator[Any]:
    for child in page_box.children:
        if type(child).__name__ != "MarginBox":
            yield from child.descendants()


def _bottom(box: Any) -> float:
    return float(box.position_y + box.height)
