"""The closing line of a check."""

from briefgen.diagnostic import Findings, Severity
from briefgen.report.counts import by_severity, counted
from briefgen.report.printable import safe


def closing(findings: Findings) -> str:
    """Say how much was found, and what to type next.

    A second line names the page of the rule to read first: once for a run, because on every
    finding it would drown what the finding says.
    """
    if not findings.diagnostics:
        return f"All clear: {_checked(findings)}{_suppressed(findings)}."
    found = f"Found {by_severity(findings.diagnostics)}{_suppressed(findings)}."
    return f"{' '.join(filter(None, (found, _fixable(findings))))}\n{_pointer(findings)}"


def _checked(findings: Findings) -> str:
    briefs = counted(findings.briefs, "brief")
    return f"{briefs}, {counted(findings.rules, 'rule')}" if findings.rules else briefs


def _suppressed(findings: Findings) -> str:
    number = len(findings.suppressed)
    return f" ({number} suppressed)" if number else ""


def _fixable(findings: Findings) -> str:
    fixes = [diagnostic.fix for diagnostic in findings.diagnostics if diagnostic.fix]
    sure = sum(fix.safe for fix in fixes)
    unsure = len(fixes) - sure
    if not sure:
        return f"{unsure} can be fixed with --unsafe-fixes." if unsure else ""
    more = f", {unsure} more with --unsafe-fixes" if unsure else ""
    return f"{sure} can be fixed with --fix{more}."


def _pointer(findings: Findings) -> str:
    order = list(Severity)
    first = min(findings.diagnostics, key=lambda found: order.index(found.severity))
    return f"To read more about a finding, type its name: briefgen rule {safe(first.name)}"
