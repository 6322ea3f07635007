"""Markdown: the one place that knows the parser. Text in, frozen blocks out, HTML from blocks.

Raw HTML is off. The dialect is GitHub's: tables, task lists, footnotes, alerts, bare links.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.gfm import gfm_plugin

MAX_NESTING = 100
"""Deeper content makes the parser drop text, so such a block is kept as it was typed."""

MAX_OPEN = 10
MAX_WORK = 4_000_000
"""How many brackets of a paragraph may be open at once, and its length times its colons: with
more the parser takes minutes, so such a text is kept as it was typed."""

_LINKABLE = {"http", "https", "mailto", "tel"}
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
        return " ".join("".join(_plain(self.tokens)).split())

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


@dataclass(frozen=True, slots=True)
class Rendering:
    """How blocks become HTML in one document.

    `pictures` gives the URL to use for each picture source; one that is not in it is shown by
    its description. `anchors` gives the id that a link to `#slug` leads to. `words` names the
    alerts (`note`, `warning`, …) and, as `picture`, a picture that has no description.
    `heading` is the level that the highest heading gets. `page_break` is the HTML that begins a
    new page, empty where there are no pages.
    """

    pictures: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    heading: int = 3
    page_break: str = ""


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


def html(blocks: Sequence[Block], rendering: Rendering) -> str:
    """Return blocks as HTML."""
    tokens = [token for block in blocks for token in block.tokens]
    slugs = {id(block.tokens[0]): block.slug for block in walk(blocks) if block.slug}
    env: dict[str, Any] = {"rendering": rendering, "slugs": slugs}
    env["levels"] = dict(_levels(blocks, rendering.heading))
    return str(_parser().renderer.render(tokens, _parser().options, env))


def inline_html(text: Inline, rendering: Rendering) -> str:
    """Return inline Markdown as HTML, without a paragraph around it."""
    env = {"rendering": rendering, "levels": {}, "slugs": {}}
    renderer = _parser().renderer
    assert isinstance(renderer, RendererHTML)
    return renderer.renderInline(list(text.tokens), _parser().options, env)


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
            words = " ".join("".join(_plain(token.children or ())).split())
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
            words += _plain((token,))


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
    tokens = (block.tokens[0], *(t for child in kept for t in child.tokens), block.tokens[-1])
    return Cut(replace(block, children=tuple(kept), tokens=tokens), tuple(cut))


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield every block and what it holds, in the author's order."""
    for block in blocks:
        yield block
        yield from walk(block.children)


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


def slug(text: str) -> str:
    """Return the anchor GitHub would give a heading."""
    kept = (c for c in text.strip().lower() if c in "-_ " or unicodedata.category(c)[0] in "LNM")
    return "".join(kept).replace(" ", "-")


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"maxNesting": MAX_NESTING}, renderer_cls=_Renderer)
    parser.use(gfm_plugin)
    parser.core.ruler.at("inline", _read_inline)
    parser.inline.ruler.before("autolink", "br", _break_tag)
    parser.block.ruler.before("paragraph", "page_break", _page_break, {"alt": ["paragraph"]})
    # A footnote stays where it was written, in the section whose readers may see it.
    parser.disable("footnote_tail")
    parser.add_render_rule("footnote_ref", _Renderer.footnote_ref)
    parser.add_render_rule("page_break", _Renderer.page_break)
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


# --- tokens to blocks


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


def _flat(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or ())


def _plain(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield from _plain(token.children or ())
        else:
            yield token.content


# --- blocks to HTML


class _Renderer(RendererHTML):
    """markdown-it's HTML, with our pictures, links, headings and boxes to tick."""

    def image(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        token = tokens[idx]
        rendering: Rendering = env["rendering"]
        source = unquote(str(token.attrs.get("src", "")))
        words = "".join(_plain(token.children or ()))
        if source not in rendering.pictures:
            return _picture_in_words(source, words)
        words = words.strip() or rendering.words.get("picture", "")
        title = token.attrs.get("title")
        hint = f' title="{escapeHtml(str(title))}"' if title else ""
        url = escapeHtml(rendering.pictures[source])
        return f'<img src="{url}" alt="{escapeHtml(words)}"{hint}>'

    def link_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        target = _target(str(tokens[idx].attrs.get("href", "")), env["rendering"])
        return f'<a href="{escapeHtml(target)}">' if target else ""

    def link_close(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        """A link that leads nowhere from here shows where it was meant to lead."""
        href = str(_opening_link(tokens, idx).attrs.get("href", ""))
        if _target(href, env["rendering"]):
            return "</a>"
        return "" if href.startswith("#") else f" ({escapeHtml(unquote(href))})"

    def heading_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return f"<h{_heading_level(tokens[idx], env)}{self._name(tokens[idx], env)}>"

    def heading_close(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return f"</h{_heading_level(tokens[idx], env)}>\n"

    def list_item_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        checked = tokens[idx].meta.get("checked")
        return "<li>" if checked is None else f'<li class="task">{tick_box(checked)} '

    def th_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return f'<th scope="col"{_alignment(tokens[idx])}>'

    def td_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return f"<td{_alignment(tokens[idx])}>"

    def table_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return '<div class="table"><table>\n'

    def table_close(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return "</table></div>\n"

    def alert_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        kind = str(tokens[idx].meta["kind"]).lower()
        word = escapeHtml(env["rendering"].words.get(kind, kind.capitalize()))
        return f'<div class="alert {kind}">\n<p class="alert-title">{word}</p>\n'

    def footnote_ref(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        label = str(tokens[idx].meta["label"])
        target = _target(f"#^{label}", env["rendering"])
        words = escapeHtml(label)
        link = f'<a href="{escapeHtml(target)}">{words}</a>' if target else words
        return f'<sup class="footnote-ref">{link}</sup>'

    def footnote_reference_open(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        label = escapeHtml(str(tokens[idx].meta["label"]))
        name = self._name(tokens[idx], env)
        return f'<div class="footnote"{name}>\n<span class="footnote-label">{label}</span>\n'

    def footnote_reference_close(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return "</div>\n"

    def page_break(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: MutableMapping[str, Any],
    ) -> str:
        return str(env["rendering"].page_break)

    @staticmethod
    def _name(token: Token, env: MutableMapping[str, Any]) -> str:
        anchor = env["rendering"].anchors.get(env["slugs"].get(id(token), ""), "")
        return f' id="{escapeHtml(anchor)}"' if anchor else ""


def tick_box(checked: bool) -> str:
    """Return a box to tick, drawn as a character so that it prints and is read aloud."""
    return '<span class="box">☑</span>' if checked else '<span class="box">☐</span>'


def _picture_in_words(source: str, words: str) -> str:
    if urlsplit(source).scheme in ("http", "https"):
        address = escapeHtml(source)
        return f'<a href="{address}">{escapeHtml(words) or address}</a>'
    label = f"{words} ({source})" if words else source
    return f'<span class="missing-picture">{escapeHtml(label)}</span>'


def _target(href: str, rendering: Rendering) -> str:
    """Return where a link may lead: an address outside, or an id in this document."""
    if href.startswith("#"):
        anchor = rendering.anchors.get(unquote(href[1:]))
        return f"#{anchor}" if anchor else ""
    try:
        return href if urlsplit(href).scheme.lower() in _LINKABLE else ""
    except ValueError:  # an address in brackets that is none
        return ""


def _opening_link(tokens: Sequence[Token], index: int) -> Token:
    return next(t for t in reversed(tokens[:index]) if t.type == "link_open")


def _levels(blocks: Sequence[Block], highest: int) -> Iterator[tuple[int, int]]:
    """Yield the level of each heading by its tokens; one below another is one level lower, by
    however many the author went down, since who listens to a page would look for those between.
    """
    above: list[int] = []
    for block in walk(blocks):
        if block.kind == "heading":
            above = [*(level for level in above if level < block.level), block.level]
            for token in (block.tokens[0], block.tokens[-1]):
                yield id(token), min(6, highest + len(above) - 1)


def _heading_level(token: Token, env: MutableMapping[str, Any]) -> int:
    return int(env["levels"][id(token)])


def _alignment(token: Token) -> str:
    style = str(token.attrs.get("style", ""))
    side = style.removeprefix("text-align:")
    return f' class="{side}"' if side in ("left", "center", "right") else ""
