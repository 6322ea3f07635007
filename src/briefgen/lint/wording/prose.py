"""The runs of text of a brief, each with its section and where it was typed."""

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal, TypeAlias

from briefgen.brief import BriefFile
from briefgen.keyed import KeyPath
from briefgen.lint.structure.sections import Sections
from briefgen.lint.wording.masking import masked
from briefgen.markup import Block
from briefgen.source import Place, Position, SourceFile

Kind: TypeAlias = Literal["paragraph", "item", "heading", "row", "value"]


class Scope(enum.IntEnum):
    """How much wording matters: what is promised weighs most, what is told the least."""

    SILENT = 0
    MILD = 1
    STRONG = 2


_SCOPES = {
    "deliverables": Scope.STRONG,
    "acceptance": Scope.STRONG,
    "steps": Scope.STRONG,
    "goal": Scope.MILD,
    "ask": Scope.MILD,
    "schedule": Scope.MILD,
    "status_updates": Scope.MILD,
    "before": Scope.MILD,
    "provides": Scope.MILD,
    "tools": Scope.MILD,
    "payment": Scope.MILD,
    "": Scope.MILD,
}

_VALUES = {
    "title": "title",
    "summary": "goal",
    "effort": "schedule",
    "revisions": "acceptance",
    "deliverables": "deliverables",
    "acceptance": "acceptance",
    "milestones": "schedule",
    "status_updates": "status_updates",
    "tools": "tools",
    "owner_provides": "provides",
    "payment": "payment",
    "screening": "screening",
    "out_of_scope": "out_of_scope",
    "confidentiality": "confidentiality",
    "ownership": "ownership",
}
"""The section that the texts below each key of the front matter belong to."""

_NO_PROSE = frozenset(
    {"url", "email", "phone", "currency", "amount", "per", "file", "due", "by", "at", "every"}
    | {"on", "within_days", "minutes", "payment", "look_for", "rubric"}
)
"""Keys of facts, and of what only the owner reads."""

_MARKER = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)*#{0,6}[ \t]*")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NO_BREAK = re.compile(r"[^\r\n]")
_OPENING = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n\s*|[\"']")


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that is read in one go: a paragraph, an item's first words, a value, …

    `raw` is what was typed from offset `start` of `source` on; `text` is as long and has only
    language: code, addresses, markup, quotations and comments are blotted out. `key` is the
    canonical section, empty where the heading matches none; `path` leads to a value of the
    front matter.
    """

    source: SourceFile
    start: int
    raw: str
    text: str
    key: str
    kind: Kind
    line: int
    path: KeyPath = ()

    @property
    def scope(self) -> Scope:
        return _SCOPES.get(self.key, Scope.SILENT)

    @property
    def words(self) -> list[str]:
        """The words that are language."""
        return _WORD.findall(self.text)

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """Return the place of the characters from `start` up to `end` of the passage."""
        stop = len(self.raw.rstrip()) if end is None else end
        return self.source.place(self.start + start, self.start + stop)


def passages(file: BriefFile, sections: Sections) -> tuple[Passage, ...]:
    """Return the passages in reading order: the front matter's values, then the body.

    Quotes, code, and what only the owner reads are no passages.
    """
    body = _Body(file.source, _uncommented(file), sections)
    found = (passage for block in file.blocks for passage in body.passages(block))
    return (*sorted(_of_front_matter(file), key=lambda passage: passage.start), *found)


def value(file: BriefFile, path: KeyPath) -> Passage | None:
    """Return the text of a value of the front matter, None where nobody typed one."""
    place = file.spans.values.get(path)
    if place is None:
        return None
    raw = place.text
    start = place.source.offset(place.span.start)
    if match := _OPENING.match(raw):
        closing = len(match[0]) == 1 and raw.endswith(match[0]) and len(raw) > 1
        raw = raw[match.end() : -1 if closing else None]
        start += match.end()
    key = "acceptance" if "acceptance" in path else _VALUES.get(str(path[0]), "")
    line = place.source.position(start).line
    return Passage(place.source, start, raw, masked(raw), key, "value", line, path)


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Return how many words stand between two places of a text."""
    return sum(1 for _ in _WORD.finditer(text, start, len(text) if end is None else end))


def _of_front_matter(file: BriefFile) -> Iterator[Passage]:
    front = file.brief.front
    for key in _VALUES:
        for path in _text_paths(getattr(front, key), (key,)):
            if passage := value(file, path):
                yield passage


def _text_paths(said: object, path: KeyPath) -> Iterator[KeyPath]:
    if isinstance(said, str):
        if said:
            yield path
    elif isinstance(said, tuple):
        for index, item in enumerate(said):
            yield from _text_paths(item, (*path, index))
    elif is_dataclass(said):
        for field in fields(said):
            name = field.name.rstrip("_")
            if name not in _NO_PROSE:
                yield from _text_paths(getattr(said, field.name), (*path, name))


def _uncommented(file: BriefFile) -> str:
    parts, at = [], 0
    for comment in file.comments:
        parts.append(file.source.text[at : comment.start])
        parts.append(_NO_BREAK.sub(" ", file.source.text[comment.start : comment.end]))
        at = comment.end
    return "".join((*parts, file.source.text[at:]))


@dataclass(frozen=True, slots=True)
class _Body:
    """The source, its text with blanks for comments, and its sections."""

    source: SourceFile
    text: str
    sections: Sections

    def passages(self, block: Block, *, in_item: bool = False) -> Iterator[Passage]:
        if block.kind == "blockquote":
            return
        if block.kind == "tr":
            yield from self._passage(block, "row")
            return
        if block.inline is not None:
            kind: Kind = "item" if in_item else "paragraph"
            yield from self._passage(block, "heading" if block.kind == "heading" else kind)
        for index, child in enumerate(block.children):
            first = block.kind == "list_item" and index == 0
            yield from self.passages(child, in_item=first)

    def _passage(self, block: Block, kind: Kind) -> Iterator[Passage]:
        first, after = block.lines
        start, end = (self.source.offset(Position(line, 1)) for line in (first, after))
        match = _MARKER.match(self.text, start, end)
        start = match.end() if match else start
        key = self.sections.at(first)
        if start < end and key != "private":
            raw, text = self.source.text[start:end], masked(self.text[start:end])
            yield Passage(self.source, start, raw, text, key, kind, first)
