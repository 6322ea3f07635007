"""The headings of a brief: how they are nested, and what stands below each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.lint.context import Context
from briefgen.markup import Block
from briefgen.parse import heading_key
from briefgen.parse.sections import bold_line, is_heading
from briefgen.source import Place

_BOLD = 7
"""A bold line that serves as a heading ranks below every real one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with the canonical section it would open, and the blocks up to the next one.

    `parent` is the line of the heading it stands under, 0 for none; `inner` tells whether it
    has headings below it.
    """

    block: Block
    level: int
    words: str
    key: str
    place: Place
    blocks: tuple[Block, ...]
    parent: int
    inner: bool

    @property
    def is_bold(self) -> bool:
        return self.level == _BOLD

    @property
    def line(self) -> int:
        return self.block.lines[0]


def headings(context: Context) -> tuple[Heading, ...]:
    """Return the headings in the author's order; bold lines only where they name a section."""
    blocks = context.file.blocks
    found = [(i, level) for i, block in enumerate(blocks) if (level := _level(block, context))]
    return tuple(_headings(blocks, found, context)) if found else ()


def _level(block: Block, context: Context) -> int:
    if is_heading(block):
        return block.level
    words = bold_line(block)
    return _BOLD if words and heading_key(words, context.front.language) else 0


def _headings(
    blocks: Sequence[Block], found: Sequence[tuple[int, int]], context: Context
) -> Iterator[Heading]:
    above: list[tuple[int, int]] = []
    nexts = (*found[1:], (len(blocks), 0))
    for (index, level), (end, following) in zip(found, nexts, strict=True):
        block = blocks[index]
        above = [one for one in above if one[0] < level]
        words = bold_line(block).rstrip(":") or block.text
        yield Heading(
            block,
            level,
            words,
            heading_key(words, context.front.language),
            _place(block, context),
            tuple(blocks[index + 1 : end]),
            above[-1][1] if above else 0,
            following > level,
        )
        above.append((level, block.lines[0]))


def _place(block: Block, context: Context) -> Place:
    assert block.inline is not None
    words = block.inline.source.partition("\n")[0]
    return context.source.place_of(words, *block.lines)
