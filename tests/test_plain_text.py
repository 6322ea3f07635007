"""Markdown as text to paste: every word stays, no sign of Markdown does."""

import pytest

from briefgen import markup


@pytest.mark.parametrize(
    ("written", "pasted"),
    [
        ("A **bold** and *soft* `code`.", "A bold and soft code."),
        ("One\ntwo", "One two"),
        ("One  \ntwo", "One\ntwo"),
        ("One<br>two", "One\ntwo"),
        ("# Head\n\nText", "Head\n\nText"),
        ("- a\n- b\n  - c", "- a\n- b\n  - c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("1. a\n\n   more", "1. a\n   more"),
        ("[the shop](https://example.com/a)", "the shop (https://example.com/a)"),
        ("<https://example.com/a>", "https://example.com/a"),
        ("https://example.com/a", "https://example.com/a"),
        ("[ann](mailto:ann@example.com)", "ann"),
        ("[step](#open)", "step"),
        ("![A loaf](loaf.png)", "A loaf"),
        ("> Said", "Said"),
        ("> [!NOTE]\n> Said", "Said"),
        ("```\na = 1\n  b\n```", "a = 1\n  b"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("a & b < c", "a & b < c"),
        ("", ""),
    ],
)
def test_text(written, pasted):
    assert markup.text(markup.read(written).blocks) == pasted
