"""Markdown: the one room that knows the parser. Text in, frozen blocks out, HTML from blocks."""

from briefgen.markup.inside import (
    Cut,
    Link,
    anchors,
    code_in,
    cut_at,
    described_pictures,
    holding,
    links_in,
    pictures,
    pictures_in,
    typed_text,
)
from briefgen.markup.meaning import Piece, layout, piece, pieces
from briefgen.markup.plain_text import inline_text, text
from briefgen.markup.reading import (
    MAX_NESTING,
    PAGE_BREAK,
    Block,
    Inline,
    Markup,
    inline,
    paragraph,
    read,
    slug,
    walk,
)
from briefgen.markup.rendering import Rendering, html, inline_html, tick_box

__all__ = [
    "MAX_NESTING",
    "PAGE_BREAK",
    "Block",
    "Cut",
    "Inline",
    "Link",
    "Markup",
    "Piece",
    "Rendering",
    "anchors",
    "code_in",
    "cut_at",
    "described_pictures",
    "holding",
    "html",
    "inline",
    "inline_html",
    "inline_text",
    "layout",
    "links_in",
    "paragraph",
    "pictures",
    "pictures_in",
    "piece",
    "pieces",
    "read",
    "slug",
    "text",
    "tick_box",
    "typed_text",
    "walk",
]
