"""The brief does not say who will see or use the result.

A text for engineers and one for children differ in every line; so do a shop for phones and one
for offices. Say who they are, what they know and how they will use it, in a section "Audience".

Bad:

    title: Write five posts about our bread

Good:

    ## Audience

    Regular guests of 30 to 65 years who read us on a phone in the queue.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section

_PROMPT = f"{PROMPT}: who will see or use the result, and how"
_SAMPLE = "Regular guests of 30 to 65 years who read us on a phone in the queue."


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("audience")
    if severity and not context.says("audience"):
        yield Finding(
            context.nearest("audience"),
            "I could not find who will see or use the result",
            help=section(context, "audience", "Audience", _SAMPLE),
            fix=new_section(context, "audience", _PROMPT),
            severity=severity,
        )


RULE = Rule(
    Problem("BG110", "missing-audience", Severity.WARNING),
    check,
    __doc__,
    question="Who will see or use the result?",
)
