"""Which language a brief is really written in, as far as its commonest words tell."""

from collections.abc import Iterable

from briefgen.languages import lexicon_for
from briefgen.lint.wording.prose import Passage

UNKNOWN = "und"
"""The BCP 47 tag of a language that nobody knows."""

_FEWEST_WORDS = 30
_SMALLEST_SHARE = 0.03
"""Of an English text these words are a tenth or more, of any other one a fiftieth or less."""


def spoken(passages: Iterable[Passage], tag: str) -> str:
    """Return the language of a brief for which words are looked up.

    That is the one it is said to be in, but for a text that is plainly in another language: its
    owner forgot to say so, and correcting its words would spoil it.
    """
    commonest = lexicon_for(tag).commonest
    if not commonest:
        return tag
    words = [word for passage in passages for word in passage.text.lower().split()]
    known = sum(word in commonest for word in words)
    plainly_another = len(words) >= _FEWEST_WORDS and known < len(words) * _SMALLEST_SHARE
    return UNKNOWN if plainly_another else tag
