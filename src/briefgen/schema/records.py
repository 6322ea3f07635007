"""What the dataclasses say about the shape of a file: keys, main fields, records in lists."""

import functools
import types
import typing
from dataclasses import fields, is_dataclass
from typing import Any

from briefgen.brief import FrontMatter, Payment, Person, TestTask

_NUMBERS = {
    FrontMatter: ("revisions",),
    Payment: ("within_days",),
    Person: ("review_days",),
    TestTask: ("minutes",),
}


@functools.cache
def field_hints(record: type) -> dict[str, Any]:
    """Return the types of a record's fields by key, as they are when something is given."""
    hints = typing.get_type_hints(record)
    return {f.name.rstrip("_"): _given(hints[f.name]) for f in fields(record)}


@functools.cache
def names_of(record: type) -> dict[str, str]:
    """Return the names of a record's fields by key."""
    return {f.name.rstrip("_"): f.name for f in fields(record)}


def keys_of(record: type) -> tuple[str, ...]:
    """Return the keys that a record's fields have in a file."""
    return tuple(names_of(record))


@functools.cache
def main_of(record: type) -> str:
    """Return the key of the field that plain text fills, empty when there is none."""
    return next((f.name.rstrip("_") for f in fields(record) if f.metadata.get("main")), "")


def begins_with_number(record: type, key: str) -> bool:
    """Whether the text of a field has to begin with a number."""
    marked = (f.name for f in fields(record) if f.metadata.get("number"))
    return key in _NUMBERS.get(record, ()) or key in marked


def record_in(hint: Any) -> type | None:
    """Return the record a field holds, by itself or in a list."""
    inner = item_of(hint) if is_list(hint) else hint
    return inner if isinstance(inner, type) and is_dataclass(inner) else None


def is_list(hint: Any) -> bool:
    return typing.get_origin(hint) is tuple


def item_of(hint: Any) -> Any:
    """Return the type of a list's items."""
    return typing.get_args(hint)[0]


def is_choice(hint: Any) -> bool:
    return typing.get_origin(hint) is typing.Literal


def choices_of(hint: Any) -> tuple[str, ...]:
    """Return the words that a choice is made among."""
    return typing.get_args(hint)


def is_terms(hint: Any) -> bool:
    """Whether a field holds terms and their meanings."""
    origin = typing.get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, typing.Mapping)


def meaning_of(hint: Any) -> Any:
    """Return the type of the meanings of terms."""
    return typing.get_args(hint)[1]


def _given(hint: Any) -> Any:
    if isinstance(hint, types.UnionType) and types.NoneType in typing.get_args(hint):
        return next(arg for arg in typing.get_args(hint) if arg is not types.NoneType)
    return hint
