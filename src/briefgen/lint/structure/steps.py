"""The steps of a brief with the words that say what to do, and the numbers authors typed."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Step
from briefgen.languages import Language
from briefgen.lint.wording.prose import Passage
from briefgen.source import Place, Position

_ITEM_NUMBER = re.compile(r"(?P<number>\d{1,9})[.)][ \t]+(?:\[[ xX]\][ \t]*)?$")
_BULLET = re.compile(r"[-*+][ \t]+$")
_TASK = re.compile(r"\[[ xX]\][ \t]*$")
_ROW_NUMBER = re.compile(r"[ \t]*\|?[ \t]*(?P<number>\d{1,9})\.?[ \t]*\|")


@dataclass(frozen=True, slots=True)
class StepText:
    """A step, the passage that it begins, and the way to it: `(1, 0)` is the second one's first.

    `text` is as long as the passage and holds only the words that say what to do: what the step
    tells about itself (`Who:`, a time, its number) and the other cells of its row are blanks.
    """

    step: Step
    passage: Passage
    text: str
    path: tuple[int, ...]

    @property
    def is_heading(self) -> bool:
        """A bold line that is read as a heading is one too."""
        return self.passage.kind in ("heading", "paragraph")

    @property
    def depth(self) -> int:
        """How deep it lies; 1 is the outermost."""
        return len(self.path)

    @property
    def is_bullet(self) -> bool:
        """A box to tick is no bullet."""
        return self.passage.kind == "item" and bool(_BULLET.search(self._marker))

    @property
    def is_task(self) -> bool:
        return self.passage.kind == "item" and bool(_TASK.search(self._marker))

    @property
    def words(self) -> list[str]:
        return replace(self.passage, text=self.text).words

    @property
    def start(self) -> int:
        """Where in the passage the step's own words begin."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def place(self) -> Place:
        """The place of the step's own words."""
        return self.passage.place(self.start, len(self.text.rstrip()))

    def number(self, language: Language) -> Place | None:
        """Return the place of the number that the author gave the step, if any."""
        if self.passage.kind == "item":
            marker = self._marker
            match = _ITEM_NUMBER.search(marker)
            before = self.passage.start - len(marker)
        else:
            words = language.step_words.step
            pattern = _ROW_NUMBER if self.passage.kind == "row" else _heading_number(words)
            match, before = pattern.match(self.passage.raw), self.passage.start
        if match is None:
            return None
        start, end = match.span("number")
        return self.passage.source.place(before + start, before + end)

    @property
    def _marker(self) -> str:
        source = self.passage.source
        start = source.offset(Position(self.passage.line, 1))
        return source.text[start : self.passage.start]


def step_texts(steps: Sequence[Step], passages: Sequence[Passage]) -> tuple[StepText, ...]:
    """Return the steps in reading order, those within others too, that have words of their own."""
    by_line: dict[int, Passage] = {}
    for passage in passages:
        if not passage.path:
            by_line.setdefault(passage.line, passage)
    return tuple(_texts(steps, by_line, ()))


def side_by_side(steps: Sequence[StepText]) -> Iterator[tuple[StepText, ...]]:
    """Yield the steps that belong to one list, or to the headings of one rank."""
    groups: dict[tuple[int, ...], list[StepText]] = {}
    for step in steps:
        groups.setdefault(step.path[:-1], []).append(step)
    yield from map(tuple, groups.values())


def _texts(
    steps: Sequence[Step], by_line: dict[int, Passage], path: tuple[int, ...]
) -> Iterator[StepText]:
    for index, step in enumerate(steps):
        here = (*path, index)
        passage = by_line.get(step.lines[0])
        if passage is not None and step.title.text:
            yield StepText(step, passage, _own_text(step, passage), here)
        yield from _texts(step.steps, by_line, here)


def _own_text(step: Step, passage: Passage) -> str:
    """Keep of a passage what stands in the step's title, line by line."""
    kept: list[str] = []
    at = 0
    for line in map(str.strip, step.title.source.split("\n")):
        start = passage.raw.find(line, at)
        if start < 0:
            break
        kept += (_blank(passage.raw[at:start]), passage.text[start : start + len(line)])
        at = start + len(line)
    return "".join((*kept, _blank(passage.raw[at:])))


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def is_step_heading(text: str, language: Language) -> bool:
    """Tell whether a heading is called `Step 3` or `Phase 3`."""
    match = _heading_number(language.step_words.step).match(text)
    return bool(match and match["word"])


@functools.cache
def _heading_number(words: tuple[str, ...]) -> re.Pattern[str]:
    """`Step 3: Save`, or `3. Save`."""
    choice = "|".join(map(re.escape, words))
    return re.compile(
        rf"[*_\s]*(?:(?P<word>{choice})\s*(?=\d)|(?=\d{{1,3}}\s*(?:[.):：]|[-–—]\s)(?!\d)))"
        r"(?P<number>\d{1,3})(?![\d%])",
        re.IGNORECASE,
    )
