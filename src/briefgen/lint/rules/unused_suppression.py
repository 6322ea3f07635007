"""A comment asks to ignore something that is not there.

Such a comment stays behind when the text around it was mended, and would hide the next mistake at
that place. Delete it, or correct the name of the rule.

Bad:

    due: 2027-01-29  # briefgen: ignore[past-due-date] agreed with Dana

Good:

    due: 2027-01-29
"""

import difflib
from collections.abc import Iterator, Sequence

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.suppression import Suppression, Suppressions
from briefgen.source import Place, Position


def check(_context: Context) -> Iterator[Finding]:
    """Nothing yet: `unused` can tell when all other rules have run."""
    return iter(())


def unused(given: Suppressions, ran: Sequence[Rule], known: Sequence[Rule]) -> Iterator[Finding]:
    """Yield what each comment names in vain; a rule that did not run proves nothing."""
    for index, one in enumerate(given.given):
        vain = [s for s in one.rules if (index, s) not in given.used]
        unknown = [s for s in vain if not any(rule.is_meant_by(s) for rule in known)]
        idle = [s for s in vain if s not in unknown and _have_all_run(s, ran, known)]
        if not one.rules:
            yield _nameless(one)
        for selector in unknown:
            yield _unknown(one, selector, known)
        if idle:
            yield _idle(one, idle)


def _have_all_run(selector: str, ran: Sequence[Rule], known: Sequence[Rule]) -> bool:
    meant = [rule for rule in known if rule.is_meant_by(selector)]
    return all(rule in ran and not rule.by_build for rule in meant)


def _nameless(one: Suppression) -> Finding:
    help = "Name the rule in square brackets: briefgen: ignore[past-due-date] and why."
    return Finding(one.place, "this comment names no rule, so it hides nothing", help=help)


def _unknown(one: Suppression, selector: str, known: Sequence[Rule]) -> Finding:
    near = difflib.get_close_matches(selector.casefold(), [r.name for r in known], 1, 0.6)
    help = f"Did you mean {near[0]}?" if near else "`briefgen rule --all` lists the rules."
    text = one.place.text
    place = one.place.source.place_of(selector, one.place.span.start.line)
    fix = Fix((Edit(place, near[0]),)) if near and selector in text else None
    return Finding(place, f"there is no rule called {selector}", help=help, fix=fix)


def _idle(one: Suppression, idle: Sequence[str]) -> Finding:
    message = f"there is nothing to ignore here: {', '.join(idle)}"
    kept = [selector for selector in one.rules if selector not in idle]
    if kept:
        brackets = one.place.source.place_of("[", one.place.span.start.line)
        start = one.place.source.offset(brackets.span.start) + 1
        end = one.place.source.text.index("]", start)
        edit = Edit(one.place.source.place(start, end), ", ".join(kept))
        return Finding(one.place, message, help="Take it out of the brackets.", fix=Fix((edit,)))
    fix = Fix((Edit(_with_its_line(one.place), ""),))
    return Finding(one.place, message, help="Delete the comment.", fix=fix)


def _with_its_line(place: Place) -> Place:
    """A comment goes with the blanks before it, and with its line when it is alone on it."""
    source, (first, last) = place.source, (place.span.start, place.span.end)
    before = source.line(first.line)[: first.column - 1]
    behind = source.line(last.line)[last.column - 1 :]
    if before.strip() or behind.strip():
        start = source.offset(first) - (len(before) - len(before.rstrip()))
        return source.place(start, source.offset(last))
    return source.place(
        source.offset(Position(first.line, 1)), source.offset(Position(last.line + 1, 1))
    )


RULE = Rule(
    Problem("BG706", "unused-suppression", Severity.WARNING),
    check,
    __doc__,
    profile=Profile.RELAXED,
)
