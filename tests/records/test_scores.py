"""Records of deliveries held against their brief: what is wrong is told where it stands."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.records import Scores, Sent, scores
from briefgen.source import SourceFile

MARK = "0123abcd"
BRIEF = """\
---
title: Bake bread
version: "2"
worker: [Dana Petrova, Émile Roy]
start: 2027-01-11
due: 2027-01-29
deliverables: [{name: Loaf, acceptance: [It is crisp., It is brown.]}, {name: Roll}]
payment:
  amount: 300
  currency: EUR
  bonus: [{amount: 50, when: all is early}]
---
"""
RECORD = """\
brief: x
version: 2
fingerprint: 0123abcd
worker: Dana Petrova
delivery: Loaf one
due: 2027-01-15
handed_over: 2027-01-14
criteria:
  - number: A1
    text: It is crisp.
    met: yes
  - number: A2
    text: It is brown.
    met: no
accepted_at_first_check: yes
rounds_of_rework: 0
updates_agreed: 2
updates_received: 1
bonus:
  - when: all is early
    amount: 50 EUR
    earned: yes
    paid: no
note: He said: fine
"""


def brief(text: str = BRIEF) -> Brief:
    return parse(Inputs("x", SourceFile("x.md", text))).brief


def read(*texts: str, sent: tuple[Sent, ...] = (), of: str = BRIEF) -> Scores:
    files = [SourceFile(f"scored-{i:03d}.yaml", text) for i, text in enumerate(texts, 1)]
    return scores(files, brief(of), sent, MARK)


def told(found: Scores) -> list[tuple[str, int, str]]:
    """Return the severity, the line and the message of all that is said."""
    return [(d.severity.value, d.place.span.start.line, d.message) for d in found.diagnostics]


def changed(old: str, new: str) -> str:
    assert RECORD.count(old) == 1, old
    return RECORD.replace(old, new)


def test_a_whole_record_is_read_as_it_was_noted():
    found = read(RECORD)
    assert told(found) == []
    (one,) = found.scored
    assert (one.worker, one.delivery, one.version) == ("Dana Petrova", "Loaf one", "2")
    assert one.due
    assert one.handed_over
    assert (one.due.day, one.handed_over.day) == (dt.date(2027, 1, 15), dt.date(2027, 1, 14))
    assert [(c.number, c.met) for c in one.criteria] == [("A1", True), ("A2", False)]
    assert (one.accepted, one.rework, one.updates_agreed, one.updates_received) == (True, 0, 2, 1)
    assert [(b.when, b.amount, b.earned, b.paid) for b in one.bonus] == [
        ("all is early", "50 EUR", True, False)
    ]
    assert one.note == "He said: fine"  # a colon in it is no mistake: nobody else reads it


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("worker: Dana Petrova", "worker:", 4, "it is not noted who did the work"),
        ("delivery: Loaf one", "delivery:", 5, "it is not noted what was handed over"),
        ("due: 2027-01-15", "due:", 6, "it is not noted when it was due"),
        ("handed_over: 2027-01-14", "handed_over:", 7, "not noted when it was handed over"),
        ("check: yes", "check:", 15, "not noted whether it was accepted at the first check"),
        ("worker: Dana Petrova", "worker: Dana Petrowa", 4, "Petrowa is no worker of this brief"),
        ("due: 2027-01-15", "due: 2027-02-30", 6, "there is no such date or hour as 2027-02-30"),
        ("due: 2027-01-15", "due: soon", 6, "cannot be told from “soon”"),
        ("over: 2027-01-14", "over: 2027-01-10", 7, "before the work began, on 2027-01-11"),
        ("due: 2027-01-15", "due: 2026-12-31", 6, "before the work began, on 2027-01-11"),
        ("due: 2027-01-15", "due: 2027-01-30", 6, "after the last day of the work, 2027-01-29"),
        ("number: A2", "number: A7", 12, "the brief has no such criterion as A7"),
        ("text: It is brown.", "text: It is black.", 12, "the brief has no such criterion as A2"),
        ("met: no", "met: partly", 14, "“partly” is neither yes nor no"),
        ("check: yes", "check: oui", 15, "“oui” is neither yes nor no"),
        ("earned: yes", "earned: perhaps", 22, "“perhaps” is neither yes nor no"),
        ("rework: 0", "rework: none", 16, "“none” is no number such as 0, 1 or 2"),
        ("received: 1", "received: -1", 18, "“-1” is no number such as 0, 1 or 2"),
        ("when: all is early", "when: all is late", 20, "the brief has no such bonus"),
        ("amount: 50 EUR", "amount: 500 EUR", 21, "the brief says 50 for this bonus"),
        (
            "earned: yes\n    paid: no",
            "earned: no\n    paid: yes",
            23,
            "not noted that it was earn",
        ),
        ("rework: 0", "rework: 3", 16, "accepted at the first check, and yet it went back"),
        ("rework: 0", "rework:", 16, "it is not noted how often it went back, 0 if never"),
        ("received: 1", "received: 4", 18, "4 status updates came and only 2 were due"),
        ("received: 1", "received:", 18, "it is not noted how many status updates came"),
        ("agreed: 2", "agreed:", 17, "it is not noted how many status updates were due"),
        ("over: 2027-01-14", "over: 2028-01-17", 7, "more than a year after the day on which"),
        ("over: 2027-01-14", "over: 2026-01-13", 7, "more than a year before the day on which"),
        ("brief: x", "brief: y", 1, "of the brief y, and lies in the folder of another"),
        ("note:", "notes:", 24, "`notes` is not a key that is known here"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(old: str, new: str, line: int, words: str):
    found = [one for one in told(read(changed(old, new))) if words in one[2]]
    assert [(severity, where) for severity, where, _ in found] == [("warning", line)]


def test_what_is_wrong_on_several_lines_is_told_once():
    seven = "".join(f"  - number: A{i}\n    met: ok\n" for i in range(1, 8))
    start, end = RECORD.index("  - number: A1"), RECORD.index("accepted_at")
    found = told(read(RECORD[:start] + seven + RECORD[end:]))
    assert [(line, message) for _, line, message in found] == [
        (10, "“ok” is neither yes nor no; the same on lines 12, 14, 16, 18, 20, 22"),
        (13, "the brief has no such criteria as A3, A4, A5, A6, A7"),
    ]


def test_help_says_what_to_type():
    (wrong,) = read(changed("Dana Petrova", "Dana Petrowa")).diagnostics
    assert wrong.help.startswith("Did you mean Dana Petrova?")
    (wrong,) = read(changed("number: A2", "number: A1")).diagnostics
    assert wrong.help == "A1 is: It is crisp."
    (wrong,) = read(changed("check: yes", "check: so-so")).diagnostics
    assert "Write yes or no" in wrong.help


def test_answers_in_the_language_of_the_brief_and_in_english():
    german = BRIEF.replace("title:", "language: de\ntitle:")
    record = changed("check: yes", "check: Ja").replace("met: no", "met: nein.")
    found = read(record, of=german)
    assert told(found) == []
    assert found.scored[0].accepted is True
    assert found.scored[0].criteria[1].met is False
    assert (
        "yes or no (ja or nein)"
        in read(record.replace("Ja", "doch"), of=german).diagnostics[0].help
    )


@pytest.mark.parametrize("typed", ["1", "1 round", "\uff11", "\u0661"])
def test_a_number_is_read_with_its_word_and_in_other_digits(typed: str):
    assert read(changed("rework: 0", f"rework: {typed}")).scored[0].rework == 1


def test_of_two_records_of_one_delivery_the_first_is_counted():
    found = read(RECORD, RECORD.replace("Loaf one", "loaf  ONE").replace("Dana", "Dora"))
    assert [one.file for one in found.scored] == ["scored-001.yaml"]
    (wrong,) = found.diagnostics
    assert wrong.message.startswith("there are two records of loaf ONE, so only the first")
    assert wrong.note
    assert wrong.note.place.source.name == "scored-001.yaml"


def test_records_without_a_worker_or_of_another_brief_are_not_counted():
    assert read(changed("worker: Dana Petrova", "worker:")).scored == ()
    assert read(changed("brief: x", "brief: y")).scored == ()
    assert len(read(changed("delivery: Loaf one", "delivery:")).scored) == 1


def test_a_copy_in_which_nothing_is_written_is_told_once():
    blank = "brief: x\nworker: Dana Petrova\ndelivery:\ndue: 2027-01-15\nhanded_over:\n"
    found = read(blank + "criteria:\n  - number: A1\n    met:\n")
    assert found.scored == ()
    assert told(found) == [
        ("warning", 3, "nothing is filled in here yet, so this record is not counted")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("handed_over: 2027-04-31\n", "there is no such date or hour as 2027-04-31"),
        ("delivery: [\n", "a list begins with [ and never ends"),
        ("foo: 3\n", "`foo` is not a key that is known here"),
    ],
)
def test_what_is_wrong_in_a_record_is_told_though_nothing_else_stands_in_it(text, said):
    found = read(f"brief: x\n{text}")
    assert found.scored == ()
    messages = [message for _, _, message in told(found)]
    assert any(message.startswith(said) for message in messages)
    assert not any("nothing is filled in" in message for message in messages)


def test_a_record_of_another_version_is_no_error_and_is_not_held_to_this_one():
    old = changed("version: 2", "version: 1").replace("0123abcd", "ffff0000")
    old = old.replace("number: A2", "number: A9").replace("all is early", "all was early")
    found = read(old.replace("Dana Petrova", "Zoe"))
    assert told(found) == [("info", 2, "this is of version 1; the brief is 2 now")]
    assert len(found.scored) == 1
    misspelt = read(old.replace("Dana Petrova", "Dana Petrowa"))
    assert [severity for severity, _, _ in told(misspelt)] == ["info", "warning"]


def test_another_fingerprint_is_only_remarked():
    other = changed("0123abcd", "ffff0000")
    assert told(read(other)) == [
        ("info", 3, "the brief has changed since this was noted, though not its version")
    ]
    found = told(read(other.replace("number: A2", "number: A9")))
    assert [severity for severity, _, _ in found] == ["info", "info"]
    assert "the brief has no such criterion as A9" in found[1][2]
    sent = Sent(1, dt.date(2027, 1, 4), "2", "ffff0000", "")
    assert len(told(read(other.replace("number: A2", "number: A9"), sent=(sent,)))) == 1


def test_what_can_be_earned_once_is_told_when_it_is_earned_twice():
    again = RECORD.replace("Loaf one", "Loaf two").replace("2027-01-14", "2027-01-15")
    (wrong,) = read(again, RECORD).diagnostics
    assert "can be earned once" in wrong.message
    assert (wrong.place.source.name, wrong.place.span.start.line) == ("scored-001.yaml", 22)
    weekly = BRIEF.replace("due: 2027-01-29", "repeats: {every: week, on: Friday}")
    assert weekly != BRIEF
    assert told(read(again, RECORD, of=weekly)) == []


def test_each_of_two_workers_may_earn_what_comes_once():
    other = changed("worker: Dana Petrova", "worker: Émile Roy").replace("Loaf one", "Loaf two")
    assert told(read(RECORD, other)) == []


def test_what_comes_once_may_be_paid_in_a_later_record():
    later = RECORD.replace("Loaf one", "Loaf two").replace("2027-01-14", "2027-01-15")
    paid = later.replace("earned: yes\n    paid: no", "earned:\n    paid: yes")
    assert told(read(RECORD, paid)) == []
    assert len(told(read(RECORD.replace("earned: yes", "earned: no"), paid))) == 1
    weekly = BRIEF.replace("due: 2027-01-29", "repeats: {every: week, on: Friday}")
    assert len(told(read(RECORD, paid, of=weekly))) == 1


def test_a_bonus_that_is_noted_twice_for_one_delivery_is_told():
    again = "bonus:\n  - when: ALL is early\n    earned: yes\n"
    weekly = BRIEF.replace("due: 2027-01-29", "repeats: {every: week, on: Friday}")
    (wrong,) = read(changed("bonus:\n", again), of=weekly).diagnostics
    assert "earned twice for one delivery; it is counted once" in wrong.message
    assert wrong.place.span.start.line == 24


def test_a_hiring_brief_has_no_names_to_compare():
    hiring = BRIEF.replace("worker: [Dana Petrova, Émile Roy]", "worker: {skills: baking}")
    assert told(read(changed("Dana Petrova", "Zoe"), of=hiring)) == []


def test_names_are_the_same_in_other_capitals_and_spaces():
    assert told(read(changed("Dana Petrova", "dana   PETROVA"))) == []


@pytest.mark.parametrize(
    "text", ["", "\x00", "- a\n- b", "criteria: yes", "{", "bonus: [[]]", "a: " * 500]
)
def test_any_text_is_read(text: str):
    found = read(text)
    assert found.diagnostics
    assert found.scored == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(RECORD.splitlines()),
            st.sampled_from(["", "yes", "2027-01-12", "[", "- a", ": b", "\u2028", '"', "&", "9"]),
        ),
        max_size=30,
    )
)
def test_any_lines_are_read_and_placed_inside_their_file(lines: list[tuple[str, str]]):
    text = "".join(f"{line}{added}\n" for line, added in lines)
    for one in read(text).diagnostics:
        assert 1 <= one.place.span.start.line <= max(1, len(text.splitlines()) + 1)
        assert one.message
