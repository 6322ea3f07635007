"""The traps YAML lays for people who just write text, found line by line and mended.

Each gets a message of its own, the line as it should be, and a fix; the mended text is what is
read, so one trap hides no other problem.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.source import Place, Position, SourceFile, Span

UNQUOTED_TEXT = Problem("BG707", "unquoted-text", Severity.ERROR)

_LINE = re.compile(
    r"^(?P<head>[ ]*(?:-[ ]+)*(?:(?P<key>[^\s:#\"'\[{\-][^:#\"'\[{]*?):(?:[ ]+|$))?)(?P<value>.*)$"
)
_BLOCK = re.compile(r"^[|>][+-]?[1-9]?[+-]?[ ]*(?:#.*)?$")
_NO_SPACE = re.compile(r"^(?P<head>[ ]*(?:-[ ]+)*[a-z_]+:)(?P<value>[^\s/:\"'].*)$")
_CUT = re.compile(r"[ ]#(?=[^\s#])")
_COMMENT = re.compile(r"[ \t]+#(?:\s.*)?$")
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufeff]"
)
_BREAKS = re.compile("[\x85\u2028\u2029]")
_FLOW_ITEM = re.compile(
    r"(?P<value>[^,{}\[\]\"':#]*:[ ]+[^,{}\[\]\"']+(?:,[^,{}\[\]:\"']+)+)(?=[,}])"
)
_FIRST = {
    "*": "an asterisk",
    "&": "an ampersand",
    "!": "an exclamation mark",
    "`": "a backtick",
    "@": "an @",
    "%": "a percent sign",
    "|": "a vertical bar",
    ">": "a greater-than sign",
    ",": "a comma",
    "]": "a bracket",
    "}": "a brace",
}


@dataclass(frozen=True, slots=True)
class Mended:
    """The lines as they can be read, what was wrong, and where mended values really end."""

    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    ends: Mapping[Position, Position]


@dataclass(frozen=True, slots=True)
class _Trap:
    """A stretch of a line, from column `start` (0-based), and what should stand there."""

    start: int
    end: int
    text: str
    message: str


def mend(source: SourceFile, first_line: int, lines: Sequence[str]) -> Mended:
    """Find the traps on lines that begin at `first_line` of the file."""
    mended: list[str] = []
    diagnostics: list[Diagnostic] = []
    ends: dict[Position, Position] = {}
    for number, line, open_text in _with_context(lines):
        trap = None if open_text else _trap(line)
        control = _CONTROL.search(line)
        if control:
            diagnostics.append(_unreadable(source, first_line + number, control.start()))
        if trap:
            diagnostics.append(_diagnostic(source, first_line + number, line, trap))
            start = Position(first_line + number, trap.start + 1)
            ends[start] = Position(first_line + number, trap.end + 1)
            line = line[: trap.start] + trap.text + line[trap.end :]
        mended.append(_BREAKS.sub(" ", _CONTROL.sub("\ufffd", line)))
    return Mended(tuple(mended), tuple(diagnostics), ends)


def quoted(text: str) -> str:
    """Return text in the quotation marks that need no further change where that can be."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _with_context(lines: Sequence[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield each line with whether it belongs to a text that began above it."""
    inside = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if inside >= 0 and line.strip() and indent <= inside:
            inside = -1
        yield number, line, inside >= 0
        match = _LINE.match(line)
        if inside < 0 and match and match["head"].strip() and _opens_text(match["value"]):
            inside = indent


def _opens_text(value: str) -> bool:
    """A block text, or quotation marks or brackets that are not closed on their line."""
    value = value.strip()
    if _BLOCK.match(value):
        return True
    if value[:1] in ('"', "'"):
        return _closing_quote(value) < 0
    return value[:1] in ("[", "{") and not _balanced(value)


def _trap(line: str) -> _Trap | None:
    indent = len(line) - len(line.lstrip())
    if "\t" in line[:indent]:
        message = "this line is set in with a tab; only spaces count here"
        return _Trap(0, indent, line[:indent].replace("\t", "  "), message)
    if match := _NO_SPACE.match(line):
        at = match.start("value")
        return _Trap(at, at, " ", "after the colon there has to be a space")
    match = _LINE.match(line)
    if match is None or not match["head"].strip() or not match["value"].strip():
        return None
    return _value_trap(match["value"].rstrip(), match.start("value"), bool(match["key"]))


def _value_trap(value: str, start: int, keyed: bool) -> _Trap | None:
    if value.startswith("#"):
        hidden = keyed and value[1:2].strip()
        return (
            _quote(value, start, "everything after a # is a remark and is cut") if hidden else None
        )
    if value[0] in "\"'":
        return _after_quote(value, start)
    if value[0] in "[{" and _balanced(_without_comment(value)):
        return _comma_in_braces(value, start) if value[0] == "{" else None
    if value[0] in "[{":
        return _bracket(value, start)
    if _BLOCK.match(value):
        return None
    if value[0] in _FIRST:
        return _quote(value, start, f"a value cannot begin with {_FIRST[value[0]]}")
    return _plain_trap(value, start, keyed)


def _plain_trap(value: str, start: int, keyed: bool) -> _Trap | None:
    if _CUT.search(value):
        return _quote(value, start, "everything after ` #` is a remark and is cut")
    kept = _without_comment(value)
    if keyed and (": " in kept or kept.endswith(":")):
        return _quote(kept, start, "a colon in a value makes the line ambiguous")
    return None


def _after_quote(value: str, start: int) -> _Trap | None:
    end = _closing_quote(value)
    rest = value[end + 1 :].strip() if end >= 0 else ""
    if not rest or rest.startswith(("#", ":")):
        return None
    return _quote(_without_comment(value), start, "the quotation marks end before the value does")


def _bracket(value: str, start: int) -> _Trap | None:
    """`[link](address) and more` is text; `[a, b` is a list that the YAML reader complains of."""
    end = _matching(value)
    if end < 0 or end == len(value) - 1:
        return None
    return _quote(
        _without_comment(value),
        start,
        f"a value cannot begin with {value[0]} unless it is a list or a group",
    )


def _comma_in_braces(value: str, start: int) -> _Trap | None:
    match = _FLOW_ITEM.search(value)
    if match is None:
        return None
    key, _, text = match["value"].partition(":")
    at = match.start("value") + len(key) + 2
    text = text[1:]
    message = "in braces a comma begins the next entry"
    return _Trap(start + at, start + at + len(text), quoted(text.strip()), message)


def _quote(value: str, start: int, message: str) -> _Trap:
    return _Trap(start, start + len(value), quoted(value), f"{message}; put it in quotation marks")


def _without_comment(value: str) -> str:
    return _COMMENT.sub("", value).rstrip()


def _closing_quote(value: str) -> int:
    """Return where the text in quotation marks ends, -1 when not on this line."""
    pattern = r'"(?:[^"\\]|\\.)*"' if value[0] == '"' else r"'(?:[^']|'')*'"
    match = re.match(pattern, value)
    return match.end() - 1 if match else -1


def _matching(value: str) -> int:
    depth = 0
    for index, character in enumerate(value):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            return index
    return -1


def _balanced(value: str) -> bool:
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", value)
    return _matching(bare) == len(bare) - 1


def _unreadable(source: SourceFile, line: int, column: int) -> Diagnostic:
    place = Place(source, Span(Position(line, column + 1), Position(line, column + 2)))
    return UNQUOTED_TEXT.at(
        place,
        "there is a character here that cannot be shown",
        help="Delete it and type the word anew.",
    )


def _diagnostic(source: SourceFile, number: int, line: str, trap: _Trap) -> Diagnostic:
    place = Place(source, Span(Position(number, trap.start + 1), Position(number, trap.end + 1)))
    right = (line[: trap.start] + trap.text + line[trap.end :]).strip()
    fix = Fix((Edit(place, trap.text),))
    return UNQUOTED_TEXT.at(place, trap.message, help=f"Write: {right}", fix=fix)
