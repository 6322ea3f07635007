"""Where a text speaks of passwords."""

import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from briefgen.secrets.words import (
    KEY_WORDS,
    LOGIN_WORDS,
    OTHER_MEANINGS,
    PASSWORD_WORDS,
    PIN_WORDS,
)

Topic: TypeAlias = Literal["password", "login", "pin", "key"]

_LONG = 6
NO_SPACES = "\u2e80"
"""From here on are the scripts that write words without spaces between them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A word for a password, or for what goes with one, and the line in which it stands."""

    topic: Topic
    word: str
    start: int
    end: int
    line: tuple[int, int]


def find(text: str) -> list[Mention]:
    """Return the mentions in the order of the text."""
    lowered = _lowered(text)
    found = sorted(
        (start, start + len(word), topic, word)
        for topic, word in _words()
        for start in _starts(lowered, word)
        if not lowered.endswith(OTHER_MEANINGS, 0, start + len(word))
    )
    starts = _line_starts(text) if found else []
    return [
        Mention(topic, word, start, end, _line(text, starts, start))
        for start, end, topic, word in found
    ]


def _lowered(text: str) -> str:
    """Return the text in lower case, at the same length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def _starts(lowered: str, word: str) -> Iterator[int]:
    """Yield where the word stands by itself; a long one may end another: `adminpassword`."""
    at = lowered.find(word)
    while at >= 0:
        end = at + len(word)
        if word[-1] >= NO_SPACES or not (
            _is_of_word(lowered[end : end + 1])
            or (len(word) < _LONG and _is_of_word(lowered[max(at - 1, 0) : at], or_digit=True))
        ):
            yield at
        at = lowered.find(word, end)


def _is_of_word(character: str, *, or_digit: bool = False) -> bool:
    """Tell whether a word goes on there; scripts without spaces do not count."""
    goes_on = character.isalpha() or (or_digit and character.isdigit())
    return goes_on and character < NO_SPACES


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _line(text: str, starts: list[int], at: int) -> tuple[int, int]:
    number = bisect.bisect_right(starts, at)
    end = starts[number] - 1 if number < len(starts) else len(text)
    return starts[number - 1], end


@cache
def _words() -> tuple[tuple[Topic, str], ...]:
    tables: tuple[tuple[Topic, Mapping[str, tuple[str, ...]]], ...] = (
        ("password", PASSWORD_WORDS),
        ("login", LOGIN_WORDS),
        ("pin", PIN_WORDS),
        ("key", KEY_WORDS),
    )
    pairs = (
        (topic, word) for topic, table in tables for words in table.values() for word in words
    )
    return tuple(dict.fromkeys(pairs))
