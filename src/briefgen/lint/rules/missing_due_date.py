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

import re
from collections.abc import Iterator
from itertools import pairwise

from briefgen.diagnostic import Problem, Severity
from briefgen.languages import Lexicon
from briefgen.lint.context import Context
from briefgen.lint.dates.dated_text import due_dates
from briefgen.lint.dates.times import is_said, repeats
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.structure.subjects import said
from briefgen.lint.wording.prose import Passage

_WORD = re.compile(r"\w+")
_REGULAR = frozenset({"", "goal", "background", "schedule"})


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("due")
    if severity is None:
        return
    has_date = is_said(context, context.front.due) or _has_dates(context)
    if repeats(context):
        until = context.front.repeats.until if context.front.repeats else None
        if not (has_date or is_said(context, until)):
            yield _endless(context)
    elif not (has_date or _body_says(context)):
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


def _has_dates(context: Context) -> bool:
    """Milestones and deliverables with dates say it piece by piece."""
    return any(event.day for event in context.events if event.kind in ("milestone", "deliverable"))


def _body_says(context: Context) -> bool:
    """A schedule may have weeks for dates, or stand in headings such as `Week 3: Tests`."""
    tag, lexicon = context.front.language, context.lexicon
    about = said(context.file, context.sections, lexicon)
    schedule = (one.text for one in about if one.subject == "schedule")
    body = [passage for passage in context.passages if not passage.path]
    return (
        any(_names_a_day(context, text) for text in schedule)
        or any(any(due_dates(passage.text, tag)) or _plans(passage, lexicon) for passage in body)
        or any(hit.passage.key in _REGULAR for hit in context.hits("recurrences"))
    )


def _names_a_day(context: Context, text: str) -> bool:
    """`Week 6` and `Friday` are days that somebody can find in a calendar."""
    names = {*context.language.weekdays, *context.lexicon.months}
    return any(map(str.isdecimal, text)) or not names.isdisjoint(_WORD.findall(text.lower()))


def _plans(passage: Passage, lexicon: Lexicon) -> bool:
    """Tell whether a heading has `Week 3` or `4 weeks` in it, or another text begins so."""
    is_heading = passage.kind == "heading" or passage.text.rstrip().endswith(":")
    found = _WORD.findall(passage.text.lower())
    pairs = pairwise(found if is_heading else found[:2])
    units = lexicon.calendar_units
    return any(
        (one in units and other.isdecimal()) or (one.isdecimal() and other in units)
        for one, other in pairs
    )


RULE = Rule(
    Problem("BG301", "missing-due-date", Severity.ERROR),
    check,
    __doc__,
    question="By when do you need this?",
    profile=Profile.RELAXED,
)
