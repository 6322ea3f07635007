"""Fixes that move whole lines: to another list of the same name, or to the margin."""

from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix
from briefgen.source import Place, Position, SourceFile, Span


def list_moved(key: Place, items: Place, first: Place) -> Fix | None:
    """Return the fix that moves `items` below the list `first` and takes their key away.

    None where one of them stands in brackets or beside other things: too many ways to mean it.
    """
    source, start, end = key.source, key.span.start.line, items.span.end.line
    is_alone = not source.line(start)[: key.span.start.column - 1].strip()
    lines = [source.line(n) for n in range(items.span.start.line, end + 1)]
    has_tab = any("\t" in line[: len(line) - len(line.lstrip())] for line in lines)
    if not is_alone or items.span.start.line <= start or has_tab:
        return None
    if items.text[:1] in "[{" or first.text[:1] in "[{":
        return None
    shift = first.span.start.column - items.span.start.column
    below = Position(first.span.end.line, len(source.line(first.span.end.line)) + 1)
    added = Edit(Place(source, Span(below, below)), "\n" + "\n".join(_shifted(lines, shift)))
    taken = Edit(_lines(source, start, end), "")
    return Fix((added, taken))


def without_dashes(items: Place) -> Fix | None:
    """Return the fix that makes entries of a list of entries, None where it is not so plain."""
    source, edits = items.source, []
    if items.span.start.column > 1:
        return None
    for number in range(items.span.start.line, items.span.end.line + 1):
        line = source.line(number)
        if line.startswith(("- ", "  ")):
            edits.append(Edit(Place(source, Span(Position(number, 1), Position(number, 3))), ""))
        elif line.strip() and not line.startswith("#"):
            return None
    return Fix(tuple(edits))


def _shifted(lines: list[str], shift: int) -> Iterator[str]:
    for line in lines:
        blanks = len(line) - len(line.lstrip())
        yield " " * max(blanks + shift, 0) + line.lstrip() if line.strip() else ""


def _lines(source: SourceFile, first: int, last: int) -> Place:
    """Return the place of whole lines with their ends."""
    end = source.offset(Position(last + 1, 1))
    return Place(source, Span(Position(first, 1), source.position(end)))
