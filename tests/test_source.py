"""Positions count lines as CommonMark does and columns in code points."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.source import Position, SourceFile, Span


def test_lines_end_at_any_of_three_endings() -> None:
    source = SourceFile("x", "a\nb\r\nc\rd")
    assert [source.line(n) for n in range(6)] == ["", "a", "b", "c", "d", ""]
    assert source.line_count == 4


def test_a_place_of_an_excerpt() -> None:
    source = SourceFile("x", "one\n  two two\n")
    assert source.place_of("two", 1, 2).span == Span(Position(2, 3), Position(2, 6))
    assert source.place_of("nine", 2).span == Span(Position(2, 3), Position(2, 10))


def test_the_text_of_a_place() -> None:
    source = SourceFile("x", "one\n  🦊two\n")
    assert source.place_of("🦊two", 2).text == "🦊two"


@given(st.text(alphabet="ab\n\r\u2028🦊"), st.integers(0, 40))
def test_offset_and_position_are_inverse(text: str, offset: int) -> None:
    source = SourceFile("x", text)
    inside = min(offset, len(text))
    assert source.offset(source.position(offset)) == inside


@given(st.text(alphabet="ab\n\r"), st.integers(-3, 9), st.integers(-3, 9))
def test_no_position_leads_outside(text: str, line: int, column: int) -> None:
    source = SourceFile("x", text)
    assert 0 <= source.offset(Position(line, column)) <= len(text)
