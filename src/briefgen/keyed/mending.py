"""Text mended in memory: what is read instead, and where each part of it was typed."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Change(NamedTuple):
    """Put `text` where the characters from `start` up to `end` were typed."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Trap:
    """Text that would be read otherwise than its owner meant, and what mends it.

    `quotes` tells text that lacks quotation marks from a line that is laid out wrongly; a
    change that is `lossy` only keeps the rest readable and is no fix.
    """

    start: int
    end: int
    message: str
    changes: tuple[Change, ...] = ()
    label: str = ""
    quotes: bool = False
    safe: bool = True
    lossy: bool = False
    advice: str = ""

    @property
    def is_safe(self) -> bool:
        """Whether the changes mend it without changing what is meant."""
        return self.safe and not self.lossy


class Mended:
    """A text with changes made to it, which knows where each offset was before."""

    def __init__(self, typed: str, changes: Iterable[Change]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._moves: list[tuple[int, Change]] = []
        at = length = 0
        ordered = sorted(changes)
        self._typed = [(change.end, change.start) for change in ordered]
        for change in ordered:
            parts += (typed[at : change.start], change.text)
            length += change.start - at
            self._starts.append(length)
            length += len(change.text)
            self._moves.append((length, change))
            at = change.end
        self.text = "".join([*parts, typed[at:]])

    def mended(self, offset: int) -> int:
        """Return where what was typed at `offset` stands in the mended text."""
        index = bisect.bisect_left(self._typed, (offset, offset)) - 1
        if index < 0:
            return offset
        end, change = self._moves[index]
        return offset + end - change.end

    def typed(self, offset: int) -> int:
        """Return where the character at `offset` of the mended text was typed."""
        index = bisect.bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        end, change = self._moves[index]
        return change.end + offset - end if offset >= end else change.start


def quoted(text: str) -> str:
    """Return text in the quotation marks inside which it needs the least change."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
