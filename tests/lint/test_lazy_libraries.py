"""Libraries that are slow to import are imported only for briefs that need them."""

import subprocess
import sys

import pytest

PROGRAM = """
import datetime, sys
from briefgen.inputs import Inputs
from briefgen.lint import Policy, check
from briefgen.parse import parse
from briefgen.source import SourceFile

source = SourceFile("briefs/case.md", "---\\n" + sys.stdin.read() + "---\\n")
findings = check(parse(Inputs("case", source)), Policy(), datetime.date(2026, 11, 24))
print(*sorted({d.name for d in findings.diagnostics}))
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""

USUAL = """\
title: Edit the weekly podcast
owner: {name: Maya, email: maya@example.com, phone: 020 7946 0123}
payment: {amount: 75, currency: GBP}
"""


def ran(front_matter: str) -> tuple[set[str], set[str]]:
    """Return the names of the findings, and of the modules that were imported for them."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=front_matter,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    names, modules = done.stdout.splitlines()
    return set(names.split()), set(modules.split())


def test_a_usual_brief_needs_none_of_them():
    names, modules = ran(USUAL)
    assert "missing-goal" in names
    assert "yaml" in modules
    assert not {"email_validator", "phonenumbers", "babel"} & modules


@pytest.mark.parametrize(
    ("library", "before", "after", "finding"),
    [
        ("email_validator", "maya@example.com", "maya@", "invalid-contact"),
        ("phonenumbers", "020 7946 0123", "+44 20 7946", "invalid-contact"),
        ("babel", "GBP", "XYZ", "incomplete-pay"),
    ],
)
def test_each_is_there_when_it_has_something_to_say(library, before, after, finding):
    assert before in USUAL
    names, modules = ran(USUAL.replace(before, after))
    assert finding in names
    assert {"email_validator", "phonenumbers", "babel"} & modules == {library}
