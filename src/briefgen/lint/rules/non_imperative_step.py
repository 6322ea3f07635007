"""A step tells a story instead of what to do.

"You will be taken to the next page" or "We check the list" leaves open who does what, and in a
second language a worker looks for the verb. Begin the step with it: open, copy, write. What
happens then may follow as a second sentence; what somebody else does gets a line `Who:`.

Bad:

    1. You will be taken to the payroll page.
    2. We check the totals.

Good:

    1. Click **Payroll**. The payroll page opens.
    2. Check the totals.
       Who: Dana
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.steps import StepText, side_by_side
from briefgen.lint.wording.phrases import Hit

_HELP = """Begin with what to do, such as:

Open the payroll page.

If somebody else does it, add a line below the step, such as:

Who: Dana"""


def check(context: Context) -> Iterator[Finding]:
    first: dict[tuple[int, ...], Hit] = {}
    for step, hit in context.step_hits("indirect_openers"):
        first.setdefault(step.path, hit)
    certain = context.has_certain_steps
    for group in side_by_side(context.steps):
        opened = [s for s in group if s.path in first and _opens(s, first[s.path])]
        if not certain and 2 * len(opened) >= len(group):
            continue
        for step in filter(_may_be_an_action, opened):
            sure = certain and not step.is_bullet
            yield _finding(step, first[step.path], None if sure else Severity.INFO)


def _finding(step: StepText, hit: Hit, severity: Severity | None) -> Finding:
    return Finding(
        hit.place,
        f"this step begins with “{hit.text}”, not with what to do",
        label="begin with a verb",
        help=_HELP,
        severity=severity,
        question=f"Is “{_excerpt(step)}” something I have to do, or does it just happen?",
    )


def _may_be_an_action(step: StepText) -> bool:
    """Bullets below a heading are often no steps, and who does it is known when it is written."""
    bullets = step.is_bullet and step.depth > 1
    return not (bullets or step.is_heading or step.step.who)


def _opens(step: StepText, hit: Hit) -> bool:
    """`The editor: …` names who it is, and `i.e.` is no I."""
    before, behind = step.text[: hit.start], step.text[hit.end : hit.end + 1]
    return not before.strip(" \t\r\n*_(") and behind not in (":", ".", ")", "/")


def _excerpt(step: StepText) -> str:
    words = step.step.title.text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


RULE = Rule(
    Problem("BG205", "non-imperative-step", Severity.WARNING),
    check,
    __doc__,
    question="Is this step something I have to do, or does it just happen?",
)
