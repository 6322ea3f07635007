"""Follows the lines of a part as YAML would and finds where YAML and its owner part ways.

Entries and items are followed here, how they nest in `nesting`, values in `values`. Nothing is
parsed for good: what is mended still goes through the YAML reader.
"""

import re
from dataclasses import dataclass, field

from briefgen.keyed.entries import Entries
from briefgen.keyed.key_lines import KeyLines
from briefgen.keyed.lines import DASH, Lines, key_end, typed_key
from briefgen.keyed.mending import Change, Trap
from briefgen.keyed.nesting import Fit, Nesting
from briefgen.keyed.notes import MAX_DEPTH, Notes
from briefgen.keyed.values import Values
from briefgen.keyed.vocabulary import Keys, any_keys

_SPECIAL = "*&!|>%@`,]}#[{?"
_HEADING = re.compile(r"(?a)#{2,}(?=\s)")
_NO_HEADING = (
    "a heading means nothing among the facts; with one # it is a remark that only you see"
)
_QUOTED = "quotation marks go around a value, not around its key as well"
_FIRST_ITEM = "the first list item belongs on a line of its own"


@dataclass(slots=True)
class Layout:
    """What was found in a text: notes, and where its top-level entries begin."""

    text: str
    keys: Keys = any_keys
    trusts_brackets: bool = True
    notes: Notes = field(init=False)
    starts: list[int] = field(default_factory=list)
    _entries: Entries = field(init=False)
    _key_lines: KeyLines = field(init=False)
    _values: Values = field(init=False)

    def __post_init__(self) -> None:
        self._entries = Entries(Lines(self.text), self.keys)
        self.notes = Notes(self._entries)
        self._key_lines = KeyLines(self.notes)
        self._values = Values(self.notes, self.trusts_brackets)

    @property
    def _lines(self) -> Lines:
        return self._entries.lines

    @property
    def _nesting(self) -> Nesting:
        return self._entries.nesting

    def follow(self) -> "Layout":
        """Follow all lines."""
        number = 0
        while number < len(self._lines):
            number = self._line(number)
        return self

    def _line(self, number: int) -> int:
        """Follow one line and what belongs to its value; return the next one."""
        if self._lines.is_skipped(number):
            self.notes.lead(number, self._lines.width(number))
            return number + 1
        if self._lines.is_marker(number):
            return self._marker(number)
        sign = self._entries.list_sign(number)
        is_item = bool(sign or DASH.match(self._lines.bodies[number]))
        fit = self._nesting.fit(self._lines.width(number), is_item=is_item)
        column = fit.column
        if column < 0:
            return self._stray(number)
        self._set_in(number, fit)
        self.notes.tail(number)
        if len(self._nesting.groups) <= 1:
            self.starts.append(self._lines.spans[number][0])
        at = self._lines.first(number)
        if not sign:
            return self._content(number, at, column)
        self.notes.trap(at, at + len(sign), "- ", "a list item begins with a dash and a space")
        self._nesting.begin(column, is_list=True)
        return self._item(number, at + len(sign), column + 2)

    def _content(self, number: int, at: int, column: int) -> int:
        """Follow an item or an entry that begins at `at`, which is column `column`."""
        if not DASH.match(self._lines.text, at, self._lines.last(number)):
            return self._entry(number, at, column, is_item=False)
        self._nesting.begin(column, is_list=True)
        gap = self.notes.gap(at + 1, self._lines.last(number))
        return self._item(number, at + 1 + gap, column + 1 + gap)

    def _item(self, number: int, at: int, column: int) -> int:
        """Follow what stands behind a dash."""
        end = self._lines.last(number)
        if at >= end or self._is_remark(at, end):
            self._nesting.groups[-1].filled = False
            return number + 1
        if not DASH.match(self._lines.text, at, end):
            return self._entry(number, at, column, is_item=True)
        if len(self._nesting.groups) < MAX_DEPTH:
            return self._content(number, at, column)
        self.notes.too_deep(number, at)
        return number + 1

    def _entry(self, number: int, at: int, column: int, *, is_item: bool) -> int:
        """Follow `key: value`, or a value that stands by itself."""
        body = self._lines.text[at : self._lines.last(number)]
        self._values.plain.column = column
        if self._key_lines.is_loose(number, body, column, is_item=is_item):
            return self._keyed(number, at + self._key_lines.mend_colon(at, body), column, body)
        colon = key_end(body)
        if is_item and colon >= 0:
            indent = self._nesting.groups[-1].indent
            if body[0] in _SPECIAL:
                return self._values.follow(number, at, indent, is_item=True)
            if self._key_lines.is_sentence(number, body, column):
                message = "a colon followed by a space ends a key"
                return self._values.as_text(number, at, indent, message)
        if colon < 0 and not is_item and (entry := self._key_lines.in_quotes(body, column)):
            self.notes.trap(at, at + len(body), entry, _QUOTED, quotes=True)
            self._nesting.begin(column, is_list=False)
            return number + 1
        if colon < 0 or (not is_item and self._key_lines.waits_for_text(body, column)):
            return self._alone(number, at, is_item=is_item)
        key = body[:colon].rstrip(" \t")
        if body[0] in _SPECIAL:
            self._key_lines.quote(at, key)
        self.notes.escapes(at, at + len(key))
        bare = key.rstrip()
        if bare != key:
            self.notes.blanks.append(Change(at + len(bare), at + len(key), ""))
        self.notes.gap(at + len(key), at + colon)
        return self._keyed(number, at + colon + 1, column, body)

    def _keyed(self, number: int, at: int, column: int, body: str) -> int:
        """Follow the value of the key that `body` begins with, which stands at `column`."""
        end = self._lines.last(number)
        self._nesting.begin(column, is_list=False)
        self._nesting.groups[-1].key = typed_key(body).words
        first = self.notes.after_blanks(at, end)
        if first >= end or self._is_remark(first, end):
            self.notes.gap(at, end)
            self._nesting.groups[-1].filled = False
            return number + 1
        if (width := self._list_below(number, column)) >= 0:
            if DASH.match(self._lines.text, first, end):
                self.notes.trap(at, first, "\n" + " " * width, _FIRST_ITEM)
                return self._content(number, first, width)
            is_text = self._lines.text[first] not in "|>[{\"'"
            if is_text and self._entries.holds_entries(column + 1):
                self.notes.trap(at, first, "\n" + " " * width + "- ", _FIRST_ITEM)
                self._nesting.begin(width, is_list=True)
                return self._item(number, first, width + 2)
        self.notes.gap(at, end)
        return self._value(number, first, column, is_item=False)

    def _list_below(self, number: int, column: int) -> int:
        """Return how far a list is set in that goes on below `tools: - Slack`, else -1."""
        below = self._lines.after(number)
        if below >= len(self._lines) or not DASH.match(self._lines.bodies[below]):
            return -1
        width = self._lines.width(below)
        is_below = width > column or (width == column and not self._nesting.has_list(width))
        return width if is_below else -1

    def _alone(self, number: int, at: int, *, is_item: bool) -> int:
        top = self._nesting.top
        # By itself the whole can only be a group in braces; other text has no key.
        is_stray = top.filled if top else self._lines.text[at] not in "[{"
        if is_stray and not is_item:
            return self._stray(number)
        if top:
            top.filled = True
        return self._value(number, at, top.indent if top else 0, is_item=is_item)

    def _value(self, number: int, at: int, indent: int, *, is_item: bool) -> int:
        following = self._values.follow(number, at, indent, is_item=is_item)
        if self._values.is_empty and self._nesting.top:
            self._nesting.top.filled = False
        if self._values.plain.main:
            # Entries stand below a text: it becomes the one of them that text alone fills.
            self._nesting.begin(self._values.plain.main, is_list=False)
        return following

    # --- what owners write instead of what counts

    def _set_in(self, number: int, fit: Fit) -> None:
        lead = self._lines.lead(number)
        if lead == " " * fit.column:
            return
        start, end = self._lines.spans[number][0], self._lines.first(number)
        has_tab = "\t" in lead
        message = "this line does not line up with the ones above it"
        if has_tab:
            message = "this line is set in with a tab, and only spaces count here"
        change = Change(start, end, " " * fit.column)
        is_safe = fit.is_sure or (has_tab and self._lines.width(number) == fit.column)
        trap = Trap(start, max(end, start + 1), message, (change,), safe=is_safe)
        self.notes.traps.append(trap)

    # --- lines that cannot be read

    def _marker(self, number: int) -> int:
        start, end = self._lines.spans[number]
        if self._lines.after(-1) == number and self._lines.bodies[number] == "---":
            return number + 1
        sign = self._lines.bodies[number][:3]
        message = f"a line of {sign} means nothing among these entries"
        if sign in ("---", "..."):
            message = f"{sign} ends this part before it is complete"
        if self._lines.text[start + 3 : end].strip(" \t-–—=_*~"):
            self.notes.unreadable(
                number, Change(start, start, "# "), message, advice="Take this line out."
            )
        else:
            change = Change(start, end, "")
            self.notes.traps.append(Trap(start, start + len(sign), message, (change,)))
        return number + 1

    def _stray(self, number: int) -> int:
        """Leave a line out that belongs nowhere, and the text that goes on below it."""
        start = self._lines.first(number)
        if heading := _HEADING.match(self._lines.bodies[number]):
            self.notes.trap(start, start + heading.end(), "#", _NO_HEADING)
            return number + 1
        is_item = DASH.match(self._lines.bodies[number])
        message = "this line belongs to no entry, so nothing is done with it"
        if is_item:
            message = "this list item belongs to no list, so nothing is done with it"
        self.notes.unreadable(
            number,
            Change(start, start, "# "),
            message,
            label="" if is_item else "there is no key before it",
            advice="Write it as `key: value`, or set it in below the key it belongs to.",
        )
        following = number + 1
        while following < len(self._lines) and self._entries.is_mere_text(following):
            start = self._lines.first(following)
            self.notes.changes.append(Change(start, start, "# "))
            following += 1
        return following

    def _is_remark(self, at: int, end: int) -> bool:
        text = self._lines.text[at:end]
        return text.startswith("#") and text[1:2] in ("", " ", "\t")
