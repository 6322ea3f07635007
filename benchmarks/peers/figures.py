"""What was measured of a program, and ratios between two."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from peers.outcome import Outcome
from peers.runs import Cost


@dataclass(frozen=True, slots=True)
class Figures:
    """The costs of a program by what it did, one for each round; `install` if it is missing."""

    name: str
    version: str
    install: str = ""
    costs: Mapping[str, Sequence[Cost]] = field(default_factory=dict)
    megabytes: float = 0
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the ratios of a round each, with the least and the most."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.least:.2f} to {self.most:.2f})"


def ratio(one: Sequence[Cost], other: Sequence[Cost], part: str) -> Ratio:
    """Compare in pairs: what disturbs the machine for a while disturbs both of a round."""
    pairs = zip(one, other, strict=True)
    found = [getattr(ours, part) / getattr(theirs, part) for ours, theirs in pairs]
    return Ratio(statistics.median(found), min(found), max(found))


def median(costs: Sequence[Cost], part: str) -> float:
    return float(statistics.median(getattr(one, part) for one in costs))
