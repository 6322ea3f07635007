"""The numbers that something in a brief goes by: steps, list items, what authors typed."""

import re
from collections.abc import Iterable, Iterator

from briefgen import markup
from briefgen.brief import Step
from briefgen.lint.context import Context
from briefgen.lint.structure.references import Reference
from briefgen.markup import Block

_LABEL = re.compile(r"[\s*_]*(?P<number>\d{1,3}(?:\.\d{1,3}){1,3})(?!\d)")

_DIGITS = 4


def known_step_numbers(context: Context, references: Iterable[Reference]) -> frozenset[str]:
    """Return every number that a reader might take for one of a step, such as `3` or `2.1`.

    Authors count in the guide's way, in each part anew, or as they typed it, so all of it counts,
    and so does every numbered list or table of the brief, and what a heading calls a step.
    """
    return frozenset(_numbers(context, references))


def known_deliverable_numbers(context: Context, references: Iterable[Reference]) -> frozenset[str]:
    """Return the numbers of the deliverables; none where nobody can count them."""
    items = context.brief.items.get("deliverables", ())
    if not items and context.sections_called("deliverables"):
        return frozenset()
    count = len(context.front.deliverables) + len(items)
    return (
        frozenset((*map(str, range(1, count + 1)), *_named(references))) if count else frozenset()
    )


def _numbers(context: Context, references: Iterable[Reference]) -> Iterator[str]:
    yield from _of_steps(context.brief.steps)
    yield from _named(references)
    for step in context.steps:
        if place := step.number(context.language):
            yield str(int(place.text))
    for block in markup.walk(context.file.blocks):
        yield from _of_block(block)
    for passage in context.passages:
        if match := _LABEL.match(passage.text):
            yield match["number"]


def _named(references: Iterable[Reference]) -> Iterator[str]:
    """`Step 12: Save` names a step."""
    for reference in references:
        if reference.names or reference.passage.kind == "heading":
            yield reference.number


def _of_steps(steps: tuple[Step, ...]) -> Iterator[str]:
    for index, step in enumerate(steps, start=1):
        yield str(index)
        if step.number:
            yield step.number.removeprefix("S")
        yield from _of_steps(step.steps)
        # A list below a step is no step, but `step 2.3` may well mean its third line.
        lists = [block for block in markup.walk(step.blocks) if block.kind == "ordered_list"]
        for number in range(max((len(block.children) for block in lists), default=0)):
            yield f"{step.number.removeprefix('S')}.{number + 1}"


def _of_block(block: Block) -> Iterator[str]:
    if block.kind == "ordered_list":
        for index in range(len(block.children)):
            yield from (str(index + 1), str(block.number + index))
    elif block.kind == "tr" and block.children:
        first = block.children[0].text.rstrip(".")
        if first.isdecimal() and len(first) < _DIGITS:
            yield str(int(first))
