"""Snippets: texts that several briefs share, put in where a line says `{include=…}`."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from briefgen.inputs.picture import Refused, short
from briefgen.source import Piece, SourceFile

Find: TypeAlias = Callable[[str], SourceFile | Refused]
"""Gives the text that a name means, as seen from the brief, or why it cannot be had."""

MAX_SNIPPETS = 200
MAX_CHARACTERS = 1_048_576
"""Of a brief with all its snippets in it."""

_ALONE = re.compile(r"(?P<indent>[ \t]*)\{include=(?P<name>[^{}\n]*)\}[ \t]*")
_ANYWHERE = re.compile(r"(?<!`)\{include=[^{}\n]*\}(?!`)")
_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?P<mark>`{3,}(?=[^`]*$)|~{3,})")


@dataclass(frozen=True, slots=True)
class Expanded:
    """A brief's text with its snippets in it, those that are not, by line, and those that are."""

    source: SourceFile
    refused: Mapping[int, Refused] = field(default_factory=dict)
    snippets: tuple[SourceFile, ...] = ()


def expand(source: SourceFile, find: Find) -> Expanded:
    """Put in what a text asks for; a line that cannot be followed stays as it was typed."""
    if "{include=" not in source.text:
        return Expanded(source)
    made = _Made(find)
    made.add(source, "", (source.name,))
    if not made.snippets:
        return Expanded(source, made.refused)
    text = "".join(made.lines)
    return Expanded(
        SourceFile(source.name, text, tuple(made.pieces)),
        made.refused,
        tuple(made.snippets.values()),
    )


@dataclass(slots=True)
class _Made:
    """The text as it grows, line by line."""

    find: Find
    lines: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    refused: dict[int, Refused] = field(default_factory=dict)
    snippets: dict[str, SourceFile] = field(default_factory=dict)
    _code: "_Code" = field(default_factory=lambda: _Code())
    _count: int = 0
    _size: int = 0

    def add(self, source: SourceFile, indent: str, above: tuple[str, ...]) -> None:
        """Add the lines of a text, set in; `above` are the names of the texts it stands in."""
        facts = _facts(source) if len(above) == 1 else 0
        self._begin(source, 1, indent)
        for number, typed in _lines(source):
            is_fact = number <= facts
            is_code = not is_fact and self._code.holds(typed)
            match = None if is_fact or is_code else _ALONE.fullmatch(typed.rstrip("\r\n"))
            if match:
                wrong = self._include(match["name"].strip(), indent + match["indent"], above)
            else:
                wrong = None if is_code else _misplaced(typed, is_fact=is_fact)
            if match and wrong is None:
                self._begin(source, number + 1, indent)
            else:
                self._line(indent, typed, wrong)

    def _begin(self, source: SourceFile, number: int, indent: str) -> None:
        self.pieces.append(Piece(len(self.lines) + 1, source, number, len(indent)))

    def _include(self, name: str, indent: str, above: tuple[str, ...]) -> Refused | None:
        """Add a snippet, or return why it cannot be added."""
        self._count += 1
        found = self.find(name) if self._count <= MAX_SNIPPETS else Refused(*_TOO_MANY)
        if isinstance(found, Refused):
            return found
        if found.name in above:
            way = " → ".join((*above[above.index(found.name) :], found.name))
            return Refused(f"the snippet {short(name)} would be part of itself: {way}", _ONE_OUT)
        if _facts(found):
            return Refused(f"the snippet {short(name)} is a whole brief, with facts", _NO_BRIEF)
        if self._size + len(found.text) > MAX_CHARACTERS:
            return Refused(f"with the snippet {short(name)} this brief is too long", _SHORTER)
        self.snippets[found.name] = found
        self.add(found, indent, (*above, found.name))
        return None

    def _line(self, indent: str, typed: str, wrong: Refused | None) -> None:
        # A lone CR would become one line end with an LF that opens the next piece.
        ended = typed if typed.endswith("\n") else typed.removesuffix("\r") + "\n"
        self.lines.append(f"{indent if typed.strip() else ''}{ended}")
        self._size += len(self.lines[-1])
        if wrong:
            self.refused[len(self.lines)] = wrong


@dataclass(slots=True)
class _Code:
    """Tells lines of code and of comments, in which nothing is put in."""

    mark: str = ""
    in_comment: bool = False

    def holds(self, line: str) -> bool:
        if self.mark:
            rest = line.strip(" \t>\r\n")
            if rest.startswith(self.mark) and not rest.strip(self.mark[0]):
                self.mark = ""
            return True
        if not self.in_comment and (match := _FENCE.match(line)):
            self.mark = match["mark"]
            return True
        was_in_comment = self.in_comment
        if "-->" in line or "<!--" in line:
            self.in_comment = line.rfind("<!--") > line.rfind("-->")
        return was_in_comment or self.in_comment


def _misplaced(typed: str, *, is_fact: bool) -> Refused | None:
    """Return why a snippet cannot stand on a line where one is asked for."""
    if is_fact:
        return Refused(_IN_FACTS, _BELOW) if _ALONE.fullmatch(typed.rstrip("\r\n")) else None
    return Refused(_NOT_ALONE, _OWN_LINE) if _ANYWHERE.search(typed) else None


def _lines(source: SourceFile) -> Iterator[tuple[int, str]]:
    """Yield the lines as they were typed, without the empty one after the last line end."""
    for number in range(1, source.line_count + 1):
        if typed := source.typed_line(number):
            yield number, typed


def _facts(source: SourceFile) -> int:
    """Return the last line of the facts between two lines of `---`; 0 when there are none."""
    if source.line(1).strip() != "---":
        return 0
    lines = range(2, source.line_count + 1)
    return next((n for n in lines if source.line(n).strip() in ("---", "...")), 0)


_IN_FACTS = "a snippet cannot stand among the facts at the top"
_BELOW = "Put the line below the facts, where the text of the brief is."
_NOT_ALONE = "a snippet has to stand on a line of its own"
_OWN_LINE = "Put {include=…} on a line of its own."
_ONE_OUT = "Take one of these lines out."
_NO_BRIEF = "Put what both briefs say into a file in briefs/_shared/, without the lines of ---."
_TOO_MANY = (f"this is one more than the {MAX_SNIPPETS} snippets of a brief", "Take some out.")
_SHORTER = "Make two briefs of it."
