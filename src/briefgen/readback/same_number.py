"""Numbers and money: `1,200`, `1.200` and `1200 EUR` are the same."""

import re
from collections.abc import Iterator

from briefgen.languages import Language
from briefgen.money import amounts
from briefgen.money.amounts import Amount
from briefgen.readback.judged import Judged, Verdict
from briefgen.readback.negation import negation_in
from briefgen.readback.question import Number

_LONGEST = 300
_FIRST = re.compile(r"(?:[A-Z]{0,3}[^\w\s.,;:'’()\[\]-]\s?|\b[A-Z]{3}\s?)?\d")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_SMALL_CODE = re.compile(r"(?<=\d)\s?([a-z]{3})\b|\b([a-z]{3})\s?(?=\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHARED_SIGNS = {
    "$": frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP")),
    "¥": frozenset(("JPY", "CNY")),
    "￥": frozenset(("JPY", "CNY")),
}
"""Signs of more than one currency: the one of the brief is meant."""


def judge(expected: Number, answer: str, language: Language) -> Judged:
    """Compare the numbers of an answer, and its currency where the brief has one.

    Among several numbers only a person can tell which one is meant, and what a `not` is about.
    """
    text = answer[:_LONGEST]
    found = list(_amounts(text))
    if not found:
        return Judged(Verdict.UNREAD, "There is no number in figures in this answer.")
    wanted = (expected.amount.low, expected.amount.high)
    said = {(one.low, one.high) for one in found}
    is_range = len(found) > 1 and said == {(end, end) for end in wanted}
    if wanted not in said and not is_range:
        return Judged(Verdict.DIFFERENT, f"Read as {', '.join(map(_said, found))}.")
    if len(said) > 1 and not is_range:
        listed = ", ".join(dict.fromkeys(map(_said, found)))
        return Judged(Verdict.UNREAD, f"There are several numbers in this answer: {listed}.")
    if turned := negation_in(text, language):
        return Judged(Verdict.UNREAD, f"It says “{turned}”, so read it yourself.")
    return _currency(expected.currency, found, text, language)


def _amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of a text, one after the other."""
    match = _FIRST.search(text)
    while match:
        read = amounts.read(text[match.start() :]) or amounts.read(text[match.end() - 1 :])
        if read is None:
            return
        yield read
        text = read.rest
        match = _FIRST.search(text)


def _currency(wanted: str, found: list[Amount], text: str, language: Language) -> Judged:
    if not wanted:
        return Judged(Verdict.SAME)
    named = set(_currencies(found, text, language))
    signs = [sign for sign in _SHARED_SIGNS if sign in text and not named]
    if wanted in named or any(wanted in _SHARED_SIGNS[sign] for sign in signs):
        return Judged(Verdict.SAME)
    if named or signs:
        said = ", ".join(sorted(named) or signs)
        return Judged(Verdict.DIFFERENT, f"The currency was read as {said}.")
    return Judged(Verdict.INCOMPLETE, "The number is the same; no currency was named.")


def _currencies(found: list[Amount], text: str, language: Language) -> Iterator[str]:
    """Yield the codes of the currencies that a text names by code, sign or name."""
    from briefgen.money import currencies

    yield from (one.currency for one in found if one.currency)
    yield from filter(currencies.is_code, _CODE.findall(text))
    small = (first or second for first, second in _SMALL_CODE.findall(text))
    yield from (code.upper() for code in small if code.upper() in amounts.COMMON)
    for word in _WORD.findall(text):
        code = currencies.code_of(word, language.tag)
        if code:
            yield code


def _said(amount: Amount) -> str:
    low, high = amounts.plain(amount.low), amounts.plain(amount.high)
    number = low if low == high else f"{low} to {high}"
    return f"{number} {amount.unit}".strip()
