"""YAML text to plain values: every scalar stays text, every value knows its place.

Nothing is raised: what cannot be read is a diagnostic, and the rest is read all the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

import yaml

from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.keyed.traps import Mended, mend
from briefgen.source import Place, Position, SourceFile, Span

__all__ = ["INVALID_YAML", "KeyPath", "Keyed", "Spans", "Value", "read"]

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - it holds itself
KeyPath: TypeAlias = tuple[str | int, ...]

INVALID_YAML = Problem("BG701", "invalid-yaml", Severity.ERROR)

MAX_CHARACTERS = 65_536
MAX_DEPTH = 50
MAX_KEYS = 2_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STACKED = re.compile(r"^[ \t]*(?:[-?:][ \t]+){50}", re.MULTILINE)
_FAILURES = (yaml.YAMLError, ValueError, RecursionError, OverflowError, UnicodeError)
_TOP_KEY = re.compile(r"^[^\s#\-\[\]{}][^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ADVICE = (
    ("expected <block end>", "this line does not line up with the ones above it"),
    ("mapping values are not allowed", "there is a colon too many, or the line is set in wrongly"),
    ("could not find expected ':'", "this line has no colon, or a quotation mark is left open"),
    ("while scanning a quoted scalar", "a quotation mark is opened here and never closed"),
    ("expected ',' or ']'", "a list begins with [ and never ends"),
    ("expected ',' or '}'", "a group begins with { and never ends"),
    ("expected the node content", "a value is missing here"),
    ("cannot start any token", "a value cannot begin with this character"),
)


@dataclass(frozen=True, slots=True)
class Spans:
    """Where each value stands, by key path such as `("milestones", 2, "due")`.

    `keys` holds the places of the keys themselves; `start` is where the file begins.
    """

    start: Place
    values: Mapping[KeyPath, Place] = field(default_factory=dict)
    keys: Mapping[KeyPath, Place] = field(default_factory=dict)

    def at(self, path: KeyPath) -> Place:
        """Return the place of the value at `path`, or of its nearest parent."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return self.start

    def key(self, path: KeyPath) -> Place:
        """Return the place of the key at `path`, or that of the value."""
        return self.keys.get(path) or self.at(path)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A mapping as read, with the places of its parts and what is wrong with its text."""

    value: dict[str, Value]
    spans: Spans
    diagnostics: tuple[Diagnostic, ...] = ()


def read(source: SourceFile, first_line: int = 1, end_line: int | None = None) -> Keyed:
    """Read the lines from `first_line` up to, not including, `end_line` as a mapping."""
    end_line = end_line or source.line_count + 1
    lines = [source.line(number) for number in range(first_line, end_line)]
    start = source.place_of_line(first_line)
    refused = _too_much("\n".join(lines))
    if refused:
        return Keyed({}, Spans(source.place_of_line(1)), (INVALID_YAML.at(start, refused),))
    mended = mend(source, first_line, lines)
    reader = _Reader(source, first_line, mended)
    value = reader.mapping()
    spans = Spans(source.place_of_line(1), reader.values, reader.keys)
    return Keyed(value, spans, (*mended.diagnostics, *reader.diagnostics))


def _too_much(text: str) -> str:
    """Return why a text is not even handed to the YAML reader, which some texts crash."""
    depth = deepest = 0
    for character in text:
        depth += (character in "[{") - (character in "]}")
        deepest = max(deepest, depth)
    if len(text) > MAX_CHARACTERS:
        return f"this part is longer than {MAX_CHARACTERS} characters; move long texts below it"
    if deepest > MAX_DEPTH or _STACKED.search(text):
        return f"there are more than {MAX_DEPTH} lists inside each other"
    return ""


class _Reader:
    """Turns YAML nodes into values while it notes their places."""

    def __init__(self, source: SourceFile, first_line: int, mended: Mended) -> None:
        self.source = source
        self.first_line = first_line
        self.mended = mended
        self.values: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.diagnostics: list[Diagnostic] = []
        self._seen: dict[int, yaml.Node] = {}  # kept alive, so that no id comes twice

    def mapping(self) -> dict[str, Value]:
        """Read the whole, or, where it does not hold together, each top-level key by itself."""
        text = "\n".join(self.mended.lines)
        try:
            node = yaml.compose(text, Loader=_LOADER)
        except _FAILURES:
            return self._piece_by_piece(text)
        return self._top(node, 0)

    def _piece_by_piece(self, text: str) -> dict[str, Value]:
        starts = [match.start() for match in _TOP_KEY.finditer(text)] or [0]
        found: dict[str, Value] = {}
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            line = text.count("\n", 0, start)
            try:
                node = yaml.compose(text[start:end], Loader=_LOADER)
            except _FAILURES as error:
                self._report(error, line)
            else:
                found |= self._top(node, line)
        return found

    def _report(self, error: Exception, line: int) -> None:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
        why = next((advice for sign, advice in _ADVICE if sign in words), "this cannot be read")
        number = line + (mark.line if mark else 0)
        column = mark.column + 1 if mark else 1
        number = min(number, len(self.mended.lines) - 1) + self.first_line
        place = self.source.place_of_line(number)
        if mark and column <= len(self.source.line(number)):
            place = Place(
                self.source, Span(Position(number, column), Position(number, column + 1))
            )
        help = (
            "Write each entry as `key: value` on its own line; set further lines in by two spaces."
        )
        self.diagnostics.append(INVALID_YAML.at(place, why, help=help))

    def _top(self, node: yaml.Node | None, line: int) -> dict[str, Value]:
        if node is None:
            return {}
        if isinstance(node, yaml.MappingNode):
            value = self._value(node, (), line)
            return value if isinstance(value, dict) else {}
        kind = "a list" if isinstance(node, yaml.SequenceNode) else "plain text"
        message = f"this part is {kind}, where `key: value` lines belong"
        place = self._place(node, line)
        self.diagnostics.append(
            INVALID_YAML.at(place, message, help="Write a line such as: title: Edit the podcast")
        )
        return {}

    def _value(self, node: yaml.Node, path: KeyPath, line: int) -> Value:
        self.values[path] = self._place(node, line)
        if not self._allowed(node, path):
            return ""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, line)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(n, (*path, i), line) for i, n in enumerate(node.value)]
        text = _COMMENT.sub("", str(node.value))
        return re.sub("[\ud800-\udfff]", "\ufffd", text)

    def _allowed(self, node: yaml.Node, path: KeyPath) -> bool:
        """References between values and types of values are for programmers' files."""
        refused = ""
        if id(node) in self._seen:
            refused = "a value cannot point to another one with * and &; write it out"
        elif not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            refused = (
                "a value cannot begin with an exclamation mark unless it stands in quotation marks"
            )
        elif len(path) > MAX_DEPTH or len(self._seen) > MAX_KEYS * 4:
            refused = f"this is more than {MAX_DEPTH} levels deep or {MAX_KEYS} entries long"
        self._seen[id(node)] = node
        if refused:
            self.diagnostics.append(INVALID_YAML.at(self.values[path], refused))
        return not refused

    def _mapping(self, node: yaml.MappingNode, path: KeyPath, line: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node, line)
            if not isinstance(key_node, yaml.ScalarNode):
                message = "a key has to be one word, such as title"
                self.diagnostics.append(INVALID_YAML.at(place, message))
                continue
            key = str(key_node.value)
            if (*path, key) in self.keys:
                self._report_twice(key, place, self.keys[(*path, key)])
                continue
            self.keys[(*path, key)] = place
            found[key] = self._value(value_node, (*path, key), line)
        return found

    def _report_twice(self, key: str, place: Place, first: Place) -> None:
        self.diagnostics.append(
            INVALID_YAML.at(
                place,
                f"`{key}` stands here for the second time, so only the first one counts",
                help="Keep one of the two, or put both into one list.",
                note=Note(first, "it stands here first"),
            )
        )

    def _place(self, node: yaml.Node, line: int) -> Place:
        """Return the place in the owner's text, where mended lines are shorter."""
        first, last = node.start_mark, node.end_mark
        start = Position(self.first_line + line + first.line, first.column + 1)
        end = Position(self.first_line + line + last.line, last.column + 1)
        end = self.mended.ends.get(start, end)
        return Place(
            self.source, Span(self._inside(start), max(self._inside(start), self._inside(end)))
        )

    def _inside(self, position: Position) -> Position:
        return self.source.position(self.source.offset(position))
