"""Nobody says how soon the worker's questions are answered.

In another time zone a question that waits for a day costs two. Whoever knows that the answer
comes within four hours can wait for it; whoever does not will guess. `reply_within` belongs to a
person: owner, approver or contact.

Bad:

    owner:
      name: Maya Clarke
      email: maya@example.com

Good:

    owner:
      name: Maya Clarke
      email: maya@example.com
      reply_within: 4 working hours
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.contacts import Named, owners_side, place_of_people
from briefgen.lint.people.duties import Duty, owner_owes, weight, worker_owes
from briefgen.lint.rule import Finding, Rule


def check(context: Context) -> Iterator[Finding]:
    """With nobody to ask, or nothing promised at all, other rules have said so."""
    people = owners_side(context)
    duties = owner_owes(context)
    if not (people or "contacts" in context.presence.body) or not worker_owes(context):
        return
    if duties and Duty.REPLY not in duties:
        yield Finding(
            place_of_people(context),
            "it is not said how soon questions are answered",
            help=samples.entries(context, _sample(people)),
            severity=_severity(context),
        )


def _sample(people: tuple[Named, ...]) -> str:
    key = str(people[0].path[0]) if people else "owner"
    name = people[0].person.name if people else ""
    return f"{key}:\n  name: {samples.name(name)}\n  reply_within: 1 workday"


def _severity(context: Context) -> Severity | None:
    """Creative work has fewer questions on the way, and more at its milestones."""
    mild = context.front.kind == "creative" and not context.is_strict
    return Severity.INFO if mild else weight(context)


RULE = Rule(
    Problem("BG511", "missing-reply-time", Severity.WARNING),
    check,
    __doc__,
    question="How soon do you answer when I have a question?",
)
