"""The form: easy to fill in, and read back whatever was done to it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages import language_for
from briefgen.readback import Form, Question, Words, form, is_filled_in, read_answers
from briefgen.source import SourceFile

LABELS = language_for("en").labels
ASKED = (
    Question("goal", "What for?", Words("x")),
    Question("due", "By when?", Words("y")),
)
ABOUT = Form("clients/shop", "Shop: #1 “move”\n- x", "1.0", "0123abcd", "Lena")
BLANK = form(ABOUT, ASKED, LABELS)


def answers(text: str) -> dict[str, str]:
    read = read_answers(SourceFile("a.yaml", text))
    assert read
    assert (read.brief, read.version, read.fingerprint) == ("clients/shop", "1.0", "0123abcd")
    return {key: value for key, value in read.given.items() if value}


def test_it_is_yaml_for_other_programs_too():
    assert yaml.safe_load(BLANK) == {
        "brief": "clients/shop",
        "version": "1.0",
        "fingerprint": "0123abcd",
        "goal": None,
        "due": None,
    }


def test_an_empty_form_may_be_written_over_and_no_other():
    assert not is_filled_in(BLANK)
    assert is_filled_in(BLANK.replace("goal:", "goal: money"))
    assert is_filled_in("anything else")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("goal: more: sales #1, it's", "more: sales #1, it's"),
        ("goal:more sales", "more sales"),
        ("goal: |\n  more\n  sales", "more\nsales"),
        ("goal:\n- more\n- sales", "more\nsales"),
        ('goal: "more"', "more"),
        ("goal：more", "more"),
        ("goal: [more, sales]", "more\nsales"),
        ("goal: *more*", "*more*"),
        ("  goal: more", "more"),
        ("goal: @more\t", "@more"),
    ],
)
def test_answers_are_taken_as_they_were_typed(typed, read):
    assert answers(BLANK.replace("goal:", typed)) == {"goal": read}


def test_windows_line_ends_change_nothing():
    text = BLANK.replace("goal:", "goal: more").replace("\n", "\r\n")
    assert answers(text) == {"goal": "more"}


@pytest.mark.parametrize("text", ["", "hello", "brief: x", "goal: x", "- a\n- b", "\x00\x1b["])
def test_another_file_is_no_form(text):
    assert read_answers(SourceFile("a.yaml", text)) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=80))
def test_any_line_comes_back(answer):
    typed = answer.strip()
    read = read_answers(SourceFile("a.yaml", BLANK.replace("goal:", f"goal: {typed}")))
    assert read
    assert bool(read.given.get("goal")) == bool(typed) or typed.startswith(
        ("#", "|", ">", "'", '"')
    )
