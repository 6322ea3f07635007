"""Findings as they are kept: what is printed of them, with the names of the files they are in."""

from collections.abc import Callable, Sequence
from typing import Any

from briefgen.diagnostic import Diagnostic, Note, Severity
from briefgen.source import Place, Position, SourceFile, Span

Raw = dict[str, Any]


def kept(diagnostic: Diagnostic) -> Raw:
    """Return a finding as JSON can hold it; what would mend it is not kept."""
    note = diagnostic.note
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "place": _kept_place(diagnostic.place),
        "label": diagnostic.label,
        "help": diagnostic.help,
        "note": [_kept_place(note.place), note.text] if note else [],
        "question": diagnostic.question,
    }


def restored(raw: Raw, source: Callable[[str], SourceFile]) -> Diagnostic:
    """Return a finding that was kept; `source` gives a file by its name."""
    note = raw["note"]
    return Diagnostic(
        raw["code"],
        raw["name"],
        Severity(raw["severity"]),
        raw["message"],
        _place(raw["place"], source),
        raw["label"],
        raw["help"],
        Note(_place(note[0], source), note[1]) if note else None,
        question=raw["question"],
    )


def _kept_place(place: Place) -> list[Any]:
    start, end = place.span.start, place.span.end
    return [place.source.name, start.line, start.column, end.line, end.column]


def _place(raw: Sequence[Any], source: Callable[[str], SourceFile]) -> Place:
    name, line, column, end_line, end_column = raw
    return Place(source(name), Span(Position(line, column), Position(end_line, end_column)))
