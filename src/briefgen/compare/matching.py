"""Which item of before is which one of now: by lasting name, by what it says, by likeness.

The work is bounded: only where few items are left each is held against each.
"""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
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
    """Return which items are the same; the other way round it gives the same pairs.

    What stands in something is looked for there first: two things can have the same criterion.
    """
    pairs: Pairs = {}
    old, new = (_Side(items, _depths(items), _families(items)) for items in (before, after))
    for group in dict.fromkeys(item.group for item in before):
        for depth in range(max(old.depths, default=0) + 1):
            _pair_group(old, new, group, depth, pairs)
    return pairs


def text_pairs(before: Sequence[str], after: Sequence[str]) -> Pairs:
    """Return which of the texts are the same, or the same but changed."""
    pairs: Pairs = {}
    old, new = range(len(before)), range(len(after))
    _pair_by(before.__getitem__, after.__getitem__, old, new, pairs)
    _pair_alike(before.__getitem__, after.__getitem__, old, new, pairs)
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


@dataclass(frozen=True, slots=True)
class _Side:
    """The items of one version, with how many of its group each is in, and what is in each."""

    items: Sequence[Item]
    depths: Sequence[int]
    families: Sequence[str]

    def of(self, group: str, depth: int) -> list[int]:
        found = zip(self.items, self.depths, strict=True)
        return [p for p, (one, deep) in enumerate(found) if one.group == group and deep <= depth]

    def identity(self, place: int) -> Hashable:
        item = self.items[place]
        return item.group if item.is_field else item.identity

    def whole(self, place: int) -> str:
        return self.items[place].meant

    def family(self, place: int) -> str:
        return self.families[place]

    def name(self, place: int) -> Hashable:
        name = self.items[place].name
        return name and name.meant.casefold()

    def parent(self, place: int) -> int:
        return self.items[place].parent


def _depths(items: Sequence[Item]) -> list[int]:
    depths: list[int] = []
    for item in items:
        home = items[item.parent] if item.parent >= 0 else None
        inside = home is not None and home.group == item.group
        depths.append(depths[item.parent] + 1 if inside else 0)
    return depths


def _families(items: Sequence[Item]) -> list[str]:
    """Return what each item says with what is in it: a phase is also known by its steps."""
    texts = [[item.meant] for item in items]
    for item in items:
        if item.parent >= 0:
            texts[item.parent].append(item.meant)
    return ["\n".join(found) for found in texts]


def _pair_group(old: _Side, new: _Side, group: str, depth: int, pairs: Pairs) -> None:
    """Pair what is in a group, down to a depth: the surest first, each in its home first."""
    one, other = old.of(group, depth), new.of(group, depth)

    def home(place: int) -> int | None:
        """Where an item of before would stand now; nowhere if that is gone."""
        parent = old.parent(place)
        return pairs.get(parent) if parent >= 0 else parent

    _pair_by(old.identity, new.identity, one, other, pairs)
    for mine, theirs in ((old.whole, new.whole), (old.name, new.name)):
        _pair_by(_both(home, mine), _both(new.parent, theirs), one, other, pairs)
    for mine, theirs in ((old.whole, new.whole), (old.name, new.name)):
        _pair_by(mine, theirs, one, other, pairs)
    mine_at, theirs_at = _by(home, one), _by(new.parent, other)
    for place, theirs_here in theirs_at.items():
        _pair_alike(old.family, new.family, mine_at.get(place, ()), theirs_here, pairs)
    _pair_alike(old.family, new.family, one, other, pairs)


_Key: TypeAlias = Callable[[int], Hashable]


def _by(key: _Key, places: Iterable[int]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for place in places:
        found.setdefault(key(place), []).append(place)
    return found


def _both(home: _Key, key: _Key) -> _Key:
    """Return a key that holds only in one home; empty where there is none, or the key is."""

    def found(place: int) -> Hashable:
        where, what = home(place), key(place)
        return None if where is None or not what else (where, what)

    return found


def _pair_by(
    mine: _Key, theirs: _Key, old: Iterable[int], new: Iterable[int], pairs: Pairs
) -> None:
    """Pair what has the same key, in order; an empty key is none."""
    taken = set(pairs.values())
    left = _by(theirs, (place for place in new if place not in taken))
    waiting = {key: iter(places) for key, places in left.items() if key}
    for place in old:
        if place not in pairs:
            found = next(waiting.get(mine(place), iter(())), None)
            if found is not None:
                pairs[place] = found


def _pair_alike(
    mine: Callable[[int], str],
    theirs: Callable[[int], str],
    old: Iterable[int],
    new: Iterable[int],
    pairs: Pairs,
) -> None:
    """Pair what is most alike first."""
    one = [i for i in old if i not in pairs]
    if not one:
        return
    taken = set(pairs.values())
    other = [j for j in new if j not in taken]
    found = []
    for i, j in _candidates(len(one), len(other)):
        likeness = _likeness(mine(one[i]), theirs(other[j]))
        if likeness >= ALIKE:
            found.append((-likeness, abs(i - j), i + j, one[i], other[j]))
    for *_, i, j in sorted(found):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)


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
