"""Which keys stand above a place among entries, in a text that is only half typed."""

import re
from dataclasses import dataclass

from briefgen.source import Position, SourceFile

_DASHES = re.compile(r"\s*(?:-(?:\s+|$))*")
_KEY = re.compile(r"(?P<key>[\w-]+)\s*:(?=\s|$)")
_BEFORE_BRACKET = re.compile(r"([\w-]+)\s*:\s*$")


@dataclass(frozen=True, slots=True)
class Spot:
    """The keys above a place, the key it stands behind if any, and what is typed up to it.

    `typed` begins at column `column`; it is a part of a key, or of a value when `key` is there.
    """

    path: tuple[str, ...]
    key: str
    typed: str
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A key on a line, with the keys above it."""

    path: tuple[str, ...]
    column: int


def is_fact(source: SourceFile, number: int) -> bool:
    """Tell whether a line stands between the `---` lines, be the second one typed or not."""
    if source.line(1).removeprefix("\ufeff").rstrip() != "---" or number < 2:
        return False
    return all(source.line(n).rstrip() not in ("---", "...") for n in range(2, number + 1))


def spot_at(source: SourceFile, at: Position) -> Spot:
    """Return what is being typed at a place."""
    line = source.line(at.line)[: at.column - 1]
    start = _start(line)
    path, begin = _brackets(line)
    if begin:
        start = begin + len(line[begin:]) - len(line[begin:].lstrip())
    match = _KEY.match(line, start)
    own = _above(source, at.line, _start(line))
    if not match:
        return Spot((*own, *path), "", line[start:], start + 1)
    value = line[match.end() :]
    column = match.end() + len(value) - len(value.lstrip())
    return Spot((*own, *path), match["key"], line[column:], column + 1)


def entry_at(source: SourceFile, at: Position) -> Entry | None:
    """Return the entry on whose key or value a place is."""
    line = source.line(at.line)
    ends = [match.end() for match in _KEY.finditer(line) if match.start() < at.column]
    spot = spot_at(source, Position(at.line, ends[-1] + 1)) if ends else None
    if spot is None or not spot.key:
        return None
    return Entry((*spot.path, spot.key), spot.column)


def beside(source: SourceFile, number: int) -> set[str]:
    """Return the other keys of the group that the line is in."""
    depth = _start(source.line(number))
    found: set[str] = set()
    for step in (-1, 1):
        # An item that begins with a dash is the first line of its group.
        going, n = step > 0 or not _is_item(source.line(number)), number
        while going and 1 <= (n := n + step) <= source.line_count:
            line = source.line(n)
            if line.rstrip() == "---" or (line.strip() and _start(line) < depth):
                break
            if step > 0 and _is_item(line) and _start(line) == depth:
                break
            if _start(line) == depth and (match := _KEY.match(line, depth)):
                found.add(match["key"])
            going = not (_is_item(line) and _start(line) == depth)
    return found


def _above(source: SourceFile, number: int, depth: int) -> tuple[str, ...]:
    """Return the keys that what begins at column `depth` of a line stands below."""
    path: list[str] = []
    while depth and number > 1:
        number -= 1
        line = source.line(number)
        start = _start(line)
        match = _KEY.match(line, start)
        if line.rstrip() == "---":
            break
        if match and start < depth:
            path.insert(0, match["key"])
            depth = start
    return tuple(path)


def _start(line: str) -> int:
    """Return where what a line says begins, behind blanks and dashes."""
    match = _DASHES.match(line)
    return match.end() if match else 0


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _brackets(line: str) -> tuple[tuple[str, ...], int]:
    """Return the keys whose brackets are open at the end, and where the last part begins."""
    keys: list[str] = []
    begin = 0
    quote = ""
    for index, character in enumerate(line):
        if quote or character in "\"'":
            quote = "" if character == quote else quote or character
        elif character in "[{" and (character == "[" or keys or _opens(line, index)):
            match = _BEFORE_BRACKET.search(line[:index])
            keys.append(match[1] if match else "")
            begin = index + 1
        elif character in "]}" and keys:
            keys.pop()
        elif character == "," and keys:
            begin = index + 1
    return tuple(filter(None, keys)), begin if keys else 0


def _opens(line: str, index: int) -> bool:
    return bool(_BEFORE_BRACKET.search(line[:index])) or not line[:index].strip(" -")
