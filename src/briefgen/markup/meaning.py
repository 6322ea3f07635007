"""What Markdown says, apart from how it looks: equal where only spacing and signs differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from briefgen.markup.plain_text import inline_text
from briefgen.markup.reading import Block, Inline, plain

_TICKED = "☑ "
_SIGNS = {"s_open": "~~", "s_close": "~~"}
"""Signs that change what is said: words that are struck out are said no longer."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, an item of a list or a row of a table: as it is shown, and what it means."""

    shown: str
    meant: str


def piece(text: Inline) -> Piece:
    """Return a run of inline Markdown as one piece."""
    return Piece(inline_text(text), _meant(text))


def pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    """Yield what blocks say, piece by piece; a line or a page break says nothing."""
    for block in blocks:
        for found in _pieces(block):
            if found.meant:
                yield found


def layout(value: Inline | Block) -> str:
    """Return a text that also tells apart what only looks different."""
    if isinstance(value, Inline):
        return value.source
    return "\n".join(f"{t.type}{t.attrs}{t.markup}{t.info}{t.content}" for t in value.tokens)


def _pieces(block: Block) -> Iterator[Piece]:
    if block.inline:
        yield piece(block.inline)
    elif block.kind == "tr":
        cells = [piece(cell.inline) for cell in block.children if cell.inline]
        yield Piece(" | ".join(c.shown for c in cells), " | ".join(c.meant for c in cells))
    elif block.children:
        inside = list(pieces(block.children))
        if block.checked and inside:
            inside[0] = Piece(_TICKED + inside[0].shown, _TICKED + inside[0].meant)
        yield from inside
    else:
        code = "".join(token.content for token in block.tokens).strip("\n")
        yield Piece(code, f"`{code}`" if code else "")


def _meant(text: Inline) -> str:
    return " ".join("".join(_words(text.tokens)).split())


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the words, where links lead, what pictures show; code is told from words."""
    target = ""
    for token in tokens:
        if token.type == "link_open":
            target = "" if token.info == "auto" else str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            yield f" <{target}>" if target else ""
        elif token.type == "image":
            yield f"{''.join(plain((token,)))} <{token.attrs.get('src', '')}>"
        elif token.type == "code_inline":
            yield f"`{token.content}`"
        else:
            yield _SIGNS.get(token.type) or "".join(plain((token,)))
