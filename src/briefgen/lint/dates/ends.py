"""By when the work has to be finished, wherever a brief says it."""

import re
from itertools import pairwise

from briefgen.languages import Lexicon
from briefgen.lint.context import Context
from briefgen.lint.dates.dated_text import due_dates
from briefgen.lint.dates.times import is_said
from briefgen.lint.structure.subjects import said
from briefgen.lint.wording.prose import Passage

_WORD = re.compile(r"\w+")
_REGULAR = frozenset({"", "goal", "background", "schedule"})


def says_when(context: Context) -> bool:
    """Tell whether a brief says when the work ends, in a calendar's way or in words."""
    return has_date(context) or _body_says(context)


def has_date(context: Context) -> bool:
    """Tell whether it says so among the facts.

    Milestones and deliverables with dates say it piece by piece.
    """
    parts = (event for event in context.events if event.kind in ("milestone", "deliverable"))
    return is_said(context, context.front.due) or any(event.day for event in parts)


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
