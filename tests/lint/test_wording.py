"""The rules about language: any text, the right places, time, and the lists they go by."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lint.timing import assert_linear

from briefgen.inputs import Inputs
from briefgen.languages import Lexicon, lexicon_for
from briefgen.languages.lexicon import pairs
from briefgen.lint import RULES, Policy, Profile
from briefgen.lint.context import Context
from briefgen.lint.rules.hard_to_read import index
from briefgen.parse import parse
from briefgen.records import History
from briefgen.source import SourceFile

WORDING = tuple(rule for rule in RULES if rule.code.startswith("BG4"))
PIECES = st.sampled_from(
    [
        "---\n",
        "title: the the\n",
        "due: TBD\n",
        "acceptance:\n  - etc.\n",
        "## Acceptance\n\n",
        "- ",
        "## Steps\n\n",
        "1. ",
        "if possible",
        "the the ",
        "recieve ",
        "WMS ",
        "WMS (x) ",
        "[insert x]",
        "<your x>",
        "{{ x }}",
        "???",
        "as usual ",
        "should ",
        "some ",
        ", ...",
        ". ",
        "\n\n",
        "\n",
        "`",
        '"',
        "“",
        "May ",
        "to be decided",
        "a long sentence " * 12,
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def context(text: str, profile: Profile = Profile.STRICT) -> Context:
    file = parse(Inputs("case", SourceFile("case.md", text), {}))
    return Context.of(file, Policy(profile=profile), dt.date(2026, 11, 24), History())


@given(TEXTS)
def test_any_text_is_checked_and_every_finding_stands_in_it(text):
    given_context = context(text)
    for rule in WORDING:
        for finding in rule.check(given_context):
            span, source = finding.place.span, finding.place.source
            assert source.position(source.offset(span.start)) == span.start
            assert source.position(source.offset(span.end)) == span.end
            assert finding.message[:1] in "“t" or finding.message.startswith("this")
            for edit in finding.fix.edits if finding.fix else ():
                assert edit.place.text


@pytest.mark.parametrize(
    "part",
    [
        "the the ",
        "a  ",
        "some ",
        "etc, ",
        "as usual ",
        "if possible ",
        "recieve ",
        "AB ",
        "ABCDE ",
        "[insert a] ",
        "[",
        "<your ",
        "{{ a }} ",
        "TBD ",
        "???",
        "should ",
        "a. ",
        "a" + " " * 60,
        "to be decided, ",
        "WMS (",
        ", ...",
        "“a ",
    ],
)
@pytest.mark.slow
def test_time_grows_with_the_size_of_the_text(part):
    assert_linear(
        lambda size: context("## Acceptance criteria\n\n- " + part * (size // len(part))),
        lambda given: [list(rule.check(given)) for rule in WORDING],
        size=2_000,
    )


def test_the_readability_index_is_the_published_one():
    """Senter and Smith (1967): 4.71 letters a word + 0.5 words a sentence - 21.43."""
    assert index(letters=500, words=100, sentences=10) == pytest.approx(7.12)
    assert index(letters=600, words=100, sentences=4) == pytest.approx(19.33)


def test_misspellings_are_certain():
    known = lexicon_for("en").misspellings
    assert len(known) >= 200
    for wrong, right in known.items():
        assert wrong == wrong.lower()
        assert wrong.isalpha()
        assert len(wrong) >= 3
        for word in right.split("/"):
            assert word != wrong
            assert not set(word.split()) & known.keys()
    assert list(known) == sorted(known)


def test_words_that_are_right_somewhere_are_not_listed():
    valid = [
        "calender",
        "dependant",
        "judgement",
        "cancelled",
        "programme",
        "licence",
        "practise",
        "fulfil",
        "payed",
    ]
    assert not set(valid) & lexicon_for("en").misspellings.keys()


def test_pairs_read_several_right_words():
    assert pairs(" alot = a lot,\n sence = sense/since ,") == {
        "alot": "a lot",
        "sence": "sense/since",
    }


def test_a_language_without_words_has_only_the_marks_that_all_share():
    assert lexicon_for("de") == Lexicon()
    assert "TBD" in lexicon_for("de").placeholder_marks
    assert lexicon_for("en-GB") is lexicon_for("en")


def test_words_the_owner_accepts_are_left_alone():
    text = "## Acceptance criteria\n\n- A robust box, recieved by WMS, etc.\n"
    file = parse(Inputs("case", SourceFile("case.md", text), {}))
    accepted = frozenset({"robust", "recieved", "wms", "etc"})
    policy = Policy(profile=Profile.STRICT, accepted=accepted)
    there = Context.of(file, policy, dt.date(2026, 11, 24), History())
    assert [list(rule.check(there)) for rule in WORDING] == [[] for _ in WORDING]
    assert any(list(rule.check(context(text))) for rule in WORDING)
