"""Values as the lines that stand in front matter, read back before they are trusted."""

from collections.abc import Iterator, Mapping

from briefgen import schema
from briefgen.authoring.skeleton import scalar
from briefgen.keyed import Value, read
from briefgen.source import SourceFile


def entry(key: str, value: Value) -> str:
    """Return the lines of one entry, which end with a line end."""
    return "\n".join(_entry(key, value)) + "\n"


def reads_back(key: str, value: Value) -> bool:
    """Tell whether the lines of an entry say the same when they are read, without a word about
    them."""
    found = read(SourceFile("entry", entry(key, value)), keys=schema.front_matter_keys)
    return found.value == {key: value} and not found.diagnostics


def fits(key: str, value: Value) -> bool:
    """Tell whether a value is one that a field of a brief can hold."""
    found = read(SourceFile("entry", entry(key, value)), keys=schema.front_matter_keys)
    return reads_back(key, value) and not schema.front_matter(found).diagnostics


def told(key: str, value: Value) -> str:
    """Return an entry on one line, as it is told to the owner."""
    return f"{key}: {' '.join(_parts(value))}"


def _parts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    for part in value.values() if isinstance(value, dict) else value:
        yield from _parts(part)


def _entry(key: str, value: Value) -> list[str]:
    if isinstance(value, Mapping) and value:
        return [f"{key}:", *(f"  {line}" for k, v in value.items() for line in _entry(k, v))]
    if isinstance(value, list) and value:
        return [f"{key}:", *(f"  {line}" for item in value for line in _item(item))]
    if isinstance(value, str) and "\n" in value:
        return [f"{key}: |", *(f"  {line}".rstrip() for line in value.strip("\n").split("\n"))]
    return [f"{key}: {scalar(value)}" if isinstance(value, str) and value else f'{key}: ""']


def _item(item: Value) -> list[str]:
    if isinstance(item, str) and item:
        return [f"- {scalar(item)}"]
    inside = _entry("", item) if not isinstance(item, Mapping) else []
    if isinstance(item, Mapping):
        inside = [line for key, value in item.items() for line in _entry(key, value)]
    return [f"{'- ' if not index else '  '}{line}" for index, line in enumerate(inside)]
