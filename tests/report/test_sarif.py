"""The log for code scanning, held against the standard's own schema."""

import json
from urllib.parse import unquote, urlsplit

import pytest

from briefgen import __version__
from briefgen.diagnostic import Findings, Fix, Manual, Problem, Severity
from briefgen.report.sarif import sarif


@pytest.fixture
def log(sarif_errors):
    """Return the only run of a log that the schema allows."""

    def made(findings, *manuals):
        read = json.loads(sarif(findings, manuals))
        assert sarif_errors(read) == []
        (run,) = read["runs"]
        return run

    return made


def test_the_schema_can_say_no(sarif_errors) -> None:
    assert sarif_errors({"version": "2.1.0", "runs": [{}]}) == [
        "$.runs[0]: 'tool' is a required property"
    ]


def test_a_log_names_its_standard() -> None:
    read = json.loads(sarif(Findings(()), []))
    assert read["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert read["version"] == "2.1.0"


def test_a_rule_comes_with_its_page(log, example, manual) -> None:
    driver = log(example, manual)["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("briefgen", __version__)
    rule = driver["rules"][0]
    assert "```\n## Goal\nListeners hear no silence.\n```" in rule["help"].pop("markdown")
    assert rule == {
        "id": "BG102",
        "name": "missing-goal",
        "shortDescription": {"text": "Nothing says what the work is for"},
        "fullDescription": {
            "text": "Nothing says what the work is for.\n\n"
            "A worker who knows the goal decides small things alone.\nWrite it in `## Goal`."
        },
        "help": {"text": manual.text.strip()},
        "defaultConfiguration": {"level": "error"},
    }


def test_every_result_has_a_rule(log, example, manual) -> None:
    """All pages are there, whatever was found, and what has none gets one."""
    unused = Manual(Problem("BG606", "tool-without-access", Severity.WARNING), "No access.")
    run = log(example, unused, manual)
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == ["BG606", "BG102", "BG302", "BG707", "BG204", "BG402"]
    assert [ids[result["ruleIndex"]] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert len(run["results"]) == 5


def test_a_result_says_what_where_and_why(log, example) -> None:
    run = log(example)
    result = run["results"][1]
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(result.pop("partialFingerprints")["briefgen/v1"]) == 64
    assert result == {
        "ruleId": "BG302",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "there is no 30 February"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "briefs/podcast.md"},
                    "region": {
                        "startLine": 3,
                        "startColumn": 6,
                        "endLine": 3,
                        "endColumn": 16,
                    },
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "the title does not say either"},
                "physicalLocation": {
                    "artifactLocation": {"uri": "briefs/podcast.md"},
                    "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6},
                },
            }
        ],
        "suppressions": [],
    }


def test_levels_are_those_of_the_standard(log, found) -> None:
    results = log(Findings((found("error"), found("warning"), found("info"))))["results"]
    assert [result["level"] for result in results] == ["error", "warning", "note"]


def test_the_help_follows_the_message(log, example) -> None:
    text = log(example)["results"][2]["message"]["text"]
    assert text == 'a colon makes the line ambiguous\nWrite: where: "Drive: Episodes"'


def test_a_fix_is_a_replacement(log, example) -> None:
    (fix,) = log(example)["results"][2]["fixes"]
    assert fix == {
        "artifactChanges": [
            {
                "artifactLocation": {"uri": "briefs/podcast.md"},
                "replacements": [
                    {
                        "deletedRegion": {
                            "startLine": 4,
                            "startColumn": 8,
                            "endLine": 4,
                            "endColumn": 23,
                        },
                        "insertedContent": {"text": '"Drive: Episodes"'},
                    }
                ],
            }
        ],
        "properties": {"safe": True},
    }


def test_a_fix_without_edits_is_none(log, found) -> None:
    assert "fixes" not in log(Findings((found(fix=Fix(())),)))["results"][0]


def test_what_is_suppressed_says_why(log, example) -> None:
    results = log(example)["results"]
    assert results[-1]["suppressions"] == [{"kind": "inSource", "justification": "a heading"}]
    assert [len(result["suppressions"]) for result in results] == [0, 0, 0, 0, 1]


def test_nothing_found_is_a_run_without_results(log, manual) -> None:
    run = log(Findings(()), manual)
    assert run["results"] == []
    assert len(run["tool"]["driver"]["rules"]) == 1


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("briefs/Umzug Läden.md", "briefs/Umzug%20L%C3%A4den.md"),
        ("briefs/100%.md", "briefs/100%25.md"),
        ("a:b/c.md", "a%3Ab/c.md"),
        ("a?b#c.md", "a%3Fb%23c.md"),
        ("x\\y.md", "x%5Cy.md"),
    ],
)
def test_a_name_is_percent_encoded(log, found, path: str, uri: str) -> None:
    result = log(Findings((found(path=path),)))["results"][0]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri}
    assert urlsplit(uri)[:2] == ("", "")
    assert unquote(uri) == path


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("write {time=20m}", "write {{time=20m}}"),
        ("{0}", "{{0}}"),
        ("see [here](1)", "see [here] (1)"),
        ("- [ ] a box", "- [ ] a box"),
        ("half \ud83d", "half \\ud83d"),
    ],
)
def test_no_message_holds_a_placeholder_or_a_link(log, found, message: str, text: str) -> None:
    result = log(Findings((found(message=message),)))["results"][0]
    assert result["message"]["text"] == text


def test_fingerprints_outlive_other_lines_and_differ(log, found) -> None:
    before = found(text="bad\nbad\n", at=(1, 1, 1, 4))
    twin = found(text="bad\nbad\n", at=(2, 1, 2, 4))
    after = found(text="new\nbad\nbad\n", at=(2, 1, 2, 4))
    first, second = log(Findings((before, twin)))["results"]
    (moved,) = log(Findings((after,)))["results"]
    assert moved["partialFingerprints"] == first["partialFingerprints"]
    assert second["partialFingerprints"] != first["partialFingerprints"]


def test_a_long_page_is_cut_where_github_would_refuse_it(log) -> None:
    long = Manual(Problem("BG101", "x", Severity.INFO), "Flags it.\n\n" + "why " * 1000)
    rule = log(Findings(()), long)["tool"]["driver"]["rules"][0]
    assert len(rule["fullDescription"]["text"]) == 1024
    assert len(rule["help"]["text"]) > 3000


def test_a_page_without_text_is_still_valid(log) -> None:
    rule = log(Findings(()), Manual(Problem("BG101", "x-y", Severity.INFO), ""))
    assert rule["tool"]["driver"]["rules"][0]["help"] == {"text": "x-y", "markdown": "x-y"}
