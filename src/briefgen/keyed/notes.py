"""What is noted while a text is followed: traps, and changes nobody needs to hear of."""

import re
from dataclasses import dataclass, field

from briefgen.keyed import escapes
from briefgen.keyed.entries import Entries
from briefgen.keyed.lines import Lines
from briefgen.keyed.mending import Change, Trap, quoted

MAX_DEPTH = 50

_TABS = re.compile(r"\t+")


@dataclass(slots=True)
class Notes:
    """The lines of a text and what was found in them.

    `blanks` are changes of tabs to spaces, where a tab does no harm.
    """

    entries: Entries
    traps: list[Trap] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    blanks: list[Change] = field(default_factory=list)

    @property
    def lines(self) -> Lines:
        return self.entries.lines

    def trap(self, start: int, end: int, text: str, message: str, *, quotes: bool = False) -> None:
        """Note that from `start` to `end` there should be `text`."""
        change = Change(start, end, text)
        self.traps.append(Trap(start, max(end, start + 1), message, (change,), quotes=quotes))

    def unreadable(
        self, number: int, change: Change, message: str, *, label: str = "", advice: str = ""
    ) -> None:
        """Note that nothing better can be done with a line than `change`."""
        start, end = self.lines.first(number), self.lines.last(number)
        self.traps.append(
            Trap(start, end, message, (change,), label=label, lossy=True, advice=advice)
        )

    def too_deep(self, number: int, at: int) -> None:
        """Note that there are too many lists inside each other from `at` on."""
        end = self.lines.last(number)
        change = Change(at, end, quoted(self.lines.text[at:end]))
        message = f"there are more than {MAX_DEPTH} lists inside each other, so it is read as text"
        self.unreadable(number, change, message, advice="Use fewer lists inside each other.")

    def escapes(self, start: int, end: int) -> None:
        """Note backslashes that would be read as something else."""
        if mended := escapes.without_escapes(self.lines.text[start:end]):
            self.trap(start, end, mended, escapes.MESSAGE, quotes=True)

    def after_blanks(self, at: int, end: int) -> int:
        """Return where the words behind the blanks at `at` begin."""
        rest = self.lines.text[at:end]
        return at + len(rest) - len(rest.lstrip(" \t"))

    def gap(self, at: int, end: int) -> int:
        """Return how many blanks there are from `at` on; all of them become spaces."""
        last = self.after_blanks(at, end)
        if "\t" in self.lines.text[at:last]:
            self.blanks.append(Change(at, last, " " * (last - at)))
        return last - at

    def tail(self, number: int) -> None:
        """Take away what stands behind the words of a line if it is more than spaces."""
        start, end = self.lines.last(number), self.lines.spans[number][1]
        if "\t" in self.lines.text[start:end]:
            self.blanks.append(Change(start, end, ""))

    def lead(self, number: int, width: int) -> None:
        """Set a line in by `width` spaces if there is anything else than spaces before it."""
        if "\t" in self.lines.lead(number):
            start = self.lines.spans[number][0]
            self.blanks.append(Change(start, self.lines.first(number), " " * width))

    def words(self, start: int, end: int) -> None:
        """Tabs in the midst of a text are as good as spaces."""
        for match in _TABS.finditer(self.lines.text, start, end):
            self.blanks.append(Change(*match.span(), " " * len(match[0])))
