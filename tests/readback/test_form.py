"""The form: easy to fill in for somebody who has never seen YAML."""

import pytest
import yaml

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES, language_for
from briefgen.parse import parse
from briefgen.readback import Form, form, is_filled_in, questions, read_answers
from briefgen.source import SourceFile

ABOUT = Form("pod/cast", "Edit the podcast", "1.4", "12345678", "Maya")
BRIEF = """---
language: en
summary: To eat.
deliverables: [{name: Bread, due: 2027-01-29}]
payment: 30 EUR
---
"""


def made(about=ABOUT, tag="en"):
    brief = parse(
        Inputs("test", SourceFile("test.md", BRIEF.replace(": en", f": {tag}")), {})
    ).brief
    return form(about, questions(brief), language_for(tag).labels)


def read(text):
    return read_answers(SourceFile("answers.yaml", text))


def filled(**answers):
    text = made()
    for key, answer in answers.items():
        assert f"\n{key}:\n" in text
        text = text.replace(f"\n{key}:\n", f"\n{key}:{answer}\n")
    return read(text)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_it_is_yaml_with_an_empty_answer_for_each_question(language):
    text = made(tag=language.tag)
    assert yaml.safe_load(text) == {
        "brief": "pod/cast",
        "version": "1.4",
        "fingerprint": "12345678",
        "goal": None,
        "hand_over": None,
        "due": None,
        "pay": None,
    }
    assert f"# 1. {' '.join(language.labels.ask_goal.split())}\ngoal:\n" in text
    assert max(map(len, text.splitlines())) < 100


def test_an_empty_form_may_be_written_over_and_nothing_else():
    assert not is_filled_in(made())
    assert not is_filled_in(made().replace("\n", "\r\n"))
    assert is_filled_in(made().replace("goal:", "goal: To eat"))
    assert is_filled_in(made().replace("goal:\n", "goal:\nTo eat\n"))
    assert is_filled_in(made() + "goal: To eat\n")
    assert is_filled_in("See my mail.\n" + made())
    assert is_filled_in("my shopping list")
    assert is_filled_in("")


def test_no_title_or_version_can_bring_a_line_of_its_own():
    odd = 'A\ngoal: pwned\u2028due: x\x85\x1b[31m "quoted": # {'
    about = Form("pod", odd, odd, odd, odd)
    answers = read(made(about))
    assert set(answers.given.values()) == {""}
    assert answers.version == 'A goal: pwned due: x [31m "quoted": # {'
    assert "\x1b" not in made(about)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (" To eat", "To eat"),
        ("To eat", "To eat"),
        (" To eat: bread, mostly", "To eat: bread, mostly"),
        (" To eat #today", "To eat #today"),
        (" #1 reason", "#1 reason"),
        ("\n  To eat", "To eat"),
        ("\nTo eat\nand to share", "To eat and to share"),
        (" To eat\n\nand: to share", "To eat\nand: to share"),
        (" |\n  To eat\n  and to share", "To eat\nand to share"),
        (' "To eat"', "To eat"),
        (' "To eat', "To eat"),
        (" [To eat", "To eat"),
        (" *To eat*", "*To eat*"),
        ("\n- To eat\n- To share: all", "To eat\nTo share: all"),
        (" {a: b}", "{a: b}"),
        (" no", "no"),
        (" @maya says so", "@maya says so"),
        ("\tTo eat", "To eat"),
    ],
)
def test_whatever_is_typed_is_the_answer(typed, answer):
    answers = filled(goal=typed, due=" 2027-01-29")
    assert answers.given == {"goal": answer, "hand_over": "", "due": "2027-01-29", "pay": ""}


def test_a_colon_of_another_keyboard_and_windows_line_ends():
    text = made().replace("goal:", "goal：食べるため").replace("\n", "\r\n")
    assert read(text).given["goal"] == "食べるため"


def test_what_was_answered_twice_is_all_there():
    answers = read(made().replace("goal:", "goal: one\ngoal: two\ngoal: one\ngoal:"))
    assert answers.given["goal"] == "one\ntwo"


def test_a_form_without_remarks_or_some_questions_is_still_one():
    answers = read("brief: pod\ngoal: To eat\n")
    assert (answers.brief, answers.fingerprint) == ("pod", "")
    assert answers.given == {"goal": "To eat"}


@pytest.mark.parametrize(
    "text", ["", "hello", "- a\n- b", "goal: x", "brief: pod", BRIEF, "%PDF-1.7", "{" * 3000]
)
def test_a_foreign_text_is_no_form(text):
    assert read(text) is None


def test_a_very_long_answer_is_kept_whole():
    long = "word: " * 30_000
    assert filled(goal=f" {long}").given["goal"] == long.strip()
