"""The keys that a file may hold, as whoever knows them tells the reader of its text."""

import re
from collections.abc import Callable, Container
from typing import TypeAlias

Keys: TypeAlias = Callable[[tuple[str, ...]], Container[str] | None]
"""Which keys may stand below others, given as they were typed, outermost first.

None where that is not known, `NO_KEYS` where text belongs, `ANY_KEYS` where keys are as good
as text.
"""

NO_KEYS: frozenset[str] = frozenset()
ANY_KEYS: frozenset[str] = frozenset(("*",))

_MORE_THAN_A_KEY = re.compile(r"[,.;!?()\"“”„«»]|(?:\S+\s+){3}\S")


def any_keys(_: tuple[str, ...]) -> None:
    """What is known of a file of which nothing is known."""


def looks_like_a_key(words: str) -> bool:
    """Whether words before a colon are few and plain enough to be somebody's key."""
    return bool(words) and not _MORE_THAN_A_KEY.search(words)
