"""For too many days nobody hears how the work goes.

Who reports once a month, or only at milestones that lie far apart, can be on the wrong way for
weeks. Between two check-ins (status updates, milestones, deliveries) no more than 14 days should
pass, in the strict profile 7. Let the worker report more often, or put a milestone in between.

Bad:

    start: 2027-01-11
    due: 2027-02-26
    status_updates: month

Good:

    start: 2027-01-11
    due: 2027-02-26
    status_updates: week
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from briefgen.diagnostic import Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.cadence import longest_pause
from briefgen.lint.dates.times import repeats, until
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.presence import is_real
from briefgen.schedule import Event
from briefgen.schedule.updates import is_at_milestones
from briefgen.source import Place

_LONGEST = 14
_LONGEST_STRICT = 7
_MOST = 1_000
"""How many updates and rounds are looked at; after them the time between two of them counts."""
_ON_THE_WAY = ("start", "deliverable", "milestone", "due", "update", "round")
_NEXT = "the next check-in is here"


@dataclass(frozen=True, slots=True)
class _Gap:
    """Days without a check-in, the first one and the next check-in with its place, if written."""

    days: int
    first: dt.date | None = None
    last: dt.date | None = None
    after: Place | None = None


def check(context: Context) -> Iterator[Finding]:
    updates, severity = context.front.status_updates, context.need("status_updates")
    if severity is None or updates is None or not is_real(updates, context.lexicon):
        return
    most = _LONGEST_STRICT if context.is_strict else _LONGEST
    gap = _longest(context)
    if gap and gap.days > most:
        when = f", from {gap.first} to {gap.last}" if gap.first else ""
        yield Finding(
            context.spans.at(("status_updates", "every")),
            f"{gap.days} days can pass without a check-in{when}; more than {most} are too many",
            help="Write a shorter time, for example every: week, or add a milestone in between.",
            note=Note(gap.after, _NEXT) if gap.after else None,
            severity=severity,
        )


def _longest(context: Context) -> _Gap | None:
    """Return the longest time without a check-in, None where nothing is known of it."""
    pause = _pause(context)
    if pause == 0:
        return None
    gaps = list(_gaps(context))
    if not gaps:
        return _Gap(pause) if pause and repeats(context) and until(context) is None else None
    longest = max(gaps, key=lambda gap: gap.days)
    return _Gap(pause) if pause and pause < longest.days else longest


def _pause(context: Context) -> int | None:
    """Return the days between updates, 0 where they cannot be told, None for none.

    Work that comes back shows itself each time.
    """
    updates, again = context.front.status_updates, context.front.repeats
    pauses: list[int | None] = []
    if updates and not (is_at_milestones(updates) or updates.every.lower() == "none"):
        pauses.append(longest_pause(updates.every, updates.on, context.language))
    if again and repeats(context):
        pauses.append(longest_pause(again.every, again.on, context.language))
    return min((pause or 0 for pause in pauses), default=None)


def _gaps(context: Context) -> Iterator[_Gap]:
    """Yield the times between all that is known to happen, updates and rounds included."""
    last, found = until(context), dict[dt.date, Place | None]()
    if last:
        found[last] = context.spans.at(("repeats", "until"))
    for event in context.scheduled:
        is_written = event.again is None and event.kind != "update"
        for day in _days(event):
            found[day] = context.place_of(event) if is_written else found.get(day)
    for first, day in pairwise(sorted(found)):
        yield _Gap((day - first).days, first, day, found[day])


def _days(event: Event) -> tuple[dt.date, ...]:
    if event.day is None or event.kind not in _ON_THE_WAY:
        return ()
    return tuple(islice(event.again.days(event.day), _MOST)) if event.again else (event.day,)


RULE = Rule(
    Problem("BG310", "status-gap", Severity.WARNING),
    check,
    __doc__,
    question="Do you want to hear from me in between?",
)
