"""How many days can lie between two rounds of something that comes back."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.languages import Language
from briefgen.schedule.cadence import WORKDAYS, Cadence, read_cadence
from briefgen.schedule.recurrence import LAST

_DAYS = {"day": 1, "workday": 1, "week": 7, "month": 31}
_UNEVEN = 31 - 28


def longest_pause(every: str, on: Sequence[str], language: Language) -> int | None:
    """Return the most days from one round to the next; None where that cannot be told."""
    cadence = read_cadence(every, on, "", language) or read_cadence(every, (), "", language)
    return _pause(cadence) if cadence else None


def _pause(cadence: Cadence) -> int:
    """Nobody waits for an update at a weekend, so every workday is as good as every day."""
    whole = _DAYS[cadence.unit] * cadence.interval
    if len(cadence.on) < 2 or cadence.interval > 1:
        return whole
    if cadence.unit == "week":
        return 1 if len(cadence.on) >= len(WORKDAYS) else _most(cadence.on, 7)
    days = sorted(31 if day == LAST else day for day in cadence.on)
    # Months are no round number of weeks, so the 1st and the 15th count as every two weeks.
    return _most(days, 31) - _UNEVEN


def _most(days: Sequence[int], length: int) -> int:
    """Return the longest way from one day to the next, around the end of the week or month."""
    return max(after - before for before, after in pairwise((*days, days[0] + length)))
