"""A time is written in words, so no calendar has it.

Words are printed as they stand, and that is all: nobody is reminded, and no clock is worked out
for the other side. Where there is a day, write it as year-month-day, as a weekday in work that
comes back, or as a distance from something that has a name: `start + 3 days`, `Draft - 2
workdays`. A name that nothing has, or that leads back to itself, gives no day either.

Bad:

    due: three days after the draft
    milestones:
      - name: Draft
        due: 4 December 2026

Good:

    due: Draft + 3 days
    milestones:
      - name: Draft
        due: 2026-12-04
"""

from collections.abc import Iterator, Mapping

from briefgen.diagnostic import Edit, Fix, Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.dates.dated_text import in_full
from briefgen.lint.dates.named_times import Fault, Named, event_path, faults, names, plain
from briefgen.lint.dates.times import Written, times
from briefgen.lint.dates.vague_times import is_vague
from briefgen.lint.dates.worded_times import in_vain, meant, near_words
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.prompts import is_prompt
from briefgen.parse import dates
from briefgen.parse.checks import INVALID_DATE
from briefgen.source import Place
from briefgen.when import Moment, Weekdays, read

_DAY = "Write year-month-day, such as 2026-12-04."
_COUNT = "Count from start, due, or the name of a milestone, a deliverable or what you provide."
_FORMS = "2026-12-04 17:00, Wednesday 17:00 in work that comes back, or start + 3 days"


def check(context: Context) -> Iterator[Finding]:
    undated = tuple(_undated(context))
    if not undated:
        return
    known = names(context)
    for fault in faults(context):
        yield _of_fault(context, fault)
    for given in undated:
        is_name = plain(given.text) in known
        if not (is_name or read(given.text, context.language) or _is_told(context, given)):
            yield _in_words(context, given, known)


def _undated(context: Context) -> Iterator[Written]:
    """Yield the times that are no day, and no weekday either."""
    dated = {event.path for event in context.events if event.day}
    for given in times(context.front):
        is_dated = event_path(given.path) in dated
        if not is_dated and not isinstance(read(given.text, context.language), Moment | Weekdays):
            yield given


def _of_fault(context: Context, fault: Fault) -> Finding:
    place, near = context.spans.at(fault.given.path), fault.near
    note = Note(_name_of(context, near), "this one") if near else None
    message, help = f"nothing here is called “{fault.anchor}”, so this is no date", _COUNT
    if fault.kind == "circle":
        message = f"this is counted from “{fault.anchor}”, which leads back here"
        help = "Write a date for one of them."
    elif fault.kind == "undated" and near:
        message, help = f"“{fault.anchor}” has no date to count from", "Write a date for it."
    elif near:
        help = f"Did you mean “{near.name}”?"
    fix = _renamed(place, fault.anchor, near) if near and fault.kind == "unknown" else None
    return Finding(place, message, help=help, note=note, fix=fix, severity=Severity.WARNING)


def _name_of(context: Context, one: Named) -> Place:
    field = "what" if one.path[0] == "owner_provides" else "name"
    return context.spans.at((*one.path, field))


def _renamed(place: Place, anchor: str, near: Named) -> Fix | None:
    start = place.source.offset(place.span.start) + place.text.find(anchor)
    if anchor not in place.text:
        return None
    edit = Edit(place.source.place(start, start + len(anchor)), near.name)
    return Fix((edit,), safe=False)


def _is_told(context: Context, given: Written) -> bool:
    """Tell whether another rule has a word on this time already."""
    place = context.spans.at(given.path)
    if any(d.code == INVALID_DATE.code and d.place == place for d in context.file.diagnostics):
        return True
    found = dates.numeric(in_full(given.text), context.front.language)
    is_ambiguous = found is not None and len(found.readings) > 1
    return is_ambiguous or is_prompt(given.text, context.lexicon) or is_vague(context, given)


def _in_words(context: Context, given: Written, known: Mapping[str, Named]) -> Finding:
    place, text = context.spans.at(given.path), given.text
    if wrong := in_vain(context, text):
        message = f"“{text}” is not a date that exists"
        return Finding(place, message, label=wrong, help=_DAY, severity=Severity.WARNING)
    if new := meant(context, text, known):
        message = f"“{text}” is in words, so no calendar has it"
        fix = Fix((Edit(place, new),)) if place.text.strip("\"'") == text else None
        return Finding(
            place, message, help=f"Write: {new}", fix=fix, severity=Severity.WARNING, question=""
        )
    message = f"“{text}” is printed as it stands; no calendar has it"
    near = near_words(context, text, known)
    help = f"Did you mean {near}?" if near else f"If there is a day, write it: {_FORMS}"
    return Finding(place, message, help=help, question=f"Which day is “{text}”?")


RULE = Rule(
    Problem("BG311", "date-in-words", Severity.INFO),
    check,
    __doc__,
    question="Which day do you mean by this?",
)
