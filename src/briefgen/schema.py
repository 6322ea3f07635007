"""Validation of what users write: front matter and settings, all problems at once, located.

The dataclasses of `briefgen.brief` are the one home of the fields; pydantic checks the values.
"""

import difflib
import functools
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed import Keyed, KeyPath, Spans, Value

UNKNOWN_KEY = Problem("BG703", "unknown-key", Severity.WARNING)
WRONG_TYPE = Problem("BG704", "wrong-type", Severity.ERROR)

_OFTEN_MEANT = {
    "assistant": "worker",
    "budget": "payment",
    "client": "owner",
    "deadline": "due",
    "description": "summary",
    "due_date": "due",
    "end": "due",
    "fee": "payment",
    "freelancer": "worker",
    "frequency": "repeats",
    "lang": "language",
    "notes": "private",
    "pay": "payment",
    "price": "payment",
    "rate": "payment",
    "scope": "deliverables",
    "timezone": "time_zone",
    "updates": "status_updates",
}

_Raw = Any  # what stands between YAML values and typed ones


@dataclass(frozen=True, slots=True)
class Settings:
    """`briefgen.yaml`: defaults for every brief, and the owner's own headings by section."""

    defaults: Mapping[str, Any] = field(default_factory=dict)
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """A typed value, and what could not be part of it."""

    value: Any
    diagnostics: tuple[Diagnostic, ...]


def front_matter(keyed: Keyed, defaults: Mapping[str, Value]) -> Checked:
    """Return a `FrontMatter`; the brief's own values win over the defaults key by key."""
    own = _checked(FrontMatter, keyed.value, keyed.spans, ())
    missing = {key: value for key, value in defaults.items() if key not in keyed.value}
    if not missing:
        return own
    filled = _checked(FrontMatter, missing | keyed.value, keyed.spans, ())
    return Checked(filled.value, own.diagnostics)


def settings(keyed: Keyed) -> Checked:
    """Return the `Settings`; wrong defaults are reported where they stand in the file."""
    found = _checked(Settings, keyed.value, keyed.spans, ())
    defaults = keyed.value.get("defaults", {})
    if not isinstance(defaults, dict):
        return found
    inside = _checked(FrontMatter, defaults, keyed.spans, ("defaults",))
    return Checked(found.value, (*found.diagnostics, *inside.diagnostics))


def keys_of(record: type) -> tuple[str, ...]:
    """Return the keys that a record's fields have in a file."""
    return tuple(f.name.rstrip("_") for f in fields(record))


def _checked(record: type, value: Mapping[str, Value], spans: Spans, at: KeyPath) -> Checked:
    shaper = _Shaper(spans)
    shaped = shaper.record(record, dict(value), at)
    diagnostics = list(shaper.diagnostics)
    adapter = _adapter(record)
    while True:
        try:
            return Checked(adapter.validate_python(shaped), tuple(diagnostics))
        except ValidationError as error:
            problems = error.errors(include_url=False)
        for problem in problems:
            path = tuple(str(p).rstrip("_") if isinstance(p, str) else p for p in problem["loc"])
            diagnostics.append(_wrong_value(problem, spans, (*at, *path)))
        for problem in problems:
            _leave_out(shaped, problem["loc"])


@functools.cache
def _adapter(record: type) -> TypeAdapter[Any]:
    return TypeAdapter(record)


def _wrong_value(problem: Mapping[str, Any], spans: Spans, path: KeyPath) -> Diagnostic:
    key = next((part for part in reversed(path) if isinstance(part, str)), "this")
    expected = problem.get("ctx", {}).get("expected")
    given = problem.get("input")
    if expected:
        message = f"`{key}` cannot be `{given}`"
        return WRONG_TYPE.at(
            spans.at(path), message, help=f"Write one of: {expected}.".replace("'", "")
        )
    return WRONG_TYPE.at(spans.at(path), f"`{key}` cannot be read here", help="Write plain text.")


def _leave_out(shaped: _Raw, loc: tuple[int | str, ...]) -> None:
    """Take the value at `loc` out, so that the rest can be kept."""
    for part in loc[:-1]:
        shaped = shaped[part]
    if isinstance(shaped, list):
        shaped[loc[-1]] = ""  # type: ignore[index]
    else:
        shaped.pop(loc[-1], None)


class _Shaper:
    """Brings values into the shape of their fields: text is enough, one item may stand alone."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans
        self.diagnostics: list[Diagnostic] = []

    def record(self, record: type, value: dict[str, Value], path: KeyPath) -> dict[str, _Raw]:
        hints = _hints(record)
        shaped: dict[str, _Raw] = {}
        for key, part in value.items():
            name = key if key in hints else f"{key}_"
            if name in hints:
                found = self.field(hints[name], part, (*path, key))
                if found is not None:
                    shaped[name] = found
            elif not key.startswith("x-"):
                self._unknown(key, record, value, (*path, key))
        return shaped

    def field(self, hint: _Raw, value: Value, path: KeyPath) -> _Raw:
        """Return the value in its shape; None leaves the field at its default."""
        wanted = _without_none(hint)
        if value == "" and wanted is not str:
            return None
        origin: _Raw = typing.get_origin(wanted)
        if origin is tuple:
            return self._items(typing.get_args(wanted)[0], value, path)
        if is_dataclass(wanted):
            return self._mapping(typing.cast(type, wanted), value, path)
        if wanted in _MAPPINGS:
            return self._terms(value, path)
        if wanted is str or origin is typing.Literal:
            return self._text(value, path)
        return value

    def _items(self, hint: _Raw, value: Value, path: KeyPath) -> list[_Raw]:
        items = value if isinstance(value, list) else [value]
        paths = [(*path, i) if isinstance(value, list) else path for i in range(len(items))]
        shaped = (self.field(hint, item, at) for item, at in zip(items, paths, strict=True))
        return [item for item in shaped if item not in (None, "")]

    def _mapping(self, record: type, value: Value, path: KeyPath) -> _Raw:
        if isinstance(value, dict):
            return self._sentence_or_record(record, value, path)
        main = next((f.name for f in fields(record) if f.metadata.get("main")), None)
        if main is None:
            self._wrong(path, "a group of `key: value` lines", value)
            return None
        return {main: self.field(_hints(record)[main], value, (*path, main))}

    def _sentence_or_record(self, record: type, value: dict[str, Value], path: KeyPath) -> _Raw:
        """`- Note: do this` is a sentence when its first word is no key."""
        keys = keys_of(record)
        (key, text), *more = value.items() or [("", "")]
        if (
            more
            or not isinstance(text, str)
            or key in keys
            or difflib.get_close_matches(key, keys)
        ):
            return self.record(record, value, path)
        main = next((f.name for f in fields(record) if f.metadata.get("main")), None)
        return {main: self._text(value, path)} if main else self.record(record, value, path)

    def _text(self, value: Value, path: KeyPath) -> str | None:
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, dict) and len(value) == 1:
            key, text = next(iter(value.items()))
            if isinstance(text, str):
                return self._sentence(key, text, path)
        self._wrong(path, "text", value)
        return None

    def _sentence(self, key: str, text: str, path: KeyPath) -> str:
        """A sentence with a colon was meant; YAML read it as a key and a value."""
        sentence = f"{key}: {text}".strip()
        place = self.spans.at(path)
        quotes = "'" if '"' in sentence else '"'
        dash = "- " if isinstance(path[-1], int) else ""
        help = f"Write: {dash}{quotes}{sentence}{quotes}"
        fix = Fix((Edit(place, f"{quotes}{sentence}{quotes}"),))
        message = "a colon in a value makes the line ambiguous; put it in quotation marks"
        problem = Problem("BG707", "unquoted-text", Severity.ERROR)
        self.diagnostics.append(problem.at(place, message, help=help, fix=fix))
        return sentence

    def _terms(self, value: Value, path: KeyPath) -> dict[str, _Raw]:
        pairs = value if isinstance(value, list) else [value]
        found: dict[str, _Raw] = {}
        for pair in pairs:
            if isinstance(pair, dict):
                found |= {
                    key: text for key, text in pair.items() if isinstance(text, str | list | dict)
                }
            else:
                term, _, meaning = str(pair).partition(":")
                found[term.strip()] = meaning.strip()
        for key, text in found.items():
            if not isinstance(text, str):
                self._wrong((*path, key), "text", text)
        return {key: text for key, text in found.items() if isinstance(text, str)}

    def _wrong(self, path: KeyPath, wanted: str, value: Value) -> None:
        key = next((part for part in reversed(path) if isinstance(part, str)), "this")
        given = "a list" if isinstance(value, list) else "a group of keys"
        given = "text" if isinstance(value, str) else given
        message = f"`{key}` is {given}, where {wanted} belongs"
        self.diagnostics.append(
            WRONG_TYPE.at(self.spans.at(path), message, help=_example(key, wanted))
        )

    def _unknown(self, key: str, record: type, value: Mapping[str, Value], path: KeyPath) -> None:
        keys = keys_of(record)
        meant = [_OFTEN_MEANT[key.lower()]] if _OFTEN_MEANT.get(key.lower()) in keys else []
        near = meant or difflib.get_close_matches(
            key.lower().replace("-", "_").replace(" ", "_"), keys, 1, 0.7
        )
        place = self.spans.key(path)
        known = ", ".join(keys)
        help = f"Did you mean `{near[0]}`?" if near else f"The keys here are: {known}."
        inside = [name for name, hint in _hints(record).items() if key in _keys_inside(hint)]
        if inside and not near:
            help = f"Write it below `{inside[0]}`, set in by two spaces."
        fix = Fix((Edit(place, near[0]),)) if near and near[0] not in value else None
        message = f"`{key}` is no key of a brief, so nothing is done with it"
        self.diagnostics.append(UNKNOWN_KEY.at(place, message, help=help, fix=fix))


def _example(key: str, wanted: str) -> str:
    return (
        f"Write: {key}: some words" if wanted == "text" else f"Write {key} with its keys below it."
    )


@functools.cache
def _hints(record: type) -> dict[str, _Raw]:
    return typing.get_type_hints(record)


def _keys_inside(hint: _Raw) -> tuple[str, ...]:
    wanted = _without_none(hint)
    origin: _Raw = typing.get_origin(wanted)
    if origin is tuple:
        wanted = typing.get_args(wanted)[0]
    return keys_of(wanted) if is_dataclass(wanted) and isinstance(wanted, type) else ()


def _without_none(hint: _Raw) -> _Raw:
    if isinstance(hint, types.UnionType) and types.NoneType in typing.get_args(hint):
        return next(arg for arg in typing.get_args(hint) if arg is not types.NoneType)
    return hint


_MAPPINGS = (Mapping[str, str],)
