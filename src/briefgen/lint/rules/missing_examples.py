"""There is no example of a good result, nor of a bad one.

One example says more than a page of adjectives, above all to a reader in a second language. Show
one result that you like and one that you do not, and say why, in a section "Examples".

Bad:

    ## Goal

    Show notes that make people curious.

Good:

    ## Examples

    - Good: "Nadia repairs old maps and dates paper by its watermark." It names the topic.
    - Bad: "Great chat with a fantastic guest!" It could stand below any episode.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section

_PROMPT = f"- {PROMPT}: one result I like, one I do not like, and why"
_SAMPLE = (
    "- Good: the flyer of last May, because the date is the largest thing on it\n"
    "- Bad: the flyer of last June, because the date is on the back"
)


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("examples")
    if severity and not context.says("examples"):
        yield Finding(
            context.nearest("examples"),
            "I could not find an example of what is good and what is bad",
            help=section(context, "examples", "Examples", _SAMPLE),
            fix=new_section(context, "examples", _PROMPT),
            severity=severity,
        )


RULE = Rule(
    Problem("BG111", "missing-examples", Severity.WARNING),
    check,
    __doc__,
    question="Can you show me one result that you like and one that you do not like?",
)
