"""The work takes more than two weeks and has no dates on the way.

With a single date at the end, both sides learn on the last day that something is wrong. Two or
more milestones, each something that can be seen and checked, show it while there is still time;
payments can go with them. Deliverables with dates of their own do the same. Work that comes back
in short rounds needs none.

Bad:

    start: 2027-01-11
    due: 2027-02-19

Good:

    start: 2027-01-11
    due: 2027-02-19
    milestones:
      - name: First draft
        due: 2027-01-25
      - name: Corrected draft
        due: 2027-02-08
"""

import datetime as dt
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.times import check_points, days_of_work, repeats
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prompts import is_prompt

_LONG = 14
_FEWEST = 2


def check(context: Context) -> Iterator[Finding]:
    severity, days = context.need("milestones"), days_of_work(context)
    if severity is None or days is None or days <= _LONG or repeats(context):
        return
    if max(_named(context), _days_on_the_way(context), _in_text(context)) < _FEWEST:
        yield Finding(
            context.spans.key(("milestones",) if context.front.milestones else ("due",)),
            f"this work takes {days} days and has fewer than two milestones",
            help=f"Write what can be seen on the way, for example:\n{_example(context)}",
            severity=severity,
        )


def _named(context: Context) -> int:
    names = (milestone.name for milestone in context.front.milestones)
    return sum(not is_prompt(name, context.lexicon) for name in names)


def _days_on_the_way(context: Context) -> int:
    """Count the days before the last one on which something is handed over."""
    points = [event for event in check_points(context) if event.kind != "start"]
    return len({event.day for event in points}) - 1


def _in_text(context: Context) -> int:
    """Count the rows, items and lines of a schedule in the body that have a number in them."""
    passages = (p for p in context.passages if p.key == "schedule" and not p.path)
    return sum(any(map(str.isdecimal, p.text)) for p in passages if p.kind != "heading")


def _example(context: Context) -> str:
    """Put two milestones at a third and at two thirds of the time."""
    days = sorted(event.day for event in check_points(context) if event.day)
    third = (days[-1] - days[0]) / 3
    first, second = (days[0] + dt.timedelta(days=(third * n).days) for n in (1, 2))
    return (
        f"milestones:\n  - name: First draft\n    due: {first}\n"
        f"  - name: Corrected draft\n    due: {second}"
    )


RULE = Rule(
    Problem("BG307", "missing-milestones", Severity.WARNING),
    check,
    __doc__,
    question="What do you want to see on the way, and when?",
)
