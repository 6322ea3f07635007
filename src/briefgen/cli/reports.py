"""Findings in the format that was asked for; each report is loaded when it is."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.diagnostic import Findings
    from briefgen.report.printable import Style

FOR_PEOPLE = ("full", "questions", "concise")
FOR_PROGRAMS = ("json", "github", "sarif", "gitlab", "junit")


def reported(
    findings: "Findings", form: str, files: Sequence[str], style: "Style"
) -> Iterator[str]:
    """Yield what to print of findings in `files`: the parts, each without a line end."""
    if form == "full":
        from briefgen.report.full import full

        yield from (full(diagnostic, style) + "\n" for diagnostic in findings.diagnostics)
    elif form == "sarif":
        from briefgen.lint import RULES
        from briefgen.report.sarif import sarif

        yield sarif(findings, [rule.page for rule in RULES])
    elif form == "junit":
        from briefgen.report.junit import junit

        yield junit(findings, files)
    else:
        report = getattr(import_module(f"briefgen.report.{form}"), form)
        yield from filter(None, (report(findings),))
