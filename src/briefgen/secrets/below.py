"""Passwords in the lines below their word: the list under a heading, a column of a table."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from briefgen.secrets import written
from briefgen.secrets.mentions import Mention
from briefgen.secrets.values import is_password, is_strong_password
from briefgen.secrets.written import Written

_LONGEST_HEADING = 80
_LONGEST_LINE = 1_000
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]")
_CELL = re.compile(r"(?<!\\)\|")
_SIGNS = (*":=：|→/-–—",)


def find(text: str, mentions: Sequence[Mention]) -> Iterator[Written]:
    """Yield what stands below a line that speaks of passwords or logins as its heading."""
    relevant = (mention for mention in mentions if mention.topic in ("password", "login"))
    read_up_to = 0
    for line, group in groupby(relevant, key=lambda mention: mention.line):
        if line[0] < read_up_to or line[1] - line[0] > _LONGEST_LINE:
            continue
        read_up_to = line[1]
        for start, row, values in _below(text, line, list(group)):
            read_up_to = start + len(row)
            yield from values


def _below(
    text: str, line: tuple[int, int], mentions: list[Mention]
) -> Iterator[tuple[int, str, Iterator[Written]]]:
    """Yield each line that belongs to a heading or to the head of a table, with its passwords."""
    start, end = line
    heading = text[start:end].rstrip()
    words = [m.start - start for m in mentions if m.topic == "password"]
    if words and "|" in heading and _is_rule(_line(text, end + 1)):
        columns = {len(_CELL.findall(heading, 0, at)) for at in words}
        for at, row in takewhile(lambda pair: "|" in pair[1], _lines(text, end)):
            yield at, row, _in_columns(text, at, row, columns)
    elif len(heading) <= _LONGEST_HEADING and _is_heading(heading):
        yield from _alone(text, end) if words else ()
        for at, row in takewhile(lambda pair: _is_item_or_blank(pair[1]), _lines(text, end)):
            yield at, row, _last_word(text, at, row)


def _alone(text: str, end: int) -> Iterator[tuple[int, str, Iterator[Written]]]:
    """Yield the first line below a heading when there is but one word on it: `hunter2x`."""
    found = ((at, row) for at, row in _lines(text, end) if row.strip())
    at, row = next(found, (end, ""))
    word = row.strip()
    if word and len(word.split()) == 1:
        value = written.read(text, at + row.index(word))
        yield at, row, iter([value] if value and is_strong_password(value.text) else [])


def _is_rule(line: str) -> bool:
    """Tell whether a line parts the head of a table from its rows."""
    return "-" in line and not line.strip(" \t>|:-\r")


def _is_heading(line: str) -> bool:
    return line.lstrip().startswith("#") or line.rstrip("*_").endswith((":", "："))


def _is_item_or_blank(line: str) -> bool:
    return _ITEM.match(line) is not None or not line.strip()


def _in_columns(text: str, start: int, row: str, columns: set[int]) -> Iterator[Written]:
    cells = [0, *(bar.end() for bar in _CELL.finditer(row))]
    for column in columns.intersection(range(len(cells))):
        cell = row[cells[column] :]
        blank = len(cell) - len(cell.lstrip(" \t"))
        value = written.read(text, start + cells[column] + blank)
        if value and is_password(value.text):
            yield value


def _last_word(text: str, start: int, row: str) -> Iterator[Written]:
    """Yield the last word of a line when a sign such as a colon or slash announces it."""
    before, _, word = row.rstrip(" \t\r|").rpartition(" ")
    name, colon, _ = word.rpartition(":")
    at = start + len(before) + 1
    if not before.rstrip().endswith(_SIGNS):
        at += len(name) + 1
    value = written.read(text, at) if before and (colon or at == start + len(before) + 1) else None
    if value and is_strong_password(value.text):
        yield value


def _lines(text: str, end: int) -> Iterator[tuple[int, str]]:
    """Yield the next lines after the one that ends at `end`, as far as they are short."""
    while (start := end + 1) <= len(text):
        line = _line(text, start)
        if len(line) > _LONGEST_LINE:
            return
        yield start, line
        end = start + len(line)


def _line(text: str, start: int) -> str:
    """Return the line that begins at `start`, cut where it gets too long."""
    end = text.find("\n", start, start + _LONGEST_LINE + 1)
    return text[start : end if end >= 0 else start + _LONGEST_LINE + 1]
