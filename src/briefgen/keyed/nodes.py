"""YAML nodes to plain values, each with its place in what the owner typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias, Union

import yaml

from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.keyed.characters import readable
from briefgen.keyed.moving import list_moved
from briefgen.source import Place

INVALID_YAML = Problem("BG701", "invalid-yaml", Severity.ERROR)
OPEN_COMMENT = Problem("BG711", "open-comment", Severity.ERROR)

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - it holds itself
KeyPath: TypeAlias = tuple[str | int, ...]

_COMMENT = re.compile(r"<!--.*?(?P<end>-->|\Z)", re.DOTALL)

MAX_DEPTH = 50
MAX_KEYS = 2_000


@dataclass(slots=True)
class Nodes:
    """Turns nodes into values; `place` gives the place between two offsets of their text."""

    place: Callable[[int, int], Place]
    values: dict[KeyPath, Place] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    base: int = 0
    """What has to be added to the offsets of the nodes."""
    _is_full: bool = False

    def read(self, node: yaml.Node, path: KeyPath = ()) -> Value:
        """Return the value of a node and note where it stands."""
        self.values[path] = self._place(node)
        if isinstance(node, yaml.ScalarNode):
            return self._text(str(node.value), path)
        if len(path) >= MAX_DEPTH:
            message = f"this is more than {MAX_DEPTH} levels deep, so it is left out"
            self.diagnostics.append(INVALID_YAML.at(self.values[path], message))
            return ""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]

    def _place(self, node: yaml.Node) -> Place:
        return self.place(self.base + node.start_mark.index, self.base + _end(node))

    def _text(self, typed: str, path: KeyPath) -> str:
        text = without_comments(typed)
        if any(match["end"] == "" for match in _COMMENT.finditer(typed)):
            self.diagnostics.append(_open_comment(self.values[path]))
        shown = readable(text)
        if shown != text:
            message = "there is a sign here that stands for a hidden character"
            help = "Type the text without the backslash."
            self.diagnostics.append(INVALID_YAML.at(self.values[path], message, help=help))
        return shown

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node)
            key = _key(key_node)
            at = (*path, key or "")
            if key is None:
                message = "a key has to be a word, such as title"
                self.diagnostics.append(INVALID_YAML.at(place, message))
            elif at in self.keys:
                self._twice(key, place, value_node, found, at)
            elif len(self.keys) < MAX_KEYS:
                self.keys[at] = place
                found[key] = self.read(value_node, at)
            elif not self._is_full:
                self._is_full = True
                self.diagnostics.append(_too_many(place))
        return found

    def _twice(
        self, key: str, place: Place, node: yaml.Node, found: dict[str, Value], at: KeyPath
    ) -> None:
        """Report a key that was there before; two lists become one."""
        message = f"`{key}` stands here for the second time, so only the first one counts"
        help = "Keep one of the two, or put both into one list."
        first, fix = found.get(key), None
        if isinstance(first, list) and isinstance(node, yaml.SequenceNode):
            message = f"`{key}` stands here for the second time; its list belongs to the first one"
            fix = list_moved(place, self._place(node), self.values[at])
            help = f"Move its items to line {self.values[at].span.end.line + 1}."
            for index, item in enumerate(node.value, len(first)):
                first.append(self.read(item, (*at, index)))
        note = Note(self.keys[at], "it stands here first")
        self.diagnostics.append(INVALID_YAML.at(place, message, help=help, note=note, fix=fix))


def without_comments(text: str) -> str:
    """Return text without what stands in `<!-- -->`: it is for the owner, not for readers."""
    return _COMMENT.sub("", text)


def _open_comment(place: Place) -> Diagnostic:
    start = place.source.offset(place.span.start) + max(place.text.rfind("<!--"), 0)
    return OPEN_COMMENT.at(
        place.source.place(start, start + 4),
        "this comment never ends, so everything after it is left out",
        label="it begins here",
        help="Write --> where the comment ends.",
    )


def _key(node: yaml.Node) -> str | None:
    """Return a key as it was typed, None when it is a list or a group."""
    if not isinstance(node, yaml.ScalarNode):
        return None
    return readable(without_comments(str(node.value))).strip()


def _too_many(place: Place) -> Diagnostic:
    message = f"there are more than {MAX_KEYS} entries, so what follows is left out"
    return INVALID_YAML.at(place, message, help="Move long lists into the text below.")


def _end(node: yaml.Node) -> int:
    """Lists and groups in lines of their own end with their last part, not at the next key."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)
