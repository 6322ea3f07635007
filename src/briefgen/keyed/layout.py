"""Follows the lines of a part as YAML would and finds where YAML and its owner part ways.

Entries and items are followed here, how they nest in `nesting`, values in `values`. Nothing is
parsed for good: what is mended still goes through the YAML reader.
"""

from dataclasses import dataclass, field

from briefgen.keyed.lines import DASH, KEY_WORD, Lines, bullet, key_end, loose_key, number_sign
from briefgen.keyed.mending import Change, Trap, quoted
from briefgen.keyed.nesting import Nesting
from briefgen.keyed.notes import MAX_DEPTH, Notes
from briefgen.keyed.values import Values

_SPECIAL = "*&!|>%@`,]}#[{?"
_FIRST_ITEM = "the first list item belongs on a line of its own"


@dataclass(slots=True)
class Layout:
    """What was found in a text: notes, and where its top-level entries begin."""

    text: str
    trusts_brackets: bool = True
    notes: Notes = field(init=False)
    entries: list[int] = field(default_factory=list)
    _nesting: Nesting = field(default_factory=Nesting)
    _values: Values = field(init=False)

    def __post_init__(self) -> None:
        self.notes = Notes(Lines(self.text))
        self._values = Values(self.notes, self.trusts_brackets)

    @property
    def _lines(self) -> Lines:
        return self.notes.lines

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
        sign = self._list_sign(number)
        is_item = bool(sign or DASH.match(self._lines.bodies[number]))
        column = self._nesting.fit(self._lines.width(number), is_item=is_item)
        if column < 0:
            return self._stray(number)
        self._set_in(number, column)
        if len(self._nesting.groups) <= 1:
            self.entries.append(self._lines.spans[number][0])
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
        colon = key_end(body)
        if is_item and colon >= 0:
            indent = self._nesting.groups[-1].indent
            if body[0] in _SPECIAL:
                return self._values.follow(number, at, indent, is_item=True)
            if self._is_sentence(number, body, column):
                message = "a colon followed by a space ends a key"
                return self._values.as_text(number, at, indent, message)
        after = colon + 1
        if colon < 0 and self._is_loose_key(number, body, column, is_item=is_item):
            colon = after = self._mend_colon(at, body)
        if colon < 0:
            return self._alone(number, at, is_item=is_item)
        if body[0] in _SPECIAL:
            self._quote_key(at, body[:colon].rstrip(" \t"))
        self.notes.escapes(at, at + len(body[:colon].rstrip(" \t")))
        return self._keyed(number, at + after, column)

    def _keyed(self, number: int, at: int, column: int) -> int:
        """Follow the value of a key that stands at `column`."""
        end = self._lines.last(number)
        self._nesting.begin(column, is_list=False)
        at += self.notes.gap(at, end)
        if at >= end or self._is_remark(at, end):
            self._nesting.groups[-1].filled = False
            return number + 1
        if DASH.match(self._lines.text, at, end) and (width := self._list_below(number, column)):
            self.notes.trap(at, at, "\n" + " " * width, _FIRST_ITEM)
            return self._content(number, at, width)
        return self._value(number, at, column, is_item=False)

    def _list_below(self, number: int, column: int) -> int:
        """Return how far a list is set in that goes on below `tools: - Slack`, else 0."""
        below = self._lines.after(number)
        if below >= len(self._lines) or not DASH.match(self._lines.bodies[below]):
            return 0
        width = self._lines.width(below)
        return width if width > column else 0

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

    def _set_in(self, number: int, column: int) -> None:
        lead = self._lines.lead(number)
        if lead == " " * column:
            return
        start, end = self._lines.spans[number][0], self._lines.first(number)
        has_tab = "\t" in lead
        message = "this line does not line up with the ones above it"
        if has_tab:
            message = "this line is set in with a tab, and only spaces count here"
        change = Change(start, end, " " * column)
        trap = Trap(start, max(end, start + 1), message, (change,), safe=has_tab)
        self.notes.traps.append(trap)

    def _list_sign(self, number: int) -> str:
        """Return a bullet or a number that stands for the dash of a list item."""
        body, width = self._lines.bodies[number], self._lines.width(number)
        if body[0].isalpha() or not self._nesting.expects_item(width):
            return ""
        if match := bullet(body):
            return match[0]
        match = number_sign(body)
        following = self._lines.after(number)
        is_list = self._nesting.has_list(width) or (
            following < len(self._lines) and number_sign(self._lines.bodies[following])
        )
        return match[0] if match and is_list else ""

    def _is_loose_key(self, number: int, body: str, column: int, *, is_item: bool) -> bool:
        """Whether `key:value` and the like is an entry: in a list only with further entries."""
        match = loose_key(body)
        if match is None:
            return False
        if is_item:
            return "：" in match["sign"] or self._has_sibling(number, column)
        return match["word"].islower() or not self._nesting.waits

    def _mend_colon(self, at: int, body: str) -> int:
        """Return where the value begins in `body`."""
        match = loose_key(body)
        assert match is not None
        start, end = at + match.start("sign"), at + match.end("sign")
        if match["sign"] == ":":
            message = "after the colon there has to be a space"
            self.notes.traps.append(
                Trap(start, end, message, (Change(end, end, " "),), quotes=True)
            )
        else:
            self.notes.trap(start, end, ": ", "a key is followed by a plain colon and a space")
        return match.end("sign")

    def _quote_key(self, at: int, key: str) -> None:
        message = f"a key cannot begin with {key[0]}; put quotation marks around it"
        self.notes.trap(at, at + len(key), quoted(key), message, quotes=True)

    def _is_sentence(self, number: int, body: str, column: int) -> bool:
        """`- Note: this: that` is a text, unless its first word is a key or more keys follow."""
        if body[0] in "\"'" or KEY_WORD.match(body) or self._has_sibling(number, column):
            return False
        return key_end(body[key_end(body) + 1 :].strip(" \t")) > 0

    def _has_sibling(self, number: int, column: int) -> bool:
        following = self._lines.after(number)
        return (
            following < len(self._lines)
            and self._lines.width(following) == column
            and self._lines.begins_entry(following)
        )

    # --- lines that cannot be read

    def _marker(self, number: int) -> int:
        start, end = self._lines.spans[number]
        if self._lines.after(-1) == number and self._lines.bodies[number] == "---":
            return number + 1
        message = f"{self._lines.text[start : start + 3]} ends this part before it is complete"
        if self._lines.text[start + 3 : end].strip(" \t"):
            self.notes.unreadable(
                number, Change(start, start, "# "), message, advice="Take this line out."
            )
        else:
            change = Change(start, end, "")
            self.notes.traps.append(Trap(start, start + 3, message, (change,), safe=False))
        return number + 1

    def _stray(self, number: int) -> int:
        """Leave a line out that belongs nowhere, and the text that goes on below it."""
        start = self._lines.first(number)
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
        while following < len(self._lines) and self._lines.is_mere_text(following):
            start = self._lines.first(following)
            self.notes.changes.append(Change(start, start, "# "))
            following += 1
        return following

    def _is_remark(self, at: int, end: int) -> bool:
        text = self._lines.text[at:end]
        return text.startswith("#") and text[1:2] in ("", " ", "\t")
