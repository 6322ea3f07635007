"""The score as a person and as a program reads it."""

import itertools
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.records import Scores, scores
from briefgen.report.printable import Style, width
from briefgen.report.score import remarks, score_text
from briefgen.report.score_json import score_json
from briefgen.score import Score, score
from briefgen.source import SourceFile

BRIEF = """\
---
title: Edit the podcast
version: "3"
worker: [Andrés, Ben]
repeats: {every: week, on: Wednesday}
acceptance: [Loud enough, No pause is longer than 2 seconds]
payment:
  amount: 75
  currency: GBP
  per: episode
  bonus: [{amount: 10%, when: on time}, {amount: a day off, when: ten in a row}]
---
"""
RECORD = """\
brief: podcast
version: 3
worker: Andrés
delivery: Episode 12
due: 2027-01-06 17:00
handed_over: 2027-01-06 16:20
criteria:
  - {number: A1, text: Loud enough, met: yes}
  - {number: A2, text: No pause is longer than 2 seconds, met: no}
accepted_at_first_check: no
rounds_of_rework: 1
updates_agreed: 4
updates_received: 3
bonus:
  - {when: on time, amount: 10%, earned: yes, paid: no}
note: A guest was ill.
"""


def read(*texts: str) -> Scores:
    brief = parse(Inputs("podcast", SourceFile("podcast.md", BRIEF))).brief
    files = [SourceFile(f"scored-{i:03d}.yaml", text) for i, text in enumerate(texts, 1)]
    return scores(files, brief, (), "")


def found(*texts: str) -> Score:
    brief = parse(Inputs("podcast", SourceFile("podcast.md", BRIEF))).brief
    return score([(brief, read(*texts).scored)])


def test_a_person_reads_the_evidence_and_its_sums():
    assert (
        score_text(found(RECORD), (), Style())
        == """\
Andrés · podcast
  Episode 12
    handed over              Wed 6 Jan 2027 16:20, due Wed 6 Jan 2027 17:00: on
                             time
    first check              not accepted; 1 round of rework
    criteria met             1 of 2
      not met                A2 No pause is longer than 2 seconds
    status updates           3 of 4 agreed
    bonus earned             7.50 GBP (10%), not paid yet: on time
    note                     A guest was ill.
    record                   scored-001.yaml
  Together, 1 delivery
    on time                  1 of 1
    accepted at first check  0 of 1
    rounds of rework         1 in 1 delivery
    criteria met             1 of 2
    status updates           3 of 4 agreed
    bonus earned             × 1 in 1 delivery, 7.50 GBP: on time
    bonus due                7.50 GBP

1 delivery of Andrés is noted. That is too little to judge by; look again when
there are 3."""
    )


def test_how_often_a_bonus_came_is_seen_at_once():
    texts = [RECORD.replace("Episode 12", f"Episode {i}") for i in range(4)]
    text = " ".join(score_text(found(*texts), (), Style()).split())
    assert "× 4 in 4 deliveries, 30 GBP: on time" in text
    (part,) = json.loads(score_json(found(*texts), ()))["workers"][0]["briefs"]
    assert part["bonus"] == [{"when": "on time", "times": 4, "amount": "30.00", "currency": "GBP"}]


def everything() -> list[str]:
    """Return records with every combination of answers."""
    texts = []
    dates = ("2027-01-06 16:20", "2027-01-06 17:20", "2027-01-06", "2027-01-09", "")
    answers = itertools.product(dates, ("yes", "no", ""), ("yes", "no"), ("Andrés", "Ben"))
    for index, (date, accepted, paid, worker) in enumerate(answers):
        text = RECORD.replace("Episode 12", f"Episode {index}")
        text = text.replace("handed_over: 2027-01-06 16:20", f"handed_over: {date}")
        text = text.replace("first_check: no", f"first_check: {accepted}")
        text = text.replace("paid: no", f"paid: {paid}").replace("Andrés", worker)
        text += "" if index % 2 else "x-own: 1\n"
        texts.append(text.replace("due: 2027-01-06 17:00", "due:") if index % 7 == 0 else text)
    day_off = RECORD.replace("when: on time, amount: 10%", "when: ten in a row")
    texts.append(day_off.replace("Episode 12", "Episode of May"))
    return texts


VERDICTS = """
    good bad poor weak strong great excellent best worst better worse reliable unreliable
    dependable lazy careless sloppy keep fire dismiss raise promote coach end hire replace
    recommend recommended recommendation should must trust trustworthy fail fails failed
    failure success successful satisfactory unsatisfactory deserve deserves slacker promising
    disappointing quality grade rating rank ranking star stars performer performance verdict
    suitable unsuitable competent incompetent professional unprofessional
"""


def test_no_verdict_is_pronounced_on_anybody():
    told = [
        score_text(found(*texts), ("other",), Style()) for texts in ([], [RECORD], everything())
    ]
    problems = read(*everything()).diagnostics
    told += [" ".join((d.message, d.help, d.label)) for d in problems]
    told += remarks(problems, problems)
    assert len(told) > 10
    assert len(told[2].splitlines()) > 300
    words = set(re.findall(r"[a-z]+", " ".join(told).lower()))
    assert {"late", "accepted", "not", "due"} <= words
    assert words & set(re.findall(r"\w+", VERDICTS)) == set()


def test_what_cannot_be_told_is_said():
    text = " ".join(score_text(found(*everything()), (), Style()).split())
    for words in (
        "the hour is not noted, so whether on time cannot be told",
        "when it was due is not noted",
        "late, 3 days",
        "late, on the same day",
        "handed over not noted; due Wed 6 Jan 2027 17:00",
        "cannot be told of",
        "a day off, cannot be counted: this is not one amount (ten in a row)",
        "1 that cannot be counted",
        "not accepted; 1 round of rework",
    ):
        assert words in text, words


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_with_fewer_than_three_there_is_too_little(count: int):
    texts = [RECORD.replace("Episode 12", f"Episode {i}") for i in range(count)]
    text = score_text(found(*texts), (), Style())
    assert ("too little to judge by" in text) == (count < 3)
    assert ("Together" in text) is True


def test_lines_are_narrow_and_safe():
    odd = RECORD.replace("Episode 12", "Episode \\x1b[31m12").replace("A guest", "漢字 " * 60)
    odd = odd.replace("delivery: ", 'delivery: "').replace("m12\n", 'm12"\n')
    text = score_text(found(odd, *everything()), ("a", "b"), Style())
    assert max(map(width, text.splitlines())) <= 80
    assert "\x1b" not in text
    assert "\x1b[1m" in score_text(found(RECORD), (), Style(colour=True))


def test_without_records_it_says_how_to_make_one():
    text = score_text(Score(), ("podcast", "shop"), Style())
    assert text.startswith("No delivery is noted yet of: podcast, shop.")
    assert "briefs/_records/podcast/scored-001.yaml" in text.replace("\n", " ")


COUNT = {"type": "object", "required": ["number", "of"], "additionalProperties": False,
         "properties": {"number": {"type": "integer"}, "of": {"type": "integer"}}}  # fmt: skip
MONEY = {
    "type": "object",
    "patternProperties": {"^[A-Z]{3}$": {"type": "string", "pattern": r"^\d+\.\d\d$"}},
    "additionalProperties": False,
}
TOTALS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["deliveries"],
    "properties": {
        "deliveries": {"type": "integer"},
        "on_time": COUNT,
        "accepted_at_first_check": COUNT,
        "rounds_of_rework": COUNT,
        "criteria_met": COUNT,
        "updates_received": COUNT,
        "bonus_earned": MONEY,
        "bonus_paid": MONEY,
        "bonus_due": MONEY,
        "bonus_not_counted": {"type": "integer"},
    },
}
SHAPE: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "fewest", "workers", "problems"],
    "properties": {
        "version": {"const": 1},
        "fewest": {"const": 3},
        "workers": {
            "type": "array",
            "items": {
                "required": ["worker", "enough", "totals", "briefs"],
                "properties": {
                    "enough": {"type": "boolean"},
                    "totals": TOTALS,
                    "briefs": {
                        "type": "array",
                        "items": {"properties": {"totals": TOTALS}, "required": ["deliveries"]},
                    },
                },
            },
        },
        "problems": {
            "type": "array",
            "items": {"required": ["path", "line", "severity", "code", "message"]},
        },
    },
}


def test_programs_read_the_same():
    texts = everything()
    shown = json.loads(score_json(found(*texts), read(*texts).diagnostics))
    jsonschema.validate(shown, SHAPE)
    assert [one["worker"] for one in shown["workers"]] == ["Andrés", "Ben"]
    (first, *_) = json.loads(score_json(found(RECORD), ()))["workers"][0]["briefs"][0][
        "deliveries"
    ]
    assert first["due"] == "2027-01-06T17:00"
    assert first["on_time"] is True
    assert first["criteria"][1] == {
        "number": "A2",
        "text": "No pause is longer than 2 seconds",
        "met": False,
    }
    assert first["bonus"] == [
        {
            "when": "on time",
            "written": "10%",
            "amount": "7.50",
            "currency": "GBP",
            "paid": False,
            "why_not_counted": None,
        }
    ]


def test_the_page_about_it_names_every_key():
    page = (Path(__file__).parents[2] / "docs/score.md").read_text(encoding="utf-8")
    shown = json.loads(score_json(found(*everything()), read(*everything()).diagnostics))
    keys = set(keys_in(shown)) - {"GBP"}
    assert len(keys) > 25
    assert {key for key in keys if f"`{key}`" not in page} == set()


def keys_in(value: Any):
    if isinstance(value, dict):
        yield from value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from keys_in(part)
