"""Nobody is named whom the worker can ask, or there is no way to reach them.

A worker who cannot ask waits, or guesses. Name at least one person, with an address, a phone
number or a chat, among the facts at the top (`owner`, `approver` or `contacts`) or in a section
"Contacts". How soon that person answers belongs there too.

Bad:

    owner: Maya

Good:

    owner:
      name: Maya Clarke
      email: maya@example.com
      reply_within: 1 workday
"""

from collections.abc import Iterator

from briefgen import markup
from briefgen.diagnostic import Fix, Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.people.contacts import (
    Named,
    has_address,
    is_reachable,
    owners_side,
    place_of_people,
)
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.skeleton import PROMPT, new_entry
from briefgen.source import Place


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("contacts")
    people = owners_side(context)
    if severity is None or "contacts" in context.presence.body or has_address(_channel(context)):
        return
    if not people:
        where = _for_applicants(context)
        yield _hidden(context, where) if where else _nobody(context, severity)
    elif not any(is_reachable(context, named.person) for named in people):
        yield _unreachable(context, people[0], severity)


def _for_applicants(context: Context) -> Place | None:
    """Return the heading of a section for applicants that has an address in it."""
    for section in context.sections_called("screening"):
        inlines = (block.inline for block in markup.walk(section.blocks) if block.inline)
        if any(has_address(inline.source) for inline in inlines):
            return context.source.place_of_line(section.lines[0])
    return None


def _hidden(context: Context, where: Place) -> Finding:
    """What stands in the section for applicants does not get into the worker's guide."""
    message = "only those who apply are told how to reach you, not the worker"
    help = samples.entries(context, _sample("owner"))
    return Finding(where, message, help=help, severity=Severity.INFO)


def _nobody(context: Context, severity: Severity) -> Finding:
    message = "I could not find whom the worker can ask, and how to reach them"
    help = samples.entries(context, _sample("owner"), "Or name them in a section “Contacts”.")
    return Finding(context.start, message, help=help, fix=_skeleton(context), severity=severity)


def _unreachable(context: Context, named: Named, severity: Severity) -> Finding:
    """Where updates go there may be answers too, so it is less certain."""
    name = named.person.name
    return Finding(
        place_of_people(context),
        f"I could not find how to reach {samples.called(name) or name}",
        "no email, phone or url",
        samples.entries(context, _sample(str(named.path[0]), name)),
        severity=Severity.INFO if _channel(context) else severity,
    )


def _channel(context: Context) -> str:
    updates = context.front.status_updates
    return " ".join(updates.channel.split()) if updates else ""


def _sample(key: str, name: str = "") -> str:
    name = samples.name(name)
    return f"{key}:\n  name: {name}\n  email: jane@example.com\n  reply_within: 1 workday"


def _skeleton(context: Context) -> Fix | None:
    if ("owner",) in context.spans.keys:
        return None
    return new_entry(context, f"owner:\n  name: {PROMPT}\n  email: {PROMPT}")


RULE = Rule(
    Problem("BG501", "missing-contact", Severity.ERROR),
    check,
    __doc__,
    question="Whom can I ask when something is unclear, and how do I reach them?",
    profile=Profile.RELAXED,
)
