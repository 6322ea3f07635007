"""Whatever stands in a brief, its name or a rule's words, every format holds it."""

import json as stdlib
import re
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

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
from briefgen.report.closing import closing
from briefgen.report.concise import concise
from briefgen.report.full import full
from briefgen.report.github import github
from briefgen.report.gitlab import gitlab
from briefgen.report.json import json
from briefgen.report.junit import junit
from briefgen.report.manual import page, pages
from briefgen.report.printable import Style
from briefgen.report.questions import questions
from briefgen.report.sarif import sarif
from briefgen.source import Place, Position, SourceFile, Span

# What must not reach a terminal: C0 but the line feed, DEL, C1, changes of direction, halves.
COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

nasty = st.sampled_from("\x00\t\n\r\x1b\x7f\x85\x9b\u2028\u202e\ud800\udcff\uffff:,%{}[](`<|")
words = st.text(st.one_of(st.characters(), nasty), max_size=15)
positions = st.builds(Position, st.integers(1, 6), st.integers(1, 9))
places = st.builds(
    lambda name, text, start, end: Place(SourceFile(name, text), Span(start, max(start, end))),
    words,
    words,
    positions,
    positions,
)
fixes = st.builds(Fix, st.lists(st.builds(Edit, places, words), max_size=2).map(tuple))
diagnostics = st.builds(
    Diagnostic,
    words,
    words,
    st.sampled_from(Severity),
    words,
    places,
    words,
    words,
    st.none() | st.builds(Note, places, words),
    st.none() | fixes,
    words,
)
findings = st.builds(
    Findings,
    st.lists(diagnostics, max_size=4).map(tuple),
    st.lists(st.builds(Suppressed, diagnostics, words), max_size=2).map(tuple),
    st.integers(0, 3),
)
problems = st.builds(Problem, words, words, st.sampled_from(Severity))
manuals = st.lists(
    st.builds(Manual, problems, words), max_size=3, unique_by=lambda manual: manual.problem.code
)


@settings(deadline=None)
@given(findings)
def test_nothing_commands_the_terminal(found: Findings) -> None:
    for said in (concise(found), questions(found), closing(found), github(found)):
        assert not COMMANDS.search(said)
        said.encode()
    for diagnostic in found.diagnostics:
        assert not COMMANDS.search(full(diagnostic, Style(columns=10)))


@settings(deadline=None)
@given(findings)
def test_a_finding_is_one_line_of_concise_and_github(found: Findings) -> None:
    for said in (concise(found), github(found)):
        assert len(said.splitlines()) == len(found.diagnostics)


@settings(deadline=None)
@given(findings, manuals)
def test_what_programs_read_can_be_read(found: Findings, rules: list[Manual]) -> None:
    report = stdlib.loads(json(found))
    assert [one["message"] for one in report["findings"]] == [
        one.message for one in found.diagnostics
    ]
    log = stdlib.loads(sarif(found, rules))
    assert len(log["runs"][0]["results"]) == len(found.diagnostics) + len(found.suppressed)
    entries = stdlib.loads(gitlab(found))
    assert len({entry["fingerprint"] for entry in entries}) == len(found.diagnostics)
    cases = list(ET.fromstring(junit(found).encode()).iter("testcase"))
    assert len([case for case in cases if list(case)]) == len(found.diagnostics)


@settings(max_examples=50, deadline=None)
@given(found=findings, rules=manuals)
def test_any_log_is_valid(sarif_errors, found: Findings, rules: list[Manual]) -> None:
    assert sarif_errors(stdlib.loads(sarif(found, rules))) == []


@settings(deadline=None)
@given(manuals)
def test_any_manual_has_a_page(rules: list[Manual]) -> None:
    assert pages(rules).count("\n### ") >= len(rules)
    for rule in rules:
        assert rule.problem.name in page(rule)


def test_ten_thousand_findings(found) -> None:
    text = "bad words\n" * 10_000
    source = SourceFile("briefs/long.md", text)
    many = tuple(
        Problem("BG402", "vague-term", Severity.WARNING).at(source.place_of_line(line), "vague")
        for line in range(1, 10_001)
    )
    found = Findings(many)
    assert len(concise(found).splitlines()) == len(github(found).splitlines()) == 10_000
    assert len({entry["fingerprint"] for entry in stdlib.loads(gitlab(found))}) == 10_000
    assert len(stdlib.loads(json(found))["findings"]) == 10_000
    assert len(stdlib.loads(sarif(found, []))["runs"][0]["results"]) == 10_000
    assert ET.fromstring(junit(found)).attrib["failures"] == "10000"
    assert questions(found) == (
        "Nothing your worker would ask, but briefgen lint finds 10000 warnings."
    )
