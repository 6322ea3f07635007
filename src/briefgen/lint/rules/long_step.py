"""A step has so many words that the action in it is hard to find.

A worker reads a step, does it, and looks for the place again; with a long one the second half gets
lost. Make two steps of it, or put the explanation into a paragraph of its own below the step. A
step may have 30 words, with the strict profile 20; code and lists below it do not count.

Bad:

    1. Open the list of the new products that came in since the last time you looked at it, and
       check for each of them whether the price, the weight and the supplier are the ones that are
       given in the delivery note.

Good:

    1. Open the list of new products.
    2. Compare each row with the delivery note:
       - price
       - weight
       - supplier
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule

_MOST = 30
_MOST_WHEN_STRICT = 20


def check(context: Context) -> Iterator[Finding]:
    most = _MOST_WHEN_STRICT if context.is_strict else _MOST
    for step in context.steps:
        if (count := len(step.words)) > most:
            yield Finding(
                step.place,
                f"this step has {count} words",
                label=f"{most} are easy to follow",
                help="Make two steps of it, or begin a paragraph below it for what explains it.",
            )


RULE = Rule(Problem("BG206", "long-step", Severity.INFO), check, __doc__)
