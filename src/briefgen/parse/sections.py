"""The body's blocks, cut into sections at its headings; nothing is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Section
from briefgen.markup import Block, Inline
from briefgen.parse.headings import PRIVATE, Headings

_BOLD_LINE = re.compile(r"^(?:\*\*|__)(?P<words>[^*_\n]+)(?:\*\*|__):?$")
_LONGEST_HEADING = 40
_BELOW_ALL = 7
"""A bold line that serves as a heading ranks below every real one."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The document's own title, when its first heading is one, and its sections in order."""

    title: Inline | None
    sections: tuple[Section, ...]


def outline(blocks: Sequence[Block], headings: Headings) -> Outline:
    """Cut blocks into sections.

    A level-2 heading opens a section; where a document uses other levels, its highest one does.
    A heading that means private opens a section at any level, up to the next of its rank.
    """
    blocks = _with_pseudo_headings(blocks, headings)
    title = _title(blocks, headings)
    rest = [block for block in blocks if block is not title]
    level = _section_level(rest)
    sections = tuple(_sections(rest, level, headings))
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
    inline = block.inline.with_source(bold_line(block).rstrip(":"))
    return replace(block, kind="heading", inline=inline, level=level)


def _with_pseudo_headings(blocks: Sequence[Block], headings: Headings) -> list[Block]:
    """Let bold lines be headings where there are no real ones, or where they name a section."""
    found = [block for block in blocks if is_heading(block)]
    real = any(block.level > 1 for block in found)
    named = any(headings.key(block.text) for block in found)

    def changed(block: Block) -> Block:
        if _is_private_line(block, headings):
            return replace(block, kind="heading", level=_BELOW_ALL if real else 2)
        words = bold_line(block)
        if words and headings.means_private(words):
            return as_heading(block, _BELOW_ALL if real else 2)
        opens = words and (not real or (not named and headings.key(words)))
        return as_heading(block, 2) if opens else block

    return [changed(block) for block in blocks]


def _is_private_line(block: Block, headings: Headings) -> bool:
    """`Private notes:` is a heading to its author, even with the first words on its line.

    The paragraph becomes the heading of what follows, so all of it stays with the owner.
    """
    if block.kind != "paragraph" or block.inline is None or bold_line(block):
        return False
    before, colon, _ = block.inline.text.partition(":")
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
    section = Section("", None, (), (1, 1))
    resumes: tuple[int, Section] | None = None
    for block in blocks:
        key = headings.key(block.text) if is_heading(block) else ""
        if resumes and is_heading(block) and block.level <= resumes[0] and key != PRIVATE:
            yield from _finished(section)
            section, resumes = replace(resumes[1], blocks=()), None
        if key == PRIVATE:
            yield from _finished(section)
            resumes = resumes or (block.level, replace(section, heading=None))
            section = Section(PRIVATE, block.inline, (), block.lines)
        elif is_heading(block) and _opens(block, key, level) and not resumes:
            yield from _finished(section)
            section = Section(key, block.inline, (), block.lines)
        else:
            section = _longer(section, block)
    yield from _finished(section)


def _opens(block: Block, key: str, level: int) -> bool:
    return block.level <= level or (level == 1 and block.level == 2 and bool(key))


def _longer(section: Section, block: Block) -> Section:
    first = section.lines[0] if section.blocks or section.heading else block.lines[0]
    lines = (first, max(section.lines[1], block.lines[1]))
    return replace(section, blocks=(*section.blocks, block), lines=lines)


def _finished(section: Section) -> Iterator[Section]:
    if section.heading or section.blocks:
        yield section
