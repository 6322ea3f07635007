"""Comments by which an owner says that a finding is meant to be.

`<!-- briefgen: ignore[rule] why -->` stands for the block it is in or, alone on its line, for
the next block. `# briefgen: ignore[rule] why` among the facts at the top stands for its line or,
alone, for the next entry with all that is set in below it; before the first key it stands for the
whole brief, and in a text of several lines for that text.
"""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from briefgen.brief import BriefFile
from briefgen.diagnostic import Diagnostic
from briefgen.lint.rule import Rule
from briefgen.markup import Block
from briefgen.source import Place, Position, SourceFile

_WORDS = re.compile(
    r"\s*briefgen:\s*ignore\b\s*(?:\[(?P<rules>[^\]\n]*)\])?[ \t:]*(?P<why>.*)", re.DOTALL
)
_SIGN = "briefgen:"
_COMMENT = re.compile(
    r"<!--(?P<html>\s*briefgen:\s*ignore\b.*?)-->"
    r"|(?:^|(?<=\s))#(?P<yaml>\s*briefgen:\s*ignore\b.*)$"
)
_BLANKS = re.compile(r"[ \t]*")
_OPENING = re.compile(r"(?::|^-|[|>][-+0-9]*)$")
_FENCE = re.compile(r"---\s*$")
_QUOTES = ("|", ">", '"', "'")
_WIDE = 100


@dataclass(frozen=True, slots=True)
class Suppression:
    """One such comment: the rules it names, the reason, its place, and which lines it covers.

    `lines` are the first one and the first one after, from 0 on for the whole brief; `rules` is
    empty when it names none.
    """

    rules: tuple[str, ...]
    reason: str
    place: Place
    lines: tuple[int, int]

    @property
    def is_for_all(self) -> bool:
        """Whether it covers the whole brief."""
        return self.lines[0] == 0


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The comments of a brief and those beside its defaults, and which of the rules that the
    brief's own name have hidden something."""

    given: tuple[Suppression, ...]
    defaults: tuple[Suppression, ...] = ()
    used: set[tuple[int, str]] = field(default_factory=set)
    _near: "_Index" = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_near", _Index.of((*self.given, *self.defaults)))

    @classmethod
    def of(cls, file: BriefFile) -> "Suppressions":
        places = tuple(file.spans.values.values())
        others = dict.fromkeys(p.source for p in places if p.source is not file.source)
        beside = (_among_entries(other, other.line_count + 1, places) for other in others)
        above = _among_entries(file.source, file.body_line, places)
        return cls((*above, *_of_body(file)), tuple(chain.from_iterable(beside)))

    @classmethod
    def of_settings(cls, source: SourceFile, places: Iterable[Place]) -> "Suppressions":
        """Return the comments of a settings file whose values stand at these places."""
        return cls(tuple(_among_entries(source, source.line_count + 1, tuple(places))))

    def reason_for(self, diagnostic: Diagnostic, rule: Rule) -> str | None:
        """Return why a finding is hidden, None when it is not, and note what hid it."""
        reason: str | None = None
        for alike in self._near.around(diagnostic.place):
            for selector in filter(rule.is_meant_by, alike.one.rules):
                if _may_hide(alike.one, rule):
                    self._note_used(alike, selector)
                    reason = alike.one.reason if reason is None else reason
        return reason

    def _note_used(self, alike: "_Alike", selector: str) -> None:
        if (alike.numbers[0], selector) not in self.used:
            self.used.update((number, selector) for number in alike.numbers)


class _Alike(NamedTuple):
    """Comments that stand for the same lines and name the same rules, by their numbers."""

    one: Suppression
    numbers: list[int]


@dataclass(frozen=True, slots=True)
class _Index:
    """The comments by the lines they stand for, so that thousands of them cost no more time."""

    by_line: Mapping[tuple[str, int], Sequence[_Alike]]
    wide: Sequence[_Alike]

    @classmethod
    def of(cls, given: Sequence[Suppression]) -> "_Index":
        alike: dict[tuple[object, ...], _Alike] = {}
        for number, one in enumerate(given):
            key = (one.place.source.name, one.lines, one.rules, bool(one.reason))
            alike.setdefault(key, _Alike(one, [])).numbers.append(number)
        by_line: dict[tuple[str, int], list[_Alike]] = {}
        wide = [each for each in alike.values() if _is_wide(each.one)]
        for each in alike.values():
            for line in () if _is_wide(each.one) else range(*each.one.lines):
                by_line.setdefault((each.one.place.source.name, line), []).append(each)
        return cls(by_line, wide)

    def around(self, place: Place) -> Iterator[_Alike]:
        """Yield the comments that stand for the place's line."""
        yield from self.by_line.get((place.source.name, place.span.start.line), ())
        yield from (each for each in self.wide if _covers(each.one, place))


def ignore_comment(rule: str, *, is_fact: bool) -> str:
    """Return a comment that hides a rule, to be put among the facts or into the text below."""
    words = f"{_SIGN} ignore[{rule}]"
    return f"# {words}" if is_fact else f"<!-- {words} -->"


def _is_wide(one: Suppression) -> bool:
    return one.lines[1] - one.lines[0] > _WIDE


def _may_hide(one: Suppression, rule: Rule) -> bool:
    """A false alarm of a password may be called one where it stands, with a reason; a comment
    for the whole brief would excuse the next password too. A token is never a false alarm."""
    is_for_one = bool(one.reason) and not one.is_for_all
    return not rule.gate or (rule.gate == "excusable" and is_for_one)


def _covers(one: Suppression, place: Place) -> bool:
    first, after = one.lines
    return place.source.name == one.place.source.name and first <= place.span.start.line < after


def _suppression(words: str, place: Place, lines: tuple[int, int]) -> Iterator[Suppression]:
    if match := _WORDS.match(words):
        rules = tuple(filter(None, (r.strip() for r in (match["rules"] or "").split(","))))
        yield Suppression(rules, " ".join(match["why"].split()), place, lines)


def _among_entries(source: SourceFile, end: int, places: Sequence[Place]) -> Iterator[Suppression]:
    """Yield the comments among the entries before line `end`, whose values stand at `places`."""
    if _SIGN not in source.text:
        return
    texts = [p for p in places if p.source is source and p.text.startswith(_QUOTES)]
    entries = _Entries(source, end, texts)
    for number in range(1, end):
        for match in _COMMENT.finditer(source.line(number)):
            start = source.offset(Position(number, match.start() + 1))
            place = source.place(start, start + len(match[0]))
            yield from _suppression(match["html"] or match["yaml"], place, entries.lines(place))


@dataclass(frozen=True, slots=True)
class _Entries:
    """The lines of a file before `end`, which hold entries, and those of its longer texts."""

    source: SourceFile
    end: int
    texts: Sequence[Place]

    def lines(self, comment: Place) -> tuple[int, int]:
        """Return the lines that a comment stands for."""
        line, column = comment.span.start.line, comment.span.start.column
        for text in self.texts:
            if text.span.start.line < line <= text.span.end.line:
                return text.span.start.line, text.span.end.line + 1
        before = self.source.line(line)[: column - 1].strip()
        if before:
            return self._entry(line) if _OPENING.search(before) else (line, line + 1)
        if line < self._first():
            return 0, self.source.line_count + 1
        return self._entry(self._below(line))

    def _first(self) -> int:
        """Return the line of the first entry."""
        for number in range(1, self.end):
            line = self.source.line(number).lstrip("\ufeff").strip()
            if line and not line.startswith("#") and not _FENCE.match(line):
                return number
        return self.end

    def _below(self, comment: int) -> int:
        numbers = range(comment + 1, self.end)
        return next((n for n in numbers if self._says_something(n)), comment)

    def _says_something(self, number: int) -> bool:
        """Of two comments above an entry both stand for it."""
        line = self.source.line(number).strip()
        return bool(line) and not line.startswith("#")

    def _entry(self, first: int) -> tuple[int, int]:
        """Return the lines of the entry that begins here, with all that is set in below it."""
        after = first + 1
        while after < self.end and self._belongs(after, first):
            after += 1
        return first, after

    def _belongs(self, number: int, first: int) -> bool:
        """The items of a list may stand as far left as the key above them."""
        line, depth = self.source.line(number), self._depth(first)
        if not self._says_something(number) or self._depth(number) > depth:
            return True
        is_item = line.lstrip().startswith("- ") or line.strip() == "-"
        is_key = not self.source.line(first).lstrip().startswith("-")
        return is_item and is_key and self._depth(number) == depth

    def _depth(self, number: int) -> int:
        line = self.source.line(number)
        return len(line) - len(line.lstrip())


def _of_body(file: BriefFile) -> Iterator[Suppression]:
    for comment in file.comments:
        if _WORDS.match(comment.text):
            place = file.source.place(comment.start, comment.end)
            yield from _suppression(comment.text, place, _block_lines(file, place))


def _block_lines(file: BriefFile, place: Place) -> tuple[int, int]:
    first, last = place.span.start.line, place.span.end.line
    if not _is_alone(file.source.text, place):
        around = _innermost(file.blocks, first)
        return around.lines if around else (first, last + 1)
    if _begins(file, place):
        return 0, file.source.line_count + 1
    below = _next(file.blocks, last)
    return below.lines if below else (first, last + 1)


def _is_alone(text: str, place: Place) -> bool:
    """Tell whether nothing else stands on a comment's lines, without looking at all of them."""
    start, end = place.source.offset(place.span.start), place.source.offset(place.span.end)
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    behind = _BLANKS.match(text, end)
    end = behind.end() if behind else end
    return text[start - 1 : start] in ("", "\n", "\r") and text[end : end + 1] in ("", "\n", "\r")


def _begins(file: BriefFile, place: Place) -> bool:
    """Tell whether nothing, not even facts, stands before a comment."""
    before = file.source.text[: file.source.offset(place.span.start)]
    return file.body_line == 1 and not before.strip("\ufeff \t\r\n")


def _innermost(blocks: Sequence[Block], line: int) -> Block | None:
    index = bisect.bisect_right(blocks, line, key=_first_line)
    for block in reversed(blocks[max(index - 2, 0) : index]):
        if block.lines[0] <= line < block.lines[1]:
            return _innermost(block.children, line) or block
    return None


def _first_line(block: Block) -> int:
    return block.lines[0]


def _next(blocks: Sequence[Block], line: int) -> Block | None:
    """Return the outermost block that begins next after a line."""
    index = bisect.bisect_right(blocks, line, key=_first_line)
    for block in blocks[max(index - 1, 0) : index + 1]:
        if block.lines[0] > line:
            return block
        if block.lines[1] > line + 1 and (inside := _next(block.children, line)):
            return inside
    return None
