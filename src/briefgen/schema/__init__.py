"""Validation of what users write: front matter and settings, all problems at once, located.

The dataclasses of `briefgen.brief` are the one home of the fields; pydantic checks the values.
"""

import functools
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Generic, NamedTuple, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import Keyed, KeyPath, Spans, Value
from briefgen.schema.json_schema import Known, front_matter_schema, settings_schema
from briefgen.schema.names import front_matter_keys, keys_below, meant
from briefgen.schema.preferences import SECTIONS, Brand, Build, Calendar, JobPost, Lint, Settings
from briefgen.schema.shape import Shaper, keys_of
from briefgen.schema.words import UNKNOWN_KEY, WRONG_TYPE, meant_choice, wrong_choice

__all__ = [
    "UNKNOWN_KEY",
    "WRONG_TYPE",
    "Brand",
    "Build",
    "Calendar",
    "Checked",
    "JobPost",
    "Known",
    "Lint",
    "Settings",
    "form",
    "front_matter",
    "front_matter_keys",
    "front_matter_schema",
    "keys_below",
    "keys_of",
    "meant",
    "settings",
    "settings_schema",
]

T = TypeVar("T")


class Checked(NamedTuple, Generic[T]):
    """A typed value, what could not be part of it, and where each part of it stands.

    The paths of `spans` are those of the typed value: an item that stands alone is item 0.
    """

    value: T
    diagnostics: tuple[Diagnostic, ...]
    spans: Spans


def front_matter(keyed: Keyed, defaults: Checked[Settings] | None = None) -> Checked[FrontMatter]:
    """Return a brief's front matter; where it says nothing, the defaults do, key by key."""
    own = _checked(FrontMatter, keyed.value, keyed.spans, ())
    if defaults is None:
        return own
    keys = keys_of(FrontMatter)
    given = {meant(typed, keys) for typed, value in keyed.value.items() if value != ""}
    missing = [key for key in keys if key not in given]
    found = {f.name: getattr(defaults.value.defaults, f.name) for f in fields(FrontMatter)}
    values = {name: found[name] for name in found if name.rstrip("_") in missing}
    return own._replace(
        value=replace(own.value, **values), spans=_filled(own.spans, defaults.spans, missing)
    )


def form(record: type[T], keyed: Keyed) -> Checked[T]:
    """Return a filled-in form as the record whose fields are its keys."""
    return _checked(record, keyed.value, keyed.spans, ())


def settings(keyed: Keyed) -> Checked[Settings]:
    """Return the settings; wrong defaults are reported where they stand in the file."""
    found = _checked(Settings, keyed.value, keyed.spans, (), leave=("sections",))
    headings, unknown = _headings(keyed)
    value = replace(found.value, sections=headings)
    return found._replace(value=value, diagnostics=(*found.diagnostics, *unknown))


def _checked(
    record: type[T],
    value: dict[str, Value],
    spans: Spans,
    at: KeyPath,
    leave: tuple[str, ...] = (),
) -> Checked[T]:
    shaper = Shaper(spans)
    kept = {key: part for key, part in value.items() if key not in leave}
    shaped = shaper.record(record, kept, at, at)
    placed = shaper.placed_spans()
    diagnostics = shaper.diagnostics
    # Leaving a wrong choice out cannot bring up another one, so two rounds are enough.
    for _ in range(2):
        try:
            typed = cast("T", _adapter(cast("type", record)).validate_python(shaped))
        except ValidationError as error:
            for problem in error.errors(include_url=False):
                diagnostics.append(wrong_choice(problem, placed, at))
                _put_right(shaped, problem["loc"], meant_choice(problem))
        else:
            return Checked(typed, tuple(diagnostics), placed)
    return Checked(record(), tuple(diagnostics), placed)


@functools.cache
def _adapter(record: type) -> TypeAdapter[Any]:
    return TypeAdapter(record)


def _put_right(shaped: Any, loc: tuple[int | str, ...], choice: str) -> None:
    """Put in the choice that was surely meant, or leave the wrong one out."""
    for part in loc[:-1]:
        shaped = shaped[part]
    if choice or isinstance(shaped, list):
        shaped[loc[-1]] = choice
    else:
        shaped.pop(loc[-1], None)


def _filled(own: Spans, defaults: Spans, missing: list[str]) -> Spans:
    """Values that come from the defaults stand in the settings file."""

    def theirs(places: Mapping[KeyPath, Any]) -> dict[KeyPath, Any]:
        return {
            path[1:]: place
            for path, place in places.items()
            if path[:1] == ("defaults",) and path[1:2] and path[1] in missing
        }

    return Spans(
        own.start, {**own.values, **theirs(defaults.values)}, {**own.keys, **theirs(defaults.keys)}
    )


def _headings(keyed: Keyed) -> tuple[dict[str, tuple[str, ...]], tuple[Diagnostic, ...]]:
    """Read the headings an owner adds to sections, by the sections' canonical names."""
    shaper = Shaper(keyed.spans)
    given = keyed.value.get("sections", "")
    if given == "":
        return {}, ()
    if not isinstance(given, dict):
        shaper.wrong(("sections",), given, "entries, one for each section")
        return {}, tuple(shaper.diagnostics)
    found: dict[str, tuple[str, ...]] = {}
    for key, words in given.items():
        if key in SECTIONS:
            texts = shaper.texts(words, ("sections", key))
            found[key] = tuple(texts)
        else:
            shaper.unknown(key, SECTIONS, given, ("sections", key))
    return found, tuple(shaper.diagnostics)
