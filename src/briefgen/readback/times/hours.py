"""Times of day: `17:00`, `5 pm`, `17h30`, `17 Uhr`, `午後5時`, `noon`."""

import re

from briefgen.readback.times.taking import take

END_OF_DAY = 24 * 60

_HALF = r"(?P<half>[ap])\.?\s?m\b\.?"
_PATTERNS = tuple(
    re.compile(rf"(?P<late>午後|下午|晚上)?\s*(?<![\d.:])(?P<h>\d{{1,2}}){behind}")
    for behind in (
        rf"[:h](?P<m>\d\d)(?::\d\d)?(?!\d)\s*(?:{_HALF})?",
        rf"(?:\.(?P<m>\d\d))?\s*{_HALF}",
        r"\.(?P<m>\d\d)(?![\d.])",
        r"\s*[時时点點](?:\s*(?P<m>\d{1,2})\s*分?)?",
        r"\s*(?:h\b|uhr\b|год\b|बजे|o'clock)",
    )
)
_WORDS = re.compile(r"\b(?P<noon>noon|midday)\b|\bmidnight\b|\bend of (?:the )?day\b")


def hours_in(text: str) -> tuple[tuple[int, ...], str]:
    """Return the times of a text as minutes of the day, and the text without them.

    A day ends at its minute 1440, which is also what midnight means.
    """
    found, text = take(text, _PATTERNS, _minutes)
    words, text = take(text, (_WORDS,), lambda m: 12 * 60 if m["noon"] else END_OF_DAY)
    return (*found, *words), text


def _minutes(match: re.Match[str]) -> int | None:
    parts = match.groupdict()
    hour, minute, half = int(parts["h"]), int(parts.get("m") or 0), parts.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif parts["late"] and hour < 12:
        hour += 12
    total = hour * 60 + minute
    return total if minute < 60 and total <= END_OF_DAY else None
