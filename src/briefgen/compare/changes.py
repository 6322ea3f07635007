"""What changed between two versions of a brief, as values."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from briefgen.compare.items import Item, Part
from briefgen.schedule import Event

Sort: TypeAlias = Literal["added", "removed", "changed", "moved", "spelling", "layout"]
SORTS: tuple[Sort, ...] = get_args(Sort)

_MINOR = ("spelling", "layout")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing said about an item otherwise than before; None where nothing was, or is, said."""

    key: str
    sort: Sort
    before: Part | None
    after: Part | None


@dataclass(frozen=True, slots=True)
class Change:
    """An item that is not as it was.

    `sort` is the weightiest of what happened to it; one that changed may have `moved` too.
    `inside` is what came or went with it: the criteria of a deliverable, the steps of a phase;
    `home` is the one that it is in itself.
    """

    group: str
    sort: Sort
    before: Item | None
    after: Item | None
    differences: tuple[Difference, ...] = ()
    moved: bool = False
    inside: tuple[Item, ...] = ()
    home: Item | None = None

    @property
    def item(self) -> Item:
        """The item as it is now or, when it is gone, as it was."""
        found = self.after or self.before
        assert found is not None, "a change is of an item"
        return found

    @property
    def is_minor(self) -> bool:
        """Tell whether the work stays the same: nothing has to be read back again.

        In what order things stand counts for steps alone.
        """
        return self.sort in _MINOR or (self.sort == "moved" and self.group != "steps")


@dataclass(frozen=True, slots=True)
class Shift:
    """A date that is new, gone or another one; `days` tells by how much it moved, if it did."""

    before: Event | None
    after: Event | None
    days: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed for the worker, in the guide's order, and what it does to the dates.

    `renamed` tells that the owner's own marks of the version differ: its name or its day;
    `redrawn`, that a picture shows something else under its old name, for who has both to say.
    """

    items: tuple[Change, ...] = ()
    shifts: tuple[Shift, ...] = ()
    renamed: bool = False
    redrawn: bool = False

    def __bool__(self) -> bool:
        return bool(self.items or self.shifts or self.renamed or self.redrawn)

    @property
    def weighty(self) -> tuple[Change, ...]:
        """What has to be read back again."""
        return tuple(change for change in self.items if not change.is_minor)

    @property
    def minor(self) -> tuple[Change, ...]:
        """Spelling, layout, and the order of what has no order."""
        return tuple(change for change in self.items if change.is_minor)
