"""Mends a text by the fixes that its findings carry; all else stays as it was typed."""

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.diagnostic import Diagnostic, Edit
from briefgen.source import Position, SourceFile

MAX_ROUNDS = 20

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after its fixes, and how many findings they mended."""

    text: str
    applied: int


def mend(
    source: SourceFile,
    check: Callable[[SourceFile], Sequence[Diagnostic]],
    *,
    unsafe: bool = False,
) -> Fixed:
    """Check and fix in turn until nothing more can be fixed.

    To mend the outcome changes nothing: of texts that come round again the least one counts,
    and a text that does not come to rest in `MAX_ROUNDS` is left as it was.
    """
    texts, applied = [source.text], 0
    for _ in range(MAX_ROUNDS):
        here = SourceFile(source.name, texts[-1])
        fixed = apply_fixes(here, check(here), unsafe=unsafe)
        if fixed.text == here.text:
            return Fixed(here.text, applied)
        applied += fixed.applied
        if fixed.text in texts:
            least = min(texts[texts.index(fixed.text) :])
            return Fixed(least, applied if least != source.text else 0)
        texts.append(fixed.text)
    return Fixed(source.text, 0)


def apply_fixes(
    source: SourceFile, diagnostics: Sequence[Diagnostic], *, unsafe: bool = False
) -> Fixed:
    """Apply the fixes whose edits are all in `source`, each as a whole or not at all.

    Of two that overlap the one that begins first wins; the other waits for the next round.
    What several findings would change alike is changed once and mends them all.
    """
    changes = _Changes(source.text)
    applied = 0
    for fix in sorted(_fixes(source, diagnostics, unsafe=unsafe), key=lambda fix: fix[0][:2]):
        applied += changes.take(fix)
    return Fixed(changes.text(), applied)


class _Change(NamedTuple):
    """Put `text` where the characters from `start` up to `end` stand."""

    start: int
    end: int
    text: str


class _Changes:
    """Changes to a text that do not get in each other's way, by place."""

    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._ordered: list[_Change] = []
        self._known: set[_Change] = set()

    def take(self, fix: Sequence[_Change]) -> bool:
        """Add the changes of a fix, unless one of them overlaps with what is there."""
        new = [change for change in dict.fromkeys(fix) if change not in self._known]
        if any(map(self._overlaps, new)) or any(map(_overlap, new, new[1:])):
            return False
        self._known.update(new)
        for change in new:
            bisect.insort_right(self._ordered, change, key=_place)
        return True

    def text(self) -> str:
        """Return the text with all changes made."""
        parts: list[str] = []
        at = 0
        for change in self._ordered:
            parts += (self._typed[at : change.start], change.text)
            at = change.end
        return "".join([*parts, self._typed[at:]])

    def _overlaps(self, change: _Change) -> bool:
        index = bisect.bisect_right(self._ordered, _place(change), key=_place)
        return any(_overlap(change, near) for near in self._ordered[max(index - 1, 0) : index + 1])


def _place(change: _Change) -> tuple[int, int]:
    return change.start, change.end


def _overlap(one: _Change, other: _Change) -> bool:
    """Whether two changes touch the same characters; insertions may stand side by side."""
    return one.start < other.end and other.start < one.end


def _fixes(
    source: SourceFile, diagnostics: Sequence[Diagnostic], *, unsafe: bool
) -> Iterator[list[_Change]]:
    """Yield the changes of each fix that may be made here, by place."""
    for fix in (diagnostic.fix for diagnostic in diagnostics):
        if fix is None or not fix.edits or not (fix.safe or unsafe):
            continue
        if all(edit.place.source == source for edit in fix.edits):
            yield sorted((_change(source, edit) for edit in fix.edits), key=_place)


def _change(source: SourceFile, edit: Edit) -> _Change:
    span = edit.place.span
    start, end = source.offset(span.start), source.offset(span.end)
    text = _LINE_END.sub(_line_end(source, span.start.line), edit.text)
    return _Change(start, max(start, end), text)


def _line_end(source: SourceFile, number: int) -> str:
    """Return how line `number` ends, or, when it is the last one, the line before it."""
    start = source.offset(Position(number, 1))
    found = _LINE_END.search(source.text, start) or _LINE_END.search(source.text, start - 2)
    return found[0] if found else "\n"
