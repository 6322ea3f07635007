"""What templates do with the author's words: inline Markdown, blocks, plain text."""

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from briefgen import markup
from briefgen.markup import Block, Inline, Rendering
from briefgen.render.page_numbers import ROOM
from briefgen.render.tagged import tagged

_TABLE = '<div class="table">'


@dataclass(frozen=True, slots=True)
class Surface:
    """Where the words will stand: how Markdown becomes HTML, and whether that is for paper."""

    rendering: Rendering
    paper: bool
    table: str
    """What a table is called, for those who cannot see it."""
    page_number: str = f"\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{ROOM}"
    """What leaves room for the number of a page."""


@pass_context
def inline(context: Context, text: Inline | str) -> Markup:
    """Return inline Markdown as HTML."""
    read = markup.inline(text) if isinstance(text, str) else text
    surface: Surface = context["surface"]
    return _finished(markup.inline_html(read, surface.rendering), surface)


@pass_context
def blocks(context: Context, found: str | tuple[Block, ...], heading: int = 3) -> Markup:
    """Return Markdown blocks as HTML whose highest heading has this level."""
    surface: Surface = context["surface"]
    rendering = replace(surface.rendering, heading=heading)
    if isinstance(found, str):
        found = markup.read(found).blocks
        rendering = _without_own_names(rendering, found)
    return _finished(markup.html(found, rendering), surface)


def plain(text: Inline | str) -> str:
    """Return Markdown as the plain text that a reader sees."""
    if isinstance(text, Inline):
        return text.text
    return " ".join(block.text for block in markup.read(text).blocks)


def line(text: Inline | str) -> str:
    """Return inline Markdown as plain text to paste."""
    return markup.inline_text(markup.inline(text) if isinstance(text, str) else text)


def lines(found: str | tuple[Block, ...]) -> str:
    """Return Markdown blocks as plain text to paste."""
    return markup.text(markup.read(found).blocks if isinstance(found, str) else found)


def fingerprint_of(text: str) -> str:
    """Return the hash of a stylesheet or script as a content security policy names it."""
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


FILTERS: Mapping[str, Callable[..., Any]] = {
    "inline": inline,
    "blocks": blocks,
    "line": line,
    "lines": lines,
    "plain": plain,
    "policy_hash": fingerprint_of,
}


def _without_own_names(rendering: Rendering, found: tuple[Block, ...]) -> Rendering:
    """A text of the front matter has no ids of its own: the body may use the same ones."""
    own = set(markup.anchors(found))
    anchors = {slug: name for slug, name in rendering.anchors.items() if slug not in own}
    return replace(rendering, anchors=anchors)


def _finished(html: str, surface: Surface) -> Markup:
    """Mark as safe what `markup` made, which escapes every word of the author's."""
    if surface.paper:
        return Markup(tagged(html))  # noqa: S704 - see above
    named = Markup('<div class="table" tabindex="0" role="group" aria-label="{}">')
    return Markup(html.replace(_TABLE, named.format(surface.table)))  # noqa: S704 - see above
