"""The text of a document: its title, its sections, and the text without what went to fields."""

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief import Section
from briefgen.languages import LANGUAGES
from briefgen.markup import Block, walk
from briefgen.parse import body as parsed
from briefgen.parse.headings import Headings
from briefgen.parse.sections import as_heading, bold_line, is_heading, outline
from briefgen.source import SourceFile

_LEADING_RULES = re.compile(r"^(?:[ \t]*(?:\*{3}[ \t]*)?\n)+")
"""Rules that parted the facts, or the title, from the text."""
_TITLE = re.compile(r"(?=.{4,70}$)[^\W_]\S*(?: \S+)+(?<![.,;:!?…。，、])")
_RULE = re.compile(r"^(?P<before>[ ]{0,3})(?:-[ \t]*){3,}$")


@dataclass(frozen=True, slots=True)
class Body:
    """A text, its blocks and sections, the title that stands above all, and the words that are
    headings or labels in it."""

    source: SourceFile
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    title: str
    """As plain text; its lines are none where marks in it would be lost."""
    title_lines: tuple[int, int]
    labels: tuple[str, ...]


def read_body(text: str) -> Body:
    """Read a text; lines of dashes become what cannot be taken for the end of front matter."""
    source = SourceFile("document", _without_dashes(text).strip("\n") + "\n")
    blocks = parsed.read_body(source, 1).blocks
    found = outline(blocks, Headings("en"))
    block = next((b for b in blocks if is_heading(b) and b.inline == found.title), None)
    block = block or _first_line(blocks)
    title = block.text if block else ""
    lines = block.lines if block and _is_plain(block) else (0, 0)
    labels = tuple(_labels(source, blocks))
    return Body(source, blocks, found.sections, title, lines, labels)


def without(body: Body, gone: Collection[int], title: str) -> Body:
    """Return the text without these lines, and without its title where the field says it."""
    lines = body.source.text.split("\n")
    drop = set(gone)
    if body.title and body.title.casefold() == title.casefold():
        drop |= set(range(*body.title_lines))
    changed = dict.fromkeys(drop) | dict(_without_rows(body.blocks, gone, lines))
    kept = "\n".join(_kept(lines, changed))
    return read_body(_LEADING_RULES.sub("", kept))


def _kept(lines: list[str], changed: Mapping[int, str | None]) -> Iterator[str]:
    """Yield the lines that stay; of two blank ones around a line that goes, one stays."""
    was_blank, has_gone = True, False
    for number, line in enumerate(lines, 1):
        text = changed.get(number, line)
        if text is None:
            has_gone = True
            continue
        if text.strip() or not (was_blank and has_gone):
            yield text
        was_blank, has_gone = not text.strip(), has_gone and not text.strip()


def _without_dashes(text: str) -> str:
    """`---` is a rule or underlines a heading; below front matter it could end the latter."""
    if "--" not in text:
        return text
    source = SourceFile("document", text)
    lines = text.split("\n")
    for block in walk(parsed.read_body(source, 1).blocks):
        first, last = block.lines[0] - 1, block.lines[1] - 2
        if block.kind == "hr" and _RULE.match(lines[first]):
            lines[first] = "***"
        elif block.kind == "heading" and last > first and _RULE.match(lines[last].rstrip()):
            lines[first] = "## " + " ".join(line.strip() for line in lines[first:last])
            lines[first + 1 : last + 1] = [""] * (last - first)
    return "\n".join(lines)


def _first_line(blocks: tuple[Block, ...]) -> Block | None:
    """A short first line that stands alone, is no sentence and opens no section is a title."""
    first = blocks[0] if len(blocks) > 1 else None
    if first is None or first.kind != "paragraph" or first.lines[1] - first.lines[0] > 1:
        return None
    words = bold_line(first) or first.text
    is_plain = bool(_TITLE.fullmatch(words)) and not re.search("[:：]", words)
    is_plain = is_plain and not Headings("en").key(words)
    is_bold_among_text = bool(bold_line(first)) and not bold_line(blocks[1])
    is_title = is_plain and not (is_bold_among_text and not is_heading(blocks[1]))
    return as_heading(first, 1) if is_title and bold_line(first) else first if is_title else None


def _is_plain(block: Block) -> bool:
    return block.inline is not None and " ".join(block.inline.source.split()) == block.inline.text


def _labels(source: SourceFile, blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if is_heading(block):
            yield block.text
        elif block.kind == "paragraph":
            for number in range(*block.lines):
                label, colon, _ = source.line(number).partition(":")
                yield from (label.strip(" *_-"),) if colon and len(label) < 40 else ()
            yield block.text.strip(" *_:") if len(block.text) < 40 else ""


def _without_rows(
    blocks: tuple[Block, ...], gone: Collection[int], lines: list[str]
) -> Iterator[tuple[int, str | None]]:
    """Yield what becomes of lines of tables from which rows go: None where nothing stays."""
    for block in blocks:
        head, after = block.lines
        rows = range(head + 2, after) if block.kind == "table" else range(0)
        kept = [n for n in rows if n not in gone]
        if rows and not kept and (head in gone or _is_general(lines[head - 1])):
            yield from ((head, None), (head + 1, None))
        elif rows and not kept:
            yield from ((n, lines[n - 1]) for n in rows)
        elif kept and head in gone:
            yield from ((head, lines[kept[0] - 1]), (kept[0], None))


def _is_general(head: str) -> bool:
    """Tell whether the head of a table only says that facts stand below it."""
    cells = [cell.strip(" *_:").casefold() for cell in head.strip().strip("|").split("|")]
    return all(not cell or cell in _general_words() for cell in cells)


@functools.cache
def _general_words() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.import_words.table_heads)
