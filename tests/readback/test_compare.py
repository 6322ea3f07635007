"""Answers as workers write them, beside what a brief says; the moments worked out by hand."""

import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.readback import Verdict, compare, questions
from briefgen.source import SourceFile

# Five in the afternoon in London is noon in Bogotá, which is five hours behind all winter.
LONDON = """---
time_zone: Europe/London
owner: {name: Maya, time_zone: Europe/London}
worker: {name: Andrés, time_zone: America/Bogota}
"""
# Midnight at the end of February 8 in Los Angeles is nine in the morning of the 9th in Belgrade.
BOTH = "(America/Bogota or Europe/London)"
ANGELES = """---
time_zone: America/Los_Angeles
worker: {name: Ivana, time_zone: Europe/Belgrade}
"""


def outcome(front, key, answer):
    brief = parse(Inputs("test", SourceFile("test.md", f"{front}\n---\n"), {})).brief
    found = compare(questions(brief), {key: answer}, brief.front)
    return next(one for one in found if one.question.key == key)


def due(answer, when="2027-02-10 17:00", head=LONDON):
    return outcome(f"{head}due: {when}", "due", answer)


@pytest.mark.parametrize("answer", ["10/02/2027 12 p.m.", "02/10/2027 5:00 PM", "10.02.27, 12.00"])
def test_a_date_that_may_be_another_one_is_said_to_be_taken_for_this(answer):
    found = due(answer)
    assert found.verdict is Verdict.NEAR
    assert found.note == "Taken as Wednesday 2027-02-10, not as 2027-10-02."


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("10 February or 11 February, 12:00", "several times"),
        ("3 February or 10 February 12:00", "several times"),
        ("10 February 12:00 or 17 February 12:00", "several times"),
        ("10 February, 12:00 or 14:00", "several times"),
        ("2027-02-10 12:00\n2027-02-11 12:00", "several times"),
        ("Monday 10 February 12:00", "day of the week"),
        ("Friday, 2027-02-10 17:00", "day of the week"),
    ],
)
def test_more_than_one_moment_is_for_a_person_to_read(answer, why):
    found = due(answer)
    assert found.verdict is Verdict.UNREAD
    assert why in found.note


@pytest.mark.parametrize(
    "answer",
    [
        "10 Feb 12:00 (17:00 in London)",
        "2027-02-10 12:00 = 2027-02-10 17:00",
        "Wednesday 10 February, 12:00 or 17:00",
        "10 Feb, noon, which is 10 Feb 17:00 for you",
    ],
)
def test_one_moment_on_both_clocks_is_one(answer):
    assert due(answer).verdict is Verdict.SAME


@pytest.mark.parametrize(
    "answer",
    [
        "2027-02-10 12:00",
        "2027-02-10 17:00",
        "2027-02-10T17:00Z",
        "Wed 10 Feb, noon",
        "Wednesday, February 10th, 2027 at 5 pm",
        "10 Feb 2027, 12 o'clock Bogota time",
        "5pm on the 10th of February, London",
        "February 10, 17:00 UTC",
        "2027/2/10 13:00 GMT-4",
        "10 Feb 18:00 +01:00",
        "19:00 Europe/Athens, 10 February",
        "１０ Feb ２０２７ １７：００",
        "by 12:00 on 2027-02-10 (that is 17:00 for you)",
    ],
)
def test_the_same_moment_in_any_notation(answer):
    assert due(answer).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("de", "Mittwoch, 10. Februar 2027, 17 Uhr"),
        ("fr", "mercredi 10 février 2027 à 17h00"),
        ("es", "10 de febrero de 2027, 17:00"),
        ("pt", "10 de fevereiro, 17h"),
        ("uk", "10 лютого 2027 р. о 17:00"),
        ("ar", "١٠ فبراير ٢٠٢٧ ١٧:٠٠"),
        ("hi", "10 फ़रवरी 2027, 17 बजे"),
        ("fil", "ika-10 ng Pebrero 2027, 5 pm"),
        ("ja", "2027年2月10日 午後5時"),
        ("zh", "2月10日下午5点"),
    ],
)
def test_the_same_moment_in_the_words_of_each_language(language, answer):
    assert due(answer, head=f"{LONDON}language: {language}\n").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        ("10 Feb 12:00", "Taken in the worker's time (America/Bogota)."),
        ("10 Feb 17:00", "Taken in your time (Europe/London)."),
        ("10 Feb 17:00 UTC", ""),
    ],
)
def test_it_says_whose_time_was_taken(answer, note):
    assert due(answer).note == note


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("2027-02-10 22:00", f"Wednesday 2027-02-10, 22:00 {BOTH}"),
        ("2027-02-11 17:00", f"Thursday 2027-02-11, 17:00 {BOTH}"),
        ("10 Feb 17:00 Bogota", "Wednesday 2027-02-10, 17:00 (America/Bogota)"),
        ("10 Feb 17:00 +05:00", "Wednesday 2027-02-10, 17:00 (UTC+05:00)"),
        ("2028-02-10 17:00", f"Thursday 2028-02-10, 17:00 {BOTH}"),
        ("Friday 17:00", f"Friday, 17:00 {BOTH}"),
        ("11 Feb", "Thursday 2027-02-11"),
    ],
)
def test_another_moment_is_told_as_it_was_read(answer, read):
    found = due(answer)
    assert (found.verdict, found.note) == (Verdict.DIFFERENT, f"Read as {read}.")


@pytest.mark.parametrize("answer", ["2027-02-10", "on 10 February", "Wednesday 17:00"])
def test_half_an_answer_is_one(answer):
    assert due(answer).verdict is Verdict.INCOMPLETE


@pytest.mark.parametrize("answer", ["soon", "at 17:00", "31.02.", "99:99", "?", "-" * 5000])
def test_what_is_no_date_is_not_read(answer):
    assert due(answer).verdict is Verdict.UNREAD


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("2027-02-08", Verdict.SAME),
        ("8 February, end of day", Verdict.SAME),
        ("2027-02-08 23:59", Verdict.SAME),
        ("2027-02-08 24:00", Verdict.SAME),
        ("2027-02-09 09:00", Verdict.SAME),
        ("2027-02-08 17:00", Verdict.NEAR),
        ("2027-02-09", Verdict.INCOMPLETE),
        ("2027-02-10", Verdict.DIFFERENT),
        ("2027-02-10 09:00", Verdict.DIFFERENT),
    ],
)
def test_a_day_without_a_time_lasts_to_its_end(answer, verdict):
    assert due(answer, "2027-02-08", ANGELES).verdict is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("2027-02-10 17:00", Verdict.SAME),
        ("2027-02-10 18:00", Verdict.DIFFERENT),
        ("2027-02-10", Verdict.INCOMPLETE),
    ],
)
def test_without_a_zone_the_clock_is_compared(answer, verdict):
    assert due(answer, head="---\n").verdict is verdict


def test_in_repeating_work_the_day_of_the_week_will_do():
    weekly = f"{LONDON}start: 2027-01-06\nrepeats: {{every: week, on: Wednesday, at: 17:00}}"
    assert outcome(weekly, "first_due", "Wednesday 12:00").verdict is Verdict.SAME
    assert outcome(weekly, "first_due", "Thursday 12:00").verdict is Verdict.DIFFERENT


def test_daylight_saving_counts():
    """Bogotá is six hours behind London from March 28, 2027 on."""
    assert due("29 March, 11:00", "2027-03-29 17:00").verdict is Verdict.SAME
    assert due("29 March, 12:00", "2027-03-29 17:00").verdict is Verdict.DIFFERENT


PAY = "---\npayment: {amount: 1200, currency: EUR, within_days: 14}\nrevisions: 2 rounds"


@pytest.mark.parametrize(
    "answer",
    [
        "1200 EUR",
        "1,200 EUR",
        "1.200 EUR",
        "1 200 EUR",
        "1'200 EUR",
        "1.200,00 €",
        "€1,200.00",
        "EUR 1200",
        "1200 euros",
        "1200 eur for the project",
        "I get 1200€",
        "１２００ EUR",
    ],
)
def test_the_same_amount_in_any_notation(answer):
    assert outcome(PAY, "pay", answer).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("1200", Verdict.INCOMPLETE),
        ("1200 USD", Verdict.DIFFERENT),
        ("$1200", Verdict.DIFFERENT),
        ("£1200", Verdict.DIFFERENT),
        ("120 EUR", Verdict.DIFFERENT),
        ("1000-1200 EUR", Verdict.DIFFERENT),
        ("a lot", Verdict.UNREAD),
    ],
)
def test_another_amount_or_currency(answer, verdict):
    assert outcome(PAY, "pay", answer).verdict is verdict


def test_a_range_a_shared_sign_and_plain_numbers():
    dollars = "---\npayment: {amount: 300-500, currency: CAD}"
    assert outcome(dollars, "pay", "$300 to $500").verdict is Verdict.SAME
    assert outcome(dollars, "pay", "$500").verdict is Verdict.DIFFERENT
    assert outcome(PAY, "paid_within_days", "within 14 days").verdict is Verdict.SAME
    assert outcome(PAY, "rounds_of_changes", "3").verdict is Verdict.DIFFERENT
    assert outcome(PAY, "rounds_of_changes", "two").verdict is Verdict.UNREAD


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("between 5 and 7", Verdict.UNREAD),
        ("7 or 5 days", Verdict.UNREAD),
        ("not 7 days", Verdict.UNREAD),
        ("7 days, so within 7 days", Verdict.SAME),
        ("5-7", Verdict.DIFFERENT),
        ("between 5 and 6", Verdict.DIFFERENT),
    ],
)
def test_one_of_several_numbers_is_not_agreed(answer, verdict):
    days = "---\npayment: {amount: 1200, currency: EUR, within_days: 7}"
    assert outcome(days, "paid_within_days", answer).verdict is verdict


def test_several_numbers_are_told():
    found = outcome(PAY, "rounds_of_changes", "2 rounds of 3 changes")
    assert found.verdict is Verdict.UNREAD
    assert found.note == "There are several numbers in this answer: 2, 3."


def test_both_ends_of_a_range_are_the_range():
    dollars = "---\npayment: {amount: 300-500, currency: CAD}"
    assert outcome(dollars, "pay", "between 300 and 500 CAD").verdict is Verdict.SAME
    assert outcome(dollars, "pay", "300, 400 and 500 CAD").verdict is Verdict.DIFFERENT


THINGS = "---\ndeliverables: [Finished *episode*, Show notes, Audacity project]"


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("Finished episode, Show notes, Audacity project", Verdict.SAME),
        ("show  notes; AUDACITY PROJECT and finished episode", Verdict.SAME),
        ("D1 Finished episode\nD2 Show notes\nD3 Audacity project", Verdict.SAME),
        ("the finished episode as mp3, show notes, the Audacity project", Verdict.SAME),
        ("Finishd episode, Show notes, Audacity project", Verdict.NEAR),
        ("episode, notes, project", Verdict.NEAR),
        ("Finished episode, Show notes", Verdict.DIFFERENT),
        ("Finished episode, Show notes, Audacity project, cover art", Verdict.DIFFERENT),
        ("everything", Verdict.DIFFERENT),
    ],
)
def test_names_of_things(answer, verdict):
    assert outcome(THINGS, "hand_over", answer).verdict is verdict


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Logo, not Letter"),
        ("en", "Logo and Letter, except no Letter"),
        ("en", "I don’t make Logo, Letter"),
        ("de", "Logo, aber nicht Letter"),
        ("de", "Logo ohne Letter"),
        ("de", "Logo, not Letter"),
        ("es", "Logo, sin Letter"),
        ("es", "Logo, pero no Letter"),
        ("fr", "Logo, sauf Letter"),
        ("fr", "Logo, pas Letter"),
        ("pt", "Logo, não Letter"),
        ("uk", "Logo, але не Letter"),
        ("fil", "Logo, hindi Letter"),
        ("hi", "Logo, Letter नहीं"),
        ("ar", "Logo بدون Letter"),
        ("ja", "Logo、Letterではない"),
        ("zh", "Logo，不包括Letter"),
    ],
)
def test_a_name_that_is_denied_is_not_agreed(language, answer):
    things = f"---\nlanguage: {language}\ndeliverables: [Logo, Letter]"
    assert outcome(things, "hand_over", "Logo, Letter").verdict is Verdict.SAME
    found = outcome(things, "hand_over", answer)
    assert found.verdict in (Verdict.DIFFERENT, Verdict.UNREAD)
    assert not found.is_agreed
    assert "so read it yourself" in found.note


@pytest.mark.parametrize(
    ("language", "things", "answer"),
    [
        ("en", "[Not-to-do list, Logo]", "logo and not-to-do list"),
        ("en", "[Notes, Logo]", "notes, logo"),
        ("pt", "[Logo, Carta]", "Logo no Drive, Carta"),
        ("en", "[Text without errors]", "the text without errors"),
    ],
)
def test_a_name_may_say_not_itself(language, things, answer):
    front = f"---\nlanguage: {language}\ndeliverables: {things}"
    assert outcome(front, "hand_over", answer).is_agreed


def test_what_was_taken_for_what_is_told():
    found = outcome(THINGS, "hand_over", "Finishd episode, Show notes, cover art")
    assert found.note == (
        "“finishd episode” was taken for “Finished episode”. "
        "Not in the answer: Audacity project. Not in the brief: cover art."
    )


@pytest.mark.parametrize(
    ("names", "answer", "verdict"),
    [
        ("Ivana Petrović", "ivana petrovic", Verdict.SAME),
        ("Tom Brightwell", "Tom", Verdict.NEAR),
        ("Tom Brightwell", "Tom Brightwel", Verdict.NEAR),
        ("Tom Brightwell", "Maya", Verdict.DIFFERENT),
        ("Tom Brightwell", "Tom Brightwell and Maya", Verdict.DIFFERENT),
        ("[Tom, Maya]", "maya & tom", Verdict.SAME),
        ("佐藤花子", "佐藤花子です", Verdict.SAME),
    ],
)
def test_names_of_people(names, answer, verdict):
    assert outcome(f"---\napprover: {names}", "checked_by", answer).verdict is verdict


def test_free_words_are_not_judged_and_nothing_is_no_answer():
    front = "---\nsummary: To eat.\ndue: 2027-01-01"
    assert outcome(front, "goal", "To sleep.").verdict is Verdict.BESIDE
    assert outcome(front, "goal", " \n ").verdict is Verdict.MISSING
    assert outcome(front, "due", "").verdict is Verdict.MISSING


@pytest.mark.parametrize("part", ["1 ", "a, ", "x", "1.2.3-", "10 Feb, "])
def test_a_very_long_answer_is_compared_too(part):
    front, answer = f"{THINGS}\ndue: 2027-01-01\npayment: 30 EUR", part * 200_000
    assert outcome(front, "due", answer).verdict in (Verdict.UNREAD, Verdict.DIFFERENT)
    assert outcome(front, "pay", answer).verdict in (Verdict.UNREAD, Verdict.DIFFERENT)
    assert outcome(front, "hand_over", answer).verdict is Verdict.DIFFERENT
