"""Validation of what users write: front matter and settings, all problems at once, located.

The dataclasses of `briefgen.brief` are the one home of the fields; pydantic checks the values.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Generic, Literal, NamedTuple, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import Keyed, KeyPath, Spans, Value
from briefgen.languages import LANGUAGES
from briefgen.schema.names import front_matter_keys, meant
from briefgen.schema.shape import Shaper, keys_of
from briefgen.schema.words import UNKNOWN_KEY, WRONG_TYPE, meant_choice, wrong_choice

__all__ = [
    "UNKNOWN_KEY",
    "WRONG_TYPE",
    "Brand",
    "Calendar",
    "Checked",
    "JobPost",
    "Lint",
    "Settings",
    "front_matter",
    "front_matter_keys",
    "keys_of",
    "meant",
    "settings",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Brand:
    """How documents look and whom they come from."""

    name: str = ""
    accent: str = ""
    """A colour such as `#0f5c63`; it has to be written in quotation marks."""
    logo: str = ""
    """A picture in the workspace."""
    font: str = ""
    """A font family that readers may have."""
    paper: Literal["a4", "letter"] = "a4"
    footer: str = ""
    """A line at the foot of every page."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar files, and whether the PDF of a guide has its worker's inside."""

    reminders: tuple[str, ...] = ("1 day", "1 hour")
    """How long before each date; an empty list for none."""
    attach: Literal["yes", "no"] = "no"


@dataclass(frozen=True, slots=True)
class Lint:
    """What the owner wants the checker to look at; rules go by code, `BG4`, or name.

    `per_file` has rules to leave out by a pattern of brief names, `required` the sections that a
    kind of brief has to have, `accept` words that are clear to everybody here.
    """

    profile: Literal["relaxed", "default", "strict"] = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Literal["error", "warning", "info"]] = field(default_factory=dict)
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JobPost:
    """How long the text of a job post may be, in characters; empty for the usual length."""

    length: str = field(default="", metadata={"main": True, "number": True})


@dataclass(frozen=True, slots=True)
class Settings:
    """`briefgen.yaml`: defaults for every brief, the brand, the owner's own headings by section.

    `build` is kept as it was written.
    """

    defaults: FrontMatter = field(default_factory=FrontMatter)
    brand: Brand = field(default_factory=Brand)
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lint: Lint = field(default_factory=Lint)
    calendar: Calendar = field(default_factory=Calendar)
    job_post: JobPost = field(default_factory=JobPost)
    build: Any = ""


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
    known = tuple(dict.fromkeys(key for language in LANGUAGES for key in language.headings))
    if given == "":
        return {}, ()
    if not isinstance(given, dict):
        shaper.wrong(("sections",), given, "entries, one for each section")
        return {}, tuple(shaper.diagnostics)
    found: dict[str, tuple[str, ...]] = {}
    for key, words in given.items():
        if key in (*known, "private"):
            texts = shaper.texts(words, ("sections", key))
            found[key] = tuple(texts)
        else:
            shaper.unknown(key, (*known, "private"), given, ("sections", key))
    return found, tuple(shaper.diagnostics)
