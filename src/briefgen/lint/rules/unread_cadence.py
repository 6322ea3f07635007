"""How often something comes is written so that no calendar can read it.

It is printed as it stands, and that is all: nobody is reminded. Calendars read `day`, `week`,
`2 weeks`, `month`, and weekdays such as `Tuesday, Friday`; `on` holds weekdays for weeks, and days
from 1 to 28 or `last` for months, because not every month has a 29th. Updates at each milestone
have their days from there. A word of your own, such as `episode`, is fine where there is no fixed
day. What comes back is counted from `start`.

Bad:

    start: 2027-01-11
    status_updates:
      every: month
      on: 31

Good:

    start: 2027-01-11
    status_updates:
      every: month
      on: last
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from briefgen.brief import Repeats, StatusUpdates
from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.unread_days import misfits
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prompts import is_prompt
from briefgen.parse import dates
from briefgen.schedule.cadence import read_cadence
from briefgen.schedule.updates import is_at_milestones
from briefgen.schedule.work import comes_back
from briefgen.when import clock

_Given: TypeAlias = Repeats | StatusUpdates

_FORMS = "If there is a day, write week, 2 weeks, month, or weekdays such as Tuesday, Friday."
_UNITS = ("day", "workday", "week", "fortnight", "month", "milestone")
_RATES = ("daily", "weekly", "biweekly", "monthly", "quarterly")
_NUMBERS: Mapping[str, str] = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "eight": "8",
    "ten": "10",
    "twelve": "12",
    "year": "12 months",
    "yearly": "12 months",
    "annually": "12 months",
}
_WORD = re.compile(r"[^\W\d_]+")


def check(context: Context) -> Iterator[Finding]:
    told = False
    for key in ("repeats", "status_updates"):
        given: _Given | None = getattr(context.front, key)
        if given is None or _says_nothing(context, given):
            continue
        unread = tuple(_unread(context, key, given))
        yield from (*unread, *_hour(context, key, given))
        if not (unread or told or _is_counted(context, given)):
            told = True
            yield _not_counted(context, key)


def _says_nothing(context: Context, given: _Given) -> bool:
    said = [text for text in (given.every, *given.on) if text.strip()]
    is_once = isinstance(given, Repeats) and not comes_back(given)
    is_none = given.every.strip().lower() == "none"
    return not said or is_once or is_none or any(is_prompt(t, context.lexicon) for t in said)


def _unread(context: Context, key: str, given: _Given) -> Iterator[Finding]:
    every, on, language = given.every, given.on, context.language
    if isinstance(given, StatusUpdates) and is_at_milestones(given):
        if on:
            message = "these days are in no calendar: the updates come with the milestones"
            help = "Leave out `on`, or write every: week."
            yield Finding(context.spans.at((key, "on")), message, help=help)
        return
    cadence = read_cadence(every, on, "", language)
    if cadence is None and on:
        for misfit in misfits(every, on, language):
            path = (key, "on") if misfit.index is None else (key, "on", misfit.index)
            yield Finding(context.spans.at(path), misfit.message, help=misfit.help)
    elif cadence is None:
        yield _in_words(context, key, every)
    elif cadence.unit == "workday":
        help = "Write the weekdays, such as Monday, Wednesday, Friday, or 2 days."
        message = f"no calendar knows every {every}, which jumps over weekends"
        yield Finding(context.spans.at((key, "every")), message, help=help)


def _in_words(context: Context, key: str, every: str) -> Finding:
    place, new = context.spans.at((key, "every")), _meant(context, every)
    message = f"“{every}” is printed as it stands; no calendar has it"
    question = f"On which days is “{every}”?"
    if new == every:
        return Finding(place, message, help=_FORMS, severity=Severity.INFO, question=question)
    is_whole = place.text.strip("\"'") == every
    fix = Fix((Edit(place, new),), safe=False) if is_whole else None
    return Finding(place, message, help=f"Did you mean {new}?", fix=fix, question=question)


def _meant(context: Context, every: str) -> str:
    """Return what a calendar can read and was probably meant, else the text itself."""
    counted = _WORD.sub(lambda word: _NUMBERS.get(word[0].lower(), word[0]), every)
    near = _WORD.sub(lambda word: _near(context, word[0]), every)
    candidates = (text for text in (counted, near) if text != every)
    return next((t for t in candidates if read_cadence(t, (), "", context.language)), every)


def _near(context: Context, word: str) -> str:
    known = (*_UNITS, *_RATES, *context.language.weekdays)
    found = difflib.get_close_matches(word.lower(), known, 1, 0.75)
    near = found[0] if found else word
    return near.capitalize() if word.istitle() else near


def _hour(context: Context, key: str, given: _Given) -> Iterator[Finding]:
    """Hours that can be rewritten or that no clock shows are told by another rule."""
    at = given.at.strip()
    is_told = clock(at) or clock(dates.time(at)) or re.fullmatch(r"\d{1,2}[:.]\d{2}", at)
    if at and not is_told and not is_prompt(at, context.lexicon):
        yield Finding(
            context.spans.at((key, "at")),
            f"“{at}” is printed as it stands; calendars have the whole day",
            help="If there is an hour, write it: 17:00",
            severity=Severity.INFO,
            question=f"Which hour is “{at}”?",
        )


def _is_counted(context: Context, given: _Given) -> bool:
    is_by_milestones = isinstance(given, StatusUpdates) and is_at_milestones(given)
    return is_by_milestones or context.work.first is not None


def _not_counted(context: Context, key: str) -> Finding:
    return Finding(
        context.spans.at((key, "every")),
        "no calendar has this yet, because no date says when the work starts",
        help="Write the first day of the work, for example:\nstart: 2027-01-11",
        severity=Severity.INFO,
        question="On which day do I start?",
    )


RULE = Rule(
    Problem("BG316", "unread-cadence", Severity.WARNING),
    check,
    __doc__,
    question="On which days is this?",
)
