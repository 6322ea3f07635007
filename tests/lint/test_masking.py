"""What is no language is blotted out, and everything else stays where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lint.timing import assert_linear

from briefgen.lint.wording.masking import BLOT, masked, without_code

MARKUP = st.sampled_from(
    [
        "`",
        "``",
        "](",
        "![",
        "[",
        ")",
        "<a",
        "</b>",
        "{#",
        "}",
        "{{",
        "}}",
        '"',
        "“",
        "”",
        "‘",
        "’",
        "https://",
        "www.",
        "@",
        ".com",
        "\\",
        "\n",
        "\r\n",
        " ",
        "a",
        "the",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(MARKUP, max_size=60).map("".join))


@given(TEXTS)
def test_length_and_line_breaks_stay_for_any_text(text):
    for result in (masked(text), without_code(text)):
        assert len(result) == len(text)
        assert [i for i, c in enumerate(result) if c in "\r\n"] == [
            i for i, c in enumerate(text) if c in "\r\n"
        ]
        assert all(new in (old, BLOT) for new, old in zip(result, text, strict=True))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Type `as needed` now", "Type  now"),
        ("Type ``a `b` c`` now", "Type  now"),
        ("Type `as\nneeded` now", "Type \n now"),
        ("See [the list](https://example.com/a_(b)) now", "See [the list now"),
        ('See [the list](list.md "Our list") now', "See [the list now"),
        ("See [the list][prices] now", "See [the list now"),
        ("See ![a modern look](shot.png) now", "See  now"),
        ("See https://example.com/if-possible.", "See ."),
        ("See <https://example.com> and www.example.com, now", "See  and , now"),
        ("Write to dana.w@mail.example.com.", "Write to ."),
        ("Press <kbd>Enter</kbd> now", "Press Enter now"),
        ("### Open it {#open time=15m}", "### Open it "),
        ("Dear {{ client }},", "Dear ,"),
        ('The button says "High quality".', "The button says ."),
        ("The button says “High quality”.", "The button says ."),
        ("The button says ‘High quality’.", "The button says ."),
        ("Der Knopf sagt „Gute Qualität“.", "Der Knopf sagt ."),
        ("5 < 6 and 7 > 3, don't", "5 < 6 and 7 > 3, don't"),
        ('A 6" pot', 'A 6" pot'),
        ("An open ` mark", "An open ` mark"),
        ("[ ] a box [1]", "[ ] a box [1]"),
    ],
)
def test_only_language_is_left(text, left):
    assert masked(text).replace(BLOT, "") == left


def test_brackets_and_tags_stay_where_only_code_is_taken_out():
    text = "Ask <your name> for {{ price }}, not `<b>` or “[your name]”"
    assert without_code(text).replace(BLOT, "") == "Ask <your name> for {{ price }}, not  or "


@pytest.mark.parametrize(
    "part",
    [
        "`",
        "``",
        "`a",
        "``a`b",
        "](",
        "](a",
        "](a(b",
        "![",
        "[a][",
        "<a",
        "<https:",
        "{#",
        "{{",
        '"',
        "“a",
        "‘",
        "a.b@",
        "a@b.",
        "@",
        "https://.",
        "www.a",
        "word ",
        "\n",
    ],
)
@pytest.mark.slow
def test_time_grows_with_the_size_of_the_text(part):
    assert_linear(lambda size: part * (size // len(part)), masked, size=20_000)
