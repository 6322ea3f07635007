"""What is inside of blocks: pictures, links, code, and the blocks themselves."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from markdown_it.token import Token

from briefgen.markup.reading import Block, Inline, plain, walk


def pictures(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the source of each picture with the lines of the block it stands in."""
    for block in walk(blocks):
        if block.inline:
            for source in pictures_in(block.inline):
                yield source, block.lines


def pictures_in(text: Inline) -> Iterator[str]:
    """Yield the source of each picture in a run of inline Markdown, as the author typed it."""
    return (source for source, _ in described_pictures(text))


def described_pictures(text: Inline) -> Iterator[tuple[str, str]]:
    """Yield the source of each picture in a run of inline Markdown, and its description."""
    for token in _flat(text.tokens):
        if token.type == "image":
            words = " ".join("".join(plain(token.children or ())).split())
            yield unquote(str(token.attrs.get("src", ""))), words


@dataclass(frozen=True, slots=True)
class Link:
    """The words of a link, where it leads, and whether it is an address that stands alone."""

    words: str
    target: str
    is_bare: bool = False


def links_in(text: Inline) -> Iterator[Link]:
    """Yield each link in a run of inline Markdown; the description of a picture is words."""
    words: list[str] = []
    opening: Token | None = None
    for token in text.tokens:
        if token.type == "link_open":
            words, opening = [], token
        elif token.type == "link_close" and opening is not None:
            target = unquote(str(opening.attrs.get("href", "")))
            yield Link(" ".join("".join(words).split()), target, opening.info == "auto")
        else:
            words += plain((token,))


@dataclass(frozen=True, slots=True)
class Cut:
    """A block without some of what it held, and what was taken out of it."""

    kept: Block
    cut: tuple[Block, ...]


def cut_at(block: Block, ends: Callable[[Block], bool]) -> Cut:
    """Take out of a block whatever inside it `ends` is true of, with all that follows in there."""
    if not block.children:
        return Cut(block, ())
    kept: list[Block] = []
    cut: list[Block] = []
    for index, child in enumerate(block.children):
        if ends(child):
            cut += block.children[index:]
            break
        inside = cut_at(child, ends)
        kept.append(inside.kept)
        cut += inside.cut
    if not cut:
        return Cut(block, ())
    return Cut(holding(block, kept), tuple(cut))


def holding(block: Block, children: Sequence[Block]) -> Block:
    """Return a block that holds other blocks than before."""
    inside = (token for child in children for token in child.tokens)
    tokens = (block.tokens[0], *inside, block.tokens[-1])
    return replace(block, children=tuple(children), tokens=tokens)


def anchors(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what links inside the text can lead to: the slugs of headings and footnotes."""
    for block in walk(blocks):
        if block.slug:
            yield block.slug


def typed_text(text: Inline) -> Iterator[str]:
    """Yield the runs of plain text, code left aside."""
    for token in text.tokens:
        if token.type == "text":
            yield token.content


def code_in(text: Inline) -> Iterator[str]:
    """Yield the code in a run of inline Markdown."""
    return (token.content for token in text.tokens if token.type == "code_inline")


def _flat(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or ())
