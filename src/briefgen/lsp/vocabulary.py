"""Which keys and values are possible, out of the JSON Schema and the lists of the check."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from briefgen.languages import LANGUAGES, language_for
from briefgen.lint import settings_schema
from briefgen.lint.dates.time_zones import regions
from briefgen.money.currencies import codes
from briefgen.schema import front_matter_schema

Schema: TypeAlias = Mapping[str, Any]


class Choice(NamedTuple):
    """A word that can be typed, and what it is."""

    word: str
    about: str = ""


class Vocabulary:
    """What a schema knows of the keys and values below a path of keys."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def keys(self, path: Sequence[str]) -> Mapping[str, Schema]:
        """Return the fields that may stand below a path, by key."""
        found: dict[str, Schema] = {}
        for node in self._nodes(path):
            found |= node.get("properties", {})
            named = self._expanded(node.get("propertyNames", {}))
            found |= {word: {} for name in named for word in _words(name)}
        return found

    def field(self, path: Sequence[str]) -> Schema | None:
        """Return the field at a path; None when nobody knows it."""
        return self.keys(path[:-1]).get(path[-1]) if path else None

    def values(self, path: Sequence[str], language: str) -> list[Choice]:
        """Return the words that may be the value at a path, for a brief in a language."""
        field = self.field(path) or {}
        enums = [Choice(word) for node in self._nodes(path) for word in _words(node)]
        examples = field.get("examples", ())
        often = [Choice(word) for word in examples if len(examples) > 1]
        return enums or often or (_listed(path[-1], language) if field else [])

    def is_text(self, path: Sequence[str]) -> bool:
        """Tell whether a value stands on the line of its key."""
        return not self.keys(path)

    def _nodes(self, path: Sequence[str]) -> Iterator[Schema]:
        """Yield what may stand at a path, be it once or as an item of a list."""
        nodes = [self._schema]
        for key in path:
            below = (self._below(node, key) for parent in nodes for node in self._expanded(parent))
            nodes = [node for node in below if isinstance(node, dict)]
        for node in nodes:
            yield from self._expanded(node)

    def _below(self, node: Schema, key: str) -> Schema | None:
        found: Schema | None = node.get("properties", {}).get(key)
        return found or node.get("additionalProperties")

    def _expanded(self, node: Schema) -> Iterator[Schema]:
        yield node
        if ref := node.get("$ref"):
            yield from self._expanded(self._schema["$defs"][ref.rpartition("/")[2]])
        for other in node.get("anyOf", ()):
            yield from self._expanded(other)
        if isinstance(items := node.get("items"), dict):
            yield from self._expanded(items)


@functools.cache
def of_facts() -> Vocabulary:
    return Vocabulary(front_matter_schema())


@functools.cache
def of_settings() -> Vocabulary:
    return Vocabulary(settings_schema())


def _words(node: Schema) -> Iterator[str]:
    yield from (word for word in node.get("enum", ()) if word)


def _listed(key: str, language: str) -> list[Choice]:
    """Return the words of a field that has too many for a schema."""
    if key == "time_zone":
        return [Choice(name) for name in regions()]
    if key == "currency":
        return [Choice(code, name) for code, name in sorted(codes().items())]
    if key == "language":
        return [Choice(one.tag, one.name) for one in LANGUAGES]
    if key == "on":
        return [Choice(day.capitalize()) for day in language_for(language).weekdays]
    return []
