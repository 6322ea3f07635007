"""The steps have no numbers, or numbers that do not follow each other.

Worker and owner talk about "step 4", so both have to see the same numbers; the guide counts the
steps from 1, whatever you typed. Write `1.`, `2.`, `3.` before the steps, or `1.` before each of
them. A list of boxes to tick needs no numbers, and so does a list below a step.

Bad:

    ## Steps

    - Open the price list.
    - Copy the rows.
    - Save the file.

Good:

    ## Steps

    1. Open the price list.
    2. Copy the rows.
    3. Save the file.
"""

from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.numbering import (
    Numbered,
    first_wrong,
    lists_by_line,
    typed_numbers,
    with_numbers,
    with_right_numbers,
)
from briefgen.lint.structure.references import step_references
from briefgen.lint.structure.steps import StepText, side_by_side

_FEWEST = 3


def check(context: Context) -> Iterator[Finding]:
    lists = lists_by_line(context.file.blocks)
    wrong: list[tuple[Sequence[Numbered], int]] = []
    for group in side_by_side(context.steps):
        if len(group) >= _FEWEST and all(step.is_bullet for step in group):
            yield from _bullets(context, group)
        numbered = typed_numbers(group, lists, context.language)
        if index := first_wrong(numbered):
            wrong.append((numbered, index))
    safe = bool(wrong) and _is_safe_to_count(context)
    yield from (_wrong_number(numbered, index, safe=safe) for numbered, index in wrong)
    if not context.steps:
        yield from _prose(context)


def _is_safe_to_count(context: Context) -> bool:
    """Where a text points to a number, only the owner knows which step is meant."""
    lexicon = context.lexicon
    return bool(lexicon.step_words) and not any(step_references(context.passages, lexicon))


def _bullets(context: Context, group: Sequence[StepText]) -> Iterator[Finding]:
    """Bullets below a heading are often no steps at all, so only strict owners hear of them."""
    if group[0].depth > 1 and not context.is_strict:
        return
    yield Finding(
        group[0].place,
        f"these {len(group)} steps have no numbers",
        label="the guide will call this " + group[0].step.number,
        help="Write numbers instead of the bullets: 1., 2., 3.",
        fix=with_numbers(group),
        severity=_severity(context) if group[0].depth == 1 else Severity.INFO,
    )


def _wrong_number(numbered: Sequence[Numbered], index: int, *, safe: bool) -> Finding:
    before, this = numbered[index - 1], numbered[index]
    levels = {one.place.span.start.column for one in numbered if one.list == this.list}
    set_in = " Set a list within a step in by three blanks." if len(levels) > 1 else ""
    return Finding(
        this.place,
        f"number {this.number} follows number {before.number}",
        label=f"the guide will call this {this.step.step.number}",
        help=f"Write {before.number + 1}, or `1.` before each step.{set_in}",
        # Where numbers stand at several depths only the owner knows what belongs to what.
        fix=None if set_in else with_right_numbers(numbered[index:], before.number, safe=safe),
    )


def _prose(context: Context) -> Iterator[Finding]:
    for section in context.sections_called("steps"):
        told = [block for block in section.blocks if block.kind == "paragraph"]
        if len(told) >= _FEWEST and section.heading:
            yield Finding(
                context.source.place_of_line(section.lines[0]),
                "this section tells the steps in sentences, without numbers",
                label=f"{len(told)} paragraphs below it",
                help="Write one action in each line, with 1., 2., 3. before them.",
                severity=_severity(context),
            )


def _severity(context: Context) -> Severity:
    """The order matters where the steps are the work; else it is worth a thought."""
    return context.need("steps") or Severity.INFO


RULE = Rule(
    Problem("BG202", "unnumbered-steps", Severity.WARNING),
    check,
    __doc__,
    question="Does the order of these steps matter, and how do we call each of them?",
)
