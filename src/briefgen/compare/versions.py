"""Two versions of a brief held against each other."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from briefgen.audience import Reader, narrow
from briefgen.brief import Brief
from briefgen.compare.changes import Change, Changes, Difference, Sort
from briefgen.compare.dates import shifts
from briefgen.compare.items import Item, Part, items
from briefgen.compare.matching import Pairs, matched, moved, text_pairs
from briefgen.compare.texts import judge
from briefgen.keyed import KeyPath

ORDER = (
    *("title", "summary", "start", "due", "repeats", "deliverables", "acceptance", "steps"),
    *("milestones", "status_updates", "payment", "bonus", "effort", "revisions"),
    *("owner_provides", "tools", "out_of_scope", "sections"),
    *("owner", "worker", "approver", "contacts"),
    *("confidentiality", "ownership", "glossary", "time_zone"),
)
"""The groups of items, as a worker wants to hear of them; those not named here come last."""

_WEIGHT: Mapping[Sort, int] = {"changed": 3, "moved": 2, "spelling": 1, "layout": 0}


def compare(before: Brief, after: Brief) -> Changes:
    """Return what changed for the worker, who is the one to be told; the rest stays private."""
    one, other = narrow(before, Reader.WORKER), narrow(after, Reader.WORKER)
    old, new = items(one), items(other)
    pairs = matched(old, new)
    found = sorted(_changes(old, new, pairs), key=lambda placed: placed[0])
    paths = {old[i].path: new[j].path for i, j in pairs.items() if old[i].path}
    gone: dict[KeyPath, KeyPath] = {
        item.path: ("gone", *item.path) for i, item in enumerate(old) if i not in pairs
    }
    renamed = (one.front.version, one.front.updated) != (other.front.version, other.front.updated)
    return Changes(
        tuple(change for _, change in found), shifts(one, other, {**gone, **paths}), renamed
    )


_Placed = tuple[tuple[int, float], Change]


def _changes(old: Sequence[Item], new: Sequence[Item], pairs: Pairs) -> Iterator[_Placed]:
    """Yield each change with its place: that of its group, then that of the item in the brief."""
    places = _moved(old, new, pairs)
    for i, j in pairs.items():
        change = _changed(old[i], new[j], is_moved=j in places)
        if change:
            yield (_rank(new[j]), j), replace(change, home=_home(new, j))
    known = set(pairs.values())
    for j in _outermost(new, known):
        change = Change(new[j].group, "added", None, new[j])
        yield (_rank(new[j]), j), _with_family(change, new, j, known)
    yield from _removed(old, pairs)


def _removed(old: Sequence[Item], pairs: Pairs) -> Iterator[_Placed]:
    """Yield what is gone, each behind what it stood behind."""
    behind = list(accumulate(range(len(old)), lambda last, i: pairs.get(i, last), initial=-1))
    for i in _outermost(old, pairs.keys()):
        change = Change(old[i].group, "removed", old[i], None)
        place = (_rank(old[i]), behind[i] + 0.5)
        yield place, _with_family(change, old, i, pairs.keys())


def _outermost(found: Sequence[Item], known: Container[int]) -> Iterator[int]:
    """Yield what is on one side alone; what is in something like that is told of with it."""
    for place, item in enumerate(found):
        if place not in known and (item.parent < 0 or item.parent in known):
            yield place


def _with_family(
    change: Change, found: Sequence[Item], place: int, known: Container[int]
) -> Change:
    """Add to a change what came or went with its item, and what the item is in."""
    inside = {place}
    # What is in an item stands right behind it.
    for number in range(place + 1, len(found)):
        if found[number].parent < place:
            break
        if found[number].parent in inside and number not in known:
            inside.add(number)
    family = tuple(found[number] for number in sorted(inside - {place}))
    return replace(change, inside=family, home=_home(found, place))


def _home(found: Sequence[Item], place: int) -> Item | None:
    parent = found[place].parent
    return found[parent] if parent >= 0 else None


def _rank(item: Item) -> int:
    return ORDER.index(item.group) if item.group in ORDER else len(ORDER)


def _moved(old: Sequence[Item], new: Sequence[Item], pairs: Pairs) -> set[int]:
    """Return the places of now of what stands in another order, or in something else."""
    found: set[int] = set()
    families: dict[tuple[str, int], Pairs] = {}
    for i, j in pairs.items():
        home = old[i].parent
        if (pairs.get(home) if home >= 0 else home) == new[j].parent:
            families.setdefault((new[j].group, new[j].parent), {})[i] = j
        else:
            found.add(j)
    return found.union(*(moved(family) for family in families.values()))


def _changed(before: Item, after: Item, *, is_moved: bool) -> Change | None:
    differences = tuple(_differences(before, after))
    sorts: list[Sort] = [one.sort for one in differences]
    if is_moved:
        sorts.append("moved")
    if not sorts:
        return None
    sort = max(("changed" if s in ("added", "removed") else s for s in sorts), key=_weight)
    return Change(after.group, sort, before, after, differences, is_moved)


def _weight(sort: Sort) -> int:
    return _WEIGHT[sort]


def _differences(before: Item, after: Item) -> Iterator[Difference]:
    if before.name and after.name:
        yield from _difference("name", before.name, after.name)
    old, new = ({part.key: part for part in item.parts} for item in (before, after))
    for key in dict.fromkeys((*new, *old)):
        yield from _difference(key, old.get(key), new.get(key))
    yield from _in_body(before.body, after.body)


def _difference(key: str, before: Part | None, after: Part | None) -> Iterator[Difference]:
    if before and after:
        sort = _sort(before, after)
        if sort:
            yield Difference(key, sort, before, after)
    elif before or after:
        yield Difference(key, "added" if after else "removed", before, after)


def _sort(before: Part, after: Part) -> Sort | None:
    words = before.words and after.words
    if judged := judge(before.meant, after.meant, words=words):
        return judged
    return None if before.layout == after.layout else "layout"


def _in_body(before: Sequence[Part], after: Sequence[Part]) -> Iterator[Difference]:
    """Yield the pieces that differ, in the order of now, then those that are gone."""
    pairs = text_pairs([part.meant for part in before], [part.meant for part in after])
    by_new, places = {j: i for i, j in pairs.items()}, moved(pairs)
    laid_out = False
    for j, part in enumerate(after):
        old = before[by_new[j]] if j in by_new else None
        found = list(_difference("text", old, part))
        if found and found[0].sort == "layout":
            found, laid_out = found if not laid_out else [], True
        if not found and j in places:
            found = [Difference("text", "moved", old, part)]
        yield from found
    gone = (part for i, part in enumerate(before) if i not in pairs)
    yield from (Difference("text", "removed", part, None) for part in gone)
