"""Parts to be filled in, which `--unsafe-fixes` puts where they are missing."""

import re
from collections.abc import Sequence

from briefgen.diagnostic import Edit, Fix, Severity
from briefgen.keyed import INVALID_YAML
from briefgen.languages import language_for
from briefgen.lint.context import Context
from briefgen.lint.structure.presence import FIELDS
from briefgen.markup import Block
from briefgen.parse import heading_key
from briefgen.parse.sections import bold_line, is_heading
from briefgen.source import Position

PROMPT = "TODO"
"""Begins what has to be written; a part with nothing else in it still counts as missing."""

_HIDDEN = ("private", "screening")
_FENCE = re.compile(r" {0,3}(?:```+|~~~+)[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)\s*")
_UNFINISHED = ("BG711",)
"""A comment without an end swallows whatever is put below it."""


def new_section(context: Context, key: str, text: str = "") -> Fix | None:
    """Return the fix that puts a section with a prompt at the end of what the worker reads.

    Its heading is the first one that the brief's language knows for the section, written as the
    brief writes its headings. None where a section or a key waits for its words already, or
    where a new heading would make another part of the brief something else.
    """
    if _waits(context, key) or _is_open(context) or _is_a_plain_list(context.file.blocks):
        return None
    words = language_for(context.front.language).headings[key][0]
    words = f"{words[:1].upper()}{words[1:]}"
    heading = _heading(words, context)
    if _would_be_hidden(heading, context):
        return None
    part = f"{heading}\n\n{text or f'{PROMPT}: {words}'}\n"
    edit = _inserted(context, part)
    at = context.source.offset(edit.place.span.start)
    if any(comment.start < at < comment.end for comment in context.file.comments):
        return None
    if edit.place.origin.source.name != context.source.name:  # the end of a snippet
        return None
    return Fix((edit,), safe=False)


def new_entry(context: Context, text: str) -> Fix | None:
    """Return the fix that puts lines at the end of the front matter.

    None without a front matter, with one that cannot be read, and where the key is there.
    """
    source, line = context.source, context.file.body_line - 1
    key = text.partition(":")[0]
    unread = any(
        d.code == INVALID_YAML.code and d.severity is Severity.ERROR
        for d in context.file.diagnostics
    )
    if line < 2 or unread or (key,) in context.spans.keys or _is_in_braces(context):
        return None
    if not _CLOSING.fullmatch(source.line(line)):
        return None
    at = source.offset(Position(line, 1))
    return Fix((Edit(source.place(at, at), text.rstrip("\n") + "\n"),), safe=False)


def _is_in_braces(context: Context) -> bool:
    return any(
        place.text.startswith("{") for path, place in context.spans.keys.items() if not path
    )


def _waits(context: Context, key: str) -> bool:
    above = ((name,) in context.spans.keys for name in FIELDS.get(key, ()))
    return bool(context.sections_called(key)) or any(above)


def _is_open(context: Context) -> bool:
    """Tell whether the text ends inside of code or of a comment that nobody closed."""
    if any(d.code in _UNFINISHED for d in context.file.diagnostics):
        return True
    last = context.file.blocks[-1] if context.file.blocks else None
    if last is None or last.kind != "fence":
        return False
    first, after = last.lines
    return after - first < 2 or not _FENCE.fullmatch(context.source.line(after - 1))


def _is_a_plain_list(blocks: Sequence[Block]) -> bool:
    """A numbered list is read as steps only as long as no heading stands in the text."""
    headings = any(is_heading(block) or bold_line(block) for block in blocks)
    return not headings and any(block.kind == "ordered_list" for block in blocks)


def _heading(words: str, context: Context) -> str:
    """Bold lines count as headings only while there are no real ones that open a section."""
    blocks = context.file.blocks
    found = [block for block in blocks if is_heading(block)]
    real = any(block.level > 1 for block in found)
    named = any(heading_key(block.text, context.front.language) for block in found)
    if any(map(bold_line, blocks)) and not (real and named):
        return f"**{words}**"
    return f"{'#' * _level(found, context)} {words}"


def _level(found: Sequence[Block], context: Context) -> int:
    """Return the level of the headings that open sections here."""
    if found and not heading_key(found[0].text, context.front.language):
        alone = all(block.level > found[0].level for block in found[1:])
        found = found[1:] if alone else found
    levels = [block.level for block in found]
    if levels.count(1) > 1:
        return 1
    return 2 if 2 in levels else min(levels, default=2)


def _would_be_hidden(heading: str, context: Context) -> bool:
    """What is private goes on to the next heading of its rank, and swallows lower ones."""
    rank = heading.partition(" ")[0].count("#")
    hidden = (
        block.level
        for block in context.file.blocks
        if is_heading(block) and heading_key(block.text, context.front.language) in _HIDDEN
    )
    return any(level < rank for level in hidden)


def _inserted(context: Context, part: str) -> Edit:
    """Put a part above the notes that nobody but the owner reads, if the text ends with those."""
    source = context.source
    shown = [section for section in context.brief.sections if section.heading]
    first = 0
    while shown and shown[-1].key in _HIDDEN:
        first = shown.pop().lines[0]
    if first:
        at = source.offset(Position(first, 1))
        return Edit(source.place(at, at), f"{part}\n")
    end = len(source.text.rstrip())
    return Edit(source.place(end, len(source.text)), f"\n\n{part}")
