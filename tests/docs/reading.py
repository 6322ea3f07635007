"""What a page of the documentation has its reader do, in order.

- ```` ```console ````: what is typed stands behind `$ `, and below it what comes of it. A line
  with nothing but `…` is for any lines. With ```` ```console terminal ```` somebody sits there:
  what is answered to a question stands behind it, and `^C` is Ctrl-C.
- A block below a paragraph that ends with `` `NAME`: `` is that file; behind the words "the end
  of" it is put at its end, and a ```` ```diff ```` changes its lines.
- `<!-- before: COMMAND -->` is done unseen.
- ```` ```sh ```` is for other machines and is not run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
UNRUN = {"sh", "json", "lua", "toml", "yaml", "markdown", "jinja", "text"}
"""What a block without a file may hold: settings of other programs, and parts of briefs."""

_NAMED = re.compile(r"(?P<end>\bthe\s+end\s+of\s+)?`(?P<file>[^`\s]+)`:$")
_BEFORE = re.compile(r"<!-- before: (?P<command>.+?) -->\s*", re.DOTALL)
_PROMPT = "$ "


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed; `line` is where it stands, `expected` are the lines below it."""

    line: int
    text: str
    expected: tuple[str, ...] = ()
    on_terminal: bool = False
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file that the reader writes, or adds to."""

    line: int
    name: str
    text: str
    added: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """Lines of a file that the reader changes."""

    line: int
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A block to look at, with the sort that it says it is."""

    line: int
    sort: str
    text: str


Part: TypeAlias = Command | Written | Changed | Shown


def parts(text: str) -> Iterator[Part]:
    """Yield what a page has its reader do and see."""
    said = ""
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            said = token.content
        elif token.type == "fence":
            yield from _fence(token, _NAMED.search(said))
            said = ""
        elif before := _BEFORE.fullmatch(token.content) if token.type == "html_block" else None:
            yield Command(_line(token), before["command"], unseen=True)


def _fence(token: Token, named: re.Match[str] | None) -> Iterator[Part]:
    sort, _, manner = token.info.strip().partition(" ")
    line = _line(token)
    if sort == "console":
        yield from _commands(token.content, line + 1, on_terminal=manner == "terminal")
    elif named and sort == "diff":
        before, after = (_side(token.content, sign) for sign in "-+")
        yield Changed(line, named["file"], before, after)
    elif named:
        yield Written(line, named["file"], token.content, added=bool(named["end"]))
    else:
        yield Shown(line, sort, token.content)


def _commands(text: str, first: int, *, on_terminal: bool) -> Iterator[Command]:
    lines = text.splitlines()
    starts = [at for at, line in enumerate(lines) if line.startswith(_PROMPT)]
    assert starts[:1] == [0], f"line {first + 1}: a console begins with `$ `"
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        typed = lines[start].removeprefix(_PROMPT)
        yield Command(first + start, typed, tuple(lines[start + 1 : end]), on_terminal)


def _side(text: str, sign: str) -> str:
    """Return one side of a diff: its own lines, and those that both have."""
    return "".join(f"{line[1:]}\n" for line in text.splitlines() if line[:1] in (sign, " "))


def _line(token: Token) -> int:
    assert token.map
    return token.map[0]
