"""What a bonus pays that was earned."""

from dataclasses import dataclass
from decimal import Decimal

from briefgen.brief import Brief, Payment
from briefgen.money import amounts
from briefgen.money.amounts import Amount
from briefgen.records import Reward, bonus_of


@dataclass(frozen=True, slots=True)
class Earned:
    """A bonus that was earned: what for, and what it pays, exact to the cent.

    `amount` is None where `why` says why it cannot be counted.
    """

    when: str
    written: str
    amount: Decimal | None
    currency: str
    is_paid: bool
    why: str = ""


def worth(reward: Reward, brief: Brief) -> Earned:
    """Return what a bonus pays in the currency of the brief."""
    payment = brief.front.payment or Payment()
    agreed = bonus_of(reward, brief)
    written = " ".join((reward.amount or (agreed.amount if agreed else "")).split())
    currency, read = _currency(payment), amounts.read(written)
    if why := _why_not(read, payment, currency):
        return Earned(reward.when, written, None, currency, bool(reward.paid), why)
    assert read is not None, "what is no amount has a reason"
    whole = amounts.read(payment.amount)
    amount = read.low * whole.low / 100 if read.is_share and whole else read.low
    own = currency or ("" if read.is_share else read.currency)
    return Earned(reward.when, written, amounts.to_the_cent(amount), own, bool(reward.paid))


def _currency(payment: Payment) -> str:
    read = amounts.read(payment.amount)
    return payment.currency.strip() or (read.currency if read else "")


def _why_not(read: Amount | None, payment: Payment, currency: str) -> str:
    """Say why a bonus cannot be counted; empty when it can."""
    if read is None or not read.is_exact or read.low < 0:
        return "this is not one amount"
    if read.is_share:
        whole = amounts.read(payment.amount)
        is_known = whole is not None and whole.is_exact and not whole.is_share
        return "" if is_known else "the brief does not say one amount that this is a share of"
    is_other = read.currency and currency and read.currency != currency
    return f"the brief pays in {currency}" if is_other else ""
