"""Findings as annotations of a pull request, by GitHub's workflow commands."""

from briefgen.diagnostic import Diagnostic, Findings, Severity
from briefgen.report.printable import safe, safe_lines

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# The runner puts the percent sign back last, so it has to be written first.
_IN_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = (*_IN_DATA, (":", "%3A"), (",", "%2C"))


def github(findings: Findings) -> str:
    """Return one command for each finding, each on a line of its own.

    GitHub shows at most ten errors, ten warnings and ten notices of a step, and takes columns
    only of what stands on a single line.
    """
    return "\n".join(map(_command, findings.diagnostics))


def _command(found: Diagnostic) -> str:
    properties = {
        "file": safe(found.place.source.name),
        **_span(found),
        "title": safe(f"{found.name} ({found.code})"),
    }
    said = ",".join(f"{key}={_escaped(text, _IN_PROPERTIES)}" for key, text in properties.items())
    return f"::{_COMMANDS[found.severity]} {said}::{_escaped(_message(found), _IN_DATA)}"


def _span(found: Diagnostic) -> dict[str, str]:
    start, end = found.place.span.start, found.place.span.end
    if start.line != end.line:
        return {"line": str(start.line), "endLine": str(end.line)}
    return {
        "line": str(start.line),
        "endLine": str(end.line),
        "col": str(start.column),
        "endColumn": str(end.column),
    }


def _message(found: Diagnostic) -> str:
    return "\n".join(safe_lines(found.message) + safe_lines(found.help))


def _escaped(text: str, replacements: tuple[tuple[str, str], ...]) -> str:
    for character, written in replacements:
        text = text.replace(character, written)
    return text
