"""Markdown read: text in, frozen blocks out.

Raw HTML is off. The dialect is GitHub's: tables, task lists, footnotes, alerts, bare links.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

MAX_NESTING = 100
"""Deeper content makes the parser drop text, so such a block is kept as it was typed."""
MAX_OPEN = 10
MAX_WORK = 4_000_000
"""How many brackets of a paragraph may be open at once, and its length times its colons: with
more the parser takes minutes, so such a text is kept as it was typed."""
_BRACKET = re.compile(r"[\[\]]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
PAGE_BREAK = re.compile(r"<!--[ \t]*page[ -]?break[ \t]*-->[ \t]*", re.IGNORECASE)
"""The one comment that is read: alone on its line it begins a new page, where there are pages."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of inline Markdown and what its reference links mean."""

    source: str
    tokens: tuple[Token, ...] = ()
    references: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The plain text a reader sees."""
        return " ".join("".join(plain(self.tokens)).split())

    def with_source(self, source: str) -> "Inline":
        """Return other words with the same reference links."""
        return inline(source, self.references)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list, item, table, row, cell, fence, quote, alert, page break, …

    `kind` is markdown-it's token type without `_open`; `lines` are the first line in the file
    and the first line after. `number` is what an ordered list starts at, `checked` the state of
    a task-list item, `slug` the anchor of a heading, or of a footnote (`^1`), unique in its text.
    """

    kind: str
    tokens: tuple[Token, ...] = field(repr=False)
    lines: tuple[int, int]
    children: tuple["Block", ...] = ()
    inline: Inline | None = None
    level: int = 0
    number: int = 1
    checked: bool | None = None
    slug: str = ""

    @property
    def text(self) -> str:
        """The plain text a reader sees, parts separated by spaces."""
        if self.inline:
            return self.inline.text
        if not self.children:
            return " ".join(token.content.strip() for token in self.tokens if token.content)
        return " ".join(filter(None, (child.text for child in self.children)))


@dataclass(frozen=True, slots=True)
class Markup:
    """A text read: its blocks in order, its reference links, and what could not be read.

    `too_deep` holds the first lines of blocks that are nested too deeply to be laid out,
    `too_much` those of texts with too many brackets or colons.
    """

    blocks: tuple[Block, ...]
    references: Mapping[str, Any] = field(default_factory=dict, repr=False)
    too_deep: tuple[int, ...] = ()
    too_much: tuple[int, ...] = ()


def read(text: str, first_line: int = 1) -> Markup:
    """Read Markdown whose first line is line `first_line` of its file."""
    references: dict[str, Any] = {}
    tokens = _without_alert_titles(_parser().parse(text, references))
    blocks = tuple(_blocks(tokens, references, first_line, (first_line, first_line)))
    deep = tuple(block for block in blocks if _too_deep(block))
    if deep:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        blocks = tuple(_as_typed(b, lines, first_line) if b in deep else b for b in blocks)
    much = tuple(block.lines[0] for block in walk(blocks) if _is_as_typed(block))
    return Markup(_with_slugs(blocks), references, tuple(b.lines[0] for b in deep), much)


def inline(source: str, references: Mapping[str, Any] | None = None) -> Inline:
    """Read inline Markdown."""
    known = dict(references or {})
    tokens = _parser().parseInline(source, known)
    children = tokens[0].children or [] if tokens else []
    return Inline(source, tuple(children), known)


def paragraph(source: str, references: Mapping[str, Any] | None = None) -> Block:
    """Return a paragraph of inline Markdown, for text that was cut out of another block."""
    text = inline(source, references)
    tokens = (
        Token("paragraph_open", "p", 1, block=True),
        Token("inline", "", 0, content=source, children=list(text.tokens), block=True),
        Token("paragraph_close", "p", -1, block=True),
    )
    return Block("paragraph", tokens, (0, 0), inline=text)


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield every block and what it holds, in the author's order."""
    for block in blocks:
        yield block
        yield from walk(block.children)


def slug(text: str) -> str:
    """Return the anchor GitHub would give a heading."""
    kept = (c for c in text.strip().lower() if c in "-_ " or unicodedata.category(c)[0] in "LNM")
    return "".join(kept).replace(" ", "-")


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"maxNesting": MAX_NESTING})
    parser.use(gfm_plugin)
    parser.core.ruler.at("inline", _read_inline)
    parser.inline.ruler.before("autolink", "br", _break_tag)
    parser.block.ruler.before("paragraph", "page_break", _page_break, {"alt": ["paragraph"]})
    # A footnote stays where it was written, in the section whose readers may see it.
    parser.disable("footnote_tail")
    return parser


def _read_inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _is_too_much(token.content):
            token.meta["as_typed"] = True
            for number, line in enumerate(token.content.split("\n")):
                token.children += [Token("softbreak", "br", 0)] if number else []
                token.children.append(Token("text", "", 0, content=line))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _is_too_much(text: str) -> bool:
    return _most_open(text) > MAX_OPEN or text.count(":") * len(text) > MAX_WORK


def _most_open(text: str) -> int:
    depth = most = 0
    for bracket in _BRACKET.findall(text):
        depth = max(depth + (1 if bracket == "[" else -1), 0)
        most = max(most, depth)
    return most


def _is_as_typed(block: Block) -> bool:
    return any(token.meta.get("as_typed") for token in block.tokens[1:2])


def _break_tag(state: StateInline, silent: bool) -> bool:
    """`<br>` is the one tag that owners need: a new line in a table cell."""
    match = _BREAK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True


def _page_break(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    if not PAGE_BREAK.fullmatch(state.src, begin, state.eMarks[line]):
        return False
    if not silent:
        state.line = line + 1
        token = state.push("page_break", "", 0)
        token.map = [line, state.line]
    return True


def _blocks(
    tokens: Sequence[Token], references: Mapping[str, Any], first: int, around: tuple[int, int]
) -> Iterator[Block]:
    index = 0
    while index < len(tokens):
        end = _closing(tokens, index)
        token = tokens[index]
        lines = (token.map[0] + first, token.map[1] + first) if token.map else around
        inside = tokens[index + 1 : end]
        text = next((t for t in inside[:1] if t.type == "inline"), None)
        yield Block(
            kind=token.type.removesuffix("_open"),
            tokens=tuple(tokens[index : end + 1]),
            lines=lines,
            children=() if text else tuple(_blocks(inside, references, first, lines)),
            inline=_from_token(text, references) if text else None,
            level=int(token.tag[1]) if token.type == "heading_open" else 0,
            number=int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else 1,
            checked=token.meta.get("checked"),
        )
        index = end + 1


def _without_alert_titles(tokens: Sequence[Token]) -> list[Token]:
    """The parser titles alerts in English; ours are titled in the brief's language."""
    kept, inside = [], False
    for token in tokens:
        inside = inside or token.type == "alert_title_open"
        if not inside:
            kept.append(token)
        inside = inside and token.type != "alert_title_close"
    return kept


def _closing(tokens: Sequence[Token], index: int) -> int:
    depth = 0
    for end in range(index, len(tokens)):
        depth += tokens[end].nesting
        if depth <= 0:
            return end
    return len(tokens) - 1


def _from_token(token: Token, references: Mapping[str, Any]) -> Inline:
    return Inline(token.content, tuple(token.children or ()), references)


def _too_deep(block: Block) -> bool:
    return any(
        token.level >= MAX_NESTING - 1
        or any(c.level >= MAX_NESTING - 1 for c in token.children or ())
        for token in block.tokens
    )


def _as_typed(block: Block, lines: Sequence[str], first: int) -> Block:
    text = "\n".join(lines[block.lines[0] - first : block.lines[1] - first])
    token = Token("fence", "code", 0, content=text + "\n", map=[0, 0], block=True)
    return Block("fence", (token,), block.lines)


def _with_slugs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    seen: dict[str, int] = {}

    def named(block: Block) -> Block:
        children = tuple(named(child) for child in block.children)
        base = _anchor(block)
        if not base:
            return replace(block, children=children) if children else block
        count = seen.get(base, 0)
        seen[base] = count + 1
        return replace(block, children=children, slug=f"{base}-{count}" if count else base)

    return tuple(named(block) for block in blocks)


def _anchor(block: Block) -> str:
    if block.kind == "footnote_reference":
        return f"^{block.tokens[0].meta['label']}"
    return slug(block.text) if block.kind == "heading" else ""


def plain(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield from plain(token.children or ())
        else:
            yield token.content
