"""YAML text to plain values: every scalar stays text, every value knows its place.

Nothing is raised: what cannot be read is a diagnostic, and the rest is read all the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from briefgen.diagnostic import Diagnostic
from briefgen.keyed.advice import advice
from briefgen.keyed.characters import find_odd, harmless
from briefgen.keyed.findings import STRAY_BLANK, UNQUOTED_TEXT, Findings
from briefgen.keyed.layout import Layout
from briefgen.keyed.mending import Mended, quoted
from briefgen.keyed.moving import without_dashes
from briefgen.keyed.nodes import (
    INVALID_YAML,
    OPEN_COMMENT,
    KeyPath,
    Nodes,
    Value,
    without_comments,
)
from briefgen.keyed.vocabulary import ANY_KEYS, NO_KEYS, Keys, any_keys
from briefgen.source import Place, Position, SourceFile

__all__ = [
    "ANY_KEYS",
    "INVALID_YAML",
    "NO_KEYS",
    "OPEN_COMMENT",
    "STRAY_BLANK",
    "UNQUOTED_TEXT",
    "KeyPath",
    "Keyed",
    "Keys",
    "Spans",
    "Value",
    "quoted",
    "read",
    "without_comments",
]

MAX_CHARACTERS = 65_536

_SAFE_FOR_C = 500
_LAYOUT = (
    "Write each entry as `key: value` on a line of its own, and what belongs to it below, "
    "set in by two spaces."
)
_UNREAD = yaml.Node("", "", None, None)
_FAILURES = (yaml.YAMLError, ValueError, RecursionError, OverflowError, UnicodeError)


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


def read(
    source: SourceFile, first_line: int = 1, end_line: int | None = None, keys: Keys = any_keys
) -> Keyed:
    """Read the lines from `first_line` up to, not including, `end_line` as a mapping.

    `keys` helps to tell entries from texts that hold a colon. A text for which a key must stand,
    because entries stand below it, gets the key "".
    """
    start = source.offset(Position(first_line, 1))
    end = source.offset(Position(end_line, 1)) if end_line else len(source.text)
    start += source.text.startswith("\ufeff", start)
    part = _Part(source, start, source.text[start : max(start, end)], keys)
    return part.refused() or part.read()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a file, from offset `start` on."""

    source: SourceFile
    start: int
    text: str
    keys: Keys

    def refused(self) -> Keyed | None:
        """Return what is said of a text that is too long to be read at all."""
        if len(self.text) <= MAX_CHARACTERS:
            return None
        message = f"this part is longer than {MAX_CHARACTERS} characters, so nothing of it is read"
        help = "Keep short facts here and move long texts below them."
        place = self._place(0, len(self.text.partition("\n")[0]))
        return Keyed({}, self._spans(), (INVALID_YAML.at(place, message, help=help),))

    def read(self) -> Keyed:
        """Read what can be read; where brackets confuse the reader, take them for text."""
        text = harmless(self.text)
        layout = Layout(text, self.keys).follow()
        mended = _mended(layout)
        try:
            node = _compose(mended.text)
        except _FAILURES:
            layout = Layout(text, self.keys, trusts_brackets=False).follow()
            mended, node = _mended(layout), _UNREAD
        nodes = Nodes(lambda start, end: self._typed_place(mended, start, end))
        value = self._whole(node, mended, nodes, layout.starts)
        spans = Spans(self.source.place_of_line(1), nodes.values, nodes.keys)
        told = Findings(self.source, self.start, self.text)
        traps = told.of_traps((*find_odd(self.text), *layout.notes.traps))
        return Keyed(value, spans, (*traps, *nodes.diagnostics, *told.of_blanks(layout.notes)))

    def _whole(
        self, node: yaml.Node | None, mended: Mended, nodes: Nodes, entries: list[int]
    ) -> dict[str, Value]:
        """Read the whole, or, where it does not hold together, each top-level entry by itself."""
        if node is _UNREAD:
            try:
                node = _compose(mended.text)
            except _FAILURES:
                return self._piece_by_piece(mended, nodes, entries)
        return self._top(node, nodes)

    def _piece_by_piece(
        self, mended: Mended, nodes: Nodes, entries: list[int]
    ) -> dict[str, Value]:
        found: dict[str, Value] = {}
        at = [mended.mended(entry) for entry in entries] or [0]
        for start, end in zip(at, [*at[1:], len(mended.text)], strict=True):
            nodes.base = start
            try:
                node = _compose(mended.text[start:end])
            except _FAILURES as error:
                nodes.diagnostics.append(self._unreadable(error, mended, start))
            else:
                for key, value in self._top(node, nodes).items():
                    found.setdefault(key, value)
        return found

    def _unreadable(self, error: Exception, mended: Mended, start: int) -> Diagnostic:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        offset = mended.typed(start + (mark.index if mark else 0))
        line = self.source.position(self.start + offset).line
        text = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
        return INVALID_YAML.at(self.source.place_of_line(line), advice(text), help=_LAYOUT)

    def _top(self, node: yaml.Node | None, nodes: Nodes) -> dict[str, Value]:
        if node is None:
            return {}
        value = nodes.read(node)
        if isinstance(value, dict):
            return value
        kind = "a list" if isinstance(value, list) else "plain text"
        message = f"this is {kind}, where entries such as `title: Edit the podcast` belong"
        place = self.source.place_of_line(nodes.values[()].span.start.line)
        if not isinstance(value, list):
            nodes.diagnostics.append(
                INVALID_YAML.at(place, message, help="Write a key before it.")
            )
            return {}
        keys = [key for item in value if isinstance(item, dict) for key in item]
        is_clear = "" not in keys and len(set(keys)) == len(keys)
        is_plain = is_clear and all(isinstance(item, dict) for item in value)
        fix = without_dashes(nodes.values[()]) if is_plain else None
        help = "Take the dashes out."
        nodes.diagnostics.append(INVALID_YAML.at(place, message, help=help, fix=fix))
        return _merged(value, nodes)

    def _typed_place(self, mended: Mended, start: int, end: int) -> Place:
        first, last = mended.typed(start), mended.typed(end)
        kept = self.text[first:last].rstrip()
        return self._place(first, first + len(kept))

    def _place(self, start: int, end: int) -> Place:
        return self.source.place(self.start + start, self.start + end)

    def _spans(self) -> Spans:
        return Spans(self.source.place_of_line(1))


def _mended(layout: Layout) -> Mended:
    made = [change for trap in layout.notes.traps for change in trap.changes]
    return Mended(layout.text, made + layout.notes.changes + layout.notes.blanks)


def _compose(text: str) -> yaml.Node | None:
    """Hand a text to the quick reader, but never one so deep that it would crash."""
    quick = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    loader = yaml.BaseLoader if _depth(text) > _SAFE_FOR_C else quick
    node: yaml.Node | None = yaml.compose(text, loader)
    return node


def _depth(text: str) -> int:
    """Return how many brackets are open at most, quotation marks or not."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[{\]}]", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _merged(value: list[Value], nodes: Nodes) -> dict[str, Value]:
    """Entries that were written as a list keep their values and their places."""
    found: dict[str, Value] = {}
    for index, item in enumerate(value):
        if isinstance(item, dict):
            found = item | found
            for places in (nodes.values, nodes.keys):
                for path in [path for path in places if path[:1] == (index,)]:
                    places.setdefault(path[1:], places[path])
    return found
