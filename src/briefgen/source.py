"""Where things are: positions in the text that an owner wrote."""

import bisect
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between two characters; line and column count from 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to, not including, `end`."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Piece:
    """From line `line` of a composed text on stand the lines of `source` from `first` on, each
    set in by `indent` more characters."""

    line: int
    source: "SourceFile"
    first: int = 1
    indent: int = 0


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text and the name the owner knows it by, such as `briefs/podcast.md`.

    Lines end at LF, CRLF or CR, as in CommonMark; the text keeps them as they were typed. A text
    that is composed of several files says in `pieces` which lines are whose.
    """

    name: str
    text: str
    pieces: tuple[Piece, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", _line_starts(self.text))

    @property
    def line_count(self) -> int:
        return len(self._starts)

    def line(self, number: int) -> str:
        """Return line `number` without its ending; empty when there is no such line."""
        if not 1 <= number <= self.line_count:
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < self.line_count else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def typed_line(self, number: int) -> str:
        """Return line `number` with its ending; empty when there is no such line."""
        if not 1 <= number <= self.line_count:
            return ""
        end = self._starts[number] if number < self.line_count else len(self.text)
        return self.text[self._starts[number - 1] : end]

    def origin(self, position: Position) -> tuple["SourceFile", Position]:
        """Return the file in which what stands at a position was typed, and where in it."""
        index = bisect.bisect_right(self.pieces, position.line, key=lambda piece: piece.line)
        if not index:
            return self, position
        piece = self.pieces[index - 1]
        line = piece.first + position.line - piece.line
        return piece.source, Position(line, max(1, position.column - piece.indent))

    def offset(self, position: Position) -> int:
        """Return how many characters of the text come before `position`, kept inside it."""
        if position.line > self.line_count:
            return len(self.text)
        start = self._starts[max(position.line, 1) - 1]
        return min(start + max(position.column, 1) - 1, len(self.text))

    def position(self, offset: int) -> Position:
        """Return the position of the character at `offset`, kept inside the text."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect.bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def place(self, start: int, end: int) -> "Place":
        """Return the place of the characters from offset `start` up to `end`."""
        return Place(self, Span(self.position(start), self.position(max(start, end))))

    def place_of_line(self, number: int) -> "Place":
        """Return the place of the text on line `number`, without its indentation."""
        number = max(1, min(number, self.line_count))
        text = self.line(number)
        first = len(text) - len(text.lstrip()) + 1
        last = max(first, len(text.rstrip()) + 1)
        return Place(self, Span(Position(number, first), Position(number, last)))

    def place_of(self, excerpt: str, line: int, last_line: int = 0) -> "Place":
        """Return the place of `excerpt` on the first line that holds it, else of `line`."""
        for number in range(line, max(line, last_line) + 1):
            column = self.line(number).find(excerpt)
            if column >= 0 and excerpt:
                start = Position(number, column + 1)
                return Place(self, Span(start, Position(number, column + 1 + len(excerpt))))
        return self.place_of_line(line)


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a file."""

    source: SourceFile
    span: Span

    @property
    def text(self) -> str:
        start, end = self.source.offset(self.span.start), self.source.offset(self.span.end)
        return self.source.text[start:end]

    @property
    def origin(self) -> "Place":
        """Where it was typed: itself, but in a composed text the place in the file it is from.

        What goes on into another file ends with its first line.
        """
        source, start = self.source.origin(self.span.start)
        other, end = self.source.origin(self.span.end)
        if other is not source or end < start:
            end = Position(start.line, max(start.column, len(source.line(start.line)) + 1))
        return Place(source, Span(start, end))

    @property
    def is_in_one_file(self) -> bool:
        """Tell whether all of it was typed in one file, in one go."""
        start, end = self.source.origin(self.span.start), self.source.origin(self.span.end)
        lines = self.span.end.line - self.span.start.line
        return start[0] is end[0] and end[1].line - start[1].line == lines


def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    for offset, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            starts.append(offset + 1)
    return tuple(starts)
