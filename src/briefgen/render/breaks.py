"""Where pages end: what a first layout shows is mended by styles for the next one.

A card is a thing to work along with a pen, so one that fits on a page stays whole, even where
half of the page before it remains empty; that reads like the end of a chapter. Only a page that
would be left nearly empty, such as a heading and a sentence, looks like a mistake: then the
card begins there and goes on. One that is longer than a page would be torn anyway, and begins
where it stands.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefgen.render import boxes

MANY_PAGES = 6
"""From as many pages on a reader of paper wants a list of contents."""

NEARLY_EMPTY = 0.25
"""How little of a page is used if it looks like a mistake, as a share of what can be."""

CARRIED = 0.15
"""How much the headings above a card may take up, which move on with it."""

CARDS = ("step", "thing")


@dataclass(frozen=True, slots=True)
class Breaks:
    """What styles have to say: whether contents are listed, and which cards may break."""

    contents: bool = False
    opened: frozenset[str] = frozenset()

    @property
    def css(self) -> str:
        """The styles, the same for the same wishes."""
        hidden = "" if self.contents else ".contents { display: none }\n"
        names = ", ".join(f'[data-card="{_escaped(name)}"]' for name in sorted(self.opened))
        return hidden + (f"{names} {{ break-inside: auto }}" if names else "")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with the cards on it, whole or in part, by their names."""

    box: Any
    cards: dict[str, Any]

    def above(self, card: Any) -> float:
        """Return how much of the height is above a card."""
        return float((card.position_y - self.box.content_box_y()) / self.box.height)


def after(breaks: Breaks, pages: Sequence[Any]) -> Breaks:
    """Return what the next layout has to do otherwise; the same when this one is well."""
    listed = len(pages) >= MANY_PAGES
    if listed != breaks.contents:
        return replace(breaks, contents=listed)
    looks = list(map(_look, pages))
    too_long = set(_too_long(looks))
    closed = set(_needlessly_broken(looks)) - too_long
    opened = (breaks.opened - closed) | too_long | set(_in_the_way(looks))
    return replace(breaks, opened=frozenset(opened))


def used(page: Any) -> float:
    """Return how much of a page's height is used, as a share of what can be."""
    return _used(boxes.body(page))


def cards(page: Any) -> Iterator[Any]:
    """Yield the boxes of the cards, or of the parts of them, on a page."""
    return boxes.outermost(boxes.body(page), _is_card)


def _look(page: Any) -> _Page:
    return _Page(boxes.body(page), {_name(card): card for card in cards(page)})


def _escaped(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', '\\"')


def _too_long(pages: Sequence[_Page]) -> Iterator[str]:
    """Yield the cards that are higher than a page."""
    heights: dict[str, float] = {}
    for page in pages:
        for name, card in page.cards.items():
            heights[name] = heights.get(name, 0) + card.border_height() / page.box.height
    return (name for name, height in heights.items() if height > 1)


def _in_the_way(pages: Sequence[_Page]) -> Iterator[str]:
    """Yield the cards that moved on whole from a page that they leave nearly empty."""
    for page, following in itertools.pairwise(pages):
        name, card = next(iter(following.cards.items()), ("", None))
        moved = card is not None and name not in page.cards and following.above(card) < CARRIED
        if moved and _used(page.box) < NEARLY_EMPTY:
            yield name


def _needlessly_broken(pages: Sequence[_Page]) -> Iterator[str]:
    """Yield the cards that go on behind a page that is full enough without them."""
    for page, following in itertools.pairwise(pages):
        for name in page.cards.keys() & following.cards.keys():
            if page.above(page.cards[name]) >= NEARLY_EMPTY + CARRIED:
                yield name


def _used(page_box: Any) -> float:
    top = page_box.content_box_y()
    lowest = max(map(_bottom, boxes.outermost(page_box, _is_leaf)), default=top)
    return float((lowest - top) / page_box.height)


def _name(card: Any) -> str:
    return str(card.element.get("data-card", ""))


def _is_card(box: Any) -> bool:
    return boxes.has_class(box, *CARDS)


def _is_leaf(box: Any) -> bool:
    return boxes.is_a(box, "LineBox", "BlockReplacedBox", "InlineReplacedBox")


def _bottom(box: Any) -> float:
    return float(box.position_y + box.height)
