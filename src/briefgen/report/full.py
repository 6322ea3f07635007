"""A finding as people read it on a terminal: what, where, the line with carets, what to type."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic, Severity
from briefgen.source import Place

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_NOTE = "36"
# C0 but tab, DEL, C1, lone surrogates, and what turns the reading direction or ends a line.
_HIDDEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LEAD = 40
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: with colours only where a person looks, and lines of so many cells."""

    colour: bool = False
    columns: int = 100

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def full(diagnostic: Diagnostic, style: Style) -> str:
    """Return a finding as several lines, without a line end."""
    return "\n".join(_lines(diagnostic, style))


def safe(text: str) -> str:
    """Return text in which nothing commands the terminal or turns the reading direction."""
    return _HIDDEN.sub(_escape, text).replace("\t", _TAB)


def width(text: str) -> int:
    """Return how many cells of a terminal a text fills."""
    return sum(map(_cells, text))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _lines(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    colour = _COLOURS[diagnostic.severity]
    head = style.paint(f"{diagnostic.severity}[{diagnostic.code}]", f"1;{colour}")
    yield f"{head} {diagnostic.name}: {safe(diagnostic.message)}"
    yield from _excerpt(diagnostic.place, diagnostic.label, style, colour)
    if diagnostic.note:
        yield f"{style.paint('note', '1')}: {safe(diagnostic.note.text)}"
        yield from _excerpt(diagnostic.note.place, "", style, _NOTE)
    for number, line in enumerate(diagnostic.help.splitlines()):
        # No sign at the margin: what stands here is there to be copied.
        yield f"{'      ' if number else style.paint('help', '1') + ': '}{safe(line)}"


def _excerpt(place: Place, label: str, style: Style, colour: str) -> Iterator[str]:
    """Yield where it is, the line, and carets below the words meant."""
    start = place.span.start
    margin = " " * len(str(start.line))
    yield f"{margin} --> {safe(place.source.name)}:{start.line}:{start.column}"
    line = place.source.line(start.line)
    if not line.strip():
        return
    end = place.span.end.column if place.span.end.line == start.line else len(line) + 1
    before, marked, after = _window(line, start.column - 1, end - 1, style.columns)
    carets = style.paint("^" * max(1, width(marked)), colour)
    yield f"{margin}  |"
    yield f" {start.line} | {before}{marked}{after}"
    yield f"{margin}  | {' ' * width(before)}{carets}{' ' + safe(label) if label else ''}"


def _window(line: str, start: int, end: int, columns: int) -> tuple[str, str, str]:
    """Return the words meant and what is around them, cut so that they stay in sight."""
    before, marked, after = safe(line[:start]), safe(line[start:end]), safe(line[end:])
    if width(before + marked + after) <= columns:
        return before, marked, after
    if width(before) > _LEAD:
        before = "…" + _fitting(before[::-1], _LEAD)[::-1]
    room = max(_LEAD, columns - width(before))
    if width(marked) > room:
        return before, _fitting(marked, room) + "…", ""
    shown = _fitting(after, room - width(marked))
    return before, marked, shown if shown == after else shown + "…"


def _fitting(text: str, cells: int) -> str:
    """Return as much of the beginning of a text as fits."""
    used = 0
    for index, character in enumerate(text):
        used += _cells(character)
        if used > cells:
            return text[:index]
    return text
