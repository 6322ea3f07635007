"""Follows texts below `|` or `>`: which lines are theirs, and how far they have to be set in."""

import re
from dataclasses import dataclass

from briefgen.keyed.lines import Lines
from briefgen.keyed.mending import Change
from briefgen.keyed.notes import Notes

_COMMENT = re.compile(r"(?:^|(?<![ \t])[ \t]+)#[ \t]*briefgen:[ \t]*ignore\b.*$")
_TAB = "this line is set in with a tab, and only spaces count here"


@dataclass(slots=True)
class Blocks:
    """Follows block texts and notes what is wrong with them."""

    notes: Notes

    @property
    def lines(self) -> Lines:
        return self.notes.lines

    def follow(self, number: int, indent: int, *, is_fixed: bool) -> int:
        """Follow the text below line `number`, in a group that is set in by `indent`.

        Returns the number of the first line after it. `is_fixed` says that the owner wrote how
        far it is set in.
        """
        lines, width, line, last = self.lines, 0, number + 1, number
        while line < len(lines) and (not lines.bodies[line] or self._in_block(line, indent)):
            if not lines.bodies[line]:
                self._empty(line)
            elif not self._is_comment(line):
                width = width or max(lines.width(line), indent + 1)
                last = line
                if not is_fixed:
                    self._set_in(line, width)
            line += 1
        return number + 1 if last == number and is_fixed else line

    def _empty(self, line: int) -> None:
        start, end = self.lines.spans[line]
        if start < end:
            has_tab = "\t" in self.lines.text[start:end]
            changes = self.notes.blanks if has_tab else self.notes.changes
            changes.append(Change(start, end, ""))

    def _is_comment(self, line: int) -> bool:
        """Leave out what is said to the checker: YAML has no comments in such a text."""
        match = _COMMENT.search(self.lines.bodies[line])
        if not match:
            return False
        first, last = self.lines.first(line) + match.start(), self.lines.last(line)
        if match.start():
            self.notes.changes.append(Change(first, last, ""))
            return False
        after = self.lines.spans[line + 1][0] if line + 1 < len(self.lines) else last
        self.notes.changes.append(Change(self.lines.spans[line][0], after, ""))
        return True

    def _in_block(self, line: int, indent: int) -> bool:
        if self.lines.is_marker(line):
            return False
        if self.lines.width(line) > indent:
            return True
        is_remark, entries = self.lines.bodies[line].startswith("#"), self.notes.entries
        after_blank = not self.lines.bodies[line - 1]
        is_apart = after_blank and not entries.holds_entries(self.lines.width(line))
        return not (is_remark or is_apart or entries.begins(line))

    def _set_in(self, line: int, width: int) -> None:
        lead = self.lines.lead(line)
        if len(lead) >= width and not lead[:width].strip(" "):
            return
        message = "every line of this text has to be set in as far as its first line"
        start, end = self.lines.spans[line][0], self.lines.first(line)
        spaces = " " * max(width, self.lines.width(line))
        self.notes.trap(start, end, spaces, _TAB if "\t" in lead else message)
