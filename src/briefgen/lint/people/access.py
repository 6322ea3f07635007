"""What a brief says about tools and about how the worker gets in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Tool
from briefgen.lint.context import Context
from briefgen.lint.wording.prompts import is_prompt
from briefgen.lint.wording.prose import Passage

_NONE = "none"
_SECTIONS = ("tools", "before", "provides")
_INTO_A_NETWORK = re.compile(
    r"\b(?:vpn|rdp|anydesk|teamviewer|citrix|tailscale|remote desktop)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A tool that the front matter lists, its number there, and its name without markup."""

    tool: Tool
    index: int
    name: str

    @property
    def is_plain(self) -> bool:
        """Whether nothing but its name is said."""
        return not (self.tool.access or self.tool.for_ or self.tool.url)


def tools(context: Context) -> Iterator[Listed]:
    """Yield the tools; that there are none is no tool."""
    for index, tool in enumerate(context.front.tools):
        name = markup.inline(tool.name).text
        is_none = name.casefold() in (_NONE, *context.lexicon.zero_words)
        if not is_prompt(name, context.lexicon) and not is_none:
            yield Listed(tool, index, name)


def without_access(context: Context) -> tuple[tuple[Listed, ...], tuple[Listed, ...]]:
    """Return all tools, and those of which nothing says how one gets in, here or elsewhere."""
    listed = tuple(tools(context))
    silent = [one for one in listed if is_prompt(one.tool.access, context.lexicon)]
    told = _texts_on_access(context) if silent else ""
    return listed, tuple(one for one in silent if one.name.casefold() not in told)


def _texts_on_access(context: Context) -> str:
    """Return the texts that let somebody in; in a language of which no words are known, all but
    the steps."""
    words = context.lexicon.access_words
    found = (p for p in context.passages if p.path[:1] != ("tools",))
    return "\n".join(p.raw for p in found if _lets_in(p, words)).casefold()


def _lets_in(passage: Passage, words: frozenset[str]) -> bool:
    if not words:
        return passage.key != "steps"
    return not words.isdisjoint(word.lower() for word in passage.words)


def spoken_of(context: Context) -> str:
    """Return what is said of tools, access and what the owner provides, in small letters."""
    front = context.front
    texts = [text for t in front.tools for text in (t.name, t.for_, t.access, t.url)]
    texts += [text for p in front.owner_provides for text in (p.what, p.how, p.file)]
    texts += [p.raw for p in context.passages if p.key in _SECTIONS and not p.path]
    return "\n".join(texts).casefold()


def leads_into_network(context: Context) -> bool:
    """Tell whether the worker gets into the owner's own network, by whatever way."""
    return bool(_INTO_A_NETWORK.search(spoken_of(context)))
