"""Labelled lines of a document, `Deadline: 2027-02-01`: which fill a field, and which go."""

import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.authoring.importing.document import Mapped
from briefgen.authoring.importing.values import value_of
from briefgen.authoring.importing.yaml_text import fits, told
from briefgen.brief import Section
from briefgen.keyed import Value
from briefgen.languages import LANGUAGES, language_for
from briefgen.markup import Block
from briefgen.parse.headings import normalised
from briefgen.source import SourceFile

_FIELDS = {"hourly": "payment", "rate": "payment"}
_SECTIONS = {
    "schedule": ("start", "due", "repeats", "time_zone"),
    "payment": ("payment", "hourly", "rate"),
    "contacts": ("owner", "approver", "contacts"),
    "status_updates": ("status_updates",),
    "revisions": ("revisions",),
}
"""Sections whose own labelled lines are certain, too; they stay where they stand."""

_MARK = r"(?:\*\*|__|\*|_)?"
_LINE = re.compile(
    rf"^\s*(?:[-*+]\s+)?{_MARK}(?P<label>[^:：*_|\[\]<>`]{{1,40}}?)\s*{_MARK}\s*[:：]\s*{_MARK}\s*"
    rf"(?P<value>\S.*?)\s*(?:\\|<br\s*/?>)?\s*$"
)
_ROW = re.compile(r"^\s*\|?(?P<label>(?:\\.|[^|\\])*)\|(?P<value>(?:\\.|[^|\\])*)\|?\s*$")
_EDGES = " *_:："


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line, or a row of a table, that is certain; `goes` out of the body or stays."""

    line: int
    typed: str
    field: str
    value: Value
    goes: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the labelled lines say: fields, what was mapped, and which lines are no more needed."""

    fields: Mapping[str, Value]
    mapped: tuple[Mapped, ...]
    gone: frozenset[int]
    """Numbers of lines of the text; a line of a table, its header with it."""


def find_facts(
    source: SourceFile, sections: Sequence[Section], tag: str, taken: Collection[str]
) -> Facts:
    """Return the certain facts of a document; none for the fields that are `taken` already.

    A field that two lines fill with two values is not certain, so both stay.
    """
    found = [fact for fact in _facts(source, sections, tag) if fact.field not in taken]
    first = {fact.field: fact.value for fact in reversed(found)}
    unsure = {fact.field for fact in found if fact.value != first[fact.field]}
    sure = [fact for fact in found if fact.field not in unsure]
    fields = {fact.field: fact.value for fact in sure}
    mapped = tuple(Mapped(f.typed, _became(f)) for f in sure)
    gone = frozenset(fact.line for fact in sure if fact.goes)
    return Facts(fields, mapped, gone)


def _became(fact: Fact) -> str:
    stays = "" if fact.goes else " (the line stays in its section)"
    return told(fact.field, fact.value) + stays


def _facts(source: SourceFile, sections: Sequence[Section], tag: str) -> Iterator[Fact]:
    for block, allowed, goes in _places(sections):
        for number in _lines_of(block):
            pattern = _ROW if block.kind == "table" else _LINE
            fact = _fact(source.line(number), pattern, tag, allowed)
            if fact:
                field, value = fact
                yield Fact(number, source.line(number).strip(" \t\\"), field, value, goes)


def _places(sections: Sequence[Section]) -> Iterator[tuple[Block, tuple[str, ...] | None, bool]]:
    """Yield the blocks above the first heading, then those of sections that are about a field."""
    for index, section in enumerate(sections):
        if index == 0 and section.heading is None:
            yield from ((block, None, True) for block in section.blocks)
        elif section.key in _SECTIONS:
            yield from ((block, _SECTIONS[section.key], False) for block in section.blocks)


def _lines_of(block: Block) -> Iterator[int]:
    """Yield the lines that may be a fact by themselves."""
    first, after = block.lines
    if block.kind == "paragraph":
        yield from range(first, after)
    elif block.kind == "bullet_list":
        for item in block.children:
            if [child.kind for child in item.children] == ["paragraph"]:
                start, end = item.children[0].lines
                yield from range(start, end) if end - start == 1 else ()
    elif block.kind == "table":
        yield from (number for number in range(first, after) if number != first + 1)


def _fact(
    line: str, pattern: re.Pattern[str], tag: str, allowed: tuple[str, ...] | None
) -> tuple[str, Value] | None:
    # Long runs of blanks would be tried at every place.
    match = pattern.match(" ".join(line.split()))
    if not match:
        return None
    value = match["value"].replace("\\|", "|").strip(_EDGES if match["value"].count("*") else " ")
    for word, language in _meanings(match["label"].strip(_EDGES), tag):
        field = _FIELDS.get(word, word)
        found = value_of(word, value, language) if allowed is None or word in allowed else None
        if found is not None and fits(field, found):
            return field, found
    return None


def _meanings(label: str, tag: str) -> Iterator[tuple[str, str]]:
    """Yield what a label means in the document's language, in English, in any other one."""
    plain = normalised(label)
    tags = dict.fromkeys((language_for(tag).tag, "en", *(one.tag for one in LANGUAGES)))
    for each in tags:
        if plain in _table(each):
            yield _table(each)[plain], each


@functools.cache
def _table(tag: str) -> dict[str, str]:
    facts = language_for(tag).import_words.facts
    return {normalised(word): field for field, words in facts.items() for word in words}
