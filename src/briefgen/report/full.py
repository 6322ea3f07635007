"""A finding with its line, a caret, and what to type instead."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic, Severity
from briefgen.source import Place

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_MAX_CELLS = 160


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: with colours only where a person looks."""

    colour: bool = False

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def full(diagnostic: Diagnostic, style: Style) -> str:
    """Return a finding as several lines, without a line end."""
    return "\n".join(_lines(diagnostic, style))


def safe(text: str) -> str:
    """Return text in which nothing commands the terminal or turns the reading direction."""
    return _HIDDEN.sub(lambda match: f"\\x{ord(match[0]):02x}", text.replace("\t", "    "))


def width(text: str) -> int:
    """Return how many cells of a terminal a text fills."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    marks = sum(unicodedata.combining(c) > 0 for c in text)
    return len(text) + wide - marks


def _lines(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    head = style.paint(
        f"{diagnostic.severity}[{diagnostic.code}]", f"1;{_COLOURS[diagnostic.severity]}"
    )
    yield f"{head} {diagnostic.name}: {safe(diagnostic.message)}"
    yield from _excerpt(
        diagnostic.place, diagnostic.label, style.paint, _COLOURS[diagnostic.severity]
    )
    if diagnostic.note:
        yield f"  note: {safe(diagnostic.note.text)}"
        yield from _excerpt(diagnostic.note.place, "", style.paint, "36")
    for number, line in enumerate(diagnostic.help.splitlines()):
        yield f"  {'help: ' if number == 0 else '      '}{safe(line)}"


def _excerpt(place: Place, label: str, paint: object, colour: str) -> Iterator[str]:
    """Yield where it is, the line, and carets below the words meant."""
    assert callable(paint)
    start = place.span.start
    yield f"  --> {safe(place.source.name)}:{start.line}:{start.column}"
    line = place.source.line(start.line)
    if not line.strip():
        return
    end = place.span.end.column if place.span.end.line == start.line else len(line) + 1
    before, marked = safe(line[: start.column - 1]), safe(line[start.column - 1 : end - 1])
    before, shown = _shortened(before, safe(line))
    gutter = " " * len(str(start.line))
    yield f" {gutter} |"
    yield f" {start.line} | {shown}"
    carets = paint("^" * max(1, min(width(marked), _MAX_CELLS)), colour)
    yield f" {gutter} | {' ' * width(before)}{carets}{' ' + safe(label) if label else ''}"


def _shortened(before: str, line: str) -> tuple[str, str]:
    """Cut a long line so that the words meant stay in sight."""
    if width(line) <= _MAX_CELLS:
        return before, line
    start = max(0, len(before) - 40)
    lead = "…" if start else ""
    return lead + before[start:], lead + line[start : start + _MAX_CELLS] + "…"
