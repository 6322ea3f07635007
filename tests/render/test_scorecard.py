"""The scorecard: a form by which a delivery is measured against what was agreed."""

import io
import re

import pytest
from pypdf import PdfReader

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.parse import parse
from briefgen.render.document import SCORECARD, make
from briefgen.render.html import html
from briefgen.render.pdf import draw
from briefgen.render.scorecard import card
from briefgen.source import SourceFile

BRIEF = """---
title: Bake bread
worker: Dana
owner: Ann
approver: Bert
start: 2027-01-11
due: 2027-01-15
deliverables:
  - {name: Loaf, due: start + 1 workday, acceptance: [It is crisp., It is brown.]}
  - name: Roll
milestones: [{name: Half, due: 2027-01-13 12:00}]
acceptance: Nothing is burnt.
revisions: 2 rounds
status_updates: {every: week, on: Friday, channel: mail, include: [hours, questions]}
payment:
  amount: 1200.50
  currency: EUR
  bonus: [{amount: 120.05, when: all is early}, {amount: 10%, when: nobody asks twice}]
private: {limit: "2000", people: [Cem, {wish: more}]}
---
## Acceptance

- The box is closed.

## Private notes

Keep *Cem* in mind.
"""


def document(source=BRIEF):
    return make(SCORECARD, parse(Inputs("x", SourceFile("x.md", source))).brief, {})


def test_the_criteria_are_those_of_the_guide_with_their_numbers():
    groups = card(document()).groups
    assert [(g.number, g.title, [(c.number, c.text) for c in g.criteria]) for g in groups] == [
        ("D1", "Loaf", [("A1", "It is crisp."), ("A2", "It is brown.")]),
        ("D2", "Roll", []),
        (
            "",
            "For everything you hand over",
            [("A3", "Nothing is burnt."), ("A4", "The box is closed.")],
        ),
    ]


def test_what_was_agreed_stands_beside_room_for_what_came():
    (delivery, *_) = card(document()).parts
    due = next(question for question in delivery.questions if question.key == "due")
    assert due.agreed == (
        "Loaf: Tuesday, January 12, 2027",
        "Half: Wednesday, January 13, 2027, 12:00",
        "Everything is due: Friday, January 15, 2027",
    )


def test_bonuses_say_what_they_pay_and_what_all_of_them_come_to():
    """10 % of 1200.50 are 120.05, and with another 120.05 that makes 240.10."""
    found = card(document())
    said = [(rule.when, rule.pays.replace("\xa0", " ")) for rule in found.bonus]
    assert said == [
        ("all is early", "120.05 EUR"),
        ("nobody asks twice", "10% (120.05 EUR)"),
    ]
    assert found.total.replace("\xa0", " ") == "240.10 EUR"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("payment:\n", "payment:\n  per: loaf\n"),
        ("start: 2027", "repeats: week\nstart: 2027"),
        ("amount: 10%,", "amount: a cake,"),
        ("amount: 120.05, ", ""),
    ],
)
def test_no_total_is_made_up(old, new):
    assert card(document(BRIEF.replace(old, new))).total == ""


def words(page):
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def test_the_form_asks_for_facts_and_ends_with_the_private_notes(packaged):
    page = words(html(document(), packaged))
    for wanted in (
        "Does the work Dana",
        "Accepted at the first check ☐ Yes ☐ No",
        "Rounds of rework – Included: 2 rounds",
        "Updates agreed – Every week, on Friday – mail",
        "Each update said what was agreed – hours – questions",
        "limit 2000",
        "people Cem wish more",
        "Keep Cem in mind.",
    ):
        assert wanted in page


def test_it_can_be_printed(packaged):
    drawing = draw(document(), packaged)
    assert (drawing.warnings, drawing.missing) == ((), ())
    text = "".join(p.extract_text() for p in PdfReader(io.BytesIO(drawing.data)).pages)
    assert "240.10" in text
    assert "Keep Cem in mind." in text


def test_an_empty_brief_has_a_form_too(packaged):
    page = words(html(document("---\ntitle: T\n---\n"), packaged))
    assert "Accepted at the first check" in page
    assert "Bonus" not in page
    assert "Private notes" not in page


def test_where_no_updates_are_wanted_none_are_counted(packaged):
    text = BRIEF.replace(
        "every: week, on: Friday, channel: mail, include: [hours, questions]", "every: none"
    )
    page = words(html(document(text), packaged))
    assert "Updates received" not in page


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_every_language_has_its_words_for_it(language, packaged):
    page = html(
        document(BRIEF.replace("title:", f"language: {language.tag}\ntitle:", 1)), packaged
    )
    assert language.labels.accepted_first in page
    assert language.labels.bonus_paid in page
    assert "{" not in page.partition("<body>")[2]
