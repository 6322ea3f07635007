"""What sort of difference is between two texts: other words, a slip of a letter, or layout."""

import unicodedata
from typing import Literal

_SHORTEST = 4
"""In shorter words a letter makes another word: now and not, ein and kein."""
_MOST = 3
"""With more words that differ, somebody wrote something new."""
_POINTS = ".,;:!?…'’‘\"“”„«»()。、，；：？！¡¿؟،"
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘", "'"))


def judge(before: str, after: str, *, words: bool) -> Literal["", "spelling", "changed"]:
    """Tell how what is meant differs; empty when it does not.

    Where `words` is false every letter counts. In scripts without gaps between words a letter
    can be a word, so there nothing is a slip.
    """
    one, other = before.split(), after.split()
    if one == other:
        return ""
    if not words or len(one) != len(other):
        return "changed"
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    slips = len(differ) <= _MOST and all(_is_slip(a, b) for a, b in differ)
    return "spelling" if slips else "changed"


def _is_slip(before: str, after: str) -> bool:
    """Tell whether two words differ in capitals, in points at their ends, or in one letter."""
    one, other = _bare(before), _bare(after)
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < _SHORTEST or not (_is_word(one) and _is_word(other)):
        return False
    return _one_letter_apart(one, other)


def _bare(word: str) -> str:
    """Return a word in small letters without points at its ends; `.5` is not 5."""
    has_digit = any(c.isdigit() for c in word)
    bare = word.rstrip(_POINTS) if has_digit else word.strip(_POINTS)
    return bare.translate(_APOSTROPHES).casefold()


def _is_word(text: str) -> bool:
    return all(_is_letter(c) for c in text.replace("'", "").replace("-", ""))


def _is_letter(character: str) -> bool:
    """Tell whether this is a letter, or a mark on one, of a script with gaps between words."""
    if unicodedata.category(character)[0] not in "LM":
        return False
    return not unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI"))


def _one_letter_apart(one: str, other: str) -> bool:
    """Tell whether one letter is other, missing or too many, or two have changed places."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
