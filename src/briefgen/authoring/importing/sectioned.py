"""Labelled paragraphs above the first heading, `Purpose: to …`, become the sections they name."""

import re

from briefgen.authoring.importing.body import Body, read_body
from briefgen.markup import Block
from briefgen.parse import heading_key

_PROSE = frozenset(
    ("goal", "background", "audience", "out_of_scope", "ask", "problems", "confidentiality")
)
_LABEL = re.compile(
    r"^(?P<mark>\*\*|__)?(?P<label>[^:：*_\[\]<>`\\]{2,40}?)(?(mark)(?:[:：](?P=mark)|(?P=mark)[:：])"
    r"|[:：])[ \t]*(?P<text>\S.*)$"
)


def with_sections(body: Body, tag: str) -> Body:
    """Give headings to the labelled paragraphs that end the part above the first heading.

    Only the last ones, because all that follows a heading belongs to it.
    """
    first = body.sections[0] if body.sections else None
    if first is None or first.heading is not None:
        return body
    lines = body.source.text.split("\n")
    changed = False
    for block in reversed(first.blocks):
        start, after = block.lines
        match = _label(block, lines, tag)
        if match is None:
            break
        lines[start - 1 : after - 1] = [
            f"## {match['label']}",
            "",
            match["text"],
            *lines[start : after - 1],
        ]
        changed = True
    return read_body("\n".join(lines)) if changed else body


def _label(block: Block, lines: list[str], tag: str) -> re.Match[str] | None:
    """Return the label of a paragraph that has one, in its first line alone."""
    if block.kind != "paragraph":
        return None
    start, after = block.lines
    typed = [line.strip() for line in lines[start - 1 : after - 1]]
    match = _LABEL.match(typed[0])
    if match is None or any(_LABEL.match(line) for line in typed[1:]):
        return None
    return match if heading_key(match["label"], tag) in _PROSE else None
