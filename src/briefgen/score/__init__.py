"""What the records of deliveries come to: facts and sums, and no judgement of anybody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from briefgen.brief import Brief
from briefgen.records import Scored, comes_once
from briefgen.score.bonus import Earned, worth
from briefgen.score.results import FEWEST, Count, Delivery, Part, Score, Totals, Whole
from briefgen.when import Moment

__all__ = ["FEWEST", "Count", "Delivery", "Earned", "Part", "Score", "Totals", "Whole", "score"]


def score(records: Iterable[tuple[Brief, Sequence[Scored]]]) -> Score:
    """Return what the records of briefs come to; a name in other capitals is the same name."""
    found: dict[str, dict[str, Part]] = {}
    names: dict[str, str] = {}
    for brief, scored in records:
        for one in _deliveries(brief, scored):
            key = one.scored.worker.casefold()
            name = names.setdefault(key, one.scored.worker)
            parts = found.setdefault(key, {})
            before = parts[brief.name].deliveries if brief.name in parts else ()
            parts[brief.name] = _part(name, brief, (*before, one))
    by_name = sorted(found)
    listed = (part for key in by_name for _, part in sorted(found[key].items()))
    return Score(
        tuple(listed), tuple(_whole(names[key], list(found[key].values())) for key in by_name)
    )


def _part(name: str, brief: Brief, deliveries: tuple[Delivery, ...]) -> Part:
    return Part(name, brief.name, brief.title, deliveries, _totals(deliveries))


def _whole(name: str, parts: Sequence[Part]) -> Whole:
    return Whole(name, len(parts), _totals([one for part in parts for one in part.deliveries]))


def _deliveries(brief: Brief, scored: Sequence[Scored]) -> Iterator[Delivery]:
    """Yield what each record says; in work that is done once, a bonus is earned once."""
    had: set[str] = set()
    for one in scored:
        earned = tuple(_earned(one, brief, had if comes_once(brief) else set()))
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


def _earned(scored: Scored, brief: Brief, had: set[str]) -> Iterator[Earned]:
    for reward in scored.bonus:
        what = " ".join(reward.when.split()).casefold()
        if reward.earned and what not in had:
            had.add(what)
            yield worth(reward, brief)


def _totals(deliveries: Sequence[Delivery]) -> Totals:
    scored = [one.scored for one in deliveries]
    bonus = [bonus for one in deliveries for bonus in one.bonus]
    return Totals(
        len(deliveries),
        _count([one.on_time for one in deliveries]),
        _count([one.accepted for one in scored]),
        _sum([one.rework for one in scored]),
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
