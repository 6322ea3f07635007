"""Findings as a JUnit report, which most build servers can show."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence

from briefgen.diagnostic import Diagnostic, Findings, Severity
from briefgen.report.counts import counted
from briefgen.report.printable import one_line, safe, safe_lines

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def junit(findings: Findings, files: Sequence[str] = ()) -> str:
    """Return a suite for each file and a case for each finding.

    Errors and warnings are failures. An info is a case that passes and says what it has to say
    in its output: `skipped` would look as if a check had not been made. A file of `files`
    without findings is one case that passes; without `files` they are only counted.
    """
    suites = [_suite(name, found) for name, found in _by_file(findings, files).items()]
    clean = findings.briefs - len(suites)
    if clean > 0:
        suites.append(_passed("briefgen", f"{counted(clean, 'brief')} without findings"))
    root = ET.Element("testsuites", {"name": "briefgen", **_totals(suites)})
    root.extend(suites)
    ET.indent(root)
    return _DECLARATION + ET.tostring(root, encoding="unicode")


def _by_file(findings: Findings, files: Iterable[str]) -> dict[str, list[Diagnostic]]:
    found: dict[str, list[Diagnostic]] = {name: [] for name in files}
    for diagnostic in findings.diagnostics:
        found.setdefault(diagnostic.place.source.name, []).append(diagnostic)
    return found


def _totals(suites: Iterable[ET.Element]) -> dict[str, str]:
    counts = ("tests", "failures", "errors")
    return {count: str(sum(int(suite.attrib[count]) for suite in suites)) for count in counts}


def _suite(name: str, found: Sequence[Diagnostic]) -> ET.Element:
    if not found:
        return _passed(name, "no findings")
    failures = sum(diagnostic.severity is not Severity.INFO for diagnostic in found)
    suite = _empty_suite(name, len(found), failures)
    suite.extend(_case(diagnostic) for diagnostic in found)
    return suite


def _passed(name: str, case: str) -> ET.Element:
    suite = _empty_suite(name, 1, 0)
    ET.SubElement(suite, "testcase", name=case, classname=_class(name), time="0")
    return suite


def _empty_suite(name: str, tests: int, failures: int) -> ET.Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}
    return ET.Element("testsuite", {"name": safe(name), **counts, "time": "0"})


def _case(found: Diagnostic) -> ET.Element:
    start, name = found.place.span.start, found.place.source.name
    title = safe(f"{found.code} {found.name}, line {start.line}, column {start.column}")
    case = ET.Element("testcase", name=title, classname=_class(name), time="0")
    if found.severity is Severity.INFO:
        ET.SubElement(case, "system-out").text = _text(found)
    else:
        message, kind = one_line(found.message), found.severity.value
        ET.SubElement(case, "failure", message=message, type=kind).text = _text(found)
    return case


def _class(name: str) -> str:
    """Build servers take what stands before the last dot for a package."""
    return safe(name.removesuffix(".md"))


def _text(found: Diagnostic) -> str:
    start = found.place.span.start
    where = f"{safe(found.place.source.name)}:{start.line}:{start.column}"
    return "\n".join((f"{where}: {one_line(found.message)}", *safe_lines(found.help)))
