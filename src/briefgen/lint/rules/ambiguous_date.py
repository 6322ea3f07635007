"""Two people can read the same date as two days.

03/04/2026 is the 3rd of April to some readers and the 4th of March to others, so somebody works
to the wrong day and finds out when it is too late. Year-month-day, 2026-04-03, is read in the
same way everywhere, and so is a month in letters: 3 April 2026.

Bad:

    due: 03/04/2026

Good:

    due: 2026-04-03
"""

import datetime as dt
import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.dated_text import NUMBERS, in_full, is_due
from briefgen.lint.dates.times import times
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prose import Passage
from briefgen.parse import dates
from briefgen.source import Place

_TWICE = re.compile(r"0?(\d+)\D0?\1\D")
_DAY_FIRST = frozenset({"gb", "uk", "ie", "au", "nz", "in", "za"})
_MONTH_FIRST = frozenset({"us"})


def check(context: Context) -> Iterator[Finding]:
    for given in times(context.front):
        place = context.spans.at(given.path)
        match = NUMBERS.search(place.text)
        found = dates.numeric(in_full(given.text), context.front.language)
        if match and found and len(found.readings) > 1:
            start = place.source.offset(place.span.start)
            inside = place.source.place(start + match.start(), start + match.end())
            yield _ambiguous(context, inside, found.readings)
    # Whoever reads another language knows its one order.
    if context.front.language.partition("-")[0].lower() == "en":
        for passage in context.passages:
            yield from _in_text(context, passage)


def _in_text(context: Context, passage: Passage) -> Iterator[Finding]:
    """What ends in two digits may be a version or a list, unless `due` stands before it."""
    for match in NUMBERS.finditer(passage.text):
        is_full = in_full(match[0]) == match[0]
        found = dates.numeric(in_full(match[0]), "en")
        if not found or not (is_full or is_due(passage.text, match.start(), context.lexicon)):
            continue
        place = passage.place(match.start(), match.end())
        if len(found.readings) > 1:
            yield _ambiguous(context, place, found.readings)
        elif found.readings and is_full and not _TWICE.match(match[0]):
            yield _unusual(place, found.readings[0])


def _ambiguous(context: Context, place: Place, readings: tuple[dt.date, ...]) -> Finding:
    day_first, month_first = readings
    return Finding(
        place,
        f"{place.text} is {_said(context, day_first)} to some and "
        f"{_said(context, month_first)} to others",
        help=f"Write {day_first} or {month_first}.",
        fix=_fix(context, place, readings),
        question=f"Does {place.text} mean {day_first} or {month_first}?",
    )


def _said(context: Context, day: dt.date) -> str:
    months = context.lexicon.months
    name = next((name for name, number in months.items() if number == day.month), "")
    return f"{day.day} {name.capitalize()}" if name else str(day)


def _fix(context: Context, place: Place, readings: tuple[dt.date, ...]) -> Fix | None:
    """Where the language names its country, the order is a good guess, and no more."""
    region = context.front.language.rpartition("-")[2].lower()
    if region in _DAY_FIRST or region in _MONTH_FIRST:
        day = readings[region in _MONTH_FIRST]
        return Fix((Edit(place, day.isoformat()),), safe=False)
    return None


def _unusual(place: Place, day: dt.date) -> Finding:
    return Finding(
        place,
        "this order of day, month and year is not the usual one everywhere",
        help=f"Write {day}.",
        severity=Severity.INFO,
        question="",
    )


RULE = Rule(Problem("BG303", "ambiguous-date", Severity.WARNING), check, __doc__)
