"""Whether a word is another one misspelled: a letter too many, too few, wrong or swapped."""

_SHORTEST = 5
_LONG = 9
_ENDINGS = frozenset(
    ("s", "es", "d", "ed", "r", "er", "rs", "ers", "ing", "y", "ly", "al", "able")
)
"""A word with one of these behind it is another form of it, and rightly spelled."""


def is_misspelling(word: str, right: str) -> bool:
    """Tell whether `word` is `right` with one slip, or two in a long word.

    The first letter is hardly ever wrong, and much that differs there is another word.
    """
    if word == right or word[:1] != right[:1] or len(right) < _SHORTEST or _is_form(word, right):
        return False
    most = 2 if len(right) >= _LONG else 1
    return abs(len(word) - len(right)) <= most and _slips(word, right) <= most


def _is_form(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _slips(one: str, other: str) -> int:
    """Return how many letters were left out, added, changed, or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            best = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], wanted):
                best = min(best, above[j - 2] + 1)
            row.append(best)
    return row[-1]
