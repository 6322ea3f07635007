"""A test task for applicants is not paid.

Good people do not work for nothing, and posts that ask for it get a bad name. Pay for a small
piece of the real work, and say how long it takes; a test of a quarter of an hour or less may be
free.

Bad:

    screening:
      test_task: Edit the first 5 minutes of an episode

Good:

    screening:
      test_task:
        title: Edit the first 5 minutes of an episode
        minutes: 60
        payment: 20
"""

import re
from collections.abc import Iterator

from briefgen.brief import Section, TestTask
from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.people.applicants import screening
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prompts import is_prompt
from briefgen.money import amounts

_SHORT = 15
_SAMPLE = "test_task:\n  title: {}\n  minutes: 60\n  payment: 20"
_WORD = re.compile(r"[^\W_]+(?:[/'’-][^\W_]+)*")


def check(context: Context) -> Iterator[Finding]:
    test = screening(context).test_task
    if test and not is_prompt(test.title, context.lexicon) and not _is_paid(context, test.payment):
        yield _above(context, test)
    for section in context.sections_called("screening"):
        if _is_unpaid_test(context, section):
            place = context.source.place_of_line(section.lines[0])
            help = (
                "Say what it pays and how long it takes: It takes 60 minutes, and we pay 20 EUR."
            )
            yield Finding(place, "it is not said what this test pays", help=help)


def _is_paid(context: Context, payment: str) -> bool:
    if is_prompt(payment, context.lexicon):
        return False
    read = amounts.read(payment)
    words = {word.lower() for word in _WORD.findall(payment)}
    nothing = context.lexicon.unpaid_words | context.lexicon.zero_words
    return read.high > 0 if read else words.isdisjoint(nothing)


def _above(context: Context, test: TestTask) -> Finding:
    minutes = re.match(r"\s*(\d{1,4})", test.minutes)
    short = minutes is not None and int(minutes[1]) <= _SHORT
    title = " ".join(test.title.split())
    path = ("screening", "test_task", "payment")
    return Finding(
        context.spans.at(path) if test.payment else context.spans.key(path[:2]),
        "this test task is not paid",
        help=f"Pay for it, in the currency of the brief:\n\n{_SAMPLE.format(title)}",
        severity=Severity.INFO if short else None,
    )


def _is_unpaid_test(context: Context, section: Section) -> bool:
    """Tell whether a section of its own describes a test and says nothing of money."""
    heading = section.heading.text if section.heading else ""
    if context.lexicon.test_words.isdisjoint(_WORD.findall(heading.lower())):
        return False
    text = " ".join(block.text for block in section.blocks)
    words = {word.lower() for word in _WORD.findall(f"{heading} {text}")}
    paid = amounts.mentions_money(text) or not words.isdisjoint(context.lexicon.pay_words)
    unpaid = not words.isdisjoint(context.lexicon.unpaid_words)
    return bool(text) and (unpaid or not paid)


RULE = Rule(
    Problem("BG515", "unpaid-test-task", Severity.WARNING),
    check,
    __doc__,
    question="Is the test paid?",
)
