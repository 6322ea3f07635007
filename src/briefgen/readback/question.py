"""A question that a brief answers, and the answer."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefgen.keyed import KeyPath
from briefgen.money.amounts import Amount
from briefgen.schedule import Event

KEYS = (
    "goal",
    "hand_over",
    "start",
    "first_due",
    "due",
    "first_update",
    "checked_by",
    "how_checked",
    "not_included",
    "stop_and_ask",
    "pay",
    "paid_within_days",
    "rounds_of_changes",
)
"""The names that questions have in a form, whatever its language."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names of people or things, as plain text; in an answer their order does not matter."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """The time of an event that has a day."""

    event: Event


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range; `currency` is its ISO 4217 code, empty for what is no money."""

    amount: Amount
    typed: str
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text that only a person can compare; what the owner listed has a line each."""

    text: str


Expected: TypeAlias = Names | Time | Number | Words
Kind: TypeAlias = Literal["names", "time", "number", "words"]

_KINDS: dict[type, Kind] = {Names: "names", Time: "time", Number: "number", Words: "words"}


@dataclass(frozen=True, slots=True)
class Question:
    """What the worker is asked, in the brief's language, and what the brief says.

    `key`, one of `KEYS`, names the question in a form. What the brief says stands at `path` in
    its front matter or, where that is empty, on `line` of its body.
    """

    key: str
    text: str
    expected: Expected
    path: KeyPath = ()
    line: int = 1

    @property
    def kind(self) -> Kind:
        return _KINDS[type(self.expected)]

    @property
    def is_long(self) -> bool:
        """Whether an answer needs more than a line."""
        return self.kind == "words" or self.key == "hand_over"
