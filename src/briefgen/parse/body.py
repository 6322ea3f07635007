"""The text below the front matter: comments taken out, Markdown read, what cannot be shown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Comment
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.keyed import OPEN_COMMENT
from briefgen.markup import Block, Markup
from briefgen.parse.comments import take_out
from briefgen.source import Position, SourceFile

__all__ = ["OPEN_COMMENT", "TOO_DEEP", "TYPED_HTML", "UNREAD_PICTURE", "Body", "read_body"]

TYPED_HTML = Problem("BG705", "stripped-html", Severity.WARNING)
UNREAD_PICTURE = Problem("BG714", "unread-picture", Severity.ERROR)
TOO_DEEP = Problem("BG709", "nested-too-deep", Severity.ERROR)

_PICTURE = re.compile(
    r"!\[(?P<words>[^\[\]]{0,200})\]\((?P<name>[^()<>]{0,200}\s[^()<>]{0,200}\.\w{3,4})\)"
)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown, its comments (offsets into the file), and what is wrong with it."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_body(source: SourceFile, first_line: int) -> Body:
    """Read the Markdown that begins on line `first_line`, which may be past the end."""
    if first_line > source.line_count:
        return Body((), (), ())
    start = source.offset(Position(first_line, 1))
    found = take_out(source.text[start:])
    read = markup.read(found.text, first_line)
    if any("<!--" in words for words in _typed(read.blocks)):
        # What looked like code is none to the Markdown parser; a secret weighs more than a sample.
        found = take_out(source.text[start:], also_in_code=True)
        read = markup.read(found.text, first_line)
    comments = tuple(Comment(c.start + start, c.end + start, c.text) for c in found.comments)
    diagnostics = [
        *_too_deep(source, read),
        *_typed_html(source, read.blocks),
        *_unread_pictures(source, read.blocks),
    ]
    if found.open is not None:
        diagnostics.append(_open_comment(source, found.open + start))
    return Body(read.blocks, comments, tuple(diagnostics))


def _typed(blocks: Sequence[Block]) -> Iterator[str]:
    for block in markup.walk(blocks):
        if block.inline:
            yield from markup.typed_text(block.inline)


def _open_comment(source: SourceFile, offset: int) -> Diagnostic:
    return OPEN_COMMENT.at(
        source.place(offset, offset + 4),
        "this comment never ends, so everything after it is left out",
        label="it begins here",
        help="Write --> where the comment ends.",
    )


def _too_deep(source: SourceFile, read: Markup) -> Iterator[Diagnostic]:
    for line in read.too_deep:
        yield TOO_DEEP.at(
            source.place_of_line(line),
            f"this is nested more than {markup.MAX_NESTING} levels deep; "
            "it is shown just as it was typed",
            help="Use fewer levels of lists and quotes.",
        )
    for line in read.too_much:
        yield TOO_DEEP.at(
            source.place_of_line(line),
            "there are too many open brackets or colons in this text to lay it out; "
            "it is shown just as it was typed",
            help="Cut it into several paragraphs, and close each bracket.",
        )


def _typed_html(source: SourceFile, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """Report the first tag of each block: the reader will see it as it was typed."""
    for block in markup.walk(blocks):
        tag = _first_tag(block)
        if tag:
            yield TYPED_HTML.at(
                source.place_of(tag, *block.lines),
                f"{tag} is HTML, which is shown just as it was typed",
                label="the worker will see this",
                help="Write it in Markdown, such as **bold**, or take it out. "
                "Only <br> is understood: it begins a new line.",
            )


def _unread_pictures(source: SourceFile, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """Report pictures whose name has a space: Markdown takes them for plain words."""
    for block in markup.walk(blocks):
        for words in markup.typed_text(block.inline) if block.inline else ():
            for match in _PICTURE.finditer(words):
                yield UNREAD_PICTURE.at(
                    source.place_of(match[0], *block.lines),
                    "this picture is not shown, because its name has a space in it",
                    help=f"Write: ![{match['words']}](<{match['name']}>)",
                )


def _first_tag(block: Block) -> str:
    if block.inline is None:
        return ""
    for words in markup.typed_text(block.inline):
        if match := _TAG.search(words):
            return match[0]
    return ""
