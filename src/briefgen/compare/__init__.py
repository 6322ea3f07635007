"""What changed between two versions of a brief, item by item. Two briefs in, a value out."""

from briefgen.compare.changes import SORTS, Change, Changes, Difference, Shift, Sort
from briefgen.compare.items import Item, Part
from briefgen.compare.versions import compare

__all__ = [
    "SORTS",
    "Change",
    "Changes",
    "Difference",
    "Item",
    "Part",
    "Shift",
    "Sort",
    "compare",
]
