"""Text as a terminal may have it: without commands, and with a known width."""

import re
import unicodedata
from dataclasses import dataclass

# C0 but tab, DEL, C1, lone surrogates, what turns the reading direction or ends a line, and
# the two characters that XML knows no way to write.
_HIDDEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
# The same but for line ends; a carriage return elsewhere would write over its line.
_COMMANDS = re.compile(rf"(?!\n|\r\n){_HIDDEN.pattern}")
_LINE_END = re.compile("[ \t]*[\r\n\x0b\x0c\x85\u2028\u2029]+[ \t]*")
_LEAD = 40
_REACH = 4
"""How many characters for each cell are looked at: some fill none, most fill one."""
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: with colours only where a person looks, and lines of so many cells."""

    colour: bool = False
    columns: int = 100

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def safe(text: str) -> str:
    """Return text in which nothing commands the terminal or turns the reading direction."""
    return _HIDDEN.sub(_escape, text).replace("\t", _TAB)


def safe_text(text: str) -> str:
    """Return a text of several lines that is safe to print; tabs and line ends stay."""
    return _COMMANDS.sub(_escape, text)


def one_line(text: str) -> str:
    """Return text as one line that is safe to print."""
    return safe(_LINE_END.sub(" ", text.strip()))


def safe_lines(text: str) -> list[str]:
    """Return the lines of a text, each safe to print."""
    return [safe(line) for line in text.splitlines()]


def width(text: str) -> int:
    """Return how many cells of a terminal a text fills."""
    return sum(map(_cells, text))


def window(line: str, start: int, end: int, columns: int) -> tuple[str, str, str]:
    """Return the words meant and what is around them, cut so that they stay in sight.

    However long the line is, only what may be shown of it is looked at.
    """
    reach = _REACH * columns
    first, stop, last = max(start - reach, 0), min(end, start + reach), end + reach
    before, marked, after = safe(line[first:start]), safe(line[start:stop]), safe(line[end:last])
    is_whole = first == 0 and stop == end and last >= len(line)
    if is_whole and width(before + marked + after) <= columns:
        return before, marked, after
    if first or width(before) > _LEAD:
        before = "…" + _fitting(before[::-1], _LEAD)[::-1]
    room = max(_LEAD, columns - width(before))
    if stop < end or width(marked) > room:
        return before, _fitting(marked, room) + "…", ""
    shown = _fitting(after, room - width(marked))
    return before, marked, shown if shown == after and last >= len(line) else shown + "…"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fitting(text: str, cells: int) -> str:
    """Return as much of the beginning of a text as fits."""
    used = 0
    for index, character in enumerate(text):
        used += _cells(character)
        if used > cells:
            return text[:index]
    return text
