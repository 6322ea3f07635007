"""How a delivery was, as its owner noted it in a copy of the blank record."""

from dataclasses import dataclass, field

from briefgen.brief import MAIN, InlineText, Plain
from briefgen.keyed import KeyPath, Spans
from briefgen.source import Place
from briefgen.when import Moment


@dataclass(frozen=True, slots=True)
class FilledCriterion:
    """A criterion on the form, as typed."""

    text: InlineText = field(default="", metadata=MAIN)
    number: Plain = ""
    met: Plain = ""


@dataclass(frozen=True, slots=True)
class FilledBonus:
    """A bonus on the form, as typed."""

    when: InlineText = field(default="", metadata=MAIN)
    amount: Plain = ""
    earned: Plain = ""
    paid: Plain = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """The form, as typed: its keys in their order."""

    brief: Plain = ""
    version: Plain = ""
    fingerprint: Plain = ""
    worker: Plain = ""
    delivery: Plain = ""
    due: Plain = ""
    handed_over: Plain = ""
    criteria: tuple[FilledCriterion, ...] = ()
    accepted_at_first_check: Plain = ""
    rounds_of_rework: Plain = ""
    updates_agreed: Plain = ""
    updates_received: Plain = ""
    updates_complete: Plain = ""
    asked_early: Plain = ""
    bonus: tuple[FilledBonus, ...] = ()
    note: Plain = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a criterion was met; None where nothing is noted."""

    number: str
    text: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Reward:
    """A bonus, how much as written, and whether it was earned and is paid."""

    when: str
    amount: str
    earned: bool | None
    paid: bool | None


@dataclass(frozen=True, slots=True)
class Scored:
    """One delivery; None and empty texts where nothing is noted, or nothing that can be read.

    `file` is the record's name as its owner knows it.
    """

    file: str
    brief: str
    version: str
    fingerprint: str
    worker: str
    delivery: str
    due: Moment | None
    handed_over: Moment | None
    criteria: tuple[Answer, ...]
    accepted: bool | None
    rework: int | None
    updates_agreed: int | None
    updates_received: int | None
    updates_complete: bool | None
    asked_early: bool | None
    bonus: tuple[Reward, ...]
    note: str
    spans: Spans = field(repr=False, compare=False)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is filled in but what the form knew itself."""
        texts = (self.delivery, self.note, self.handed_over)
        numbers = (self.rework, self.updates_received)
        told = (self.accepted, self.updates_complete, self.asked_early)
        answers = (*numbers, *told, *(one.met for one in self.criteria))
        rewards = (one.earned for one in self.bonus)
        return not any(texts) and all(one is None for one in (*answers, *rewards))

    @property
    def sent_back_though_accepted(self) -> bool:
        return bool(self.accepted and self.rework)

    @property
    def more_came_than_agreed(self) -> bool:
        received, agreed = self.updates_received, self.updates_agreed
        return received is not None and agreed is not None and received > agreed

    def at(self, *path: str | int) -> Place:
        """Return where a value stands, or the key that waits for one, or the file's beginning."""
        return place(self.spans, path)


def place(spans: Spans, path: KeyPath) -> Place:
    """Return where a value stands; its key where that is empty."""
    found = spans.values.get(path)
    return found if found and found.text else spans.key(path)
