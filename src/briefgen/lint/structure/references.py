"""Words that point to a numbered part of the brief: `step 12`, `steps 3 and 4`, `S2.1`."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.languages import Lexicon
from briefgen.lint.wording.masking import BLOT
from briefgen.lint.wording.prose import Passage
from briefgen.source import Place

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_END = r"(?![\d%])(?!\.\d)(?![^\W\d_]{2})"
_MARKUP = " \t*_#|!["
_LONGEST_MARKUP = 20
_MOST_IN_A_ROW = 9
_SET_APART = re.compile(rf"\s*(?:[:：.)\]|*_–—{BLOT}-]|$)")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_DOTTED = re.compile(rf"(?<![\w.])(?P<number>S\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}){_END}")


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that a text points to, such as `12` or `2.1`, with its place in the passage.

    `names` tells that it gives a part its number: `Step 12: Save`; `leads_away` that the part is
    one of another text: `step 3 of the wizard`.
    """

    passage: Passage
    start: int
    end: int
    number: str
    names: bool = False
    leads_away: bool = False

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)

    @property
    def text(self) -> str:
        return " ".join(self.passage.raw[self.start : self.end].split())


def step_references(passages: Iterable[Passage], lexicon: Lexicon) -> Iterator[Reference]:
    """Yield what points to steps, in reading order."""
    for passage in passages:
        yield from _named(passage, lexicon.step_words, "S", lexicon)
        for match in _DOTTED.finditer(passage.text):
            if not _is_named(passage, match.start(), lexicon):
                yield Reference(passage, *match.span(), match["number"].removeprefix("S"))


def deliverable_references(passages: Iterable[Passage], lexicon: Lexicon) -> Iterator[Reference]:
    """Yield what points to deliverables, in reading order."""
    for passage in passages:
        yield from _named(passage, lexicon.deliverable_words, "D", lexicon)


def _named(
    passage: Passage, words: frozenset[str], letter: str, lexicon: Lexicon
) -> Iterator[Reference]:
    text = passage.text
    if not words:
        return
    for match in _pattern(words, letter).finditer(text):
        names = _is_a_name(text, match)
        away = _leads_away(text, match.end(), lexicon)
        yield Reference(passage, *match.span(), match["number"], names, away)
        if match["word"].lower() in lexicon.several:
            yield from _more(passage, match, letter, lexicon)


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    """It begins a passage, and something sets it apart from what follows."""
    before = text[: match.start()] if match.start() < _LONGEST_MARKUP else "…"
    return not before.strip(_MARKUP) and bool(_SET_APART.match(text, match.end()))


def _more(
    passage: Passage, first: re.Match[str], letter: str, lexicon: Lexicon
) -> Iterator[Reference]:
    at, joint = first.end(), _joint(lexicon.number_joints, letter)
    for _ in range(_MOST_IN_A_ROW):
        match = joint.match(passage.text, at)
        if match is None:
            return
        at = match.end()
        away = _leads_away(passage.text, at, lexicon)
        yield Reference(passage, first.start(), at, match["number"], leads_away=away)


def _leads_away(text: str, at: int, lexicon: Lexicon) -> bool:
    following = _NEXT_WORD.match(text, at)
    return bool(following and following[1].lower() in lexicon.elsewhere)


def _is_named(passage: Passage, at: int, lexicon: Lexicon) -> bool:
    before = passage.text[max(0, at - 20) : at].split()
    return bool(before and before[-1].lower() in lexicon.step_words)


@functools.cache
def _pattern(words: frozenset[str], letter: str) -> re.Pattern[str]:
    choice = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(
        rf"(?<![\w-])(?P<word>{choice})\s{{1,3}}#?{letter}?(?P<number>{_NUMBER}){_END}",
        re.IGNORECASE,
    )


@functools.cache
def _joint(words: frozenset[str], letter: str) -> re.Pattern[str]:
    choice = "|".join((r"[,&/–-]", *map(re.escape, sorted(words))))
    return re.compile(rf"\s{{0,3}}(?:{choice})\s{{0,3}}{letter}?(?P<number>{_NUMBER}){_END}")
