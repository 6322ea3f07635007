"""Findings as one line each, in a form that other programs may rely on."""

from briefgen.diagnostic import Diagnostic, Findings
from briefgen.report.printable import one_line, safe


def concise(findings: Findings) -> str:
    """Return `path:line:column: severity[CODE] name: message` for each finding.

    This form is frozen: nothing is added to it or taken from it, and a finding is one line
    whatever it holds. Lines and columns count from 1, columns in code points.
    """
    return "\n".join(map(_line, findings.diagnostics))


def _line(diagnostic: Diagnostic) -> str:
    start = diagnostic.place.span.start
    where = f"{safe(diagnostic.place.source.name)}:{start.line}:{start.column}"
    what = f"{diagnostic.severity}[{safe(diagnostic.code)}] {safe(diagnostic.name)}"
    return f"{where}: {what}: {one_line(diagnostic.message)}"
