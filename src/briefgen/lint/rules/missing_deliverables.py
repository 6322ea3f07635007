"""The brief does not say what you get at the end.

Without a list of things to hand over, the worker decides what is finished and what is included,
and pay and acceptance have nothing to hold on to. Name each thing with its format and number,
as `deliverables:` in the front matter or as a list in a section "Deliverables".

Bad:

    ## Task

    Do the product data.

Good:

    ## Deliverables

    - CSV file, 500 rows, UTF-8, in the folder Drive/prices
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section

_PROMPT = f"- {PROMPT}: name, format and number of what I get at the end"
_SAMPLE = "- CSV file, 500 rows, UTF-8, in the folder Drive/prices"


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("deliverables")
    if severity and not context.says("deliverables"):
        yield Finding(
            context.nearest("deliverables"),
            "I could not find what you get at the end of this work",
            help=section(context, "deliverables", "Deliverables", _SAMPLE),
            fix=new_section(context, "deliverables", _PROMPT),
            severity=severity,
        )


RULE = Rule(
    Problem("BG103", "missing-deliverables", Severity.ERROR),
    check,
    __doc__,
    question="What exactly do I hand over, in which format and how many?",
    profile=Profile.RELAXED,
)
