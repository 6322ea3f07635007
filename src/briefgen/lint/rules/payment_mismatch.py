"""The payments of the milestones do not come to what the brief says it pays.

Two totals in one brief are a quarrel about money that waits for its day. Amounts have to add up
to the payment, shares to 100 %. Only work that is paid as a whole (`per: project`) is checked,
and only milestones whose payments are plain numbers.

Bad:

    payment: {amount: 300, currency: EUR}
    milestones:
      - {name: Draft, payment: 100}
      - {name: Final text, payment: 150}

Good:

    payment: {amount: 300, currency: EUR}
    milestones:
      - {name: Draft, payment: 150}
      - {name: Final text, payment: 150}
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefgen.brief import Payment
from briefgen.diagnostic import Note, Problem, Severity
from briefgen.keyed import KeyPath
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.sums import sums
from briefgen.money import amounts
from briefgen.money.amounts import Amount, in_cents, plain

_TOLERANCE = Decimal("0.01")
_COUNTED = re.compile(r"\d[\d.,]*[^\w\d]{0,3}([^\W\d]*)")
_WHOLE = Amount(Decimal(100), Decimal(100), "%")


def check(context: Context) -> Iterator[Finding]:
    payment = context.front.payment or Payment()
    if payment.per.strip().casefold() not in ("", "project"):
        return
    parts = {s.path: s.read for s in sums(context.front) if s.path[0] == "milestones"}
    shares = [part for part in parts.values() if part.is_share]
    total = _WHOLE if shares else amounts.read(payment.amount)
    if not parts or len(shares) not in (0, len(parts)) or not _comparable(total, parts):
        return
    assert total is not None
    found = sum((part.low for part in parts.values()), Decimal())
    rest_is_elsewhere = _is_partial(context, payment, parts)
    if found > total.high + _TOLERANCE or (
        found < total.low - _TOLERANCE and not rest_is_elsewhere
    ):
        yield _finding(context, parts, total, found)


def _comparable(total: Amount | None, parts: dict[KeyPath, Amount]) -> bool:
    """Tell whether all are plain numbers, in no two currencies."""
    if total is None or total.rest or total.low > total.high:
        return False
    units = {amount.currency or amount.unit for amount in (total, *parts.values())} - {""}
    return len(units) < 2 and all(part.is_exact and part.low >= 0 for part in parts.values())


def _is_partial(context: Context, payment: Payment, parts: dict[KeyPath, Amount]) -> bool:
    """Tell whether something may be paid besides, as `200 at the start`; 14 days are no money."""
    counted = (word.lower() for word in _COUNTED.findall(payment.when))
    other = any(word not in context.lexicon.duration_words for word in counted)
    return len(parts) < len(context.front.milestones) or other


def _finding(
    context: Context, parts: dict[KeyPath, Amount], total: Amount, found: Decimal
) -> Finding:
    last = context.spans.at(list(parts)[-1])
    say = plain if total is _WHOLE else in_cents
    sums = " + ".join(say(part.low) for part in parts.values()) + f" = {say(found)}"
    help = _help(list(parts.values())[-1], total, found)
    if total is _WHOLE:
        message = f"the shares of the milestones come to {plain(found)} %, not to 100 %"
        return Finding(last, message, sums, help)
    message = f"the milestones pay {in_cents(found)} together, but the brief pays {_said(total)}"
    return Finding(
        context.spans.at(("payment", "amount")), message, help=help, note=Note(last, sums)
    )


def _help(last: Amount, total: Amount, found: Decimal) -> str:
    wanted = last.low + (total.low if found < total.low else total.high) - found
    said = f"{plain(wanted)}%" if total is _WHOLE else in_cents(wanted)
    if wanted <= 0:
        return "Change the amounts so that they add up."
    return f"Change one of them: with {said} for the last milestone it adds up."


def _said(total: Amount) -> str:
    return " to ".join(dict.fromkeys((in_cents(total.low), in_cents(total.high))))


RULE = Rule(
    Problem("BG505", "payment-mismatch", Severity.ERROR),
    check,
    __doc__,
    question="Which one counts, the total or the payments of the milestones?",
    profile=Profile.RELAXED,
)
