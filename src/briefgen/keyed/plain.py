"""Follows a text without quotation marks over its lines, and quotes what YAML would misread."""

import re
from dataclasses import dataclass, field

from briefgen.keyed.lines import DASH, Lines
from briefgen.keyed.mending import Change, Trap, quoted
from briefgen.keyed.notes import Notes

_REMARK = re.compile(r"(?a)(?<!\s)\s+#(?=\s|$)")
_HASH = re.compile(r"(?a)\s#(?=\S)")
_COLON = re.compile(r"(?a):(?=\s|$)")

CUT = "everything from the # on would be cut off as a remark"
_LIST = re.compile(r"(?a)(?:[-*•]|\d{1,3}[.)])[ \t]")
_BLOCK = "these lines would run together as one; put a | behind the colon"
_COLONS = "a colon followed by a space means something else here"


@dataclass(slots=True)
class Text:
    """A text: where it begins and ends, on which lines, in a group set in by `indent`, what is
    wrong with it, which of its lines have to be set in, and how many quotation marks at both
    ends were meant as such."""

    at: int
    end: int
    number: int
    last: int
    indent: int
    is_item: bool
    message: str = ""
    set_in: list[int] = field(default_factory=list)
    marks: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Plain:
    """Follows plain texts.

    `column` is where the one at hand will stand when all is mended, `main` how far entries below
    it are set in, 0 for none.
    """

    notes: Notes
    column: int = 0
    main: int = 0

    @property
    def lines(self) -> Lines:
        return self.notes.lines

    def follow(
        self,
        number: int,
        at: int,
        indent: int,
        message: str,
        *,
        is_item: bool,
        skip: int = 0,
        marks: tuple[int, int] = (0, 0),
    ) -> int:
        """Return the line after a text of which `message` tells what is wrong already.

        Its first `skip` characters hold no remark and no colon: they were quoted. `marks` are
        the quotation marks at its ends that only lack what they enclose or their partner.
        """
        text = Text(at, at, number, number, indent, is_item, message, marks=marks)
        if not self._take(text, at, number, skip):
            for line in self._more_lines(text):
                text.last = line
                if self.lines.width(line) <= indent:
                    text.set_in.append(line)
                if self.lines.bodies[line].startswith("#"):
                    text.message = text.message or CUT
                if self._take(text, self.lines.first(line), line, 0):
                    break
        if self.put_beside_entries(text):
            self._join(text)
        elif self._holds_a_list(text):
            self._make_block(text)
        elif text.message:
            self._quote(text)
        else:
            self._straighten(text)
        return text.last + 1

    def put_beside_entries(self, text: Text) -> bool:
        """Give a text the key "" if entries stand below it; return whether there are any."""
        self.main = self._entries_below(text)
        if self.main:
            is_on_one_line = text.is_item and text.last == text.number
            is_beside = is_on_one_line and self.column == self.main
            start = "" if is_beside else "\n" + " " * self.main
            self.notes.changes.append(Change(text.at, text.at, f'{start}"": '))
        return bool(self.main)

    def words_end(self, start: int, end: int) -> int:
        """Return where the words of a line end and a remark begins."""
        remark = _REMARK.search(self.lines.text[start:end])
        return start + remark.start() if remark else end

    def _take(self, text: Text, start: int, line: int, skip: int) -> bool:
        """Take the words of a line to a text; return whether a remark ends it there."""
        words = self.lines.text[start : self.lines.last(line)]
        remark = _REMARK.search(words, skip)
        if remark:
            words = words[: remark.start()]
        text.end = start + len(words)
        if not text.message and _HASH.search(words):
            text.message = CUT
        if not text.message and _COLON.search(words, skip):
            text.message = _COLONS
        return bool(remark)

    def _more_lines(self, text: Text) -> list[int]:
        """Return the lines on which a text goes on."""
        found: list[int] = []
        before = text.number
        for line in range(text.number + 1, len(self.lines)):
            if not self.lines.bodies[line]:
                continue
            if not self._goes_on(line, text, after_blank=line > before + 1):
                break
            found.append(line)
            before = line
        return found

    def _goes_on(self, line: int, text: Text, *, after_blank: bool) -> bool:
        body, entries = self.lines.bodies[line], self.notes.entries
        width, is_dash = self.lines.width(line), bool(DASH.match(body))
        if self.lines.is_skipped(line) or self.lines.is_marker(line):
            return False
        if is_dash:
            return not text.is_item and width >= text.indent
        if width > text.indent:
            is_entry = not text.is_item and entries.has_slipped(line, text.indent)
            return not (is_entry or entries.stands_below(line))
        is_apart = after_blank and (
            text.is_item or width < text.indent or not entries.holds_entries(width)
        )
        return not (is_apart or body.startswith("#") or entries.begins(line))

    def _entries_below(self, text: Text) -> int:
        """Return how far entries below a text are set in: `owner: Jane`, then `  email: …`."""
        below = text.last + 1
        while below < len(self.lines) and not self.lines.bodies[below]:
            below += 1
        if below >= len(self.lines):
            return 0
        width = self.lines.width(below)
        is_below = 0 <= text.indent <= width - 2 and self.notes.entries.stands_below(below)
        return width if is_below else 0

    def _join(self, text: Text) -> None:
        """Put a text on one line."""
        words = " ".join(self.lines.text[text.at : text.end].split())
        if text.message:
            self._trap(text, words)
        else:
            self.notes.changes.append(Change(text.at, text.end, words))

    def _holds_a_list(self, text: Text) -> bool:
        if text.is_item or not self.notes.entries.nesting.groups:
            return False
        lines = range(text.number + 1, text.last + 1)
        return any(_LIST.match(self.lines.bodies[line]) for line in lines)

    def _make_block(self, text: Text) -> None:
        """Let the lines of a text stand below each other, as a list in it has to."""
        below = [line for line in range(text.number + 1, text.last + 1) if self.lines.bodies[line]]
        width = min(self._width(line, text.indent) for line in below)
        end = self.lines.last(text.number)
        parts = ["|", " " * width + self.lines.text[text.at : end]]
        for line in range(text.number + 1, text.last + 1):
            words = self.lines.text[self.lines.first(line) : min(text.end, self.lines.last(line))]
            lead = " " * self._width(line, text.indent)
            parts.append(lead + words if words else "")
        self.notes.trap(text.at, text.end, "\n".join(parts), _BLOCK)

    def _quote(self, text: Text) -> None:
        parts = [self.lines.text[text.at : min(text.end, self.lines.last(text.number))]]
        for line in range(text.number + 1, text.last + 1):
            words = self.lines.text[self.lines.first(line) : min(text.end, self.lines.last(line))]
            lead = " " * self._width(line, text.indent)
            parts.append(lead + words if words else "")
        self._trap(text, "\n".join(parts))

    def _trap(self, text: Text, words: str) -> None:
        message = text.message
        if text.marks == (0, 0):
            message += "; put quotation marks around it"
        first, last = text.marks
        words = quoted(words[first : len(words) - last])
        self.notes.trap(text.at, text.end, words, message, quotes=True)

    def _straighten(self, text: Text) -> None:
        """Set lines in that have to be, and take tabs out."""
        told = set(text.set_in)
        self.notes.words(text.at, min(text.end, self.lines.last(text.number)))
        for line in range(text.number + 1, text.last + 1):
            if line not in told:
                self.notes.lead(line, self._width(line, text.indent))
            self.notes.words(self.lines.first(line), self.lines.last(line))
            self.notes.tail(line)
        if text.set_in:
            message = "a text that goes on in the next line has to be set in there"
            changes = tuple(self._set_in(line, text.indent) for line in text.set_in)
            first = text.set_in[0]
            start, end = self.lines.first(first), self.lines.last(first)
            self.notes.traps.append(Trap(start, end, message, changes))

    def _set_in(self, line: int, indent: int) -> Change:
        start, end = self.lines.spans[line][0], self.lines.first(line)
        return Change(start, end, " " * self._width(line, indent))

    def _width(self, line: int, indent: int) -> int:
        return max(self.lines.width(line), indent + 2)
