"""The body's blocks, cut into sections at its headings; nothing is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefgen import markup
from briefgen.brief import Section
from briefgen.markup import Block, Inline
from briefgen.parse.headings import PRIVATE, SCREENING, Headings, normalised

_BOLD_LINE = re.compile(r"^(?:\*\*|__)(?P<words>[^*_\n]+)(?:\*\*|__)[:：]?$")
_LONGEST_HEADING = 40
_BELOW_ALL = 7
"""A bold line that serves as a heading ranks below every real one."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The document's own title, when its first heading is one, and its sections in order."""

    title: Inline | None
    sections: tuple[Section, ...]


@dataclass(slots=True)
class _Open:
    """A section that is still being filled, and the block that is its heading."""

    key: str
    heading: Block | None
    blocks: list[Block] = field(default_factory=list)


def outline(blocks: Sequence[Block], headings: Headings) -> Outline:
    """Cut blocks into sections.

    A level-2 heading opens a section; where a document uses other levels, its highest one does.
    A heading that means private opens a section at any level, up to the next of its rank.
    """
    blocks, nested = _without_nested_secrets(blocks, headings)
    blocks = _with_pseudo_headings(blocks, headings)
    title = _title(blocks, headings)
    rest = [block for block in blocks if block is not title]
    level = _section_level(rest)
    sections = tuple(_sections(rest, level, headings))
    if nested:
        sections += (Section(PRIVATE, None, nested, nested[0].lines),)
    return Outline(title.inline if title else None, sections)


def is_heading(block: Block) -> bool:
    """An empty heading (`&nbsp;` with dashes below) is none."""
    return block.kind == "heading" and bool(block.text.strip("\xa0 "))


def bold_line(block: Block) -> str:
    """Return the words of a paragraph that is one bold line, else an empty string."""
    if block.kind != "paragraph" or block.inline is None:
        return ""
    match = _BOLD_LINE.match(block.inline.source.strip())
    return match["words"].strip() if match else ""


def as_heading(block: Block, level: int) -> Block:
    """Return a bold line as a heading of this level."""
    assert block.inline is not None
    inline = block.inline.with_source(bold_line(block).rstrip(":："))
    return replace(block, kind="heading", inline=inline, level=level)


def _without_nested_secrets(
    blocks: Sequence[Block], headings: Headings
) -> tuple[list[Block], tuple[Block, ...]]:
    """Take out what stands under a private heading inside a list item or a quote."""
    kept: list[Block] = []
    hidden: list[Block] = []

    def is_secret(block: Block) -> bool:
        words = block.text if block.kind == "heading" else bold_line(block)
        return bool(words) and headings.means_private(words)

    for block in blocks:
        pruned = markup.cut_at(block, lambda b: is_secret(b) or _is_private_line(b, headings))
        kept.append(pruned.kept)
        hidden += pruned.cut
    return kept, tuple(hidden)


def _with_pseudo_headings(blocks: Sequence[Block], headings: Headings) -> list[Block]:
    """Let bold lines be headings where there are no real ones, or where they name a section."""
    found = [block for block in blocks if is_heading(block)]
    real = any(block.level > 1 for block in found)
    named = any(headings.key(block.text) for block in found)

    secret = any(headings.means_private(bold_line(b)) for b in blocks if bold_line(b))

    def changed(block: Block) -> Block:
        if _is_private_line(block, headings):
            return replace(block, kind="heading", level=_BELOW_ALL if real else 2)
        words = bold_line(block)
        if words and headings.means_private(words):
            return as_heading(block, _BELOW_ALL if real else 2)
        if words and (not real or (not named and headings.key(words))):
            return as_heading(block, 2)
        # Beside a private bold line the other ones are headings too: the next one ends it.
        return as_heading(block, _BELOW_ALL) if words and secret else block

    return [changed(block) for block in blocks]


def _is_private_line(block: Block, headings: Headings) -> bool:
    """`Private notes:` is a heading to its author, even with the first words on its line.

    The paragraph becomes the heading of what follows, so all of it stays with the owner.
    """
    if block.kind != "paragraph" or block.inline is None or bold_line(block):
        return False
    before, colon, _ = block.inline.text.replace("：", ":").partition(":")
    return bool(colon) and len(before) < _LONGEST_HEADING and headings.means_private(before)


def _title(blocks: Sequence[Block], headings: Headings) -> Block | None:
    """The first heading is the title when it stands alone above all the others."""
    found = [block for block in blocks if is_heading(block)]
    if not found or headings.key(found[0].text):
        return None
    alone = all(block.level > found[0].level for block in found[1:])
    return found[0] if alone else None


def _section_level(blocks: Sequence[Block]) -> int:
    levels = {block.level for block in blocks if is_heading(block)} - {_BELOW_ALL}
    several_tops = sum(block.level == 1 for block in blocks if is_heading(block)) > 1
    if several_tops:
        return 1
    return 2 if 2 in levels else min(levels, default=2)


def _sections(blocks: Sequence[Block], level: int, headings: Headings) -> Iterator[Section]:
    """Cut at headings; what is hidden ends at the next heading of its rank or a higher one."""
    section = _Open("", None)
    # The section that goes on after the hidden one, and the latter's rank.
    before, rank = section, 0
    for block in blocks:
        key = headings.key(block.text) if is_heading(block) else ""
        hides = is_heading(block) and _hides(block, key, level)
        if rank and is_heading(block) and block.level <= rank and not hides:
            yield from _finished(section)
            section, rank = _Open(before.key, None), 0
        if hides:
            yield from _finished(section)
            before = before if rank else section
            rank = min(rank or block.level, block.level)
            section = _Open(key, block)
        elif is_heading(block) and _opens(block, key, level) and not rank:
            yield from _finished(section)
            section = _Open(key, block)
        else:
            section.blocks.append(block)
    yield from _finished(section)


def _hides(block: Block, key: str, level: int) -> bool:
    """Private parts hide at any level; screening where it is a section, or says its name."""
    says_so = normalised(block.text).startswith("screening")
    return key == PRIVATE or (key == SCREENING and (_opens(block, key, level) or says_so))


def _opens(block: Block, key: str, level: int) -> bool:
    return block.level <= level or (level == 1 and block.level == 2 and bool(key))


def _finished(section: _Open) -> Iterator[Section]:
    parts = [section.heading] if section.heading else []
    lines = [block.lines for block in (*parts, *section.blocks)]
    if lines:
        heading = section.heading.inline if section.heading else None
        around = (lines[0][0], max(last for _, last in lines))
        slug = section.heading.slug if section.heading else ""
        yield Section(section.key, heading, tuple(section.blocks), around, slug)
