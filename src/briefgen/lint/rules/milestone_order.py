"""Two dates contradict each other.

A milestone after the last day of the work, a delivery before its first one, or a second milestone
that is due before the first: the worker cannot keep both dates, and has to ask which one holds.
Two milestones of one name are the same trouble, because dates are counted from names. Correct the
date that is wrong, or list the milestones in the order in which they are due.

Bad:

    due: 2026-12-18
    milestones:
      - name: Draft
        due: 2026-12-20

Good:

    due: 2026-12-18
    milestones:
      - name: Draft
        due: 2026-12-11
"""

from collections.abc import Iterator
from itertools import pairwise

from briefgen.diagnostic import Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.times import until
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.prompts import is_prompt
from briefgen.schedule import Event


def check(context: Context) -> Iterator[Finding]:
    start, due = _event(context, "start"), _event(context, "due")
    if start and due and _is_before(due, start):
        message = f"the work is due on {due.day}, before it starts on {start.day}"
        yield _finding(context, due, message, start, "it starts here")
    else:
        yield from _outside(context, start, due)
    yield from _last_day(context, start, due)
    yield from _not_ascending(context)
    yield from _same_names(context)


def _outside(context: Context, start: Event | None, due: Event | None) -> Iterator[Finding]:
    for event in context.events:
        if event.kind not in ("milestone", "deliverable"):
            continue
        if due and _is_before(due, event):
            message = f"“{event.name}” is due on {event.day}, after the end on {due.day}"
            yield _finding(context, event, message, due, "everything is due here")
        if start and _is_before(event, start):
            message = f"“{event.name}” is due on {event.day}, before the start on {start.day}"
            yield _finding(context, event, message, start, "the work starts here")


def _last_day(context: Context, start: Event | None, due: Event | None) -> Iterator[Finding]:
    """Repeating work may say its last day in two ways, which have to agree."""
    last = until(context)
    place = context.spans.at(("repeats", "until"))
    if last and start and start.day and last < start.day:
        message = f"the work goes on until {last}, before it starts on {start.day}"
        yield Finding(place, message, note=Note(context.place_of(start), "it starts here"))
    elif last and due and due.day and last != due.day:
        message = f"the work ends on {last} here and on {due.day} elsewhere"
        note = Note(context.place_of(due), "another last day")
        yield Finding(place, message, note=note, severity=Severity.WARNING, help=_ONE)


def _not_ascending(context: Context) -> Iterator[Finding]:
    """Compare neighbours only, so that one date out of line is told once."""
    listed = sorted((e for e in context.events if e.kind == "milestone" and e.day), key=_index)
    for before, after in pairwise(listed):
        if _is_before(after, before):
            message = f"“{after.name}” is due on {after.day}, before “{before.name}” above it"
            yield _finding(context, after, message, before, f"“{before.name}” is due here")


def _same_names(context: Context) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, milestone in enumerate(context.front.milestones):
        name = " ".join(milestone.name.split()).casefold()
        if is_prompt(name, context.lexicon):
            continue
        if name in seen:
            first = context.spans.at(("milestones", seen[name], "name"))
            yield Finding(
                context.spans.at(("milestones", index, "name")),
                f"two milestones are called “{milestone.name}”",
                help="Give each its own name, such as “Draft” and “Second draft”.",
                note=Note(first, "the first one"),
                question=f"Which of the two milestones “{milestone.name}” do you mean?",
            )
        seen.setdefault(name, index)


def _event(context: Context, kind: str) -> Event | None:
    return next((e for e in context.events if e.kind == kind and e.day), None)


def _is_before(event: Event, other: Event) -> bool:
    """Two events of one day only contradict each other when both have an hour."""
    if not event.day or not other.day or event.day != other.day:
        return bool(event.day and other.day and event.day < other.day)
    return bool(event.time and other.time and event.time < other.time)


def _index(event: Event) -> int:
    return int(event.path[1])


def _finding(context: Context, event: Event, message: str, other: Event, note: str) -> Finding:
    place, second = context.place_of(event), Note(context.place_of(other), note)
    return Finding(place, message, help="Correct one of the two dates.", note=second)


_ONE = "Write the same day in both places, or leave one out."

RULE = Rule(
    Problem("BG306", "milestone-order", Severity.ERROR),
    check,
    __doc__,
    question="Two dates contradict each other. Which one holds?",
    profile=Profile.RELAXED,
)
