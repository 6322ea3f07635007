"""Sentences end where a reader would end them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lint.timing import assert_linear

from briefgen.languages import lexicon_for
from briefgen.lint.wording.sentences import around, sentences

KNOWN = lexicon_for("en").abbreviations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("See Dr. Shah, e.g. on Monday.", ["See Dr. Shah, e.g. on Monday."]),
        ("Ask J. Long. Then go.", ["Ask J. Long.", "Then go."]),
        ("It weighs 3.5 kg. Lift it.", ["It weighs 3.5 kg.", "Lift it."]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("चित्र काटें। उसे भेजें।", ["चित्र काटें।", "उसे भेजें।"]),
        ("Wait... Now go.", ["Wait...", "Now go."]),
        ("Open example.com now.", ["Open example.com now."]),
        ("**Done.** Next one", ["**Done.**", "Next one"]),
        ("Apples  \nPears\\\nPlums", ["Apples", "Pears\\", "Plums"]),
        ("Apples\nand pears", ["Apples\nand pears"]),
        ("", []),
    ],
)
def test_sentences(text, expected):
    assert [text[a:b].strip() for a, b in sentences(text, KNOWN)] == expected


def test_the_sentence_around_a_place():
    text = "Use the colors as usual. See [our list](x). End."
    start, end = around(text, text.index("usual"), KNOWN)
    assert text[start:end] == "Use the colors as usual."


@given(st.text(alphabet="a. !?\n\\)”’E"))
def test_sentences_follow_one_another_and_leave_out_only_blanks(text):
    spans = list(sentences(text, KNOWN))
    assert all(a < b for a, b in spans)
    assert all(one[1] == two[0] for one, two in itertools.pairwise(spans))
    assert not spans or spans[0][0] == 0
    assert not text[spans[-1][1] if spans else 0 :].strip()


@pytest.mark.parametrize("part", [".", "!?", ". ", "a. ", ".)", "  \n", "e.g. ", "\\\n"])
@pytest.mark.slow
def test_time_grows_with_the_size_of_the_text(part):
    assert_linear(lambda size: part * size, lambda text: list(sentences(text, KNOWN)), size=10_000)
