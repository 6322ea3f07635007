"""Findings as they are printed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.report.full import full
from briefgen.report.printable import Style, width
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


def test_lines_to_copy_have_nothing_before_them() -> None:
    found = WRONG.at(place(TEXT, 2, 1, 4), "nothing", help="Write:\n---\ntitle: T\n  a: b\n---")
    assert printed(found)[-5:] == ["help: Write:", "---", "title: T", "  a: b", "---"]


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


LINES = "one\n  two   \n\nthree\n    four\n\n\n" + "more\n" * 100


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (
            (1, 2),
            (2, 4),
            [" 1 | one", "   |  ^^", " 2 |   two", "   |   ^ label"],
        ),
        (
            (1, 1),
            (4, 4),
            [" 1 | one", "   | ^^^", " ...", " 4 | three", "   | ^^^ label"],
        ),
        (
            (2, 3),
            (4, 6),
            [" 2 |   two", "   |   ^^^", " 3 |", " 4 | three", "   | ^^^^^ label"],
        ),
        # Empty lines and the end of the line before say nothing.
        ((4, 1), (8, 1), [" 4 | three", "   | ^^^^^", " 5 |     four", "   |     ^^^^ label"]),
        ((3, 1), (5, 1), [" 4 | three", "   | ^^^^^ label"]),
        ((4, 1), (5, 1), [" 4 | three", "   | ^^^^^ label"]),
        ((4, 1), (5, 3), [" 4 | three", "   | ^^^^^ label"]),
        (
            (5, 5),
            (107, 3),
            ["   5 |     four", "     |     ^^^^", " ...", " 107 | more", "     | ^^ label"],
        ),
        # Beyond the end of the file.
        ((107, 1), (500, 1), [" 107 | more", "     | ^^^^ label"]),
    ],
)
def test_of_several_lines_the_first_and_the_last_are_shown(
    start: tuple[int, int], end: tuple[int, int], shown: list[str]
) -> None:
    span = Span(Position(*start), Position(*end))
    found = WRONG.at(Place(SourceFile("x", LINES), span), "m", label="label")
    assert printed(found)[3:] == shown


@pytest.mark.parametrize("line", ["---", "----- ", "", "   "])
def test_a_line_that_tells_nothing_is_left_out(line: str) -> None:
    found = WRONG.at(place(line, 1, 1, 4), "no goal", label="3 parts, no goal", help="Add one.")
    assert printed(found) == [
        "error[BG999] wrong-thing: no goal",
        "  --> briefs/x.md:1:1 (3 parts, no goal)",
        "help: Add one.",
    ]


def test_a_front_matter_as_a_whole_is_left_out() -> None:
    found = WRONG.at(
        Place(SourceFile("x.md", TEXT), Span(Position(1, 1), Position(4, 4))), "no goal"
    )
    assert len(printed(found)) == 2


@pytest.mark.parametrize("line", ["-", "- -", "--", "--- x", "..."])
def test_other_lines_of_dashes_are_shown(line: str) -> None:
    assert printed(WRONG.at(place(line, 1, 1, 2), "m"))[3] == f" 1 | {line}"


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


def test_what_is_to_be_copied_is_green_line_by_line() -> None:
    found = WRONG.at(place(TEXT, 2, 1, 6), "m", help="Write:\n\n## Goal")
    lines = full(found, Style(colour=True)).split("\n")[-3:]
    assert lines == ["\x1b[1mhelp\x1b[0m: Write:", "", "\x1b[32m## Goal\x1b[0m"]


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
