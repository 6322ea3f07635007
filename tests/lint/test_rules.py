"""Every rule fires where its cases say, and nowhere else."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.lint.cases import FOLDER, Case, all_cases

from briefgen.authoring.fix import mend
from briefgen.diagnostic import Diagnostic
from briefgen.inputs import Inputs, Picture, Refused
from briefgen.inputs.snippets import expand
from briefgen.lint import RULES, Policy, Profile, check
from briefgen.parse import parse
from briefgen.source import SourceFile

CASES = all_cases()
RULE_FILES = Path(__file__).parents[2] / "src" / "briefgen" / "lint" / "rules"


def no_snippet(name: str) -> Refused:
    return Refused(f"there is no snippet {name}")


def found(case: Case, source: SourceFile | None = None) -> Iterator[Diagnostic]:
    """Yield what the rule of a case finds, with all rules at work."""
    source = source or SourceFile("briefs/case.md", case.text)
    pictures = {n: Picture(b"", "image/png", 1, 1) for n in case.options_called("picture")}
    file = parse(Inputs("case", source, pictures, refused=expand(source, no_snippet).refused))
    named = {profile.name.lower(): profile for profile in Profile}
    profile = next((named[o] for o in case.options if o in named), Profile.DEFAULT)
    today = dt.date.fromisoformat(case.option("today", "2026-11-24"))
    asked_for = tuple(case.options_called("required"))
    required = {str(file.brief.front.kind): asked_for} if asked_for else {}
    policy = Policy(profile=profile, required=required)
    findings = check(file, policy, today)
    yield from (d for d in findings.diagnostics if d.name == case.rule)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_a_rule_finds_what_its_cases_mark_and_nothing_else(case):
    assert {expected.name for expected in case.expected} <= {case.rule}
    diagnostics = list(found(case))
    lines = Counter(d.place.span.start.line for d in diagnostics)
    assert lines == Counter(expected.line for expected in case.expected), [
        f"{d.place.span.start.line}: {d.message}" for d in diagnostics
    ]
    severities = {(d.place.span.start.line, str(d.severity)) for d in diagnostics}
    assert {(e.line, e.severity) for e in case.expected if e.severity} <= severities


@pytest.mark.parametrize(
    "case", [c for c in CASES if c.fixed is not None], ids=lambda c: f"{c.rule}: {c.title}"
)
def test_a_rule_is_fixed_as_its_cases_say(case):
    source = SourceFile("briefs/case.md", case.text)
    fixed = mend(source, lambda text: list(found(case, text)), unsafe=case.unsafe)
    assert fixed.text == case.fixed
    assert fixed.applied
    if case.unsafe:
        assert mend(source, lambda text: list(found(case, text))).text == case.text


def test_every_rule_has_a_file_a_case_that_fires_and_one_that_does_not():
    files = {path.stem for path in RULE_FILES.glob("*.py")} - {"__init__"}
    names = [rule.name for rule in RULES]
    assert len(names) > 60
    assert {name.replace("-", "_") for name in names} == files
    assert {path.stem for path in FOLDER.glob("*.md")} == files
    fires = {case.rule for case in CASES if case.expected}
    silent = {case.rule for case in CASES if not case.expected}
    # What is wrong with a file, not with a brief, is found where files are read and written.
    elsewhere = {"unreadable-file", "name-clash", "pdf-failed", "missing-glyph", "unknown-rule"}
    elsewhere |= {"pale-accent", "unreadable-record", "unversioned-change"}
    elsewhere |= {"long-job-post", "too-slow", "too-much-memory", "broken-off"}
    elsewhere |= {"doubtful-record", "record-of-other-version", "lost-records"}
    assert set(names) - fires == elsewhere
    assert set(names) - silent - elsewhere == set()


def test_codes_and_names_stand_in_order_and_each_once():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_has_a_page_with_a_bad_and_a_good_example():
    for rule in RULES:
        page = rule.manual or ""
        assert page.partition("\n")[0].endswith("."), rule.name
        assert "\nBad:\n\n    " in page, rule.name
        assert "\nGood:\n\n    " in page, rule.name
        assert len(page.split("Bad:")[0].split()) > 20, rule.name
