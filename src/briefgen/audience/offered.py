"""What of the deliverables in the body applicants see: not how they are checked, nor where to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen import markup
from briefgen.brief import Brief, Item, Section
from briefgen.languages import language_for
from briefgen.markup import Block, Inline
from briefgen.parse.headings import Headings, normalised
from briefgen.parse.sections import bold_line, is_heading

_LABEL = re.compile(r"(?:^|(?<=[\n.;,!?。()|–—]))[ \t]*(?P<words>[^\n:：.;,!?。()|–—]{1,40})[:：]")
"""Some words with a colon behind them, where a sentence or a part of one begins."""

_JOINTS = " \t\n;,(–—"
"""What joined words to those that are gone."""

_LISTS = ("bullet_list", "ordered_list")
_KEY = "deliverables"
_BELOW_ALL = 7
_NEXT_LIST = 8
"""What stands in for the rank of a label: it holds for its list, and for nothing after that."""


def offered(brief: Brief) -> tuple[tuple[Section, ...], tuple[Item, ...]]:
    """Return the sections of a brief and the things to hand over, without what is not offered."""
    cutting = _Cutting(_Words.of(brief))
    sections = tuple(cutting.section(one) for one in brief.sections)
    return sections, tuple(cutting.items(brief.items.get(_KEY, ())))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that say how a thing is checked, or where it goes."""

    headings: Headings
    where: frozenset[str]

    @classmethod
    def of(cls, brief: Brief) -> "_Words":
        tags = (brief.front.language, "en")
        where = frozenset(normalised(language_for(tag).labels.where) for tag in tags)
        return cls(Headings(brief.front.language), where)

    def hide(self, text: str) -> bool:
        words = re.sub(r"^[\s>*_`\[\]+-]+|[\s*_`:：]+$", "", text)
        return bool(words) and (
            self.headings.key(words) == "acceptance" or normalised(words) in self.where
        )


@dataclass(slots=True)
class _Cutting:
    """Goes through blocks in their order; `rank` is that of the heading whose part is left out."""

    words: _Words
    rank: int = 0

    def section(self, section: Section) -> Section:
        if section.key != _KEY:
            return section
        blocks = tuple(self.blocks(section.blocks))
        # The list below a label at its end stands among the items; a heading has no such list.
        self.rank = self.rank if self.rank >= _BELOW_ALL else 0
        return replace(section, blocks=blocks)

    def items(self, items: Sequence[Item]) -> Iterator[Item]:
        for item in items:
            text = self.text(item.text) if not self.rank else None
            blocks = tuple(self.blocks(item.blocks))
            if text is not None and text.text:
                yield replace(item, text=text, blocks=blocks)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        for block in blocks:
            if not self.is_left_out(block):
                yield from self.kept(block)

    def is_left_out(self, block: Block) -> bool:
        """Tell whether a block belongs to a part that is left out, or begins one."""
        line = bold_line(block)
        rank = block.level if is_heading(block) else _BELOW_ALL if line else 0
        if rank and (not self.rank or rank <= self.rank):
            self.rank = rank if self.words.hide(line or block.text) else 0
        elif self.rank == _NEXT_LIST and block.kind not in _LISTS:
            self.rank = 0
        if not self.rank and self.is_label(block):
            self.rank = _NEXT_LIST
        return bool(self.rank)

    def is_label(self, block: Block) -> bool:
        """Tell whether a paragraph is no more than the name of what stands in the list below."""
        source = block.inline.source.strip() if block.inline else ""
        return source.rstrip("*_").endswith((":", "：")) and self.words.hide(source)

    def kept(self, block: Block) -> Iterator[Block]:
        """Yield what is left of a block, or nothing."""
        if block.kind == "table":
            block = self.table(block)
        elif block.inline and block.kind == "paragraph":
            text = self.text(block.inline)
            if text is not block.inline:
                cut = markup.paragraph(text.source, text.references)
                block = replace(cut, lines=block.lines)
        elif block.children:
            inside = tuple(_Cutting(self.words).blocks(block.children))
            block = block if inside == block.children else markup.holding(block, inside)
        if block.text or not (block.inline or block.children):
            yield block

    def text(self, text: Inline) -> Inline:
        """Return words without those behind a label that hides them, up to the next label."""
        source, labels = text.source, list(_LABEL.finditer(text.source))
        starts = [*(label.start() for label in labels), len(source)]
        kept = source[: starts[0]]
        for label, (start, end) in zip(labels, pairwise(starts), strict=True):
            if not self.words.hide(label["words"]):
                kept += source[start:end]
        return text if kept == source else text.with_source(kept.strip(_JOINTS))

    def table(self, table: Block) -> Block:
        """Return a table without the columns whose heads hide them."""
        heads = next((row.children for part in table.children for row in part.children), ())
        hidden = {index for index, head in enumerate(heads) if self.words.hide(head.text)}
        if not hidden:
            return table
        parts = (markup.holding(part, self.rows(part, hidden)) for part in table.children)
        return markup.holding(table, tuple(parts))

    def rows(self, part: Block, hidden: set[int]) -> tuple[Block, ...]:
        def row(one: Block) -> Block:
            kept = (cell for index, cell in enumerate(one.children) if index not in hidden)
            return markup.holding(one, tuple(kept))

        return tuple(row(one) for one in part.children)
