"""The numbers that authors typed before steps: whether they follow each other, and right ones."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from briefgen import markup
from briefgen.diagnostic import Edit, Fix
from briefgen.languages import Language
from briefgen.lint.structure.steps import StepText
from briefgen.markup import Block
from briefgen.source import Place, Position, SourceFile

_BULLET_LINE = re.compile(r" {0,3}(?P<bullet>[-*+]) {1,4}(?=\S)")
_BLANKS = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A step with the number that was typed before it, and the list it stands in; 0 for none."""

    step: StepText
    place: Place
    list: int

    @property
    def number(self) -> int:
        return int(self.place.text)


def lists_by_line(blocks: Sequence[Block]) -> Mapping[int, int]:
    """Return which numbered list, counted from 1, the item that begins on a line belongs to."""
    found: dict[int, int] = {}
    lists = (block for block in markup.walk(blocks) if block.kind == "ordered_list")
    for index, block in enumerate(lists, start=1):
        for item in block.children:
            found.setdefault(item.lines[0], index)
    return found


def typed_numbers(
    group: Sequence[StepText], lists: Mapping[int, int], language: Language
) -> tuple[Numbered, ...]:
    """Return those of the steps that have a number."""
    numbered = ((step, step.number(language)) for step in group)
    return tuple(
        Numbered(step, place, lists.get(step.passage.line, 0)) for step, place in numbered if place
    )


def first_wrong(numbered: Sequence[Numbered]) -> int:
    """Return the index of the first number that does not follow the one before it, else 0.

    All `1.` counts itself. After a picture a list goes on, or it begins anew with 1.
    """
    start, before = 0, None
    for _, run in groupby(numbered, key=lambda one: one.list):
        typed = [one.number for one in run]
        counts_itself = len(typed) > 1 and len(set(typed)) == 1
        if before is not None and typed[0] not in (1, before + 1):
            return start
        wrong = 0 if counts_itself else _first_gap(typed, in_list=bool(numbered[start].list))
        if wrong:
            return start + wrong
        start += len(typed)
        before = None if counts_itself else typed[-1]
    return 0


def _first_gap(typed: Sequence[int], *, in_list: bool) -> int:
    """Where all are `1.` so far, the number that counting comes to may follow: 1, 1, 1, 4."""
    alike = next((i for i, number in enumerate(typed) if number != typed[0]), len(typed))
    counted = in_list and 1 < alike < len(typed) and typed[alike] == typed[0] + alike
    start = alike if counted else 0
    for index, (last, this) in enumerate(pairwise(typed[start:]), start=start + 1):
        if this != last + 1 and (in_list or this != 1):
            return index
    return 0


def with_numbers(steps: Sequence[StepText]) -> Fix | None:
    """Return the fix that makes bullets a numbered list; None where lists are laid out oddly."""
    edits: list[Edit] = []
    for number, step in enumerate(steps, start=1):
        source, line = step.passage.source, step.passage.line
        match = _BULLET_LINE.match(source.line(line))
        if match is None or not _may_begin(steps, number):
            return None
        start = source.offset(Position(line, match.start("bullet") + 1))
        place = source.place(start, start + 1)
        if (made := _numbered(step, place, f"{number}.")) is None:
            return None
        edits += made
    return Fix(tuple(edits))


def with_right_numbers(numbered: Sequence[Numbered], last: int, *, safe: bool) -> Fix | None:
    """Return the fix that counts on from `last`, up to where another list begins."""
    edits: list[Edit] = []
    run = (one for one in numbered if one.list == numbered[0].list)
    for number, one in enumerate(run, start=last + 1):
        if (made := _numbered(one.step, one.place, str(number))) is None:
            return None
        edits += made
    return Fix(tuple(edits), safe)


def _may_begin(steps: Sequence[StepText], number: int) -> bool:
    """A list that begins with another number than 1 cannot follow a text without a gap."""
    step = steps[number - 1]
    above = step.passage.source.line(step.passage.line - 1)
    follows = number > 1 and steps[number - 2].step.lines[1] == step.passage.line
    return number == 1 or follows or not above.strip()


def _numbered(step: StepText, place: Place, number: str) -> list[Edit] | None:
    edits = [Edit(place, number)]
    wider = len(number) - len(place.text)
    if step.passage.kind != "item" or wider <= 0:
        return edits
    first, after = step.step.lines
    for line in range(first + 1, after):
        text = place.source.line(line)
        if "\t" in _blanks(text):
            return None
        if text.strip():
            edits.append(_set_in(place.source, line, wider))
    return edits


def _blanks(text: str) -> str:
    match = _BLANKS.match(text)
    return match[0] if match else ""


def _set_in(source: SourceFile, line: int, wider: int) -> Edit:
    start = source.offset(Position(line, 1))
    return Edit(source.place(start, start), " " * wider)
