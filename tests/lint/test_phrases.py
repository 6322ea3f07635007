"""Phrases are found as the lexicon writes them, and their places hold them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lint.timing import assert_linear

from briefgen.languages import lexicon_for
from briefgen.lint.wording import phrases
from briefgen.lint.wording.masking import masked
from briefgen.lint.wording.phrases import find
from briefgen.lint.wording.prose import Passage
from briefgen.source import SourceFile

PIECES = st.sampled_from(
    [
        "if",
        "possible",
        "as",
        "needed",
        "it",
        "is",
        "etc",
        ".",
        ",",
        " ",
        "\n",
        "**",
        "`",
        "TBD",
        "the",
        "some",
        "many",
        "how",
        "and",
        "more",
        "“",
        "to be",
        "decided",
        "don’t",
        "ſ",
        "İ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join))


def passage(raw: str) -> Passage:
    return Passage(SourceFile("a.md", raw), 0, raw, masked(raw), "steps", "item", 1)


def found(text: str, category: str) -> list[str]:
    return [hit.text for hit in find([passage(text)], "en").get(category, ())]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Do it if possible.", ["if possible"]),
        ("Do it IF  Possible", ["IF Possible"]),
        ("Do it, **if** *possible*", ["if possible"]),
        ("Do it if\npossible, or where it is possible", ["if possible", "where it is possible"]),
        ("Cut as much\nas you can", ["as much as you can"]),
        ("Answer as many questions as possible", ["as many questions as possible"]),
        ("Cut it if you like", ["if you like"]),
        ("Cut it if you like.", ["if you like"]),
        ("Cut it if you like the long version", []),
        ("Ask as required by law", []),
        ("Ask as required. By the way", ["as required"]),
        ("We try to keep calm", []),
        ("Try to keep calm", ["Try to keep"]),
        ("If. Possible answers", []),
        ("if `it is` possible", []),
        ("if-possible", []),
        ("Motif possible", []),
    ],
)
def test_loopholes(text, hits):
    assert found(text, "loopholes") == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("name, price, etc.", ["etc"]),
        ("mains and more.", ["and more"]),
        ("mains and more", ["and more"]),
        ("mains **and more**, too", ["and more"]),
        ("mains and more of it", []),
    ],
)
def test_open_ends(text, hits):
    assert found(text, "open_ends") == hits


def test_words_before_a_phrase_can_rule_it_out():
    assert found("How many boxes? Too many boxes, many boxes.", "loose_quantities") == ["many"]


def test_either_apostrophe_is_read():
    assert found("You don’t know; we’ll try to keep it. I'll Try to keep", "loopholes") == [
        "Try to keep"
    ]


def test_of_two_phrases_the_first_and_longest_counts():
    hits = found("It is a couple of days, lots of them", "vague_quantities")
    assert hits == ["a couple of", "lots of"]


def test_other_languages_have_no_phrases():
    for tag in ("de", "de-AT", "fr", "x-klingon", "eng"):
        assert find([passage("if possible, etc.")], tag) == {}
    for tag in ("en", "EN-gb", "en_US", ""):
        assert find([passage("if possible, etc.")], tag)


def test_every_phrase_is_found_in_itself():
    """A phrase that nothing can match would be a slip of the pen in the lexicon."""
    checked = 0
    for category, listed in phrases._phrases(lexicon_for("en")):
        for phrase in listed:
            text = " ".join(_sample(word) for word in phrase.split() if word[0] not in "!$")
            assert category in find([passage(text)], "en"), phrase
            checked += 1
    assert checked > 200


def _sample(word: str) -> str:
    return "quite" if word == "*" else word.removesuffix("?").split("/")[0]


@given(TEXTS)
def test_the_place_of_every_hit_holds_its_words(text):
    one = passage(text)
    for hits in find([one], "en").values():
        for hit in hits:
            assert one.raw[hit.start : hit.end].strip()
            assert hit.place.text == one.raw[hit.start : hit.end]
            assert " ".join(hit.place.text.replace("*", "").split()) == hit.text
            assert one.text[hit.start : hit.end] == one.raw[hit.start : hit.end]
        starts = [hit.start for hit in hits]
        assert starts == sorted(starts)
        assert all(one.end <= two.start for one, two in itertools.pairwise(hits))


@pytest.mark.parametrize(
    "part",
    [
        "if ",
        "as ",
        "as a-a",
        "if it is ",
        "as much ",
        "some ",
        "etc, ",
        "if * ",
        "to be ",
        "including but not ",
        "if" + " " * 50,
        "as" + "_" * 50,
        "-a",
    ],
)
@pytest.mark.slow
def test_time_grows_with_the_size_of_the_text(part):
    assert_linear(
        lambda size: [passage(part * (size // len(part)))],
        lambda given: find(given, "en"),
        size=10_000,
    )
