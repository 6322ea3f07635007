"""The words of a new brief: what is to be filled in, and how it looks when that is done."""

from dataclasses import dataclass
from typing import NamedTuple


class Hint(NamedTuple):
    """What belongs here, in a few words, and what a good brief says; the examples tell one story.

    An example that is the same in all languages, such as a date, is left empty.
    """

    ask: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A hint for each thing that a new brief leaves open."""

    title: Hint
    time_zone: Hint
    owner: Hint
    email: Hint
    reply_within: Hint
    worker: Hint
    review_days: Hint
    date: Hint
    every: Hint
    weekdays: Hint
    time: Hint
    deliverable: Hint
    where: Hint
    acceptance: Hint
    channel: Hint
    update: Hint
    tool: Hint
    access: Hint
    provide: Hint
    amount: Hint
    currency: Hint
    per: Hint
    pay_when: Hint
    within_days: Hint
    bonus: Hint
    revisions: Hint
    out_of_scope: Hint
    goal: Hint
    background: Hint
    audience: Hint
    step: Hint
    next_step: Hint
    done_when: Hint
    ask: Hint
    good: Hint
    bad: Hint
