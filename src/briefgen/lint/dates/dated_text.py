"""Dates in running text, in digits or with the month's name."""

import functools
import re
from collections.abc import Iterator

from briefgen.languages import Lexicon, lexicon_for

NUMBERS = re.compile(
    r"(?<![\w./-])\d{1,2}([./-])\d{1,2}\1(?:(?:19|20)\d{2}|\d{2})(?![\w-]|[./]\d)"
)
_SHORT_YEAR = re.compile(r"(?<=\D)(\d{2})$")

_DIGITS = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([./])\d{1,2}\2\d{1,2}"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_WORD = re.compile(r"[^\W\d_]+")
_END = r"(?:(?=T\d)|(?![\w-]|[./]\d))"
_REACH = 30
"""How many characters may stand between `due` and the date."""


def dates(text: str, tag: str) -> Iterator[re.Match[str]]:
    """Yield the dates in a text: `2026-12-04`, `4.12.26`, `4 December`, `Dec 4th, 2026`."""
    yield from _pattern(tuple(lexicon_for(tag).months)).finditer(text)


def due_dates(text: str, tag: str) -> Iterator[re.Match[str]]:
    """Yield the dates before which a word says that something is due or begins."""
    lexicon = lexicon_for(tag)
    return (match for match in dates(text, tag) if is_due(text, match.start(), lexicon))


def is_due(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether one of the last four words before a date is `due`, `by` and the like."""
    before = text[max(start - _REACH, 0) : start].lower()
    return bool(lexicon.date_words.intersection(_WORD.findall(before)[-4:]))


def in_full(text: str) -> str:
    """Return a text in which the years of dates in digits have all four of them."""
    return NUMBERS.sub(lambda match: _SHORT_YEAR.sub(r"20\1", match[0]), text)


def in_digits(text: str, lexicon: Lexicon) -> str:
    """Return `Fri, 4 December 2026 17:00` with its date as 2026-12-04; empty without one."""
    if not lexicon.months:
        return ""
    words = " ".join(text.split())
    match = _with_year(tuple(lexicon.months)).match(words)
    if match is None:
        return ""
    month = lexicon.months[(match["month"] or match["first"]).lower()]
    day = int(match["day"] or match["second"])
    return f"{match['before']}{match['year']}-{month:02}-{day:02}{words[match.end() :]}"


@functools.cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    months = _names(names)
    named = (
        rf"|{_DAY} (?:of )?{months}\.?(?:,? \d{{4}})?|{months}\.? {_DAY}(?:,? \d{{4}})?(?!\d)"
        rf"|{months} \d{{4}}"
    )
    return re.compile(rf"(?<![\w./-])(?:{_DIGITS}{named if months else ''}){_END}", re.I)


@functools.cache
def _with_year(months: tuple[str, ...]) -> re.Pattern[str]:
    names = _names(months)
    return re.compile(
        r"(?P<before>(?:(?!the\b)[^\W\d_]+\.?,? )?)(?:the )?"
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?(?P<month>{names})\.?,?"
        rf"|(?P<first>{names})\.? (?P<second>\d{{1,2}})(?:st|nd|rd|th)?,?)"
        r" (?P<year>\d{4})(?!\d)",
        re.IGNORECASE,
    )


def _names(months: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(sorted(months, key=len, reverse=True))})" if months else ""
