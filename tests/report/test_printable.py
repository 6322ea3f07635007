"""What may reach a terminal."""

import pytest

from briefgen.report.printable import one_line, safe, safe_lines


def test_what_is_hidden_is_spelt_out() -> None:
    assert safe("a\x00\x1b\x7f\x9b\r\n\u2028\u202e\udcff\uffff\t手") == (
        "a\\x00\\x1b\\x7f\\x9b\\x0d\\x0a\\u2028\\u202e\\udcff\\uffff    手"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\ntwo", "one two"),
        ("one \r\n\n  two\u2028three\n", "one two three"),
        ("  two  spaces  ", "two  spaces"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\n", ""),
    ],
)
def test_lines_are_folded_into_one(text: str, line: str) -> None:
    assert one_line(text) == line


def test_lines_stay_apart() -> None:
    assert safe_lines("a\r\n\n\tb\x1b") == ["a", "", "    b\\x1b"]
