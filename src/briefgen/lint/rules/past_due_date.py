"""A date has gone by, though the work is not marked as done.

Whoever reads a date in the past does not know what still holds, and a brief that is used again
often keeps its old dates. Set a new date, or write `status: done` when the work is over. While
somebody works on it, earlier milestones may well be behind you: then only the end counts. While
you still look for somebody, every date has to lie ahead.

Bad:

    due: 2019-03-01

Good:

    due: 2019-03-01
    status: done
"""

import datetime as dt
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.times import is_hiring, repeats, until
from briefgen.lint.rule import Finding, Rule
from briefgen.source import Place


def check(context: Context) -> Iterator[Finding]:
    if context.front.status == "done":
        return
    for day, place in _that_count(context):
        if day < context.today:
            days = (context.today - day).days
            yield Finding(
                place,
                f"this date, {day}, is in the past",
                label=f"{days} day{'s' if days > 1 else ''} ago",
                help="Set a new date, or write `status: done` if the work is over.",
            )


def _that_count(context: Context) -> Iterator[tuple[dt.date, Place]]:
    """Yield the dates that have to lie ahead, each with its place."""
    last = until(context)
    if last:
        yield last, context.spans.at(("repeats", "until"))
    dated = [event for event in context.events if event.day]
    if not is_hiring(context):
        ends = [event for event in dated if event.kind == "due"]
        goes_on = repeats(context) or context.front.due
        owed = [event for event in dated if event.kind in ("milestone", "deliverable")]
        dated = ends if ends or goes_on else owed[-1:]
    for event in dated:
        if event.day:
            yield event.day, context.place_of(event)


RULE = Rule(
    Problem("BG305", "past-due-date", Severity.WARNING),
    check,
    __doc__,
    question="This date has gone by. When do you need it now?",
    dated=True,
)
