"""How much room a step takes on paper, roughly: enough to know whether a page can hold it."""

from collections.abc import Sequence

from briefgen import markup
from briefgen.brief import Step
from briefgen.markup import Block

PAGE = 240
"""Millimetres of text on a page, less a little, since this is an estimate."""

_LINE = 5.2
_LETTERS = 75
_GAP = 2.5
_PICTURE = 75


def fits_on_a_page(step: Step) -> bool:
    """Tell whether a step's card can be kept in one piece.

    A card that cannot would only leave the rest of the page before it empty.
    """
    return _height(step) < PAGE


def _height(step: Step) -> float:
    own = _lines(step.title.text) * _LINE + 2 * _GAP
    said = sum(_LINE + _GAP for told in (step.time or step.who, step.done_when) if told)
    return own + said + _of_blocks(step.blocks) + sum(map(_height, step.steps))


def _of_blocks(blocks: Sequence[Block]) -> float:
    leaves = [block for block in markup.walk(blocks) if not block.children]
    lines = sum(_of_leaf(block) for block in leaves)
    return lines + _PICTURE * sum(1 for _ in markup.pictures(blocks))


def _of_leaf(block: Block) -> float:
    """Cells of a table stand side by side: two or three to a line."""
    if block.kind in ("td", "th"):
        return (_lines(block.text) * _LINE + _GAP) / 2.5
    typed = sum(token.content.count("\n") for token in block.tokens if token.type == "fence")
    return max(typed, _lines(block.text)) * _LINE + _GAP


def _lines(text: str) -> int:
    return 1 + len(text) // _LETTERS
