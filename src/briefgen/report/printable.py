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
_LINE_END = re.compile("[ \t]*[\r\n\x0b\x0c\x85\u2028\u2029]+[ \t]*")
_LEAD = 40
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
    """Return the words meant and what is around them, cut so that they stay in sight."""
    before, marked, after = safe(line[:start]), safe(line[start:end]), safe(line[end:])
    if width(before + marked + after) <= columns:
        return before, marked, after
    if width(before) > _LEAD:
        before = "…" + _fitting(before[::-1], _LEAD)[::-1]
    room = max(_LEAD, columns - width(before))
    if width(marked) > room:
        return before, _fitting(marked, room) + "…", ""
    shown = _fitting(after, room - width(marked))
    return before, marked, shown if shown == after else shown + "…"


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
