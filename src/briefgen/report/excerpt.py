"""A place as people read it: its name, its lines, and carets below the words meant."""

import re
from collections.abc import Iterator

from briefgen.report.printable import Style, one_line, safe, width, window
from briefgen.source import Place

_WHOLE = 3
_RULE = re.compile(r"\s*(-{3,})?\s*")


def excerpt(place: Place, label: str, style: Style, colour: str) -> Iterator[str]:
    """Yield where it is, the lines, and carets; of more than three lines the first and last.

    What is missing points at the `---` of the front matter or at an empty line. Such a line
    tells nobody anything and is left out; the label then stands beside the place.
    """
    numbers = _numbers(place)
    shown = numbers if len(numbers) <= _WHOLE else [numbers[0], numbers[-1]]
    margin = " " * len(str(shown[-1]))
    if all(tells_nothing(place.source.line(number)) for number in shown):
        yield f"{margin} --> {_where(place)}{f' ({one_line(label)})' if label else ''}"
        return
    yield f"{margin} --> {_where(place)}"
    yield f"{margin}  |"
    for number in shown:
        last = number == numbers[-1]
        yield from _line(place, number, len(margin), label if last else "", style, colour)
        if shown != numbers and not last:
            yield " ..."


def tells_nothing(line: str) -> bool:
    """Tell whether a line is empty or one that opens or closes a front matter."""
    return _RULE.fullmatch(line) is not None


def _where(place: Place) -> str:
    return f"{safe(place.source.name)}:{place.span.start.line}:{place.span.start.column}"


def _numbers(place: Place) -> range:
    """Return the numbers of the lines meant, without empty ones at both ends."""
    first = place.span.start.line
    last = max(first, min(place.span.end.line, place.source.line_count))
    while last > first and not place.source.line(last)[: _stop(place, last)].strip():
        last -= 1
    while first < last and not place.source.line(first).strip():
        first += 1
    return range(first, last + 1)


def _stop(place: Place, number: int) -> int:
    """Return where the words meant end on a line, counted from 0."""
    if number == place.span.end.line:
        return place.span.end.column - 1
    return len(place.source.line(number).rstrip())


def _line(
    place: Place, number: int, margin: int, label: str, style: Style, colour: str
) -> Iterator[str]:
    line = place.source.line(number)
    first = len(line) - len(line.lstrip())
    if number == place.span.start.line:
        first = place.span.start.column - 1
    before, marked, after = window(line, first, _stop(place, number), style.columns)
    yield f" {number:>{margin}} | {before}{marked}{after}".rstrip()
    if line.strip():
        carets = style.paint("^" * max(1, width(marked)), colour)
        tail = f" {one_line(label)}" if label else ""
        yield f"{' ' * margin}  | {' ' * width(before)}{carets}{tail}"
