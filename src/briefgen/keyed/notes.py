"""What is noted while a text is followed: traps, and changes nobody needs to hear of."""

from dataclasses import dataclass, field

from briefgen.keyed import escapes
from briefgen.keyed.lines import Lines
from briefgen.keyed.mending import Change, Trap, quoted

MAX_DEPTH = 50


@dataclass(slots=True)
class Notes:
    """The lines of a text and what was found in them."""

    lines: Lines
    traps: list[Trap] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

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

    def gap(self, at: int, end: int) -> int:
        """Return how many blanks there are from `at` on; all of them become spaces."""
        rest = self.lines.text[at:end]
        gap = rest[: len(rest) - len(rest.lstrip(" \t"))]
        if "\t" in gap:
            self.changes.append(Change(at, at + len(gap), " " * len(gap)))
        return len(gap)

    def lead(self, number: int, width: int) -> None:
        """Set a line in by `width` spaces if there is anything else than spaces before it."""
        if "\t" in self.lines.lead(number):
            start = self.lines.spans[number][0]
            self.changes.append(Change(start, self.lines.first(number), " " * width))

    def words(self, start: int, end: int) -> None:
        """Tabs in the midst of a text are as good as spaces."""
        if "\t" in self.lines.text[start:end]:
            plain = self.lines.text[start:end].replace("\t", " ")
            self.changes.append(Change(start, end, plain))
