"""Follows one value: where it ends, and whether YAML would read it as its owner meant it."""

import re
from dataclasses import dataclass, field

from briefgen.keyed.blocks import Blocks
from briefgen.keyed.flow import Flow, NotAList, TooDeep
from briefgen.keyed.lines import DASH, KEY_WORD, Lines
from briefgen.keyed.mending import Change, Trap
from briefgen.keyed.notes import Notes
from briefgen.keyed.plain import CUT, Plain, Text

SIMPLE = re.compile(r"\w[^:#\t]*")
_TAME = re.compile(r"\[[\w ,.@/-]*\](?=\s*$)")
_HEADER = re.compile(r"(?a)[|>](?P<marks>[+-]?[1-9]?|[1-9][+-])(?:\s+#(?:\s.*)?)?$")
_CLOSING = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_REST = re.compile(r"(?a)\s*$|\s+#(?:\s|$)")
_ANCHOR = re.compile(r"(?a)[&!][^\s,\[\]{}]*$")
_NAMES = {
    "*": "an asterisk",
    "&": "an ampersand",
    "!": "an exclamation mark",
    "`": "a backtick",
    "@": "an @",
    "%": "a percent sign",
    "|": "a vertical bar",
    ">": "a greater-than sign",
    ",": "a comma",
    "]": "a closing bracket",
    "}": "a closing brace",
    "-": "a dash and a space",
    "?": "a question mark and a space",
    ":": "a colon",
}
_OPEN = "the quotation marks are opened and never closed"
_EARLY = "the quotation marks end before the value does"
_INSIDE = "these quotation marks hold others of their kind, which end the value too early"
_NO_LIST = "what stands in these brackets is no list"
_GOES_ON = "the text goes on after the closing bracket, so this is no list"


@dataclass(slots=True)
class Values:
    """Follows values and notes what is wrong with them.

    Where brackets are not trusted, only the plainest list is one. After a value, `plain.main`
    tells of entries below a text, and `is_empty` that nothing was left of it.
    """

    notes: Notes
    trusts_brackets: bool
    plain: Plain = field(init=False)
    is_empty: bool = False
    _blocks: Blocks = field(init=False)

    def __post_init__(self) -> None:
        self.plain = Plain(self.notes)
        self._blocks = Blocks(self.notes)

    @property
    def lines(self) -> Lines:
        return self.notes.lines

    def follow(self, number: int, at: int, indent: int, *, is_item: bool) -> int:
        """Follow the value at `at` in a group or list that is set in by `indent`.

        Returns the number of the first line after it.
        """
        self.plain.main, self.is_empty = 0, False
        words = self.lines.text[at : self.lines.last(number)]
        if SIMPLE.fullmatch(words) and self._ends(number, indent):
            return number + 1
        if words[0] in "|>" and (header := _HEADER.match(words)):
            is_fixed = bool(header["marks"].strip("+-"))
            following = self._blocks.follow(number, indent, is_fixed=is_fixed)
            if following > number + 1 or not is_fixed:
                return following
            # `>5` is no sign for a text when no text follows.
            return self.as_text(number, at, indent, _starts_with(words[0]))
        if words[0] in "\"'":
            return self._quoted(number, at, indent, is_item=is_item)
        if words[0] in "[{" and not words.startswith("{{") and self._is_list(words):
            return self._flow(number, at, indent, is_item=is_item)
        if _ANCHOR.match(words) and self._has_entries_below(number, indent, is_item=is_item):
            message = f"{words} means nothing here; take it out"
            self.notes.trap(at, at + len(words), "", message)
            self.is_empty = True
            return number + 1
        return self.plain.follow(number, at, indent, _first_sign(words), is_item=is_item)

    def as_text(self, number: int, at: int, indent: int, message: str) -> int:
        """Follow a value that is text whatever it looks like."""
        self.is_empty = False
        return self.plain.follow(number, at, indent, message, is_item=True)

    def _is_list(self, words: str) -> bool:
        return self.trusts_brackets or bool(_TAME.match(words))

    def _ends(self, number: int, indent: int) -> bool:
        """Whether an entry follows that is not set in further, as after most values."""
        following = number + 1
        return following >= len(self.lines) or (
            self.lines.width(following) <= indent and self.notes.entries.begins(following)
        )

    # --- quotation marks

    def _quoted(self, number: int, at: int, indent: int, *, is_item: bool) -> int:
        typed = self.lines.text
        stop = self.lines.spans[self._reach(number, indent)][1]
        match = _CLOSING[typed[at]].match(typed, at, stop)
        if match is None:
            return self._unclosed(number, at, indent, is_item=is_item)
        last = self.lines.number(match.end())
        rest = typed[match.end() : self.lines.spans[last][1]]
        if not _REST.match(rest):
            if last > number:
                return self._unclosed(number, at, indent, is_item=is_item)
            if _is_around(typed[at : self.lines.last(number)], match.end() - at):
                return self._enclosed(number, at, indent, is_item=is_item)
            skip = 0 if rest.startswith("#") else match.end() - at
            return self.plain.follow(number, at, indent, _EARLY, is_item=is_item, skip=skip)
        self.notes.escapes(at, match.end())
        self._behind(match.end(), number, last)
        text = Text(at, match.end(), number, last, indent, is_item)
        self.plain.put_beside_entries(text)
        return last + 1

    def _enclosed(self, number: int, at: int, indent: int, *, is_item: bool) -> int:
        """The marks at both ends enclose further ones: `"Edit "The Shelf" today"`."""
        size = len(self.lines.text[at : self.lines.last(number)])
        return self.plain.follow(
            number, at, indent, _INSIDE, is_item=is_item, skip=size, marks=(1, 1)
        )

    def _unclosed(self, number: int, at: int, indent: int, *, is_item: bool) -> int:
        """An apostrophe begins a text; a quotation mark lacks its partner."""
        words = self.lines.text[at : self.lines.last(number)]
        if len(words) > 2 and words.endswith('\\"') and words.count('"') == 2:
            return self._enclosed(number, at, indent, is_item=is_item)
        marks = (1, 0)
        if words[0] == "'" or len(words) == 1 or words.count('"') > 1:
            marks = (0, 0)
        return self.plain.follow(number, at, indent, _OPEN, is_item=is_item, marks=marks)

    # --- lists and groups in brackets

    def _flow(self, number: int, at: int, indent: int, *, is_item: bool) -> int:
        try:
            flow = self._read_flow(number, at, indent)
        except TooDeep:
            self.notes.too_deep(number, at)
            return number + 1
        except NotAList:
            return self.plain.follow(number, at, indent, _NO_LIST, is_item=is_item)
        last = self.lines.number(flow.end)
        rest = self.lines.text[flow.end : self.lines.spans[last][1]]
        if not flow.missing and not _REST.match(rest):
            skip = flow.end - at if last == number else 0
            return self.plain.follow(number, at, indent, _GOES_ON, is_item=is_item, skip=skip)
        self.notes.traps += flow.traps
        self.notes.blanks += flow.blanks()
        if flow.missing:
            self._close(at, flow)
        else:
            self._behind(flow.end, number, last)
        return last + 1

    def _read_flow(self, number: int, at: int, indent: int) -> Flow:
        """Read brackets as far as they may reach; when they are never closed, not so far."""
        stop = self.lines.spans[self._reach(number, indent)][1]
        flow = Flow(self.lines.text, at, stop).read()
        if not flow.missing:
            return flow
        last = number
        while last + 1 < len(self.lines) and self._can_belong(last + 1, indent):
            last += 1
        stop = self.plain.words_end(self.lines.first(last), self.lines.last(last))
        return Flow(self.lines.text, at, stop).read()

    def _can_belong(self, line: int, indent: int) -> bool:
        """Whether a line can be part of brackets that are never closed."""
        goes_on = self.lines.bodies[line - 1].endswith((",", "{", "["))
        is_key = KEY_WORD.match(self.lines.bodies[line])
        return self.lines.width(line) > max(indent, 0) and (goes_on or not is_key)

    def _close(self, at: int, flow: Flow) -> None:
        kind = "list" if self.lines.text[at] == "[" else "group"
        message = f"a {kind} begins with {self.lines.text[at]} and never ends"
        end = at + len(self.lines.text[at : flow.end].rstrip(" \t\r\n"))
        gap = " " if self.lines.text[end - 1] == ":" else ""
        change = Change(end, end, gap + flow.missing)
        is_safe = self.lines.number(at) == self.lines.number(flow.end)
        self.notes.traps.append(Trap(at, at + 1, message, (change,), safe=is_safe))

    def _behind(self, at: int, number: int, last: int) -> None:
        """Take tabs away behind a value that begins on line `number` and ends at `at`."""
        self.notes.gap(at, self.lines.last(last))
        if last > number:
            self.notes.tail(last)

    # --- lines around

    def _reach(self, number: int, indent: int) -> int:
        """Return the last line that quotation marks or brackets may reach."""
        last = number
        while last + 1 < len(self.lines) and not self.lines.is_marker(last + 1):
            body = self.lines.bodies[last + 1]
            is_inside = not body or self.lines.width(last + 1) > indent or body[0] in "]}"
            goes_on = self.lines.bodies[last].endswith((",", "{", "["))
            if not is_inside and not goes_on and self.notes.entries.begins(last + 1):
                break
            last += 1
        return last

    def _has_entries_below(self, number: int, indent: int, *, is_item: bool) -> bool:
        below = self.lines.after(number)
        if below >= len(self.lines) or not self.notes.entries.begins(below):
            return False
        width = self.lines.width(below)
        is_list = not is_item and bool(DASH.match(self.lines.bodies[below]))
        return width > indent or (is_list and width == indent)


def _is_around(words: str, early: int) -> bool:
    """Whether the marks at both ends belong together, and the one before `early` ends nothing:
    it stands behind a blank or before a letter."""
    if len(words) < early + 1 or words[-1] != words[0]:
        return False
    return words[early - 2].isspace() or words[early].isalnum()


def _first_sign(words: str) -> str:
    """Return what is wrong with how a text begins."""
    if words[0] in "[{":
        return _NO_LIST
    if words[0] == "#":
        return CUT
    if words[0] in "-?:" and words[1:2] not in ("", " ", "\t"):
        return ""
    return _starts_with(words[0]) if words[0] in _NAMES else ""


def _starts_with(sign: str) -> str:
    return f"a text cannot begin with {_NAMES[sign]}"
