"""The blank record of a delivery, as another reader of YAML and as briefgen reads it."""

import re

import pytest
import yaml

from briefgen.audience import Reader
from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES, language_for
from briefgen.parse import parse
from briefgen.records import filled
from briefgen.render.document import GUIDE, SCORECARD, make
from briefgen.render.html import html
from briefgen.render.record import record
from briefgen.source import SourceFile

BRIEF = """---
title: Bake bread
version: "1.10"
time_zone: Europe/Berlin
worker: Dana Petrova
start: 2027-01-11
due: 2027-01-15 17:00
deliverables:
  - name: Loaf
    due: start + 1 workday
    acceptance: ["It is *crisp*: yes.", "50 % is rye # flour"]
  - name: Roll
milestones: [{name: Half, due: 2027-01-13 12:00}]
acceptance: Nothing is burnt.
revisions: 2 rounds
status_updates: {every: week, on: Friday}
payment:
  amount: 1200.50
  currency: EUR
  bonus: [{amount: 120.05, when: all is early}, {amount: 10%, when: "nobody asks: never"}]
private: {limit: "2000"}
---
## Acceptance

- The box is closed.
"""


def blank(source: str = BRIEF, name: str = "x") -> str:
    brief = parse(Inputs(name, SourceFile("x.md", source))).brief
    return record(make(SCORECARD, brief, {}))


def loaded(text: str) -> dict:
    """Return what PyYAML makes of it, every scalar as text."""
    found: dict = yaml.load(text, yaml.BaseLoader)
    return found


def test_what_the_brief_knows_is_filled_in_and_the_rest_is_blank():
    assert loaded(blank()) == {
        "brief": "x",
        "version": "1.10",
        "fingerprint": loaded(blank())["fingerprint"],
        "worker": "Dana Petrova",
        "delivery": "",
        "due": "",
        "handed_over": "",
        "criteria": [
            {"number": "A1", "text": "It is crisp: yes.", "met": ""},
            {"number": "A2", "text": "50 % is rye # flour", "met": ""},
            {"number": "D2", "text": "Roll", "met": ""},
            {"number": "A3", "text": "Nothing is burnt.", "met": ""},
            {"number": "A4", "text": "The box is closed.", "met": ""},
        ],
        "accepted_at_first_check": "",
        "rounds_of_rework": "",
        "updates_agreed": "",
        "updates_received": "",
        "updates_complete": "",
        "asked_early": "",
        "bonus": [
            {"when": "all is early", "amount": "120.05 EUR", "earned": "", "paid": ""},
            {"when": "nobody asks: never", "amount": "10%", "earned": "", "paid": ""},
        ],
        "note": "",
    }


def test_the_fingerprint_is_that_on_the_workers_guide():
    brief = parse(Inputs("x", SourceFile("x.md", BRIEF))).brief
    assert GUIDE.reader is Reader.WORKER
    assert loaded(blank())["fingerprint"] == make(GUIDE, brief, {}).fingerprint
    other = BRIEF.replace('limit: "2000"', 'limit: "9000"')
    assert other != BRIEF
    assert blank(other) == blank()  # what only the owner knows is not in it


def test_its_comments_tell_where_the_copy_goes_and_when_things_are_due():
    text = blank(name="kitchen/bread")
    said = " ".join(
        line.removeprefix("#").strip() for line in text.splitlines() if line[:1] == "#"
    )
    assert "copy bread.scorecard.yaml to briefs/_records/kitchen/bread/" in said
    assert "Call the copy scored-001.yaml" in said
    assert "Times are Berlin time (Europe/Berlin)." in said
    assert "- Loaf: 2027-01-12" in said
    assert "- Half: 2027-01-13 12:00" in said
    assert "- Everything is due: 2027-01-15 17:00" in said
    assert "- Included: 2 rounds" in said
    assert "- Every week, on Friday" in said
    assert max(map(len, text.splitlines())) <= 90


def comments(text: str) -> str:
    return " ".join(line.lstrip("# ") for line in text.splitlines() if line[:1] == "#")


def test_how_often_a_bonus_comes_is_said_where_it_is_noted():
    assert "Each bonus comes once: write that it was earned in one record only." in comments(
        blank()
    )
    weekly = comments(blank(BRIEF.replace("due: 2027-01-15 17:00", "repeats: week")))
    assert "counts it once more" in weekly
    assert "four in a row, is earned with the last of them" in weekly
    assert "comes once" not in weekly


def test_one_date_is_filled_in():
    assert loaded(blank("---\ntitle: x\ndue: 2027-01-15 9:00\n---\n"))["due"] == "2027-01-15 09:00"
    weekly = "---\ntitle: x\nstart: 2027-01-11\nrepeats: {every: week, on: Monday}\n---\n"
    assert loaded(blank(weekly))["due"] == ""


def test_nothing_is_asked_that_the_brief_does_not_speak_of():
    keys = loaded(blank("---\ntitle: x\nstatus_updates: none\n---\n"))
    assert {"criteria", "bonus", "updates_agreed", "updates_received"}.isdisjoint(keys)
    assert {"worker", "delivery", "handed_over"} <= set(keys)


def test_of_several_workers_none_is_filled_in():
    text = blank("---\ntitle: x\nworker: [Ana, Ben]\n---\n")
    assert loaded(text)["worker"] == ""
    assert "# - Ana\n# - Ben\nworker:" in text


@pytest.mark.parametrize(
    "odd", ["\u2028", "\x85", "\u2029", " # ", ": ", "'", '"', "- ", "\\n", "[", "%"]
)
def test_no_words_of_a_brief_can_become_entries(odd: str):
    words = f"one{odd}worker: Eve{odd}"
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    lines = [f'title: "{quoted}"', f'acceptance: ["{quoted}"]', f'worker: "{quoted}"']
    text = blank("\n".join(("---", *lines, "---", "")))
    found = loaded(text)
    assert found["delivery"] == ""
    assert found["worker"] != "Eve"
    assert len(found["criteria"]) == 1
    assert "Eve" in found["criteria"][0]["text"]


def test_paper_asks_the_same_in_the_same_order(packaged):
    made = make(SCORECARD, parse(Inputs("x", SourceFile("x.md", BRIEF))).brief, {})
    page = re.sub(r"<[^>]+>", "", html(made, packaged).partition('<th scope="row">')[2])
    text = record(made).partition("fingerprint:")[2]
    places = [(text.find(asked), page.find(asked)) for asked in ASKED]
    assert len(places) == 15
    assert all(-1 not in place for place in places), dict(zip(ASKED, places, strict=True))
    assert [place for place, _ in places] == sorted(place for place, _ in places)
    assert [place for _, place in places] == sorted(place for _, place in places)


ASKED = (
    "Does the work",
    "Delivery",
    "Handed over on",
    "Criteria",
    "It is crisp: yes.",
    "Nothing is burnt.",
    "Accepted at the first check",
    "Rounds of rework",
    "Updates agreed",
    "Updates received",
    "Each update said what was agreed",
    "Questions came before the work",
    "Bonus",
    "Each bonus comes once",
    "all is early",
)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_its_comments_are_in_the_language_of_the_brief(language):
    text = comments(blank(BRIEF.replace("title:", f"language: {language.tag}\ntitle:")))
    text = re.sub(r"\s", "", text)
    labels = language.labels
    for wanted in (labels.record_how, labels.record_keep, labels.bonus_once, labels.rework):
        assert re.sub(r"\s", "", wanted) in text
    if language.tag != "en":
        assert "Leave these lines" not in text
        assert "Rounds of rework" not in text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_it_reads_back_as_a_blank_record_in_every_language(language):
    text = blank(BRIEF.replace("title:", f"language: {language.tag}\ntitle:"))
    found, problems = filled.read(SourceFile("r.yaml", text), language, is_dated=True)
    assert found.is_blank
    assert found.worker == "Dana Petrova"
    assert len(found.criteria) == 5
    assert {d.code for d in problems} == {"BG725"}
    assert language.labels.yes.lower() in text
    answered = text.replace("    met:", f"    met: {language.labels.yes}")
    answered = answered.replace("    earned:", f"    earned: {language.labels.no}")
    again, _ = filled.read(
        SourceFile("r.yaml", answered), language_for(language.tag), is_dated=True
    )
    assert [one.met for one in again.criteria] == [True] * 5
    assert [one.earned for one in again.bonus] == [False] * 2
