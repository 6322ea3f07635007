"""Finds the phrases of a lexicon in one walk over the words of a brief."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from briefgen.languages import Lexicon, lexicon_for
from briefgen.lint.wording.prose import Passage
from briefgen.source import Place

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP = r"(?:[\"”’),;:]?[\s*_>]+)"
_CLAUSE_END = r"(?=[\"”’*_]*(?:[.,;:!?)|]|\s*\Z))"
_ANY = r"[^\W_]+(?:['’-][^\W_]+)*"


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: the passage, and from where to where in it."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they were typed, on one line and without emphasis."""
        return " ".join(self.passage.raw[self.start : self.end].replace("*", "").split())

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase as the lexicon writes it; its pattern is made when its first word turns up."""

    category: str
    text: str


_Table = Mapping[str, tuple[_Phrase, ...]]


def find(passages: Iterable[Passage], tag: str) -> Mapping[str, tuple[Hit, ...]]:
    """Return the hits by the name of the lexicon's field, in reading order.

    Of phrases of one field that overlap, the one that begins first counts, and of those the
    longest.
    """
    table = _table(tag)
    found: dict[str, list[Hit]] = {}
    for passage in passages if table else ():
        for category, start, end in _hits(passage.text, table):
            hits = found.setdefault(category, [])
            if not hits or hits[-1].passage is not passage or hits[-1].end <= start:
                hits.append(Hit(passage, start, end))
    return {category: tuple(hits) for category, hits in found.items()}


def pattern_of(phrase: str) -> re.Pattern[str]:
    """Return what matches a phrase of a lexicon where it begins, whatever stands behind it."""
    return _compiled(phrase)


def _hits(text: str, table: _Table) -> Iterator[tuple[str, int, int]]:
    for word in _WORD.finditer(text):
        phrases = table.get(word[0].lower().replace("’", "'"))
        if phrases:
            start = word.start()
            for category, end in _longest(text, start, phrases).items():
                yield category, start, end


def _longest(text: str, start: int, phrases: Sequence[_Phrase]) -> dict[str, int]:
    """Return where the longest phrase of each category ends."""
    ends: dict[str, int] = {}
    for phrase in phrases:
        if match := _compiled(phrase.text).match(text, start):
            ends[phrase.category] = max(match.end(), ends.get(phrase.category, 0))
    return ends


@functools.cache
def _table(tag: str) -> _Table:
    table: dict[str, list[_Phrase]] = {}
    for category, phrases in _phrases(lexicon_for(tag)):
        for phrase in phrases:
            for word in _first(phrase).split("/"):
                table.setdefault(word, []).append(_Phrase(category, phrase))
    return {word: tuple(found) for word, found in table.items()}


def _phrases(lexicon: Lexicon) -> Iterator[tuple[str, Sequence[str]]]:
    for field in fields(lexicon):
        value = getattr(lexicon, field.name)
        if isinstance(value, tuple) and field.name != "placeholder_marks":
            yield field.name, value


def _first(phrase: str) -> str:
    """Return the words a phrase may begin with; what must not stand before it is none."""
    words = phrase.split()
    return words[1] if words[0].startswith("!") else words[0]


@functools.cache
def _compiled(phrase: str) -> re.Pattern[str]:
    words = phrase.split()
    before = words.pop(0)[1:] if words[0].startswith("!") else ""
    behind = words.pop() if words[-1].startswith(("!", "$")) else ""
    first, *more = words
    pattern = "".join(map(_not_behind, before.split("/"))) if before else ""
    pattern += _choice(first) + "".join(map(_next, more)) + r"(?![\w-])"
    if behind == "$":
        pattern += _CLAUSE_END
    elif behind:
        pattern += rf"(?!{_GAP}{_choice(behind[1:])}(?![\w-]))"
    return re.compile(pattern, re.IGNORECASE)


def _not_behind(word: str) -> str:
    return rf"(?<!\b{re.escape(word)}\s)".replace("'", "['’]")


def _next(word: str) -> str:
    if word.endswith("?"):
        return f"(?:{_GAP}{_choice(word[:-1])})?"
    return _GAP + (_ANY if word == "*" else _choice(word))


def _choice(words: str) -> str:
    return f"(?:{'|'.join(map(re.escape, words.split('/')))})".replace("'", "['’]")
