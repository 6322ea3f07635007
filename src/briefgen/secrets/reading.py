"""A text as its reader gets it: wrapped lines as one, signs that stand for characters as those."""

import bisect
import html
import re
from dataclasses import dataclass

_HIDDEN = "[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"
_CODE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_ESCAPE = r"\\[!-/:-@\[-`{-~]"
_FOLD = r"\\\r?\n[ \t]*"
# A line goes on in the next one unless that begins a part of its own: an item, a heading, a row,
# an entry of the facts.
_WRAP = (
    r"(?<=[^\s|:])[ \t]*\r?\n[ \t>]{0,80}"
    r"(?![\s#|>*+~-]|`{3}|\d{1,3}[.)][ \t]|[\w -]{1,40}:(?:\s|\Z)|\Z)"
)
_SPELT = re.compile(
    rf"(?P<hidden>{_HIDDEN})|(?P<fold>{_FOLD})|(?P<code>{_CODE})|(?P<entity>{_ENTITY})"
    rf"|(?P<escape>{_ESCAPE})|(?P<wrap>{_WRAP})"
)
_LAST = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read, and where it was typed: the pieces in order, each with where it begins in
    `text`, and from where to where it was typed. A `copied` piece stands there as it is."""

    text: str
    starts: tuple[int, ...]
    typed: tuple[tuple[int, int], ...]
    copied: tuple[bool, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where the characters from `start` up to `end` were typed."""
        return self._typed(start)[0], self._typed(end - 1)[1]

    def _typed(self, offset: int) -> tuple[int, int]:
        index = bisect.bisect_right(self.starts, offset) - 1
        if not self.copied[index]:
            return self.typed[index]
        at = self.typed[index][0] + offset - self.starts[index]
        return at, at + 1


def read(text: str) -> Reading:
    """Return a text as it is read."""
    parts: list[str] = []
    starts: list[int] = []
    typed: list[tuple[int, int]] = []
    copied: list[bool] = []
    at = length = 0

    def add(part: str, start: int, end: int, *, is_copied: bool) -> None:
        nonlocal length
        if part:
            parts.append(part)
            starts.append(length)
            typed.append((start, end))
            copied.append(is_copied)
            length += len(part)

    for match in _SPELT.finditer(text):
        add(text[at : match.start()], at, match.start(), is_copied=True)
        add(_meant(match), match.start(), match.end(), is_copied=False)
        at = match.end()
    add(text[at:], at, len(text), is_copied=True)
    return Reading("".join(parts), tuple(starts), tuple(typed), tuple(copied))


def _meant(match: re.Match[str]) -> str:
    """Return what a piece stands for; a character that there is not stays as it was typed."""
    if match["wrap"]:
        return " "
    if match["hidden"] or match["fold"]:
        return ""
    if match["code"]:
        number = int(match[0][2:], 16)
        is_one = number <= _LAST and not 0xD800 <= number < 0xE000
        return chr(number) if is_one else match[0]
    return html.unescape(match[0]) if match["entity"] else match[0][1:]
