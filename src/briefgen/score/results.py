"""The evidence and its sums, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from briefgen.records import Scored
from briefgen.score.bonus import Earned

FEWEST = 3
"""How many deliveries there have to be before anything can be seen in them."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many `of` those for which it is noted."""

    number: int = 0
    of: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.number + other.number, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One record and what follows from it.

    `on_time` is None where that cannot be told, `days_late` is 0 within the day it was due.
    """

    scored: Scored
    on_time: bool | None
    days_late: int
    bonus: tuple[Earned, ...]

    @property
    def criteria(self) -> Count:
        told = [one.met for one in self.scored.criteria if one.met is not None]
        return Count(sum(told), len(told))

    @property
    def unanswered(self) -> int:
        return len(self.scored.criteria) - self.criteria.of

    @property
    def accepted(self) -> bool | None:
        """Whether the first check was the last; None also where the record contradicts itself."""
        return None if self.scored.sent_back_though_accepted else self.scored.accepted

    @property
    def rework(self) -> int | None:
        return None if self.scored.sent_back_though_accepted else self.scored.rework

    @property
    def updates(self) -> Count:
        """Those that came of those agreed, never more."""
        received, agreed = self.scored.updates_received, self.scored.updates_agreed
        if received is None or agreed is None or self.scored.more_came_than_agreed:
            return Count()
        return Count(received, agreed)


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over deliveries; each counts those for which it is noted.

    `rework` is the rounds of so many deliveries. Money is by currency; `uncounted` are the
    bonuses that were earned and cannot be counted.
    """

    deliveries: int
    on_time: Count
    accepted: Count
    rework: Count
    criteria: Count
    updates: Count
    earned: Mapping[str, Decimal]
    paid: Mapping[str, Decimal]
    uncounted: int

    @property
    def due(self) -> Mapping[str, Decimal]:
        """What was earned and is not paid yet."""
        left = {
            currency: sum_ - self.paid.get(currency, Decimal())
            for currency, sum_ in self.earned.items()
        }
        return {currency: sum_ for currency, sum_ in left.items() if sum_}

    @property
    def is_little(self) -> bool:
        return self.deliveries < FEWEST


@dataclass(frozen=True, slots=True)
class Times:
    """How often a bonus was earned, and what that comes to; None where that cannot be counted."""

    when: str
    times: int
    amount: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody delivered of one brief, by date, and each bonus that was earned."""

    worker: str
    brief: str
    title: str
    deliveries: tuple[Delivery, ...]
    totals: Totals
    bonus: tuple[Times, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """What somebody delivered of so many briefs."""

    worker: str
    briefs: int
    totals: Totals


@dataclass(frozen=True, slots=True)
class Score:
    """The evidence by worker and brief, and the sums for each worker."""

    parts: tuple[Part, ...] = ()
    workers: tuple[Whole, ...] = ()
