"""The report that GitLab compares between two branches."""

import json
import re

from briefgen.diagnostic import Findings
from briefgen.report.gitlab import gitlab


def entries(*diagnostics):
    return json.loads(gitlab(Findings(diagnostics)))


def test_an_entry_has_what_gitlab_asks_for(example) -> None:
    first, *_, last = json.loads(gitlab(example))
    assert re.fullmatch("[0-9a-f]{64}", first.pop("fingerprint"))
    assert first == {
        "description": "nothing says what this is for",
        "check_name": "BG102 missing-goal",
        "severity": "critical",
        "location": {"path": "briefs/podcast.md", "lines": {"begin": 1}},
    }
    assert last["severity"] == "info"


def test_a_warning_is_major(found) -> None:
    assert entries(found("warning"))[0]["severity"] == "major"


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(gitlab(Findings(()))) == []


def test_a_fingerprint_outlives_lines_that_are_added_above(found) -> None:
    before = found(text="a\nbad words\n", at=(2, 1, 2, 10))
    after = found(text="a\n\nnew\n\n  bad  words\n", at=(5, 3, 5, 13))
    assert entries(before)[0]["fingerprint"] == entries(after)[0]["fingerprint"]


def test_fingerprints_tell_findings_apart(found) -> None:
    text = "bad bad good"
    made = [
        found(text=text, at=(1, 1, 1, 4)),
        found(text=text, at=(1, 5, 1, 8)),
        found(text=text, at=(1, 9, 1, 13)),
        found(text=text, at=(1, 1, 1, 4), code="BG998"),
        found(text=text, at=(1, 1, 1, 4), path="briefs/other.md"),
        found(text=text, at=(1, 1, 1, 4)),
    ]
    assert len({entry["fingerprint"] for entry in entries(*made)}) == 6
