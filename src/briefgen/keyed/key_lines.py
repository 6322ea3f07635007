"""What owners write instead of a key and a plain colon, and colons that end no key."""

from dataclasses import dataclass

from briefgen.keyed.lines import KEY_WORD, key_end, loose_key, typed_key
from briefgen.keyed.mending import Change, Trap, quoted
from briefgen.keyed.notes import Notes
from briefgen.keyed.values import SIMPLE
from briefgen.keyed.vocabulary import NO_KEYS


@dataclass(slots=True)
class KeyLines:
    """Tells whether the words of a line, which stand at a column, begin with a key."""

    notes: Notes

    def is_loose(self, number: int, body: str, column: int, *, is_item: bool) -> bool:
        """Whether `key:value` and the like is an entry: in a list only with further entries."""
        match = loose_key(body)
        if match is None or 0 <= key_end(body) < match.start("sign"):
            return False
        words, sign = match["word"].strip(), match["sign"].strip()
        known = self.notes.entries.known(column)
        if known is not None and words in known:
            return True
        if known is NO_KEYS or (key_end(body) >= 0 and sign != "："):
            return False
        if is_item:
            return sign == "：" or self._has_sibling(number, column)
        return (words.islower() and " " not in words) or not self.notes.entries.nesting.waits

    def mend_colon(self, at: int, body: str) -> int:
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

    def quote(self, at: int, key: str) -> None:
        message = f"a key cannot begin with {key[0]}; put quotation marks around it"
        self.notes.trap(at, at + len(key), quoted(key), message, quotes=True)

    def waits_for_text(self, body: str, column: int) -> bool:
        """Whether a key waits for text here, and no entry of its own group has slipped below."""
        if not self.notes.entries.nesting.waits or self.notes.entries.known(column) is not NO_KEYS:
            return False
        beside = self.notes.entries.known(self.notes.entries.nesting.groups[-1].indent)
        is_key = beside is not None and typed_key(body).words in beside
        return not (KEY_WORD.match(body) and is_key)

    def in_quotes(self, body: str, column: int) -> str:
        """Return the entry that quotation marks enclose as a whole: `"title: The Shelf"`."""
        mark, inside = body[0], body[1:].removesuffix(body[0])
        colon, known = key_end(inside), self.notes.entries.known(column)
        words, value = inside[: max(colon, 0)].strip(), inside[colon + 1 :].strip()
        is_key = KEY_WORD.match(inside) or (known is not None and words in known)
        if mark not in "\"'" or known is NO_KEYS or not value or not is_key:
            return ""
        return f"{words}: {value if SIMPLE.fullmatch(value) else quoted(value)}"

    def is_sentence(self, number: int, body: str, column: int) -> bool:
        """`- Note: this: that` is a text, unless its first word is a key or more keys follow.

        Where it is known which keys may stand here, one colon is enough.
        """
        words, known = typed_key(body).words, self.notes.entries.known(column)
        if body[0] in "\"'" or self._has_sibling(number, column):
            return False
        if known is NO_KEYS:
            return True
        if KEY_WORD.match(body) or (known is not None and words in known):
            return False
        return known is not None or key_end(body[key_end(body) + 1 :].strip(" \t")) > 0

    def _has_sibling(self, number: int, column: int) -> bool:
        following = self.notes.lines.after(number)
        return (
            following < len(self.notes.lines)
            and self.notes.lines.width(following) == column
            and self.notes.entries.begins(following)
        )
