"""Front matter of other tools: what a brief has a field for fills it, the rest is kept aside."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen import schema
from briefgen.authoring.importing.document import Mapped
from briefgen.authoring.importing.yaml_text import fits, reads_back, told
from briefgen.brief import FrontMatter
from briefgen.keyed import Value, read
from briefgen.source import SourceFile

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_KEEP = "x-front-matter"
_MOST = 60_000


@dataclass(frozen=True, slots=True)
class Head:
    """What the front matter says, as the fields of a brief and the owner's own `x-` keys, and
    the text below it.

    `unread` is front matter that can be carried along in no field.
    """

    fields: dict[str, Value]
    mapped: tuple[Mapped, ...]
    body: str
    unread: str = ""


def read_head(text: str) -> Head:
    """Take the front matter off a text."""
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    ends = _FENCES.get(lines[start].rstrip(), ())
    end = next((i for i in range(start + 1, len(lines)) if lines[i].rstrip() in ends), 0)
    if not end:
        return Head({}, (), text)
    inside = "\n".join(lines[start + 1 : end])
    values = _values(inside, is_toml=lines[start].rstrip() == "+++")
    if values is None:
        return Head({}, (), text)
    body = "\n".join(lines[end + 1 :])
    fields = _fields(values)
    if set(_words(inside)) <= {*_words_of(fields), *_words(" ".join(values))}:
        return Head(fields, tuple(_mapped(values, fields)), body)
    if len(inside) < _MOST and reads_back(_KEEP, inside.strip("\n")):
        return Head({_KEEP: inside.strip("\n")}, (), body)
    return Head({}, (), body, inside)


def _values(inside: str, *, is_toml: bool) -> dict[str, Value] | None:
    """Return what stands between the fences; None where that is no list of entries."""
    if is_toml:
        try:
            return {key: _as_text(value) for key, value in tomllib.loads(inside).items()}
        except tomllib.TOMLDecodeError:
            return None
    first = next(filter(str.strip, inside.split("\n")), "")
    if not re.match(r"[\w\"'#][^:]*:(\s|$)|#", first):
        return None
    return read(SourceFile("front matter", inside)).value or None


def _as_text(value: object) -> Value:
    if isinstance(value, Mapping):
        return {str(key): _as_text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_as_text(part) for part in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _fields(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values by fields of a brief; what is none becomes an `x-` key."""
    keys = schema.keys_of(FrontMatter)
    fields: dict[str, Value] = {}
    for typed, value in values.items():
        key = schema.meant(typed, keys)
        is_second = key != typed and key in values
        if not key or is_second or key in fields or not value or not fits(key, value):
            key = typed if typed.startswith("x-") else _own_key(typed)
        if key not in fields and reads_back(key, value):
            fields[key] = value
    return fields


def _own_key(typed: str) -> str:
    return "x-" + "-".join(re.findall(r"\w+", typed.lower()))


def _mapped(values: Mapping[str, Value], fields: Mapping[str, Value]) -> Iterator[Mapped]:
    for key, value in fields.items():
        typed = next((k for k, v in values.items() if v is value), key)
        yield Mapped(typed, told(key, value))


def _words_of(fields: Mapping[str, Value]) -> Iterator[str]:
    for key, value in fields.items():
        yield from _words(key)
        yield from _inside(value)


def _inside(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield from _words(value)
    for part in value if isinstance(value, list) else ():
        yield from _inside(part)
    if isinstance(value, dict):
        yield from _words_of(value)


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+", text.casefold()):
        yield word
        yield from word.split("_")
