"""Where the front matter stands, and what it says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen import schema
from briefgen.brief import FrontMatter
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.keyed import INVALID_YAML, Keyed, Spans, Value, read
from briefgen.source import SourceFile

MISSING_FRONT_MATTER = Problem("BG702", "missing-front-matter", Severity.ERROR)

_FENCE = re.compile(r"^---[ \t]*$")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$")
_YAML_LINE = re.compile(r"^(?:\s|#|-\s|[^\s:#][^:#]*:(?:\s|$))")


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter, where each value stands, on which line the body begins, and the
    workspace's own heading words."""

    front: FrontMatter
    spans: Spans
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Fences:
    """The front matter's first line, the line after its last, the body's first line."""

    first: int
    end: int
    body: int
    diagnostics: tuple[Diagnostic, ...] = ()


def read_front_matter(source: SourceFile, defaults: SourceFile | None) -> Head:
    """Read the front matter, filled up with the defaults of the workspace's settings."""
    settings = _settings(defaults)
    raw = settings.value.defaults
    fences = _fences(source)
    if fences is None:
        keyed = Keyed({}, Spans(source.place_of_line(1)), (_no_front_matter(source),))
        fences = _Fences(1, 1, 1)
    else:
        keyed = (
            read(source, fences.first, fences.end) if fences.end > fences.first else _empty(source)
        )
    checked = schema.front_matter(keyed, _mapping(raw))
    diagnostics = (*fences.diagnostics, *keyed.diagnostics, *checked.diagnostics)
    return Head(checked.value, keyed.spans, fences.body, diagnostics, settings.value.sections)


def _settings(source: SourceFile | None) -> schema.Checked:
    """The settings' own problems are reported once for the workspace, not with each brief."""
    if source is None:
        return schema.Checked(schema.Settings(), ())
    return schema.settings(read(source))


def _mapping(value: Mapping[str, Value]) -> Mapping[str, Value]:
    return value if isinstance(value, dict) else {}


def _empty(source: SourceFile) -> Keyed:
    return Keyed({}, Spans(source.place_of_line(1)))


def _no_front_matter(source: SourceFile) -> Diagnostic:
    return MISSING_FRONT_MATTER.at(
        source.place_of_line(1),
        "this brief does not begin with the facts about the work",
        help="Put lines such as these at the very top:\n---\ntitle: Edit the weekly podcast\n"
        "due: 2027-01-29\n---",
    )


def _fences(source: SourceFile) -> _Fences | None:
    """Return where the front matter is; None when the file does not begin with `---`."""
    if not _FENCE.match(source.line(1)):
        return None
    for number in range(2, source.line_count + 1):
        if _CLOSING.match(source.line(number)):
            return _Fences(2, number, number + 1)
    end = _likely_end(source)
    message = "the front matter begins here and never ends"
    help = f"Put a line of three dashes, ---, above line {end}."
    return _Fences(2, end, end, (INVALID_YAML.at(source.place_of_line(1), message, help=help),))


def _likely_end(source: SourceFile) -> int:
    """The first line that is neither a key nor set in nor a list item begins the body."""
    for number in range(2, source.line_count + 1):
        line = source.line(number)
        if line.startswith("#") or (line.strip() and not _YAML_LINE.match(line)):
            return number
    return source.line_count + 1
