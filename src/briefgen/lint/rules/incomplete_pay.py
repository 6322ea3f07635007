"""The pay is there, but something that makes it a price is not.

An amount needs a currency (`$` is the sign of twenty of them), a range begins with the smaller
number, and words such as "competitive" are no amount. Work that comes back also needs `per`:
is it 75 for each episode, or for all of them?

Bad:

    payment:
      amount: $300

Good:

    payment:
      amount: 300
      currency: USD
"""

from collections.abc import Iterator

from briefgen.brief import Payment
from briefgen.diagnostic import Edit, Fix, Note, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.sums import Sum, sums
from briefgen.lint.wording.prompts import is_prompt
from briefgen.money import amounts
from briefgen.money.amounts import Amount

_DOLLARS = "Write which one, such as `currency: USD`, `currency: AUD` or `currency: CAD`."
_CURRENCY = "Add the currency by its three letters, such as `currency: EUR` or `currency: USD`."


def check(context: Context) -> Iterator[Finding]:
    payment = context.front.payment or Payment()
    found = sums(context.front)
    yield from _code(context, payment.currency)
    yield from _words(context, payment.amount)
    for one in found:
        yield from _number(context, one)
    yield from _currency(context, found, payment)
    yield from _basis(context, payment)


def _code(context: Context, currency: str) -> Iterator[Finding]:
    """The commonest codes need no list; it is loaded for the others."""
    if currency in amounts.COMMON or is_prompt(currency, context.lexicon):
        return
    from briefgen.money import currencies

    if currencies.is_code(currency):
        return
    place = context.spans.at(("payment", "currency"))
    code = currency.upper() if currencies.is_code(currency.upper()) else ""
    code = code or amounts.code_of(currency)
    code = code or currencies.code_of(currency, context.front.language)
    message = f"“{currency}” is not the three letters of a currency"
    if code:
        fix = Fix((Edit(place, code),))
        yield Finding(place, message, help=f"Write: currency: {code}", fix=fix)
    else:
        yield Finding(place, message, help=_DOLLARS if "$" in currency else _CURRENCY)


def _words(context: Context, typed: str) -> Iterator[Finding]:
    """Words that promise much and say nothing; other words, such as `none`, are an answer."""
    said = {word.strip(",.;").lower() for word in typed.split()}
    if amounts.read(typed) is None and said & context.lexicon.vague_pay:
        place = context.spans.at(("payment", "amount"))
        help = "Write an amount or a range: amount: 300-500"
        yield Finding(place, f"“{typed}” does not say how much", help=help)


def _number(context: Context, one: Sum) -> Iterator[Finding]:
    place, low, high = context.spans.at(one.path), one.read.low, one.read.high
    if low > high:
        ordered = f"{amounts.plain(high)}-{amounts.plain(low)}"
        yield Finding(place, "this range begins with the larger number", help=f"Write: {ordered}")
    elif low < 0 or (high == 0 and one.path[0] != "screening"):
        help = "If nobody is paid, write `payment: none`."
        yield Finding(place, f"“{one.typed}” is nothing that somebody can be paid", help=help)


def _currency(context: Context, found: tuple[Sum, ...], payment: Payment) -> Iterator[Finding]:
    """Say once that the currency is missing, and each time that it is another one."""
    money = [one for one in found if not one.read.is_share and one.read.high > 0]
    told = [payment.currency, *(one.read.currency for one in money)]
    if any(told):
        yield from _contradictions(context, money, payment.currency)
    elif bare := next((one for one in money if _is_bare(context, one.read)), None):
        place, sign = context.spans.at(bare.path), bare.read.unit
        message = f"“{sign}” can be many currencies" if sign else "this amount has no currency"
        label = "which one is it?" if sign else ""
        help = _DOLLARS if sign == "$" else _CURRENCY
        yield Finding(place, message, label, help, question="In which currency do you pay?")


def _is_bare(context: Context, read: Amount) -> bool:
    """Tell whether there is no currency, not even in words of the brief's language."""
    first = read.rest.replace("/", "/ ").split()
    return bool(read.unit) or not first or first[0].lower() in context.lexicon.per_words


def _contradictions(context: Context, money: list[Sum], currency: str) -> Iterator[Finding]:
    is_code = len(currency) == 3 and currency.isupper()
    for one in money if is_code else ():
        if one.read.currency not in ("", currency):
            note = Note(context.spans.at(("payment", "currency")), "the currency of this brief")
            message = f"“{one.typed}” is not in {currency}"
            help = "A brief has one currency. Write the number alone, in that currency."
            yield Finding(context.spans.at(one.path), message, help=help, note=note)


def _basis(context: Context, payment: Payment) -> Iterator[Finding]:
    read = amounts.read(payment.amount)
    if context.front.repeats is None or read is None or read.rest:
        return
    if ("payment", "per") not in context.spans.keys:
        place = context.spans.at(("payment", "amount"))
        message = "this work comes back, and it is not said what the amount is for"
        help = "Add `per: episode`, `per: month` or another word; `per: project` for all together."
        question = f"Do I get {payment.amount} each time, or for everything?"
        yield Finding(place, message, "each time, or once?", help, question=question)


RULE = Rule(
    Problem("BG504", "incomplete-pay", Severity.WARNING),
    check,
    __doc__,
    question="How much is it exactly?",
    profile=Profile.RELAXED,
)
