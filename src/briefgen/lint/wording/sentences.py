"""Where sentences begin and end."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<![.!?।])[.!?।]++[\"”’)\]*_]*+(?=\s)|(?:[ \t]{2}|\\)\r?\n")
_LAST_WORD = re.compile(r"[^\s(\[*_\"“‘]*$")
_LONGEST_WORD = 20
_NEAR = 300


def sentences(text: str, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where each sentence of a text goes.

    A line that is broken on purpose ends one; a full stop behind an abbreviation or an initial,
    or before a small letter, does not.
    """
    start = 0
    for end in _END.finditer(text):
        if not _is_inside(text, start, end, abbreviations):
            yield start, end.end()
            start = end.end()
    if text[start:].strip():
        yield start, len(text)


def around(text: str, at: int, abbreviations: frozenset[str]) -> tuple[int, int]:
    """Return from where to where the sentence goes that a character stands in.

    No more than a few hundred characters on both sides are looked at.
    """
    first, last = max(0, at - _NEAR), min(len(text), at + _NEAR)
    for start, end in sentences(text[first:last], abbreviations):
        if start <= at - first < end:
            return first + start, first + end
    return first, last


def _is_inside(text: str, start: int, end: re.Match[str], abbreviations: frozenset[str]) -> bool:
    if not end[0].startswith(".") or end[0].startswith(".."):
        return False
    found = _LAST_WORD.search(text, max(start, end.start() - _LONGEST_WORD), end.start())
    word = found[0].lower() if found else ""
    if word in abbreviations or (len(word) == 1 and word.isalpha()):
        return True
    return text[end.end() : end.end() + _LONGEST_WORD].lstrip()[:1].islower()
