"""Where the front matter stands, and what it says."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen import schema
from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed import INVALID_YAML, UNQUOTED_TEXT, Keyed, Spans, read
from briefgen.source import Place, Position, SourceFile

MISSING_FRONT_MATTER = Problem("BG702", "missing-front-matter", Severity.ERROR)

_FENCE = re.compile(r"\ufeff?---\s*$")
_CLOSING = re.compile(r"(?:---|\.\.\.)\s*$")
_ALMOST = re.compile(r"\ufeff?(?:[-–—]{2,}|—)\s*$")
_ENTRY = re.compile(r"\s*(?:-\s+)*[\w\"'][^:\r\n]{0,60}?\s*(?::(?:\s|$)|：|:(?=[^\s/]))")
_KEY = re.compile(r"(?:[a-z_][a-z0-9_-]*|x-[\w-]+)\s*:(?:\s|$)")
_HEADING = re.compile(r"#{1,6}\s+\S")
_EXAMPLE = "---\ntitle: Edit the weekly podcast\nkind: project\ndue: 2027-01-29\n---"


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


@dataclass(frozen=True, slots=True)
class _Fences:
    """The front matter's first line, the line after its last, the body's first line."""

    first: int
    end: int
    body: int
    diagnostics: tuple[Diagnostic, ...] = ()


def read_front_matter(source: SourceFile, defaults: SourceFile | None) -> Head:
    """Read the front matter, filled up with the defaults of the workspace's settings."""
    settings = _settings(defaults) if defaults else None
    fences = _fences(source)
    keyed = Keyed({}, Spans(source.place_of_line(1)))
    if fences.end > fences.first:
        keyed = read(source, fences.first, fences.end)
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


def _fences(source: SourceFile) -> _Fences:
    """Return where the front matter is; nowhere when it begins and ends on the same line."""
    opening = _opening(source)
    if opening == 0:
        return _Fences(1, 1, 1, (_none(source),))
    late = (_late(source, opening),) if opening > 1 else ()
    crooked = () if _FENCE.match(source.line(opening)) else (_crooked(source, opening),)
    closing = _closing(source, opening)
    if closing == 0:
        return _unclosed(source, opening, (*late, *crooked))
    if not any(source.line(n).strip() for n in range(opening + 1, closing)):
        return _Fences(opening, opening, closing + 1, (_empty(source, opening),))
    if not _has_entry(source, opening + 1, closing):
        return _Fences(1, 1, 1, (_no_entries(source, opening + 1),))
    return _Fences(opening + 1, closing, closing + 1, (*late, *crooked))


def _opening(source: SourceFile) -> int:
    """Return the line of the opening dashes, 0 when there is none."""
    for number in range(1, source.line_count + 1):
        line = source.line(number)
        if not line.strip("\ufeff \t"):
            continue
        if _FENCE.match(line) or (_ALMOST.match(line) and _KEY.match(source.line(number + 1))):
            return number
        return 0
    return 0


def _closing(source: SourceFile, opening: int) -> int:
    """Return the line of the closing dashes; two parts with entries are one, cut in two."""
    ends = [n for n in range(opening + 1, source.line_count + 1) if _CLOSING.match(source.line(n))]
    if len(ends) > 1 and _is_second_part(source, ends[0] + 1, ends[1]):
        return ends[1]
    return ends[0] if ends else 0


def _is_second_part(source: SourceFile, first: int, end: int) -> bool:
    lines = [source.line(number) for number in range(first, end)]
    keys = schema.keys_of(FrontMatter)
    known = any(line.partition(":")[0].strip() in keys and _KEY.match(line) for line in lines)
    return known and all(not line.strip() or line[0] in " -" or _KEY.match(line) for line in lines)


def _has_entry(source: SourceFile, first: int, end: int) -> bool:
    return any(_ENTRY.match(source.line(number)) for number in range(first, end))


def _unclosed(source: SourceFile, opening: int, before: tuple[Diagnostic, ...]) -> _Fences:
    end = _likely_end(source, opening + 1)
    if not _has_entry(source, opening + 1, end):
        return _Fences(1, 1, 1, (_none(source),))
    at = source.place(source.offset(Position(end, 1)), source.offset(Position(end, 1)))
    is_last = end > source.line_count
    where = "below the last line" if is_last else f"above line {end}"
    text = "\n---\n" if is_last else "---\n"
    found = INVALID_YAML.at(
        source.place_of_line(opening),
        "the part with the facts about the work begins here and never ends",
        help=f"Write a line of three dashes, ---, {where}.",
        fix=Fix((Edit(at, text),), safe=False),
    )
    return _Fences(opening + 1, end, end, (*before, found))


def _likely_end(source: SourceFile, first: int) -> int:
    """Return the first line that looks like the body: a heading, or prose below a blank line."""
    for number in range(first, source.line_count + 1):
        line, above = source.line(number), source.line(number - 1).strip()
        if line.startswith("##") and _HEADING.match(line):
            return number
        if line.strip() and not above and number > first and not _is_entry(source, number):
            return number
    return source.line_count + 1


def _is_entry(source: SourceFile, number: int) -> bool:
    """Whether a line below a blank one goes on with entries."""
    line = source.line(number)
    if _HEADING.match(line):
        return False
    if line.startswith("- "):
        above = next((t for n in range(number - 1, 0, -1) if (t := source.line(n).strip())), "")
        return above.endswith(":") or above.startswith("- ")
    return line[0] in " \t#" or bool(_KEY.match(line)) or _is_known(line)


def _is_known(line: str) -> bool:
    key = line.partition(":")[0].strip().lower().replace(" ", "_")
    return ":" in line and key in schema.keys_of(FrontMatter)


def _none(source: SourceFile) -> Diagnostic:
    help = f"Put lines such as these at the very top:\n{_EXAMPLE}"
    number = next((n for n in range(1, source.line_count + 1) if source.line(n).strip()), 1)
    if _is_known(source.line(number)):
        last = number
        while last < source.line_count and _ENTRY.match(source.line(last + 1)):
            last += 1
        help = f"Write a line of three dashes, ---, above line {number} and below line {last}."
    message = "this brief does not begin with the facts about the work"
    return MISSING_FRONT_MATTER.at(source.place_of_line(1), message, help=help)


def _empty(source: SourceFile, opening: int) -> Diagnostic:
    message = "there is nothing between the two lines of dashes"
    help = f"Write the facts about the work between them:\n{_EXAMPLE}"
    return MISSING_FRONT_MATTER.at(source.place_of_line(opening), message, help=help)


def _no_entries(source: SourceFile, first: int) -> Diagnostic:
    kind = "a list" if source.line(first).startswith("- ") else "plain text"
    message = f"this is {kind}, where lines such as `title: …` belong, so it is shown as text"
    help = f"Put lines such as these at the very top:\n{_EXAMPLE}"
    return MISSING_FRONT_MATTER.at(source.place_of_line(first), message, help=help)


def _late(source: SourceFile, opening: int) -> Diagnostic:
    message = "the three dashes have to stand on the very first line"
    place = source.place(0, source.offset(Position(opening, 1)))
    fix = Fix((Edit(place, ""),))
    help = "Delete the blank lines above them."
    return MISSING_FRONT_MATTER.at(source.place_of_line(opening), message, help=help, fix=fix)


def _crooked(source: SourceFile, opening: int) -> Diagnostic:
    place = source.place_of_line(opening)
    message = "the line above the facts has to be three plain dashes"
    return INVALID_YAML.at(
        place, message, help="Write it like this:\n---", fix=Fix((Edit(place, "---"),))
    )
