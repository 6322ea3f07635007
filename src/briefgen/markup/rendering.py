"""Blocks as HTML."""

import functools
import re
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.gfm import gfm_plugin

from briefgen.markup.look import look
from briefgen.markup.reading import Block, Inline, plain, walk

_Tokens: TypeAlias = Sequence[Token]
_Env: TypeAlias = MutableMapping[str, Any]
_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", re.ASCII)
_LINKABLE = {"http", "https", "mailto", "tel"}


_ALERTS = ("note", "tip", "important", "warning", "caution")


@dataclass(frozen=True, slots=True)
class Rendering:
    """How blocks become HTML in one document.

    `pictures` gives the URL to use for each picture source; one that is not in it is shown by
    its description. `anchors` gives the id that a link to `#slug` leads to. `words` names the
    alerts (`note`, `warning`, …) and, as `picture`, a picture that has no description;
    `note_words` are other words that begin an alert, with its kind.
    `heading` is the level that the highest heading gets. `page_break` is the HTML that begins a
    new page, empty where there are no pages. Where words run from right to left, dates and
    addresses still run from left to right.
    """

    pictures: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    note_words: Mapping[str, str] = field(default_factory=dict)
    heading: int = 3
    page_break: str = ""
    right_to_left: bool = False

    @property
    def notes(self) -> Mapping[str, str]:
        """The kinds of alerts by the words, in lower case, that begin them in bold."""
        labels = {self.words.get(kind, kind).casefold(): kind for kind in _ALERTS}
        return {**self.note_words, **labels}


def html(blocks: Sequence[Block], rendering: Rendering) -> str:
    """Return blocks as HTML."""
    tokens = [token for block in blocks for token in block.tokens]
    slugs = {id(block.tokens[0]): block.slug for block in walk(blocks) if block.slug}
    env: dict[str, Any] = {"rendering": rendering, "slugs": slugs}
    env["levels"] = dict(_levels(blocks, rendering.heading))
    return str(_machine().renderer.render(tokens, _machine().options, env))


def inline_html(text: Inline, rendering: Rendering) -> str:
    """Return inline Markdown as HTML, without a paragraph around it."""
    env = {"rendering": rendering, "levels": {}, "slugs": {}}
    renderer = _machine().renderer
    assert isinstance(renderer, RendererHTML)
    return renderer.renderInline(list(text.tokens), _machine().options, env)


@functools.cache
def _machine() -> MarkdownIt:
    """The parser's other half: what its plugins make of their tokens, and what we do."""
    machine = MarkdownIt("js-default", renderer_cls=_Renderer)
    machine.use(gfm_plugin)
    machine.add_render_rule("footnote_ref", _Renderer.footnote_ref)
    machine.add_render_rule("page_break", _Renderer.page_break)
    return machine


class _Renderer(RendererHTML):
    """markdown-it's HTML, with our pictures, links, headings and boxes to tick."""

    def text(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        """Behind Arabic letters 2027-01-08 would be shown as 08-01-2027."""
        usual = super().text(tokens, idx, options, env)
        if not env["rendering"].right_to_left:
            return usual
        return _DATE.sub(r'<bdi dir="ltr">\g<0></bdi>', usual)

    def paragraph_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        """A paragraph that is a note, or holds pictures alone, looks like what it is."""
        usual = self.renderToken(tokens, idx, options, env)
        looks = look(tokens[idx + 1].children or (), env["rendering"].notes)
        return usual.replace("<p>", f'<p class="{looks}">') if looks else usual

    def image(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        token = tokens[idx]
        rendering: Rendering = env["rendering"]
        source = unquote(str(token.attrs.get("src", "")))
        words = "".join(plain(token.children or ()))
        if source not in rendering.pictures:
            return _captioned(_picture_in_words(source, words), token)
        words = words.strip() or rendering.words.get("picture", "")
        url = escapeHtml(rendering.pictures[source])
        return _captioned(f'<img src="{url}" alt="{escapeHtml(words)}">', token)

    def link_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        rendering: Rendering = env["rendering"]
        target = _target(str(tokens[idx].attrs.get("href", "")), rendering)
        turned = rendering.right_to_left and tokens[idx].info == "auto"
        way = ' dir="ltr"' if turned else ""
        return f'<a href="{escapeHtml(target)}"{way}>' if target else ""

    def link_close(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        """A link that leads nowhere from here shows where it was meant to lead."""
        href = str(_opening_link(tokens, idx).attrs.get("href", ""))
        if _target(href, env["rendering"]):
            return "</a>"
        return "" if href.startswith("#") else f" ({escapeHtml(unquote(href))})"

    def heading_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return f"<h{_heading_level(tokens[idx], env)}{self._name(tokens[idx], env)}>"

    def heading_close(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return f"</h{_heading_level(tokens[idx], env)}>\n"

    def list_item_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        checked = tokens[idx].meta.get("checked")
        return "<li>" if checked is None else f'<li class="task">{tick_box(checked)} '

    def th_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return f'<th scope="col"{_alignment(tokens[idx])}>'

    def td_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return f"<td{_alignment(tokens[idx])}>"

    def table_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return '<div class="table"><table>\n'

    def table_close(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return "</table></div>\n"

    def alert_open(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        kind = str(tokens[idx].meta["kind"]).lower()
        word = escapeHtml(env["rendering"].words.get(kind, kind.capitalize()))
        return f'<div class="alert {kind}">\n<p class="alert-title">{word}</p>\n'

    def footnote_ref(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        label = str(tokens[idx].meta["label"])
        target = _target(f"#^{label}", env["rendering"])
        words = escapeHtml(label)
        link = f'<a href="{escapeHtml(target)}">{words}</a>' if target else words
        return f'<sup class="footnote-ref">{link}</sup>'

    def footnote_reference_open(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        label = escapeHtml(str(tokens[idx].meta["label"]))
        name = self._name(tokens[idx], env)
        return f'<div class="footnote"{name}>\n<span class="footnote-label">{label}</span>\n'

    def footnote_reference_close(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return "</div>\n"

    def page_break(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return str(env["rendering"].page_break)

    @staticmethod
    def _name(token: Token, env: _Env) -> str:
        anchor = env["rendering"].anchors.get(env["slugs"].get(id(token), ""), "")
        return f' id="{escapeHtml(anchor)}"' if anchor else ""


def tick_box(checked: bool) -> str:
    """Return a box to tick, drawn as a character so that it prints and is read aloud."""
    return '<span class="box">☑</span>' if checked else '<span class="box">☐</span>'


def _captioned(picture: str, token: Token) -> str:
    """Put a picture's title below it, where people on paper and on phones can read it too."""
    title = escapeHtml(str(token.attrs.get("title") or ""))
    if not title:
        return picture
    return f'<span class="picture">{picture}<span class="caption">{title}</span></span>'


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


def _heading_level(token: Token, env: _Env) -> int:
    return int(env["levels"][id(token)])


def _alignment(token: Token) -> str:
    style = str(token.attrs.get("style", ""))
    side = style.removeprefix("text-align:")
    return f' class="{side}"' if side in ("left", "center", "right") else ""
