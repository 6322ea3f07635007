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

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.diagnostic import Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.cadence import longest_pause
from briefgen.lint.dates.times import check_points, repeats, until
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.structure.presence import is_real
from briefgen.source import Place

_LONGEST = 14
_LONGEST_STRICT = 7
_AT_EVENTS = ("milestone", "milestones", "none")


@dataclass(frozen=True, slots=True)
class _Gap:
    """Days without a check-in, before the date at `after` and behind the one at `before`."""

    days: int
    before: Place | None = None
    after: Place | None = None


def check(context: Context) -> Iterator[Finding]:
    updates, severity = context.front.status_updates, context.need("status_updates")
    if severity is None or updates is None or not is_real(updates, context.lexicon):
        return
    most = _LONGEST_STRICT if context.is_strict else _LONGEST
    gap = _longest(context)
    if gap and gap.days > most:
        yield Finding(
            context.spans.at(("status_updates", "every")),
            f"{gap.days} days can pass without a check-in; more than {most} are too many",
            help="Write a shorter time, for example every: week, or add a milestone in between.",
            note=Note(gap.after, "the next check-in is here") if gap.after else None,
            severity=severity,
        )


def _longest(context: Context) -> _Gap | None:
    """Return the longest time without a check-in, None where nothing is known of it."""
    pause = _pause(context)
    if pause == 0:
        return None
    gaps = list(_between_events(context))
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
    if updates and updates.every.lower() not in _AT_EVENTS:
        pauses.append(longest_pause(updates.every, updates.on, context.language))
    if again and repeats(context):
        pauses.append(longest_pause(again.every, again.on, context.language))
    return min((pause or 0 for pause in pauses), default=None)


def _between_events(context: Context) -> Iterator[_Gap]:
    points = [(event.day, context.place_of(event)) for event in check_points(context)]
    last = until(context)
    points += [(last, context.spans.at(("repeats", "until")))] if last else []
    dated = sorted(((day, place) for day, place in points if day), key=lambda point: point[0])
    for (day, before), (later, after) in pairwise(dated):
        yield _Gap((later - day).days, before, after)


RULE = Rule(
    Problem("BG310", "status-gap", Severity.WARNING),
    check,
    __doc__,
    question="Do you want to hear from me in between?",
)
