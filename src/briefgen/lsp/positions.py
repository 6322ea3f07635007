"""Positions as editors count them: from 0, a column in units of UTF-16 unless agreed otherwise."""

from dataclasses import dataclass

from lsprotocol import types

from briefgen.source import Position, SourceFile, Span


@dataclass(frozen=True, slots=True)
class Ruler:
    """Turns positions into those of the editor and back; an emoji is two units of UTF-16."""

    encoding: str = types.PositionEncodingKind.Utf16.value

    def range(self, source: SourceFile, span: Span) -> types.Range:
        """Return a span of a text as the editor names it."""
        return types.Range(self._place(source, span.start), self._place(source, span.end))

    def position(self, source: SourceFile, at: types.Position) -> Position:
        """Return what the editor means; behind the end of a line it is its end."""
        line, left = source.line(at.line + 1), at.character
        for index, character in enumerate(line):
            if left <= 0:
                return Position(at.line + 1, index + 1)
            left -= self._units(character)
        return Position(at.line + 1, len(line) + 1)

    def _place(self, source: SourceFile, position: Position) -> types.Position:
        line = min(position.line, source.line_count)
        before = source.line(line)
        if line == position.line:
            before = before[: position.column - 1]
        return types.Position(line - 1, self._units(before))

    def _units(self, text: str) -> int:
        if self.encoding == types.PositionEncodingKind.Utf32:
            return len(text)
        if self.encoding == types.PositionEncodingKind.Utf8:
            return len(text.encode())
        return len(text.encode("utf-16-le")) // 2
