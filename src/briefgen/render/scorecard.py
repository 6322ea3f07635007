"""The form on which the owner notes how a delivery was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefgen.brief import Bonus, InlineText
from briefgen.hand_over import Criterion, general_criteria, hand_overs
from briefgen.markup import Block
from briefgen.render.document import Document
from briefgen.render.wording import Wording

_AMOUNT = re.compile(r"\d{1,15}(?:\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Group:
    """The criteria of one thing, or of all; `blocks` are those that are no list."""

    number: str
    title: InlineText
    criteria: tuple[Criterion, ...]
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """Something that was to be handed over, and when."""

    name: InlineText
    when: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A bonus, and what it pays."""

    when: InlineText
    pays: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a delivery is measured by; `total` is empty where bonuses can come more than once."""

    groups: tuple[Group, ...]
    dates: tuple[Agreed, ...]
    bonus: tuple[Rule, ...]
    total: str
    notes: tuple[tuple[Block, ...], ...]


def card(document: Document) -> Card:
    """Return the scorecard of a brief."""
    say, front = Wording(document), document.brief.front
    found = front.payment.bonus if front.payment else ()
    rules = tuple(Rule(bonus.when, say.part(bonus.amount)) for bonus in found)
    notes = tuple(s.blocks for s in document.brief.sections if s.key == "private" and s.blocks)
    dates = tuple(_dates(document, say))
    return Card(tuple(_groups(document)), dates, rules, _total(found, document, say), notes)


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


def _dates(document: Document, say: Wording) -> Iterator[Agreed]:
    """Yield what has a date of its own, in order; else the last day of all."""
    labels = document.language.labels
    for event in document.written:
        if event.kind in ("deliverable", "milestone"):
            yield Agreed(event.name, say.moment(event))
        elif event.kind == "due":
            yield Agreed(labels.all_due, say.moment(event))


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
