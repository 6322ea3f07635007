"""What each side owes the other, as far as a brief says so."""

import enum
from collections.abc import Iterator

from briefgen.diagnostic import Severity
from briefgen.lint.context import Context
from briefgen.lint.people.contacts import owners_side
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prompts import is_prompt

_WORK = ("deliverables", "milestones", "status_updates", "steps", "due")
_PROMISES = ("", "provides", "before", "contacts", "schedule", "status_updates", "tools")
"""Where an owner's promise is one; in steps and criteria the worker answers and checks."""
_REPLIES = (*_PROMISES, "ask")
_REVIEWS = (*_PROMISES, "acceptance", "revisions")


class Duty(enum.Enum):
    """What an owner may owe the worker."""

    INPUTS = "inputs"
    ACCESS = "access"
    REVIEW = "review"
    REPLY = "reply"


def worker_owes(context: Context) -> bool:
    """Tell whether the brief asks anything of the worker yet, beyond its title and goal."""
    return bool(context.brief.steps) or any(map(context.says, _WORK))


def weight(context: Context) -> Severity | None:
    """Return how much a silence of the body matters: less where its words are not known."""
    return None if context.lexicon.approvals else Severity.INFO


def owner_owes(context: Context) -> frozenset[Duty]:
    """Return what the brief promises the worker."""
    return frozenset(_duties(context))


def _duties(context: Context) -> Iterator[Duty]:
    side = [named.person for named in owners_side(context)]
    if says_inputs(context):
        yield Duty.INPUTS
    if "tools" in context.presence.body or _any(context, [t.access for t in context.front.tools]):
        yield Duty.ACCESS
    if _any(context, [p.review_days for p in side]) or _promises(context, "review"):
        yield Duty.REVIEW
    if _any(context, [p.reply_within for p in side]) or _promises(context, "reply"):
        yield Duty.REPLY


def says_inputs(context: Context) -> bool:
    """Tell whether the brief says what the worker gets.

    In the body, who writes of tools says so there; in a text without front matter so does who
    writes of what comes before the start.
    """
    body = context.presence.body
    is_text = context.file.body_line == 1
    if context.says("provides") or "tools" in body or (is_text and "before" in body):
        return True
    return any(hit.passage.key in _PROMISES for hit in context.hits("provisions"))


def inputs_are_missing(context: Context) -> bool:
    """Tell whether it has to be said what the worker gets, and is not.

    Where the owner promises nothing at all, `missing-owner-duties` speaks of the inputs too.
    """
    if context.need("provides") is None or says_inputs(context):
        return False
    return bool(owner_owes(context)) or not worker_owes(context)


def _any(context: Context, texts: list[str]) -> bool:
    return any(not is_prompt(text, context.lexicon) for text in texts)


def _promises(context: Context, what: str) -> bool:
    """Tell whether some sentence says how soon: a check or a reply with a time beside it."""
    words, keys = {
        "review": (("approvals", "checks"), _REVIEWS),
        "reply": (("replies",), _REPLIES),
    }[what]
    hits = (hit for category in words for hit in context.hits(category))
    return any(hit.passage.key in keys and _says_how_soon(context, hit) for hit in hits)


def _says_how_soon(context: Context, hit: Hit) -> bool:
    said = {word.lower() for word in hit.passage.words}
    return not said.isdisjoint(context.lexicon.duration_words)
