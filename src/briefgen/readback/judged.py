"""What comes of an answer beside what the brief says."""

import enum
from dataclasses import dataclass


class Verdict(enum.Enum):
    """How an answer and the brief go together."""

    SAME = "same"
    NEAR = "near"
    """The same, as far as one can tell: a typing error, a time where the brief has none."""
    DIFFERENT = "different"
    INCOMPLETE = "incomplete"
    """What is there agrees, and something is not there: the time of a day, the currency."""
    UNREAD = "unread"
    """No date or no number could be found in it."""
    MISSING = "missing"
    BESIDE = "beside"
    """Free words, for a person to compare."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict and, in words for the owner, what led to it."""

    verdict: Verdict
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The IANA zones in which a time may be meant; the brief's may be empty."""

    brief: str = ""
    workers: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Each zone once, those of the workers first: they were asked in their time."""
        return tuple(filter(None, dict.fromkeys((*self.workers, self.brief, *self.owners))))
