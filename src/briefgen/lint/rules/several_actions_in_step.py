"""A step asks for more than one thing.

Whoever is interrupted in the middle ticks the step and forgets the other half. Write a step of its
own for each action. A sentence that only explains the step may stay in it.

Bad:

    1. Log in, then export the list; send it to Dana.

Good:

    1. Log in.
    2. Export the list.
    3. Send it to Dana.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.steps import StepText

_FAR = 300
_HALVES = re.compile(r";(?=\s{1,9}(?P<next>[^\W\d_])[^\s]*\s+\S)")
_ENTITY = re.compile(r"&#?\w{1,10}$")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = re.compile(r"[.!?:](?=\s)")


def check(context: Context) -> Iterator[Finding]:
    """One finding a step, at the first place where another action begins."""
    found: dict[int, tuple[StepText, int, int]] = {}
    for step, start, end in (*_by_words(context), *_by_halves(context)):
        known = found.get(step.passage.start)
        if known is None or start < known[1]:
            found[step.passage.start] = (step, start, end)
    for step, start, end in found.values():
        yield Finding(
            step.passage.place(start, end),
            "this step asks for more than one thing",
            label="another action begins here",
            help="Write a new step for what follows.",
        )


def _by_words(context: Context) -> Iterator[tuple[StepText, int, int]]:
    """A heading only names what its steps do."""
    for step, hit in context.step_hits("connectors"):
        if not step.is_heading:
            yield step, hit.start, hit.end
    for step, hit in context.step_hits("sequels"):
        if not step.is_heading and _goes_on(context, _before(step, hit.start)):
            yield step, hit.start, hit.end


def _goes_on(context: Context, before: str) -> bool:
    before = before.rstrip(" \t\r\n*_")
    if before.endswith(","):
        return not _is_conditional(context, before)
    return before.endswith((".", "!", ";"))


def _by_halves(context: Context) -> Iterator[tuple[StepText, int, int]]:
    """Halves of a sentence, but not the parts of a list after a colon or in brackets."""
    for step in context.steps if context.has_certain_steps else ():
        for match in _HALVES.finditer(step.text):
            before = _before(step, match.start())
            listed = ":" in before or "：" in before or before.count("(") > before.count(")")
            if match["next"].islower() and not listed and not _ENTITY.search(before):
                yield step, *match.span()
                break


def _before(step: StepText, at: int) -> str:
    return step.text[max(0, at - _FAR) : at]


def _is_conditional(context: Context, before: str) -> bool:
    """`If it fails, then call` is one action with a condition."""
    sentence = _SENTENCE_ENDS.split(before)[-1]
    words = {word.lower() for word in _WORD.findall(sentence)}
    return not words.isdisjoint(context.lexicon.conditions)


RULE = Rule(Problem("BG204", "several-actions-in-step", Severity.INFO), check, __doc__)
