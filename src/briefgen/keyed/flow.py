"""Lists in brackets and groups in braces: where they end, and what in them is meant as text."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.keyed import escapes
from briefgen.keyed.mending import Change, Trap, quoted
from briefgen.keyed.notes import MAX_DEPTH

_SPACE = re.compile(r"(?a)(?:\s|#(?=\s|\Z)[^\r\n]*)*")
_COLON = re.compile(r"(?a):(?=\s|$)")
_TIGHT = re.compile(r"(?a)[A-Za-z][\w-]*:(?=[^\s/])")
_HASH = re.compile(r"(?a)\s#(?=\S)")
_REMARK = re.compile(r"(?a)\s#(?=\s|$)")
_SPECIAL = re.compile(r"(?a)[*&!%@`|>#:]|[-?](?=\s|$)")
_TABS = re.compile(r"\t+")
_CLOSERS = {"[": "]", "{": "}"}
_QUOTED = {'"': re.compile(r'(?a)"(?:[^"\\]|\\.)*"', re.S), "'": re.compile(r"(?a)'(?:[^']|'')*'")}


class NotAList(Exception):
    """The brackets are part of a text."""


class TooDeep(NotAList):
    """There are more brackets inside each other than anybody needs."""


@dataclass(slots=True)
class Flow:
    """Reads what begins with a bracket at `start`; `end` is set when it is closed before `stop`.

    `missing` holds the closing brackets that are not there, innermost first.
    """

    text: str
    start: int
    stop: int
    traps: list[Trap] = field(default_factory=list)
    missing: str = ""
    end: int = 0

    def read(self) -> "Flow":
        """Read it; raises `NotAList` when the brackets are text."""
        self.end = self._collection(self.start, 1)
        return self

    def blanks(self) -> Iterator[Change]:
        """Yield a change to spaces for each run of tabs that no trap covers."""
        covered = sorted((c.start, c.end) for trap in self.traps for c in trap.changes)
        for match in _TABS.finditer(self.text, self.start, self.end):
            before = bisect.bisect_right(covered, (match.start(), self.stop))
            if not before or covered[before - 1][1] <= match.start():
                yield Change(*match.span(), " " * len(match[0]))

    def _collection(self, at: int, depth: int) -> int:
        if depth > MAX_DEPTH:
            raise TooDeep
        opener, closer = self.text[at], _CLOSERS[self.text[at]]
        at, after_entry = at + 1, False
        last: tuple[int, int] | None = None
        while (at := self._skip(at)) < self.stop:
            character = self.text[at]
            if character in "]}":
                if character != closer:
                    self._trap(at, at + 1, closer, f"{opener} is closed by {closer}", safe=False)
                return at + 1
            if character == ",":
                if not after_entry:
                    self._trap(at, at + 1, " ", "there is a comma too many")
                at, after_entry = at + 1, False
                continue
            before = at
            if opener == "[":
                at = self._item(at, depth)
            else:
                at, last = self._pair(at, depth, last)
            if at == before:
                raise NotAList
            after_entry = True
        self.missing += closer
        return at

    def _item(self, at: int, depth: int) -> int:
        if self.text[at] in "[{\"'":
            return self._closed(at, at, depth)
        end = self._text_end(at)
        words = self.text[at:end]
        if _is_text(words) or words.endswith(":") or len(_COLON.findall(words)) > 1:
            self._quote(at, end)
        return end

    def _pair(
        self, at: int, depth: int, last: tuple[int, int] | None
    ) -> tuple[int, tuple[int, int] | None]:
        """Read `key: value`; what has no colon belongs to the value before its comma."""
        key_end = self._quoted_end(at) if self.text[at] in "\"'" else at
        end = self._text_end(max(key_end, at))
        colon = _COLON.search(self.text, key_end, end)
        colon_end = colon.end() if colon else 0
        if key_end > at and self.text[key_end : key_end + 1] == ":":
            colon_end = key_end + 1
        if not colon_end:
            if tight := _TIGHT.match(self.text, at, end):
                self._trap(
                    tight.end(), tight.end(), " ", "after the colon there has to be a space"
                )
                colon_end = tight.end()
            elif last:
                return self._joined(last[0], end), (last[0], end)
            else:
                raise NotAList
        elif _SPECIAL.match(self.text, at, end):
            key = self.text[at : self.text.rindex(":", at, colon_end)]
            self._quote(at, at + len(key.rstrip(" \t")))
        if key_end == at and any(c in "[]{}" for c in self.text[at:colon_end]):
            raise NotAList
        value = self._skip(colon_end)
        if value >= self.stop or self.text[value] in ",]}":
            return max(value, colon_end), None
        end = self._value(value, depth)
        return end, (value, end)

    def _value(self, at: int, depth: int) -> int:
        if self.text[at] in "[{\"'":
            return self._closed(at, at, depth)
        end = self._text_end(at)
        words = self.text[at:end]
        if _is_text(words) or _COLON.search(words):
            self._quote(at, end)
        return end

    def _closed(self, at: int, start: int, depth: int) -> int:
        """Read what closes by itself; if text goes on after it, all of that is one text."""
        before, missing = len(self.traps), self.missing
        is_quoted = self.text[at] in "\"'"
        end = self._quoted_end(at) if is_quoted else self._collection(at, depth + 1)
        rest = self._skip(end)
        if end > at and (rest >= self.stop or self.text[rest] in ",]}"):
            return end
        if end > at and self.text[rest] == ":" and is_quoted:
            value = self._skip(rest + 1)
            if value < self.stop and self.text[value] not in ",]}":
                return self._value(value, depth)
            return rest + 1
        del self.traps[before:]
        self.missing = missing
        end = self._text_end(max(end, at + 1))
        self._quote(start, end)
        return end

    def _joined(self, start: int, end: int) -> int:
        self.traps = [trap for trap in self.traps if trap.start < start]
        words = self.text[start:end].strip("\"'") if self.text[start] in "\"'" else ""
        text = words or self.text[start:end]
        self._trap(
            start, end, quoted(text), "in braces a comma begins the next entry", quotes=True
        )
        return end

    def _quoted_end(self, at: int) -> int:
        """Return where quotation marks end, `at` when they do not."""
        match = _QUOTED[self.text[at]].match(self.text, at, self.stop)
        if match and (mended := escapes.without_escapes(match[0])):
            self._trap(at, match.end(), mended, escapes.MESSAGE)
        return match.end() if match else at

    def _text_end(self, at: int) -> int:
        """Return where a text ends: before a comma, a closing bracket that is not its own, or
        a remark."""
        for brackets in ("[{", ""):
            depth, end = 0, at
            while end < self.stop:
                character = self.text[end]
                if character in brackets:
                    depth += 1
                elif depth and character in "]}":
                    depth -= 1
                elif character in ",]}" and not depth:
                    return end - _trailing(self.text, at, end)
                elif character == "#" and _REMARK.match(self.text, end - 1, self.stop):
                    break
                end += 1
            if not depth:
                break
        return end - _trailing(self.text, at, end)

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at, self.stop)
        return match.end() if match else at

    def _quote(self, start: int, end: int) -> None:
        message = "this is text, but in a list some signs mean something else"
        words = self.text[start:end].replace("\t", " ")
        self._trap(start, end, quoted(words), message, quotes=True)

    def _trap(
        self,
        start: int,
        end: int,
        text: str,
        message: str,
        *,
        quotes: bool = False,
        safe: bool = True,
    ) -> None:
        change = Change(start, end, text)
        if quotes:
            message += "; put it in quotation marks"
        self.traps.append(
            Trap(start, max(end, start + 1), message, (change,), quotes=quotes, safe=safe)
        )


def _is_text(words: str) -> bool:
    has_bracket = any(character in words for character in "[]{}")
    return bool(has_bracket or _SPECIAL.match(words) or _HASH.search(words))


def _trailing(text: str, start: int, end: int) -> int:
    kept = text[start:end]
    return len(kept) - len(kept.rstrip(" \t\r\n"))
