"""Answers as people write them, beside a brief: what is the same was decided by a person."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.readback import Verdict, compare, questions
from briefgen.source import SourceFile

BRIEF = """---
title: Shop
language: {language}
time_zone: Europe/Berlin
owner: {{name: Lena, time_zone: Europe/Berlin}}
worker: {{name: Jun, time_zone: Asia/Manila}}
approver: [Lena Hofer, Tom Brightwell]
start: 2027-01-11
due: 2027-02-12 17:00
deliverables: [Product data, Shop theme, Hand-over guide]
status_updates: {{every: week, on: Friday, at: 15:00}}
payment: {{amount: 3000, currency: EUR, within_days: 10}}
out_of_scope: [translations]
---
"""


def verdict(key: str, answer: str, language: str = "en") -> Verdict:
    file = parse(Inputs("shop", SourceFile("shop.md", BRIEF.format(language=language))))
    asked = [question for question in questions(file.brief) if question.key == key]
    assert len(asked) == 1
    (outcome,) = compare(asked, {key: answer}, file.brief.front)
    return outcome.verdict


SAME, NEAR, OTHER = Verdict.SAME, Verdict.NEAR, Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("2027-02-12 17:00", SAME),  # the owner's clock
        ("2027-02-13 00:00", SAME),  # the same moment in Manila
        ("13 February 2027, 12 am", SAME),
        ("12.02.2027 17:00", SAME),
        ("Feb 12, 5 pm", SAME),
        ("Friday 12 Feb 2027 at 5pm Berlin time", SAME),
        ("2027-02-12 16:00 UTC", SAME),
        ("2027-02-12 18:00", OTHER),
        ("2027-02-11 17:00", OTHER),
        ("12 March 2027 17:00", OTHER),
        ("2027-02-12", Verdict.INCOMPLETE),
        ("soon", Verdict.UNREAD),
        ("", Verdict.MISSING),
    ],
)
def test_times(answer, wanted):
    assert verdict("due", answer) is wanted


@pytest.mark.parametrize(
    ("answer", "language"),
    [
        ("12. Februar 2027, 17 Uhr", "de"),
        ("12 de febrero de 2027 a las 17:00", "es"),
        ("12 février 2027 à 17h00", "fr"),
        ("2027年2月12日17時", "ja"),
        ("2027年2月13日 0:00", "ja"),
        ("١٢ فبراير ٢٠٢٧، 17:00", "ar"),
    ],
)
def test_times_in_other_languages(answer, language):
    assert verdict("due", answer, language) is SAME


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("3,000 EUR", SAME),
        ("3.000 €", SAME),
        ("3000 euros for everything", SAME),
        ("EUR 3 000", SAME),
        ("3000", Verdict.INCOMPLETE),
        ("3000 USD", OTHER),
        ("300 EUR", OTHER),
        ("a lot", Verdict.UNREAD),
    ],
)
def test_money(answer, wanted):
    assert verdict("pay", answer) is wanted


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Product data, Shop theme, Hand-over guide", SAME),
        ("hand-over guide; SHOP THEME and product data", SAME),
        ("1. product data\n2. shop theme\n3. hand over guide", SAME),
        ("Produkt data, shop theme, hand-over guide", NEAR),
        ("Shop theme, product data", OTHER),
        ("Product data, Shop theme, Hand-over guide, a logo", OTHER),
    ],
)
def test_names(answer, wanted):
    assert verdict("hand_over", answer) is wanted


def test_free_words_are_for_a_person():
    assert verdict("not_included", "No texts in other languages") is Verdict.BESIDE


def test_what_the_brief_does_not_say_is_not_asked():
    file = parse(Inputs("x", SourceFile("x.md", "---\ntitle: X\ndue: 2027-01-01\n---\n")))
    assert [question.key for question in questions(file.brief)] == ["due"]
    assert questions(parse(Inputs("x", SourceFile("x.md", "# X\n"))).brief) == ()


def test_the_first_update_is_a_date_worked_out():
    assert verdict("first_update", "Friday 15 January 2027, 15:00") is SAME
    assert verdict("first_update", "15 Jan 22:00") is SAME  # Manila
    assert dt.date(2027, 1, 15).weekday() == 4


@given(answer=st.text(max_size=400), key=st.sampled_from(["due", "pay", "hand_over"]))
def test_no_answer_is_too_strange(answer, key):
    assert verdict(key, answer) in Verdict


def test_a_very_long_answer_takes_no_longer():
    assert verdict("hand_over", "a, b; " * 100_000) is OTHER
    assert verdict("due", "1.1." * 100_000) in Verdict
