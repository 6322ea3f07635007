"""Which groups and lists are open at a line, and where a line belongs that is set in wrongly."""

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(slots=True)
class Open:
    """A group or list: how far it is set in, whether its last entry has a value yet, and the
    key of that entry."""

    indent: int
    is_list: bool
    filled: bool = True
    key: str = ""


class Fit(NamedTuple):
    """How far a line has to be set in, -1 for nowhere, and whether it can only be meant so."""

    column: int
    is_sure: bool = True


@dataclass(slots=True)
class Nesting:
    """The groups and lists around the line at hand, outermost first."""

    groups: list[Open] = field(default_factory=list)

    @property
    def top(self) -> Open | None:
        return self.groups[-1] if self.groups else None

    @property
    def waits(self) -> bool:
        """Whether an entry still waits for its value."""
        return bool(self.groups) and not self.groups[-1].filled

    def begin(self, column: int, *, is_list: bool) -> None:
        """Go on with the group or list at `column`, or open one there."""
        top = self.top
        if top:
            top.filled = True
        if top is None or top.indent != column or top.is_list != is_list:
            self.groups.append(Open(column, is_list))

    def expects_item(self, width: int) -> bool:
        """Whether a list goes on here, or a key waits for a value that may be a list."""
        around = next((group for group in reversed(self.groups) if group.indent <= width), None)
        return around is not None and (around.is_list or not around.filled)

    def has_list(self, width: int) -> bool:
        return any(group.is_list and group.indent == width for group in self.groups)

    def path(self, width: int) -> tuple[str, ...]:
        """Return the keys of the entries that a line set in by `width` stands below."""
        return tuple(g.key for g in self.groups if not g.is_list and g.indent < width)

    def fit(self, width: int, *, is_item: bool) -> Fit:
        """Return how far a line has to be set in to belong where it was meant."""
        if not self.groups:
            return Fit(width)
        closed: list[Open] = []
        while self.groups and self.groups[-1].indent > width:
            closed.append(self.groups.pop())
        if self.groups and self.groups[-1].indent == width:
            return Fit(self._beside(width, is_item=is_item))
        return Fit(width) if self.waits else self._nearest(width, closed, is_item=is_item)

    def _beside(self, width: int, *, is_item: bool) -> int:
        top = self.groups[-1]
        # A list may be set in no further than the key it belongs to.
        around = self.groups[-2].indent if len(self.groups) > 1 else -1
        if top.is_list and not is_item and around == width:
            self.groups.pop()
            return width
        return width if top.is_list == is_item or (is_item and not top.filled) else -1

    def _nearest(self, width: int, closed: list[Open], *, is_item: bool) -> Fit:
        """Choose a list for an item, a group for a key: the next deeper one, else one around."""
        around = [i for i, group in enumerate(self.groups) if group.is_list == is_item]
        deeper = [i for i, group in enumerate(closed) if group.is_list == is_item]
        if deeper:
            outer = self.groups[around[-1]].indent if around else None
            self.groups += closed[deeper[-1] :][::-1]
            column = self.groups[-1].indent
            return Fit(column, outer is None or 2 * (column - width) < width - outer)
        if around:
            del self.groups[around[-1] + 1 :]
            column = self.groups[-1].indent
            return Fit(column, not is_item or width - column == 1)
        self.groups += closed[::-1]
        return Fit(-1)
