"""YAML nodes to plain values, each with its place in what the owner typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias, Union

import yaml

from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.keyed.characters import readable
from briefgen.source import Place

INVALID_YAML = Problem("BG701", "invalid-yaml", Severity.ERROR)

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - it holds itself
KeyPath: TypeAlias = tuple[str | int, ...]

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)

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
                self._report_twice(key, place, self.keys[at])
            elif len(self.keys) < MAX_KEYS:
                self.keys[at] = place
                found[key] = self.read(value_node, at)
            elif not self._is_full:
                self._is_full = True
                self.diagnostics.append(_too_many(place))
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


def without_comments(text: str) -> str:
    """Return text without what stands in `<!-- -->`: it is for the owner, not for readers."""
    return _COMMENT.sub("", text)


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
