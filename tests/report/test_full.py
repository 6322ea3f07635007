"""Findings as they are printed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.report.full import Style, full, safe, width
from briefgen.source import Place, Position, SourceFile, Span

WRONG = Problem("BG999", "wrong-thing", Severity.ERROR)
TEXT = "---\ntitle: Edit\nwhere: Drive: Episodes\n---\n"


def place(text: str, line: int, first: int, last: int, name: str = "briefs/x.md") -> Place:
    return Place(SourceFile(name, text), Span(Position(line, first), Position(line, last)))


def printed(diagnostic: Diagnostic) -> list[str]:
    return full(diagnostic, Style()).split("\n")


def test_a_finding_shows_the_line_and_what_to_type() -> None:
    found = WRONG.at(
        place(TEXT, 3, 8, 23),
        "a colon makes the line ambiguous",
        label="this one",
        help='Write: where: "Drive: Episodes"',
    )
    assert full(found, Style()) == (
        "error[BG999] wrong-thing: a colon makes the line ambiguous\n"
        "  --> briefs/x.md:3:8\n"
        "   |\n"
        " 3 | where: Drive: Episodes\n"
        "   |        ^^^^^^^^^^^^^^^ this one\n"
        'help: Write: where: "Drive: Episodes"'
    )


def test_a_second_place_follows_the_first() -> None:
    note = Note(place(TEXT, 2, 1, 6), "it stands here first")
    assert printed(WRONG.at(place(TEXT, 3, 1, 6), "twice", note=note))[-5:] == [
        "note: it stands here first",
        "  --> briefs/x.md:2:1",
        "   |",
        " 2 | title: Edit",
        "   | ^^^^^",
    ]


def test_lines_to_copy_stand_below_each_other() -> None:
    found = WRONG.at(place(TEXT, 1, 1, 4), "nothing", help="Write:\n---\ntitle: T\n---")
    assert printed(found)[-4:] == ["help: Write:", "      ---", "      title: T", "      ---"]


def test_the_margin_grows_with_the_line_number() -> None:
    text = "\n" * 1233 + "here"
    assert printed(WRONG.at(place(text, 1234, 1, 5), "m"))[1:] == [
        "     --> briefs/x.md:1234:1",
        "      |",
        " 1234 | here",
        "      | ^^^^",
    ]


def test_without_a_line_there_is_only_the_place() -> None:
    assert printed(WRONG.at(place("", 1, 1, 1), "m")) == [
        "error[BG999] wrong-thing: m",
        "  --> briefs/x.md:1:1",
    ]


@pytest.mark.parametrize(
    ("line", "first", "last", "shown", "carets"),
    [
        ("a 手順 b", 3, 5, "a 手順 b", "  ^^^^"),
        ("手順 b", 4, 5, "手順 b", "     ^"),
        ("\tx: y", 2, 3, "    x: y", "    ^"),
        ("cafe\u0301 x", 7, 8, "cafe\u0301 x", "     ^"),
        ("น้ำ x", 5, 6, "น้ำ x", "   ^"),
        ("a\x1b[31mb", 7, 8, "a\\x1b[31mb", "         ^"),
        ("a\u202eb", 2, 3, "a\\u202eb", " ^^^^^^"),
        ("abc", 4, 4, "abc", "   ^"),
        ("a\u200bb", 3, 4, "a\u200bb", " ^"),
    ],
)
def test_carets_stand_below_the_words_meant(
    line: str, first: int, last: int, shown: str, carets: str
) -> None:
    lines = printed(WRONG.at(place(line, 1, first, last), "m"))
    assert lines[3:] == [f" 1 | {shown}", f"   | {carets}"]


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    source = SourceFile("x", "ab\ncd\n")
    found = WRONG.at(Place(source, Span(Position(1, 2), Position(2, 2))), "m")
    assert printed(found)[-1] == "   |  ^"


@pytest.mark.parametrize("length", [1, 50, 200, 5000])
@pytest.mark.parametrize("before", [0, 30, 90, 5000])
def test_of_a_long_line_the_words_meant_stay_in_sight(before: int, length: int) -> None:
    line = "-" * before + "手" + "x" * (length - 1) + "-" * 400
    found = WRONG.at(place(line, 1, before + 1, before + length + 1), "m")
    shown, marks = (text[5:] for text in full(found, Style(columns=100)).split("\n")[3:5])
    assert width(shown) <= 102
    assert shown.startswith("…" if before > 40 else "手" if not before else "-")
    assert shown.endswith("…")
    at = marks.index("^")
    assert width(shown[: shown.index("手")]) == at
    assert width(marks) <= width(shown)


def test_colours_are_for_terminals() -> None:
    found = WRONG.at(place(TEXT, 2, 1, 6), "m", help="h")
    assert "\x1b" not in full(found, Style())
    coloured = full(found, Style(colour=True))
    assert "\x1b[1;31merror[BG999]\x1b[0m" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == full(found, Style())


@given(st.text(max_size=40), st.text(max_size=20), st.integers(1, 5), st.integers(1, 12))
def test_nothing_in_a_brief_commands_the_terminal(
    text: str, name: str, line: int, first: int
) -> None:
    where = place(text, line, first, first + 3, name)
    note = Note(where, text)
    found = full(WRONG.at(where, text, label=text, help=text, note=note), Style(columns=20))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", found)
    heads = [line for line in found.split("\n") if line.startswith("error[")]
    assert heads[0].startswith("error[BG999] wrong-thing: ")


def test_a_name_cannot_add_a_finding() -> None:
    found = WRONG.at(place("", 1, 1, 1, "a\nerror[BG000] b: c.md"), "m\nn")
    assert len(printed(found)) == 2


def test_what_is_hidden_is_spelt_out() -> None:
    assert safe("a\x00\x1b\x7f\x9b\r\n\u2028\u202e\udcff\t手") == (
        "a\\x00\\x1b\\x7f\\x9b\\x0d\\x0a\\u2028\\u202e\\udcff    手"
    )
