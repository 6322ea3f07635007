"""Findings as SARIF 2.1.0, the format of code scanning."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from json import dumps
from typing import Any
from urllib.parse import quote

from briefgen import __version__
from briefgen.diagnostic import (
    Diagnostic,
    Edit,
    Findings,
    Fix,
    Manual,
    Note,
    Problem,
    Severity,
    Suppressed,
)
from briefgen.report.fingerprint import fingerprints
from briefgen.report.manual import explanation, markdown
from briefgen.source import Place, Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LONGEST = 1024  # what GitHub takes as a description
_FINGERPRINT = "briefgen/v1"


def sarif(findings: Findings, manuals: Sequence[Manual]) -> str:
    """Return a log of one run, with the page of every rule.

    Suppressed findings are in it and say so. Columns are code points. A rule that found
    something and has no page gets one made of its name, so that no result is without a rule.
    """
    found = [(diagnostic, None) for diagnostic in findings.diagnostics]
    hidden = [(one.diagnostic, one) for one in findings.suppressed]
    results = list(chain(found, hidden))
    rules = [*manuals, *_unwritten((diagnostic for diagnostic, _ in results), manuals)]
    run = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(results, rules)),
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _unwritten(found: Iterable[Diagnostic], manuals: Sequence[Manual]) -> list[Manual]:
    written = {manual.problem.code for manual in manuals}
    missing = {one.code: one for one in found if one.code not in written}
    return [_made_up(one) for one in missing.values()]


def _made_up(found: Diagnostic) -> Manual:
    problem = Problem(found.code, found.name, found.severity)
    return Manual(problem, found.name.replace("-", " ").capitalize() + ".")


def _driver(rules: Sequence[Manual]) -> dict[str, Any]:
    return {
        "name": "briefgen",
        "semanticVersion": __version__,
        "rules": [_rule(manual) for manual in rules],
    }


def _rule(manual: Manual) -> dict[str, Any]:
    problem = manual.problem
    return {
        "id": _whole(problem.code),
        "name": _whole(problem.name),
        "shortDescription": {"text": _short(manual.summary or problem.name)},
        "fullDescription": {"text": _short(explanation(manual) or problem.name)},
        "help": {
            "text": _whole(manual.text.strip() or problem.name),
            "markdown": _whole(markdown(manual) or problem.name),
        },
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _short(text: str) -> str:
    text = _whole(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _results(
    results: Sequence[tuple[Diagnostic, Suppressed | None]], rules: Sequence[Manual]
) -> Iterator[dict[str, Any]]:
    index = {manual.problem.code: number for number, manual in enumerate(rules)}
    known_by = fingerprints(diagnostic for diagnostic, _ in results)
    for (found, hidden), fingerprint in zip(results, known_by, strict=True):
        yield _result(found, index[found.code], fingerprint, hidden)


def _result(
    found: Diagnostic, rule: int, fingerprint: str, hidden: Suppressed | None
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": _whole(found.code),
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": _message("\n".join(filter(None, (found.message, found.help)))),
        "locations": [{"physicalLocation": _location(found.place)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        # All results of a run have this list, or none has.
        "suppressions": [_suppression(hidden)] if hidden else [],
    }
    if found.note:
        result["relatedLocations"] = [_related(found.note)]
    if found.fix and found.fix.edits:
        result["fixes"] = [_fix(found.fix)]
    return result


def _message(text: str) -> dict[str, str]:
    """Return a message in which nothing is a placeholder or a link."""
    escaped = _whole(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")
    return {"text": escaped}


def _suppression(hidden: Suppressed) -> dict[str, str]:
    justification = {"justification": _whole(hidden.reason)} if hidden.reason else {}
    return {"kind": "inSource", **justification}


def _related(note: Note) -> dict[str, Any]:
    return {"id": 1, "physicalLocation": _location(note.place), "message": _message(note.text)}


def _location(place: Place) -> dict[str, Any]:
    return {"artifactLocation": _artifact(place.source.name), "region": _region(place.span)}


def _artifact(name: str) -> dict[str, str]:
    return {"uri": quote(name, safe="/", errors="surrogatepass")}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        edits.setdefault(edit.place.source.name, []).append(edit)
    changes = [_change(name, made) for name, made in edits.items()]
    return {"artifactChanges": changes, "properties": {"safe": fix.safe}}


def _change(name: str, edits: Sequence[Edit]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(edit.place.span),
            "insertedContent": {"text": _whole(edit.text)},
        }
        for edit in edits
    ]
    return {"artifactLocation": _artifact(name), "replacements": replacements}


def _whole(text: str) -> str:
    """Spell out halves of characters, at which strict readers give up."""
    return text.encode("utf-8", "backslashreplace").decode()
