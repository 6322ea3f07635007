"""Findings as a Code Quality report of GitLab."""

from json import dumps
from typing import Any

from briefgen.diagnostic import Diagnostic, Findings, Severity
from briefgen.report.fingerprint import fingerprints
from briefgen.report.printable import one_line, safe

# GitLab knows info, minor, major, critical and blocker. An error keeps a brief from being sent;
# `blocker` is left to what stops a pipeline by itself.
_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def gitlab(findings: Findings) -> str:
    """Return the list that GitLab compares between two branches, by fingerprint."""
    found = zip(findings.diagnostics, fingerprints(findings.diagnostics), strict=True)
    return dumps([_entry(diagnostic, known_by) for diagnostic, known_by in found], indent=2)


def _entry(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        "description": one_line(found.message),
        "check_name": f"{found.code} {found.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": safe(found.place.source.name),
            "lines": {"begin": found.place.span.start.line},
        },
    }
