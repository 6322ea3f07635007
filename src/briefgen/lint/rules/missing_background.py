"""The brief does not say where the work comes from.

Who knows what you do, what is there already and why it has to change makes better choices and
asks less. A few sentences are enough: who you are, what exists today, what is wrong with it. Put
them into a section "Background", or at the top of the brief before its first heading.

Bad:

    title: Refresh the logo of Rosewater Bakery

Good:

    ## Background

    We bake 600 loaves a day. Our logo is from 2009 and cannot be read on a phone.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import PROMPT, new_section
from briefgen.lint.structure.subjects import texts
from briefgen.lint.wording.wordcount import count_words

_FEWEST_WORDS = 12
_PROMPT = f"{PROMPT}: who we are, what exists today, and what is wrong with it"
_SAMPLE = "We bake 600 loaves a day. Our logo is from 2009 and cannot be read on a phone."


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("background")
    if severity and not context.says("background") and not _has_opening(context):
        yield Finding(
            context.nearest("background"),
            "I could not find where this work comes from",
            help=section(context, "background", "Background", _SAMPLE),
            fix=new_section(context, "background", _PROMPT),
            severity=severity,
        )


def _has_opening(context: Context) -> bool:
    """What stands above the first section tells the story in most documents."""
    first = context.brief.sections[0] if context.brief.sections else None
    if first is None or first.key or (first.heading and first.heading.text != context.brief.title):
        return False
    found = (text for block in first.blocks for text in texts(block, context.lexicon))
    return sum(map(count_words, found)) >= _FEWEST_WORDS


RULE = Rule(
    Problem("BG109", "missing-background", Severity.WARNING),
    check,
    __doc__,
    question="Who are you, and what is there already?",
)
