"""Hours are given, and nobody can tell on whose clock.

Friday 17:00 in New York is Saturday in Manila, so an hour without a time zone makes somebody late
without a fault of theirs. One line, `time_zone:` with the name of a big city in your zone, holds
for all hours of the brief, and the guide shows them on the worker's clock as well. A name that is
no zone is reported with the nearest one that is; it is an error where the brief has hours, which
would be wrong on every other clock. `Europe/Berlin` knows summer time, `UTC+1` does not.

Bad:

    due: 2026-12-04 17:00

Good:

    time_zone: Europe/Berlin
    due: 2026-12-04 17:00
"""

import re
from collections.abc import Iterator

from briefgen.brief import Person
from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.keyed import KeyPath
from briefgen.lint.context import Context
from briefgen.lint.dates import time_zones
from briefgen.lint.dates.times import clocks, times
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import new_entry
from briefgen.lint.wording.prompts import is_prompt
from briefgen.schedule.instants import zone_of
from briefgen.source import Place

_CLOCK = re.compile(
    r"(?<![\w:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:])"
    r"|(?:1[0-2]|[1-9])(?:[:.]\d\d)? ?[ap]\.?m\b)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"[\s(,]*(?:(?:[A-Z]{2,4}T|UTC?|GMT|MEZ|MESZ|Z)\b|[A-Z]\w+/[A-Z]\w+|(?:[A-Z]\w+ ){1,2}time\b)"
)
_SECTIONS = ("schedule", "status_updates")


def check(context: Context) -> Iterator[Finding]:
    yield from _unknown(context)
    if context.front.time_zone or any(context.hits("zone_mentions")):
        return
    places = sorted(_clocks(context), key=lambda place: place.span)
    if places:
        zone = _of_owner(context)
        yield Finding(
            places[0],
            "nobody can tell on whose clock this is",
            label=f"and {len(places) - 1} more" if len(places) > 1 else "",
            help=f"Write for the whole brief:\ntime_zone: {zone or 'Europe/Berlin'}",
            fix=new_entry(context, f"time_zone: {zone}") if zone else None,
        )


def _clocks(context: Context) -> Iterator[Place]:
    """Yield the places of the hours beside which no zone stands."""
    front = context.front
    for given in (*times(front), *clocks(front)):
        if _CLOCK.search(given.text) and not _has_zone(given.text):
            yield context.spans.at(given.path)
    for path, person in _people(context):
        if not person.time_zone and _CLOCK.search(person.hours) and not _has_zone(person.hours):
            yield context.spans.at((*path, "hours"))
    for passage in context.passages:
        if passage.key in _SECTIONS and not passage.path:
            for match in _CLOCK.finditer(passage.text):
                if not _ZONE.match(passage.text, match.end()):
                    yield passage.place(match.start(), match.end())


def _has_zone(text: str) -> bool:
    return any(_ZONE.match(text, match.end()) for match in _CLOCK.finditer(text))


def _unknown(context: Context) -> Iterator[Finding]:
    zones: list[tuple[KeyPath, str]] = [((), context.front.time_zone)]
    zones += [(path, person.time_zone) for path, person in _people(context)]
    for path, name in zones:
        if name and not is_prompt(name, context.lexicon) and zone_of(name) is None:
            severity = Severity.ERROR if not path and _has_hours(context) else None
            yield _no_zone(context.spans.at((*path, "time_zone")), name, severity)


def _has_hours(context: Context) -> bool:
    """Tell whether a date has an hour, which cannot be right on the clock of no zone."""
    written = (*times(context.front), *clocks(context.front))
    return any(_CLOCK.search(given.text) for given in written)


def _no_zone(place: Place, name: str, severity: Severity | None) -> Finding:
    exact = time_zones.same(name)
    near = exact or time_zones.nearest(name)
    help = f"Did you mean {near}?" if near else "Write the area and a big city: Europe/Berlin"
    return Finding(
        place,
        f"“{name}” is no time zone that is known here",
        help=help,
        fix=Fix((Edit(place, near),), safe=bool(exact)) if near else None,
        severity=severity,
        question=f"Which time zone do you mean by “{name}”?",
    )


def _people(context: Context) -> Iterator[tuple[KeyPath, Person]]:
    front = context.front
    for key in ("owner", "worker", "approver", "contacts"):
        for index, person in enumerate(getattr(front, key)):
            yield (key, index), person


def _of_owner(context: Context) -> str:
    zones = (person.time_zone for person in context.front.owner)
    return next((zone for zone in zones if zone_of(zone)), "")


RULE = Rule(
    Problem("BG309", "missing-time-zone", Severity.WARNING),
    check,
    __doc__,
    question="In which time zone are these hours?",
)
