"""A deadline depends on who reads it, and when.

"As soon as possible" is tonight for one and next month for another, and "Friday" is another day
when the message is read a week later. Neither can stand in a calendar. Write the day, and the hour
if it matters. Beside a date or a number of hours such words do no harm, and in work that comes
back every week a weekday is clear.

Bad:

    due: as soon as possible

Good:

    due: 2026-12-04 17:00
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.times import clocks, times
from briefgen.lint.dates.vague_times import comes_back, has_day, has_number, is_once, is_vague
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prose import Passage
from briefgen.source import Place
from briefgen.when import Weekdays, read

_SECTIONS = frozenset({"goal", "deliverables", "acceptance", "steps", "schedule", "provides"}) | {
    "status_updates",
    "tools",
    "payment",
}
_NEAR = 40
_HELP = "Write the day, and the hour if it matters: 2026-12-04 17:00"


def check(context: Context) -> Iterator[Finding]:
    yield from _times(context)
    yield from _hours(context)
    for hit in context.hits("vague_deadlines"):
        if _matters(context, hit.passage) and not has_number(_around(hit)):
            yield _finding(hit.place, hit.text)
    for hit in () if comes_back(context) else context.hits("relative_days"):
        if _matters(context, hit.passage) and not has_day(_around(hit)):
            yield _finding(hit.place, hit.text)


def _times(context: Context) -> Iterator[Finding]:
    for given in times(context.front):
        place = context.spans.at(given.path)
        if is_vague(context, given):
            yield _finding(place, given.text)
        elif is_once(context, given) and isinstance(read(given.text, context.language), Weekdays):
            message = f"“{given.text}” is another day each week"
            yield Finding(place, message, "in which week?", _HELP)


def _hours(context: Context) -> Iterator[Finding]:
    for given in clocks(context.front):
        if is_vague(context, given):
            place, message = context.spans.at(given.path), f"“{given.text}” is no hour"
            yield Finding(place, message, "which hour?", "Write hours and minutes: 17:00")


def _matters(context: Context, passage: Passage) -> bool:
    """In the text of a goal such words are no deadline when there is one."""
    if passage.key == "steps" and not context.has_certain_steps:
        return False
    if context.policy.profile is Profile.RELAXED and not passage.path:
        return False
    return passage.key in _SECTIONS and (passage.key != "goal" or not context.front.due)


def _around(hit: Hit) -> str:
    return hit.passage.text[max(hit.start - _NEAR // 2, 0) : hit.end + _NEAR]


def _finding(place: Place, words: str) -> Finding:
    return Finding(place, f"“{words}” is no date", "which day, and until what hour?", _HELP)


RULE = Rule(
    Problem("BG304", "vague-deadline", Severity.WARNING),
    check,
    __doc__,
    question="Which day, and what hour, is the deadline?",
    profile=Profile.RELAXED,
)
