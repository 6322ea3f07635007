"""Whether a line begins an entry or item of its own, or goes on with the text above it."""

from collections.abc import Container
from dataclasses import dataclass, field

from briefgen.keyed.lines import DASH, KEY_WORD, Lines, bullet, number_sign, typed_key
from briefgen.keyed.nesting import Nesting
from briefgen.keyed.vocabulary import ANY_KEYS, NO_KEYS, Keys, any_keys, looks_like_a_key


@dataclass(slots=True)
class Entries:
    """The lines of a text, the groups and lists around the one at hand, and the keys that may
    stand in them."""

    lines: Lines
    keys: Keys = any_keys
    nesting: Nesting = field(default_factory=Nesting)

    def known(self, width: int) -> Container[str] | None:
        """Return which keys may stand on a line that is set in by `width`, None for any."""
        found = self.keys(self.nesting.path(width))
        return None if found is ANY_KEYS else found

    def holds_entries(self, width: int) -> bool:
        """Whether a line set in by `width` is known to stand among entries."""
        return self.known(width) not in (None, NO_KEYS)

    def begins(self, number: int) -> bool:
        """Whether a line looks like an entry or item of the groups and lists around it."""
        body = self.lines.bodies[number]
        return bool(DASH.match(body) or self.list_sign(number)) or self._is_entry(number)

    def stands_below(self, number: int) -> bool:
        """Whether a line that is set in further than a text is an entry of its own group."""
        body, known = self.lines.bodies[number], self.keys(self._path(number))
        if known is NO_KEYS or known is ANY_KEYS:
            return False
        is_key = bool(KEY_WORD.match(body))
        return is_key or (known is not None and typed_key(body).words in known)

    def has_slipped(self, number: int, indent: int) -> bool:
        """Whether a line below a text in a group at `indent` is an entry of that group, set in
        too far: nothing may stand below the text."""
        body = self.lines.bodies[number]
        if self.known(self.lines.width(number)) is not NO_KEYS or not KEY_WORD.match(body):
            return False
        beside = self.known(indent)
        return beside is not None and typed_key(body).words in beside

    def is_mere_text(self, number: int) -> bool:
        """Whether a line says something and neither begins an entry nor is set in."""
        is_text = not self.lines.is_skipped(number) and not self.lines.is_marker(number)
        return is_text and not self.lines.width(number) and not self.begins(number)

    def list_sign(self, number: int) -> str:
        """Return a bullet or a number that stands for the dash of a list item."""
        body, width = self.lines.bodies[number], self.lines.width(number)
        if not body or body[0].isalpha() or not self.nesting.expects_item(width):
            return ""
        if match := bullet(body):
            return match[0]
        match = number_sign(body)
        is_list = match and (self.nesting.has_list(width) or self._is_numbered(number))
        return match[0] if match and is_list else ""

    def _path(self, number: int) -> tuple[str, ...]:
        return self.nesting.path(self.lines.width(number))

    def _is_numbered(self, number: int) -> bool:
        """Whether the next line that is set in no further begins with a number too."""
        width = self.lines.width(number)
        below = self.lines.after(number)
        while below < len(self.lines) and self.lines.width(below) > width:
            below = self.lines.after(below)
        if below >= len(self.lines) or self.lines.width(below) < width:
            return False
        return bool(number_sign(self.lines.bodies[below]))

    def _is_entry(self, number: int) -> bool:
        body, known = self.lines.bodies[number], self.known(self.lines.width(number))
        words, sign = typed_key(body)
        if known is NO_KEYS or not words:
            return False
        if known is None or words in known or KEY_WORD.match(body):
            return True
        return sign != "=" and looks_like_a_key(words)
