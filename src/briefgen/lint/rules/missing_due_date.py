"""Nothing says by when the work has to be finished, or how often it comes back.

Without a date other work goes first, and no calendar can remind anybody. Write `due:` with a
date, or `repeats:` for work that comes back; dated milestones or a section "Deadline" with a
date in it are enough as well. Repeating work needs a last day, or a day on which you both look
whether it still fits, so that it does not just run on: `until:` below `repeats:`, or `due:`.

Bad:

    title: Scrape 500 product prices into a CSV file

Good:

    title: Scrape 500 product prices into a CSV file
    due: 2026-12-18
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.ends import has_date, says_when
from briefgen.lint.dates.times import is_said, repeats
from briefgen.lint.rule import Finding, Profile, Rule


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("due")
    if severity is None:
        return
    if repeats(context):
        until = context.front.repeats.until if context.front.repeats else None
        if not (has_date(context) or is_said(context, until)):
            yield _endless(context)
    elif not says_when(context):
        yield Finding(
            context.nearest("schedule"),
            "I could not find by when this work has to be finished",
            help="Write the day, for example:\ndue: 2026-12-18",
            severity=severity,
        )


def _endless(context: Context) -> Finding:
    return Finding(
        context.spans.key(("repeats",)),
        "this work comes back without an end or a day on which you look at it again",
        help="Write its last day, or the day of the next review:\n"
        "repeats:\n  every: week\n  until: 2027-06-30",
        severity=Severity.WARNING,
        question="Until when does this work go on?",
    )


RULE = Rule(
    Problem("BG301", "missing-due-date", Severity.ERROR),
    check,
    __doc__,
    question="By when do you need this?",
    profile=Profile.RELAXED,
)
