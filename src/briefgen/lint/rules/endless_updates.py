"""The status updates never end, or there are more of them than anybody reads.

Work that is done once ends one day, and its updates with it. Where no date says when, no calendar
can have them: write `due`, or a date for a milestone or a deliverable, or `repeats` for work that
comes back. That may go on without an end, and its updates with it. More than 1,000 updates are
nearly always a slip in a year.

Bad:

    start: 2027-01-11
    due: 2072-02-19
    status_updates: day

Good:

    start: 2027-01-11
    due: 2027-02-19
    status_updates: day
"""

from collections.abc import Iterator
from itertools import islice

from briefgen.diagnostic import Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.ends import says_when
from briefgen.lint.rule import Finding, Rule
from briefgen.schedule import Event
from briefgen.schedule.cadence import read_cadence
from briefgen.source import Place

_MANY = 1_000
_COUNTED = 10_000
_PATH = ("status_updates", "every")
_HELP = (
    "Write its last day, for example due: 2027-02-19, or how often it comes back: repeats: week"
)


def check(context: Context) -> Iterator[Finding]:
    if _is_endless(context):
        first = f" from {context.work.first} on" if context.work.first else ""
        yield Finding(
            context.spans.at(_PATH),
            f"the status updates{first} never end: no date says when the work does",
            help=_HELP,
            question="Until when do I send you updates?",
        )
    for event in context.scheduled:
        if event.kind == "update" and event.again and event.again.last:
            yield from _too_many(context, event)


def _is_endless(context: Context) -> bool:
    updates, work = context.front.status_updates, context.work
    if updates is None or work.is_again or work.last or not says_when(context):
        return False  # where nothing is said at all, another rule asks for it
    return read_cadence(updates.every, updates.on, updates.at, context.language) is not None


def _too_many(context: Context, event: Event) -> Iterator[Finding]:
    rule, first = event.again, event.day
    if rule is None or first is None:
        return
    number = sum(1 for _ in islice(rule.days(first), _COUNTED + 1))
    if number > _MANY:
        said = f"{number:,}" if number <= _COUNTED else f"more than {_COUNTED:,}"
        end = _end(context)
        yield Finding(
            context.spans.at(_PATH),
            f"this comes to {said} status updates, from {first} to {rule.last}",
            help="Correct the day on which the work ends, or write a longer time between updates.",
            note=Note(end, "the work ends here") if end else None,
            question=f"Do you really want {said} updates, until {rule.last}?",
        )


def _end(context: Context) -> Place | None:
    """Return where the last day of the work is written."""
    values, last = context.spans.values, context.work.last
    ends = (context.place_of(e) for e in reversed(context.events) if e.day == last)
    return values.get(("repeats", "until")) or next(ends, None)


RULE = Rule(
    Problem("BG314", "endless-updates", Severity.WARNING),
    check,
    __doc__,
    question="Until when do I send you updates?",
)
