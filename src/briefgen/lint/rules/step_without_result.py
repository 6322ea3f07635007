"""A part of the steps does not say how one sees that it is done.

Without a result in sight a worker goes on with half the work, or stops to ask. Below the heading,
or below its last step, add a line that begins `Done when:` and says what can be seen or counted
then. Only strict owners hear of it, and only for headings and parts with three steps or more.

Bad:

    ### Add the music

    1. Put the intro before the first voice.
    2. Put the outro after the last voice.
    3. Fade out the outro.

Good:

    ### Add the music

    Done when: the episode begins and ends with music.

    1. Put the intro before the first voice.
    2. Put the outro after the last voice.
    3. Fade out the outro.
"""

from collections.abc import Iterator

from briefgen.brief import Step
from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.structure.steps import StepText

_FEWEST = 3


def check(context: Context) -> Iterator[Finding]:
    told = {step.path for step in context.steps if step.step.done_when}
    for step in context.steps if context.has_certain_steps else ():
        if _wants_a_result(step) and not _has_a_result(step.step) and not _above(step, told):
            word = context.language.step_words.done_when[0]
            line = f"{word[:1].upper()}{word[1:]}: the report shows 0 errors."
            yield Finding(
                step.place,
                "this part does not say how one sees that it is done",
                help=f"Add a line below it, such as:\n\n{line}",
                question=f"How do I see that “{step.step.title.text}” is finished?",
            )


def _wants_a_result(step: StepText) -> bool:
    """A heading with a text, or with several steps; of headings in it those are asked."""
    inside = step.step.steps
    if not step.is_heading or not step.step.number or any(inner.steps for inner in inside):
        return False
    return len(inside) >= _FEWEST or (not inside and bool(step.step.blocks))


def _has_a_result(step: Step) -> bool:
    return step.done_when is not None or any(map(_has_a_result, step.steps))


def _above(step: StepText, told: set[tuple[int, ...]]) -> bool:
    return any(step.path[:depth] in told for depth in range(1, step.depth))


RULE = Rule(
    Problem("BG208", "step-without-result", Severity.INFO),
    check,
    __doc__,
    question="How do I see that this step is finished?",
    profile=Profile.STRICT,
)
