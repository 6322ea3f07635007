"""The questions about a delivery: one source for the form on paper and for the record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefgen.brief import Bonus, Brief, InlineText
from briefgen.hand_over import Criterion, general_criteria, hand_overs
from briefgen.markup import Block
from briefgen.records import comes_once
from briefgen.render.document import Document
from briefgen.render.wording import Wording
from briefgen.schedule import Event

_AMOUNT = re.compile(r"\d{1,15}(?:\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Group:
    """The criteria of one thing, or of all; `blocks` are those that are no list."""

    number: str
    title: InlineText
    criteria: tuple[Criterion, ...]
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A bonus, and what it pays."""

    when: InlineText
    pays: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something to note in one line: `key` is what a record calls it.

    `agreed` is what the brief says of it, a line each; `known` is the answer, where there is
    but one that it can be. Dates are said here as on paper, and as days in a record.
    """

    key: str
    text: str
    answer: Literal["words", "date", "number", "yes_no"] = "words"
    agreed: tuple[InlineText, ...] = ()
    known: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the form; criteria and bonus have tables of their own in place of questions."""

    key: str
    title: str
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What a delivery is measured by: the parts of the form in their order.

    `once` says that each bonus comes once; else `total` is empty.
    """

    parts: tuple[Part, ...]
    groups: tuple[Group, ...]
    bonus: tuple[Rule, ...]
    once: bool
    total: str
    notes: tuple[tuple[Block, ...], ...]


def card(document: Document) -> Card:
    """Return the scorecard of a brief."""
    say, front = Wording(document), document.brief.front
    found = front.payment.bonus if front.payment else ()
    rules = tuple(Rule(bonus.when, say.part(bonus.amount)) for bonus in found)
    notes = tuple(s.blocks for s in document.brief.sections if s.key == "private" and s.blocks)
    parts, groups = tuple(_parts(document, say)), tuple(_groups(document))
    empty = {"criteria": not groups, "bonus": not rules}
    shown = tuple(part for part in parts if not empty.get(part.key))
    once = comes_once(document.brief)
    return Card(shown, groups, rules, once, _total(found, document, say), notes)


def dates(document: Document) -> tuple[Event, ...]:
    """Return what has a date of its own, in order, and the last day of all."""
    kinds = ("deliverable", "milestone", "due")
    return tuple(event for event in document.written if event.kind in kinds)


def _parts(document: Document, say: Wording) -> Iterator[Part]:
    labels, front = document.language.labels, document.brief.front
    yield Part("delivery", labels.delivery, tuple(_delivery(document, say)))
    yield Part("criteria", labels.criteria)
    rounds = (labels.revision_rounds.format(rounds=front.revisions),) if front.revisions else ()
    check = (
        Question("accepted_at_first_check", labels.accepted_first, "yes_no"),
        Question("rounds_of_rework", labels.rework, "number", rounds),
    )
    yield Part("check", labels.first_check, check)
    yield Part("communication", labels.communication, tuple(_communication(document, say)))
    yield Part("bonus", labels.bonus)
    yield Part("note", labels.note, (Question("note", labels.note),))


def _delivery(document: Document, say: Wording) -> Iterator[Question]:
    labels = document.language.labels
    names = [person.name for person in document.brief.front.worker if person.name]
    one = names[0] if len(names) == 1 else ""
    yield Question("worker", labels.worker, agreed=() if one else tuple(names), known=one)
    yield Question("delivery", labels.delivery)
    due = tuple(
        labels.fact.format(label=event.name or labels.all_due, text=say.moment(event))
        for event in dates(document)
    )
    yield Question("due", labels.due, "date", due)
    yield Question("handed_over", labels.handed_over_on, "date")


def _communication(document: Document, say: Wording) -> Iterator[Question]:
    labels, updates = document.language.labels, document.brief.front.status_updates
    if _are_updates_agreed(document.brief):
        said = (say.updates(updates), updates.channel) if updates else ()
        agreed = tuple(filter(None, said))
        yield Question("updates_agreed", labels.updates_agreed, "number", agreed)
        yield Question("updates_received", labels.updates_received, "number")
        include = updates.include if updates else ()
        yield Question("updates_complete", labels.updates_complete, "yes_no", include)
    yield Question("asked_early", labels.asked_early, "yes_no")


def _are_updates_agreed(brief: Brief) -> bool:
    agreed = brief.front.status_updates
    told = any(section.key == "status_updates" for section in brief.sections)
    return told or (agreed is not None and agreed.every.strip().casefold() not in ("", "none"))


def _groups(document: Document) -> Iterator[Group]:
    front, labels = document.brief.front, document.language.labels
    for thing in hand_overs(front):
        yield Group(thing.number, thing.deliverable.name, thing.criteria)
    for item in document.brief.items.get("deliverables", ()):
        yield Group(item.number, item.text.source, (), item.blocks)
    general = general_criteria(front)
    items = document.brief.items.get("acceptance", ())
    criteria = (*general, *(Criterion(item.number, item.text.source) for item in items))
    sections = (s for s in document.brief.sections if s.key == "acceptance")
    blocks = tuple(block for section in sections for block in section.blocks)
    if criteria or blocks:
        yield Group("", labels.acceptance_all, criteria, blocks)


def _total(found: tuple[Bonus, ...], document: Document, say: Wording) -> str:
    """Say what all bonuses come to, where each can be earned once and all are plain amounts."""
    front = document.brief.front
    once = front.payment and front.payment.per in ("", "project") and not front.repeats
    amounts = [_amount(bonus.amount, say) for bonus in found]
    known = [amount for amount in amounts if amount is not None]
    return say.sum(sum(known, Decimal())) if once and len(amounts) == len(known) > 1 else ""


def _amount(text: str, say: Wording) -> Decimal | None:
    if _AMOUNT.fullmatch(text.strip()):
        return Decimal(text.strip())
    return say.share_of_payment(text)
