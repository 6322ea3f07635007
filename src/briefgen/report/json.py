"""Findings as JSON, for programs."""

from collections import Counter
from json import dumps
from typing import Any

from briefgen.diagnostic import Diagnostic, Edit, Findings, Fix, Note, Severity, Suppressed
from briefgen.source import Place, Position

_VERSION = 1


def json(findings: Findings) -> str:
    """Return all that is known about the findings.

    Lines and columns count from 1, columns in code points; `end` is where the text meant is
    over, so an empty span has two equal positions. A fix is to be applied as a whole. `version`
    changes when something is taken away or means something else, not when something is added.
    The text is plain ASCII: what else a brief holds, even half a character, is escaped.
    """
    report = {
        "version": _VERSION,
        "findings": [_finding(found) for found in findings.diagnostics],
        "suppressed": [_suppressed(one) for one in findings.suppressed],
        "summary": _summary(findings),
    }
    return dumps(report, indent=2, ensure_ascii=True)


def _finding(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "label": found.label,
        "help": found.help,
        "question": found.question,
        **_place(found.place),
        "note": _note(found.note) if found.note else None,
        "fix": _fix(found.fix) if found.fix else None,
    }


def _suppressed(one: Suppressed) -> dict[str, Any]:
    return {**_finding(one.diagnostic), "reason": one.reason}


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.source.name,
        "start": _position(place.span.start),
        "end": _position(place.span.end),
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}


def _note(note: Note) -> dict[str, Any]:
    return {**_place(note.place), "text": note.text}


def _fix(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, Any]:
    return {**_place(edit.place), "text": edit.text}


def _summary(findings: Findings) -> dict[str, int]:
    found = Counter(diagnostic.severity for diagnostic in findings.diagnostics)
    fixes = Counter(diagnostic.fix.safe for diagnostic in findings.diagnostics if diagnostic.fix)
    return {
        "briefs": findings.briefs,
        "rules": findings.rules,
        "errors": found[Severity.ERROR],
        "warnings": found[Severity.WARNING],
        "infos": found[Severity.INFO],
        "suppressed": len(findings.suppressed),
        "safe_fixes": fixes[True],
        "unsafe_fixes": fixes[False],
    }
