"""What the records of deliveries come to: facts and sums, and no judgement of anybody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from briefgen.brief import Brief
from briefgen.records import Reward, Scored, bonus_key, comes_once, key
from briefgen.score.bonus import Earned, worth
from briefgen.score.results import FEWEST, Count, Delivery, Part, Score, Times, Totals, Whole
from briefgen.when import Moment

__all__ = [
    "FEWEST",
    "Count",
    "Delivery",
    "Earned",
    "Part",
    "Score",
    "Times",
    "Totals",
    "Whole",
    "score",
]

_Which: TypeAlias = tuple[str, str]
"""A worker and a bonus, as they are compared."""


def score(records: Iterable[tuple[Brief, Sequence[Scored]]]) -> Score:
    """Return what the records of briefs come to; a name in other capitals is the same name."""
    found: dict[str, dict[str, Part]] = {}
    names: dict[str, str] = {}
    for brief, scored in records:
        for one in _deliveries(brief, scored):
            who = key(one.scored.worker)
            name = names.setdefault(who, one.scored.worker)
            parts = found.setdefault(who, {})
            before = parts[brief.name].deliveries if brief.name in parts else ()
            parts[brief.name] = _part(name, brief, (*before, one))
    by_name = sorted(found)
    listed = (part for who in by_name for _, part in sorted(found[who].items()))
    return Score(
        tuple(listed), tuple(_whole(names[who], list(found[who].values())) for who in by_name)
    )


def _part(name: str, brief: Brief, deliveries: tuple[Delivery, ...]) -> Part:
    times = tuple(_times(deliveries, brief))
    return Part(name, brief.name, brief.title, deliveries, _totals(deliveries), times)


def _times(deliveries: Sequence[Delivery], brief: Brief) -> Iterator[Times]:
    """Yield each bonus once, in the order in which they were earned first."""
    found: defaultdict[str, list[Earned]] = defaultdict(list)
    for one in (bonus for delivery in deliveries for bonus in delivery.bonus):
        found[bonus_key(Reward(one.when, "", earned=True, paid=None), brief)].append(one)
    for earned in found.values():
        known = [one.amount for one in earned if one.amount is not None]
        whole = sum(known, Decimal()) if len(known) == len(earned) else None
        yield Times(earned[0].when, len(earned), whole, earned[0].currency)


def _whole(name: str, parts: Sequence[Part]) -> Whole:
    return Whole(name, len(parts), _totals([one for part in parts for one in part.deliveries]))


def _deliveries(brief: Brief, scored: Sequence[Scored]) -> Iterator[Delivery]:
    """Yield what each record says.

    In work that is done once, each worker earns a bonus once, which is paid if any record says so.
    """
    once = comes_once(brief)
    had: set[_Which] = set()
    paid = set(_paid(brief, scored)) if once else set()
    for one in scored:
        earned = tuple(_earned(one, brief, had if once else set(), paid))
        yield Delivery(one, _on_time(one.due, one.handed_over), _days_late(one), earned)


def _on_time(due: Moment | None, came: Moment | None) -> bool | None:
    """Compare days, and hours on the day it was due; a day without an hour goes on to its end."""
    if due is None or came is None:
        return None
    if came.day != due.day or due.time is None:
        return came.day <= due.day
    return None if came.time is None else came.time <= due.time


def _days_late(scored: Scored) -> int:
    due, came = scored.due, scored.handed_over
    return max(0, (came.day - due.day).days) if due and came else 0


def _paid(brief: Brief, scored: Sequence[Scored]) -> Iterator[_Which]:
    for one in scored:
        yield from (_which(one, reward, brief) for reward in one.bonus if reward.paid)


def _earned(scored: Scored, brief: Brief, had: set[_Which], paid: set[_Which]) -> Iterator[Earned]:
    for reward in scored.bonus:
        which = _which(scored, reward, brief)
        if reward.earned and which not in had:
            had.add(which)
            yield worth(replace(reward, paid=reward.paid or which in paid), brief)


def _which(scored: Scored, reward: Reward, brief: Brief) -> _Which:
    return key(scored.worker), bonus_key(reward, brief)


def _totals(deliveries: Sequence[Delivery]) -> Totals:
    bonus = [bonus for one in deliveries for bonus in one.bonus]
    return Totals(
        len(deliveries),
        _count([one.on_time for one in deliveries]),
        _count([one.accepted for one in deliveries]),
        _sum([one.rework for one in deliveries]),
        sum((one.criteria for one in deliveries), Count()),
        sum((one.updates for one in deliveries), Count()),
        _money(bonus),
        _money([one for one in bonus if one.is_paid]),
        sum(one.amount is None for one in bonus),
    )


def _count(answers: Sequence[bool | None]) -> Count:
    told = [answer for answer in answers if answer is not None]
    return Count(sum(told), len(told))


def _sum(numbers: Sequence[int | None]) -> Count:
    told = [number for number in numbers if number is not None]
    return Count(sum(told), len(told))


def _money(bonus: Iterable[Earned]) -> Mapping[str, Decimal]:
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for one in bonus:
        if one.amount is not None:
            found[one.currency] += one.amount
    return dict(found)
