"""Which item of before is which one of now: by lasting name, by what it says, by likeness.

The work is bounded: only where few items are left each is held against each.
"""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product
from typing import TypeAlias

from briefgen.compare.items import Item

Pairs: TypeAlias = dict[int, int]
"""The place of an item now by its place before."""

ALIKE = 0.6
"""From which likeness on, of 1, two texts are one that was changed."""
_EACH_WITH_EACH = 2_500
_NEAR = 3
_LONGEST = 160


def matched(before: Sequence[Item], after: Sequence[Item]) -> Pairs:
    """Return which items are the same; the other way round it gives the same pairs."""
    pairs: Pairs = {}
    for group in dict.fromkeys(item.group for item in before):
        old = [place for place, item in enumerate(before) if item.group == group]
        new = [place for place, item in enumerate(after) if item.group == group]
        own = _in_group([before[i] for i in old], [after[j] for j in new])
        pairs.update((old[i], new[j]) for i, j in own.items())
    return pairs


def text_pairs(before: Sequence[str], after: Sequence[str]) -> Pairs:
    """Return which of the texts are the same, or the same but changed."""
    pairs: Pairs = {}
    _pair_by(lambda text: text, before, after, pairs)
    _pair_alike(before, after, pairs)
    return pairs


def moved(pairs: Pairs) -> set[int]:
    """Return the places of now of what has to move so that the rest is in its old order."""
    ends: list[int] = []
    tails: list[int] = []
    links: dict[int, int] = {}
    by_new = {new: old for old, new in pairs.items()}
    for new in sorted(by_new):
        at = bisect_left(ends, by_new[new])
        links[new] = tails[at - 1] if at else -1
        ends[at : at + 1] = [by_new[new]]
        tails[at : at + 1] = [new]
    kept: set[int] = set()
    last = tails[-1] if tails else -1
    while last >= 0:
        kept.add(last)
        last = links[last]
    return set(by_new) - kept


def _in_group(before: Sequence[Item], after: Sequence[Item]) -> Pairs:
    """Return which items of one group are the same."""
    pairs: Pairs = {}
    for key in (_identity, _whole, _name):
        _pair_by(key, before, after, pairs)
    texts = [item.meant for item in before], [item.meant for item in after]
    _pair_alike(*texts, pairs)
    return pairs


def _identity(item: Item) -> Hashable:
    if item.is_field:
        return item.group
    return item.identity and ("identity", item.identity)


def _whole(item: Item) -> Hashable:
    return item.meant


def _name(item: Item) -> Hashable:
    return item.name and item.name.meant.casefold()


def _pair_by(
    key: Callable[..., Hashable], before: Sequence[object], after: Sequence[object], pairs: Pairs
) -> None:
    """Pair what has the same key, in order; an empty key is none."""
    left: dict[Hashable, list[int]] = {}
    for new in _left(after, set(pairs.values())):
        left.setdefault(key(after[new]), []).append(new)
    waiting = {found: iter(places) for found, places in left.items() if found}
    for old in _left(before, pairs.keys()):
        new_place = next(waiting.get(key(before[old]), iter(())), None)
        if new_place is not None:
            pairs[old] = new_place


def _left(items: Sequence[object], taken: Iterable[int]) -> list[int]:
    known = set(taken)
    return [place for place in range(len(items)) if place not in known]


def _pair_alike(before: Sequence[str], after: Sequence[str], pairs: Pairs) -> None:
    """Pair what is most alike first."""
    old, new = _left(before, pairs.keys()), _left(after, pairs.values())
    found = []
    for i, j in _candidates(len(old), len(new)):
        likeness = _likeness(before[old[i]], after[new[j]])
        if likeness >= ALIKE:
            found.append((-likeness, abs(i - j), i + j, old[i], new[j]))
    taken: set[int] = set(pairs.values())
    for *_, one, other in sorted(found):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)


def _candidates(old: int, new: int) -> Iterator[tuple[int, int]]:
    if old * new <= _EACH_WITH_EACH:
        yield from product(range(old), range(new))
        return
    for i in range(old):
        yield from ((i, j) for j in range(max(0, i - _NEAR), min(new, i + _NEAR + 1)))


def _likeness(one: str, other: str) -> float:
    """Return how alike the beginnings of two texts are, whichever comes first."""
    first, second = sorted((one[:_LONGEST], other[:_LONGEST]))
    matcher = SequenceMatcher(None, second, first, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio)
    return 0.0 if any(bound() < ALIKE for bound in bounds) else matcher.ratio()
