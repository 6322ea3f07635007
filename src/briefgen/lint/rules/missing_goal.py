"""The brief does not say what the work is for.

Whoever knows the purpose can decide small things alone; whoever does not has to ask, or guesses.
Say in one or two sentences (eight words or more) what will be better when the work is done, as
`summary:` in the front matter or in a section "Goal".

Bad:

    title: Scrape product prices

Good:

    title: Scrape product prices
    summary: Sales gets a weekly list of what our 500 best-selling items cost elsewhere.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section

_FEWEST_WORDS = 8
_PROMPT = f"{PROMPT}: what will be better when this work is done"
_SAMPLE = "Sales gets a weekly list of what our 500 best-selling items cost elsewhere."


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("goal")
    if severity and context.presence.words("goal") < _FEWEST_WORDS:
        yield Finding(
            context.nearest("goal"),
            "I could not find what this work is for",
            help=section(context, "goal", "Goal", _SAMPLE),
            fix=new_section(context, "goal", _PROMPT),
            severity=severity,
        )


RULE = Rule(
    Problem("BG102", "missing-goal", Severity.ERROR),
    check,
    __doc__,
    question="What is this work for, and what will be better when it is done?",
    profile=Profile.RELAXED,
)
