"""A text points to a step or a deliverable that is not there.

The number is often left over from a list that was longer once. A worker looks for the step, finds
none, and has to ask. Write the number of the step you mean; the guide calls the steps S1, S2, and
those in the second part S2.1, S2.2.

Bad:

    ## Steps

    1. Open the list.
    2. Copy the rows.
    3. Go back to step 12 for each row.

Good:

    ## Steps

    1. Open the list.
    2. Copy the rows.
    3. Go back to step 2 for each row.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.structure.numbers import known_deliverable_numbers, known_step_numbers
from briefgen.lint.structure.references import Reference, deliverable_references, step_references
from briefgen.lint.wording.masking import BLOT

_OURS = ("steps", "ask", "problems", "acceptance", "deliverables", "before", "examples")
_FAR = 300
_SENTENCE_ENDS = re.compile(r"[.!?:](?=\s)")
_NAME = re.compile(r"[\w,’')][ \t]+[*_]*[A-Z]")


def check(context: Context) -> Iterator[Finding]:
    to_steps = tuple(step_references(context.passages, context.lexicon))
    if to_steps and context.steps and context.has_certain_steps:
        last = next((s.number for s in reversed(context.brief.steps) if s.number), "")
        known = known_step_numbers(context, to_steps)
        yield from _findings(to_steps, known, f"the last step is {last}")
    to_deliverables = tuple(deliverable_references(context.passages, context.lexicon))
    if known := known_deliverable_numbers(context, to_deliverables):
        yield from _findings(to_deliverables, known, "there are fewer deliverables")


def _findings(
    references: Sequence[Reference], known: frozenset[str], there: str
) -> Iterator[Finding]:
    for reference in references:
        if reference.number in known or not _is_one_of_ours(reference):
            continue
        yield Finding(
            reference.place,
            f"I could not find what “{reference.text}” points to",
            label=there,
            help="Write the number of the one you mean, as the guide shows it.",
            severity=None if _is_certain(reference) else Severity.WARNING,
            question=f"Which one do you mean by “{reference.text}”?",
        )


def _is_one_of_ours(reference: Reference) -> bool:
    """`step 3 of the wizard` is none, nor one behind a link or a quotation; a heading gives a
    name, and nobody counts from 0."""
    is_name = reference.names or reference.passage.kind == "heading"
    away = reference.leads_away or BLOT in _sentence_before(reference)
    return not (is_name or away or reference.number.startswith("0"))


def _is_certain(reference: Reference) -> bool:
    """Behind the name of a program it may be the program's own step 12."""
    return reference.passage.key in _OURS and not _NAME.search(_sentence_before(reference))


def _sentence_before(reference: Reference) -> str:
    start = reference.start
    return _SENTENCE_ENDS.split(reference.passage.text[max(0, start - _FAR) : start])[-1]


RULE = Rule(
    Problem("BG207", "dangling-step-reference", Severity.ERROR),
    check,
    __doc__,
    question="Which step do you mean?",
    profile=Profile.RELAXED,
)
