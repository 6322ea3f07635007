"""It is not said who approves the work, or how many days that takes.

With two people to please and nobody to decide, each asks for something else. And a worker who
waits for an answer cannot plan, nor write an invoice. Name one approver, with `review_days`: how
many workdays that person takes to check a delivery. An owner is the approver when nobody else is
named, or only contacts who are there `for` one thing.

Bad:

    owner: Dana Whitfield
    contacts: Luis Romero

Good:

    owner: Dana Whitfield
    contacts: Luis Romero
    approver:
      name: Dana Whitfield
      review_days: 2
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.contacts import (
    Named,
    approves,
    owners_side,
    people_in_body,
    place_of_people,
)
from briefgen.lint.people.duties import Duty, owner_owes, weight, worker_owes
from briefgen.lint.rule import Finding, Rule
from briefgen.source import Place


def check(context: Context) -> Iterator[Finding]:
    """With nobody named, or nothing promised at all, other rules speak."""
    people = owners_side(context)
    duties = owner_owes(context)
    if not duties or not worker_owes(context):
        return
    known = _approver(context, people)
    several = len(people) > 1 or people_in_body(context) > 1
    if known is None and several and not any(context.hits("approvals")):
        yield _nobody(context, people)
    elif (people or "contacts" in context.presence.body) and Duty.REVIEW not in duties:
        yield _how_soon(context, known)


def _approver(context: Context, people: tuple[Named, ...]) -> Named | None:
    """Return the one who approves: called so, with such a part, or with nobody beside them.

    Who is there for one thing alone (`for`) decides nothing else.
    """
    for named in people:
        if named.path[0] == "approver" or approves(context, named.person):
            return named
    if any(context.hits("approvals")):  # some sentence names somebody, who may be another one
        return None
    general = [named for named in people if not named.person.for_]
    names = {named.person.name.casefold() for named in general}
    return general[0] if len(names) == 1 else None


def _nobody(context: Context, people: tuple[Named, ...]) -> Finding:
    name = people[0].person.name if people else ""
    return Finding(
        place_of_people(context),
        "I could not find who approves the work",
        help=samples.entries(context, _sample(name)),
        severity=weight(context),
    )


def _how_soon(context: Context, known: Named | None) -> Finding:
    """In repeated work the next delivery is the answer to the last one, so it matters less."""
    name = samples.called(known.person.name) if known else ""
    mild = context.front.kind == "procedure" and not context.is_strict
    return Finding(
        _place(context, known),
        f"it is not said how soon {name} checks a delivery"
        if name
        else "it is not said how soon a delivery is checked",
        help=samples.entries(context, _sample(name)),
        severity=Severity.INFO if mild else weight(context),
        question="How many days do you need to check what I deliver?",
    )


def _place(context: Context, known: Named | None) -> Place:
    return context.spans.at((*known.path, "name")) if known else place_of_people(context)


def _sample(name: str) -> str:
    return f"approver:\n  name: {samples.name(name)}\n  review_days: 2"


RULE = Rule(
    Problem("BG509", "missing-approver", Severity.WARNING),
    check,
    __doc__,
    question="Who approves my work?",
)
