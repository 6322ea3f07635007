"""The report for programs."""

import json as stdlib

from briefgen.diagnostic import Findings
from briefgen.report.json import json


def test_all_that_is_known_is_there_in_a_fixed_order(example) -> None:
    report = stdlib.loads(json(example))
    assert list(report) == ["version", "findings", "suppressed", "summary"]
    assert report["version"] == 1
    assert len(report["findings"]) == 4
    assert stdlib.dumps(report["findings"][1]) == (
        '{"code": "BG302", "name": "invalid-date", "severity": "error", '
        '"message": "there is no 30 February", "label": "no such day", "help": "", '
        '"question": "When do you need it?", "path": "briefs/podcast.md", '
        '"start": {"line": 3, "column": 6}, "end": {"line": 3, "column": 16}, '
        '"note": {"path": "briefs/podcast.md", "start": {"line": 2, "column": 1}, '
        '"end": {"line": 2, "column": 6}, "text": "the title does not say either"}, "fix": null}'
    )


def test_a_fix_says_what_to_replace(example) -> None:
    report = stdlib.loads(json(example))
    assert report["findings"][2]["fix"] == {
        "safe": True,
        "edits": [
            {
                "path": "briefs/podcast.md",
                "start": {"line": 4, "column": 8},
                "end": {"line": 4, "column": 23},
                "text": '"Drive: Episodes"',
            }
        ],
    }
    assert report["findings"][3]["fix"]["safe"] is False


def test_what_is_suppressed_has_its_reason(example) -> None:
    (one,) = stdlib.loads(json(example))["suppressed"]
    assert (one["code"], one["reason"]) == ("BG402", "a heading")


def test_the_summary_counts(example) -> None:
    assert stdlib.loads(json(example))["summary"] == {
        "briefs": 2,
        "rules": 55,
        "errors": 3,
        "warnings": 0,
        "infos": 1,
        "suppressed": 1,
        "safe_fixes": 1,
        "unsafe_fixes": 1,
    }


def test_columns_are_code_points(found) -> None:
    text = "\U0001f600\U0001f600 手順 x"
    place = found(text=text, at=(1, 7, 1, 8)).place
    assert place.text == "x"
    report = stdlib.loads(json(Findings((found(text=text, at=(1, 7, 1, 8)),))))
    assert report["findings"][0]["start"] == {"line": 1, "column": 7}


def test_half_a_character_is_escaped(found) -> None:
    said = json(Findings((found(message="a\udcffb", path="\udcff手.md"),)))
    assert said.isascii()
    assert stdlib.loads(said)["findings"][0]["message"] == "a\udcffb"
