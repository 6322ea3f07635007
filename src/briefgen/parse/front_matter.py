"""What the front matter says, and where each part of it stands."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen import schema
from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import UNQUOTED_TEXT, Keyed, Spans, read
from briefgen.parse.fences import MISSING_FRONT_MATTER, find_fences
from briefgen.source import Place, SourceFile

__all__ = ["MISSING_FRONT_MATTER", "Head", "read_front_matter"]


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter, where each value stands, on which line the body begins, and the
    workspace's own heading words."""

    front: FrontMatter
    spans: Spans
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_there: bool = True


def read_front_matter(source: SourceFile, defaults: SourceFile | None) -> Head:
    """Read the front matter, filled up with the defaults of the workspace's settings."""
    settings = _settings(defaults) if defaults else None
    fences = find_fences(source)
    keyed = Keyed({}, Spans(source.place_of_line(1)))
    if fences.end > fences.first:
        keyed = read(source, fences.first, fences.end, schema.front_matter_keys)
    checked = schema.front_matter(keyed, settings)
    diagnostics = (*fences.diagnostics, *_without_narrower(keyed, checked.diagnostics))
    headings = settings.value.sections if settings else {}
    is_there = fences.end > fences.first
    return Head(checked.value, checked.spans, fences.body, diagnostics, headings, is_there)


@functools.lru_cache(maxsize=4)
def _settings(source: SourceFile) -> schema.Checked[schema.Settings]:
    """The settings' own problems are reported once for the workspace, not with each brief."""
    return schema.settings(read(source))


def _without_narrower(keyed: Keyed, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """What mends a whole text makes quotation marks around a part of it needless."""
    wide = [edit.place for d in found if d.fix for edit in d.fix.edits]
    kept = (
        d
        for d in keyed.diagnostics
        if d.code != UNQUOTED_TEXT.code or not any(_is_inside(d.place, place) for place in wide)
    )
    return (*kept, *found)


def _is_inside(place: Place, other: Place) -> bool:
    return other.span.start <= place.span.start and place.span.end <= other.span.end
