"""What is asked: only what the brief answers, and never with the answer in it."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.audience import Reader, narrow
from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.parse import parse
from briefgen.readback import Names, Number, Time, Words, questions
from briefgen.readback.question import KEYS
from briefgen.source import SourceFile

BRIEFS = Path(__file__).parents[2] / "briefs"


def asked(text):
    brief = parse(Inputs("test", SourceFile("test.md", text), {})).brief
    return questions(narrow(brief, Reader.WORKER))


def facts(text):
    """Return the answers by key, told in plain values."""
    return {question.key: _fact(question.expected) for question in asked(text)}


def _fact(expected):
    if isinstance(expected, Time):
        return str(expected.event.day), expected.event.time
    if isinstance(expected, Number):
        return expected.amount.low, expected.amount.high, expected.currency
    return expected.names if isinstance(expected, Names) else expected.text


def test_the_weekly_podcast():
    """Its brief read by a person: rounds on Wednesdays at five, the first on January 6."""
    found = facts((BRIEFS / "podcast-editing.md").read_text("utf-8"))
    five = dt.time(17)
    assert found.pop("goal").startswith("Give our listeners one interview each week")
    assert found.pop("how_checked").startswith("The loudness is between -16.5 and -15.5 LUFS.\n")
    assert found.pop("not_included").endswith("\nContact with guests")
    assert "A file is missing on Friday at 18:00 London time." in found.pop("stop_and_ask")
    assert found == {
        "hand_over": ("Finished episode", "Show notes", "Audacity project"),
        "start": ("2027-01-06", None),
        "first_due": ("2027-01-06", five),
        "first_update": ("2027-01-11", five),
        "checked_by": ("Tom Brightwell",),
        "pay": (75, 75, "GBP"),
        "paid_within_days": (7, 7, ""),
        "rounds_of_changes": (1, 1, ""),
    }


def test_the_logo_with_its_milestones():
    """Counted on a calendar: five workdays from Monday, February 1, and so on."""
    found = facts((BRIEFS / "logo-refresh.md").read_text("utf-8"))
    assert found["first_due"] == ("2027-02-08", None)
    assert found["due"] == ("2027-03-08", None)
    assert found["first_update"] == ("2027-02-08", dt.time(8))
    assert found["pay"] == (1200, 1200, "USD")


def test_what_the_brief_does_not_say_is_not_asked():
    assert asked("---\ntitle: Bake\n---\n") == ()
    assert facts("---\ndue: when we say so\npayment: as agreed\nrevisions: some\n---\n") == {}


def test_one_thing_to_hand_over_has_one_date():
    found = facts("---\ndeliverables: [{name: Bread, due: 2027-01-29 12:00}]\n---\n")
    assert found == {"hand_over": ("Bread",), "due": ("2027-01-29", dt.time(12))}


def test_a_range_and_a_currency_in_the_amount():
    assert facts("---\npayment: 300-500 €\n---\n")["pay"] == (300, 500, "EUR")
    assert facts("---\npayment: {amount: 99.50, currency: usd}\n---\n")["pay"] == (
        Decimal("99.5"),
        Decimal("99.5"),
        "USD",
    )


def test_what_stands_in_the_body_is_known_with_its_line():
    text = "---\ntitle: Bake\n---\n\n## Deliverables\n\n- Bread\n- *Rolls*\n\n## Goal\n\nFull.\n"
    found = {question.key: question for question in asked(text)}
    assert found["hand_over"].expected == Names(("Bread", "Rolls"))
    assert (found["hand_over"].path, found["hand_over"].line) == ((), 5)
    assert (found["goal"].expected, found["goal"].line) == (Words("Full."), 10)


def test_the_summary_is_the_goal_where_there_is_no_other():
    [goal] = asked("---\nsummary: So that *all* eat.\n---\n")
    assert (goal.expected, goal.path) == (Words("So that all eat."), ("summary",))


def test_what_is_the_owners_alone_is_not_asked():
    text = "---\nscreening: {questions: [Why?]}\nprivate: {due: 2027-01-01}\n---\n"
    assert asked(text + "## Private notes\n\nDana likes B.\n") == ()


EVERYTHING = """---
language: {tag}
start: 2027-01-04
due: 2027-02-01
deliverables: [{{name: Bread, due: 2027-01-29}}]
status_updates: {{every: week, on: Monday}}
approver: Tom
acceptance: It is baked.
out_of_scope: Rolls
payment: {{amount: 30, currency: EUR, within_days: 5}}
revisions: 2 rounds
summary: To eat.
---
## {stop}

Ask.
"""


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_every_language_asks_everything_in_its_own_words(language):
    found = asked(EVERYTHING.format(tag=language.tag, stop=language.headings["ask"][0]))
    assert tuple(question.key for question in found) == KEYS
    texts = [question.text for question in found]
    assert len(set(texts)) == len(KEYS)
    answers = ("Bread", "2027", "Tom", "baked", "Rolls", "30", "EUR", "5", "2")
    assert [(text, a) for text in texts for a in answers if a in text] == []
