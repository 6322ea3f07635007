"""Amounts of money as owners write them: `300`, `300-500`, `1.200,50 EUR`, `$75`, `30%`."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

COMMON = (
    "USD", "EUR", "GBP", "AUD", "CAD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY",
    "CNY", "HKD", "SGD", "INR", "PHP", "BRL", "MXN", "ZAR", "NGN", "KES", "AED",
)  # fmt: skip
"""The currencies that most briefs are paid in, by ISO 4217 code."""

_LONGEST = 200
_CENT = Decimal("0.01")
_SIGN = r"[$€£¥￥₹₱₩₦₪₫฿₺₴₽₡₲₵₸]"
_UNIT = rf"(?:[A-Z]{{1,3}}{_SIGN}|{_SIGN}|[A-Z]{{3}}(?![A-Za-z]))"
_NUMBER = r"[-−]?\d(?:[.,'’٫٬]?\d|[ \u00a0\u202f](?=\d{3}(?!\d)))*"
_AMOUNT = re.compile(
    rf"\s*(?P<before>{_UNIT})?\s*(?P<low>{_NUMBER})\s*(?P<unit>{_UNIT}|[%٪])?"
    rf"(?:\s*(?:[-–—−~]|to\b)\s*{_UNIT}?\s*(?P<high>{_NUMBER})\s*(?P<after>{_UNIT}|[%٪])?)?"
    r"(?P<rest>.*)",
    re.DOTALL,
)
_CODES = "|".join(COMMON)
_MONEY = re.compile(rf"(?:{_SIGN}|\b(?:{_CODES}))\s?\d|\d\s?(?:{_SIGN}|(?:{_CODES})\b)")
_MONEY_WHOLE = re.compile(
    rf"(?:{_SIGN}|\b(?:{_CODES}))\s?\d[\d.,]*|\d[\d.,]*\s?(?:{_SIGN}|(?:{_CODES})\b)"
)
_SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₱": "PHP", "₩": "KRW", "₦": "NGN", "₪": "ILS",
    "₫": "VND", "฿": "THB", "₺": "TRY", "₴": "UAH", "₽": "RUB", "US$": "USD", "A$": "AUD",
    "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "R$": "BRL", "MX$": "MXN",
}  # fmt: skip
"""Signs that mean one currency to everybody."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range, in a currency or in percent.

    `unit` is `%`, a sign or a code as it was typed, or empty; `rest` are the words behind it.
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    rest: str = ""

    @property
    def is_share(self) -> bool:
        return self.unit == "%"

    @property
    def is_exact(self) -> bool:
        """Whether it is one number and nothing else."""
        return self.low == self.high and not self.rest

    @property
    def currency(self) -> str:
        """The ISO 4217 code that the unit stands for; empty where that is not certain."""
        code = self.unit if self.unit.isalpha() and len(self.unit) == 3 else ""
        return code or code_of(self.unit)


def read(text: str) -> Amount | None:
    """Return the amount that a text begins with; None when it begins with other words."""
    match = _AMOUNT.match(text[:_LONGEST])
    if match is None:
        return None
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    if low is None or high is None:
        return None
    unit = match["unit"] or match["after"] or match["before"] or ""
    return Amount(low, high, unit.replace("٪", "%"), match["rest"].strip(" \t\n.,;"))


def code_of(sign: str) -> str:
    """Return the code of a sign that means one currency; empty for `$` and other texts."""
    return _SIGNS.get(sign, "")


def mentions_money(text: str) -> bool:
    """Tell whether a text has a number with a currency beside it."""
    return _MONEY.search(text) is not None


def without_money(text: str) -> str:
    """Return a text without its numbers that have a currency beside them."""
    return _MONEY_WHOLE.sub(" ", text)


def plain(number: Decimal) -> str:
    """Return a number as owners type it: `1200`, `99.5`, `75.25`."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def to_the_cent(number: Decimal) -> Decimal:
    """Round money as people do: half a cent is a cent."""
    return number.quantize(_CENT, ROUND_HALF_UP)


def in_cents(number: Decimal) -> str:
    """Return money as owners type it: `1200`, or with both digits: `99.50`."""
    cents = to_the_cent(number)
    return f"{cents:.0f}" if cents == cents.to_integral_value() else f"{cents:f}"


def _number(typed: str) -> Decimal | None:
    """The last point or comma parts the decimals, unless what follows looks like thousands."""
    text = re.sub(r"[ \u00a0\u202f'’٬]", "", typed).replace("−", "-").replace("٫", ".")
    points, commas = text.count("."), text.count(",")
    mark = "," if text.rfind(",") > text.rfind(".") else "."
    if not (points and commas) and (points + commas > 1 or _parts_thousands(text, mark)):
        mark = ""
    for other in {".", ","} - {mark}:
        text = text.replace(other, "")
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None


def _parts_thousands(text: str, mark: str) -> bool:
    """`1.200` and `1,200` are a thousand and two hundred; `0.500` is a half."""
    whole, found, after = text.lstrip("-").partition(mark)
    return bool(found) and len(after) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
