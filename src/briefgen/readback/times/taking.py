"""Taking a text apart: what was understood is taken out of it."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def take(
    text: str, patterns: Iterable[re.Pattern[str]], read: Callable[[re.Match[str]], T | None]
) -> tuple[tuple[T, ...], str]:
    """Return what `read` makes of each match, and the text without those it made something of."""
    found: list[T] = []

    def taken(match: re.Match[str]) -> str:
        value = read(match)
        if value is None:
            return match[0]
        found.append(value)
        return " " * len(match[0])

    for pattern in patterns:
        text = pattern.sub(taken, text)
    return tuple(dict.fromkeys(found)), text
