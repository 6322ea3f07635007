"""Findings as they are kept: what is printed of them, with the lines that they are about.

The lines are kept, not read again, because no secret stands in those of a finding any more.
"""

from collections.abc import Sequence
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


def restored(raw: Raw) -> Diagnostic:
    """Return a finding that was kept; of its file nothing is there but the lines it is about."""
    note = raw["note"]
    return Diagnostic(
        raw["code"],
        raw["name"],
        Severity(raw["severity"]),
        raw["message"],
        _place(raw["place"]),
        raw["label"],
        raw["help"],
        Note(_place(note[0]), note[1]) if note else None,
        question=raw["question"],
    )


def _kept_place(place: Place) -> list[Any]:
    source, start, end = place.source, place.span.start, place.span.end
    lines = range(start.line, min(end.line, source.line_count) + 1)
    text = "\n".join(map(source.line, lines))
    return [source.name, text, start.line, start.column, end.line, end.column]


def _place(raw: Sequence[Any]) -> Place:
    name, text, line, column, end_line, end_column = raw
    source = SourceFile(name, "\n" * (line - 1) + text)
    return Place(source, Span(Position(line, column), Position(end_line, end_column)))
