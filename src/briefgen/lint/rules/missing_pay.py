"""The brief does not say what the work pays.

Good workers pass over a brief without a price, and a price that comes up later is a quarrel.
Give the amount, the currency and what it is paid for. When the pay is settled elsewhere, or
nobody is paid, say that: `payment: agreed on the platform`, `payment: none`.

Bad:

    title: Edit the weekly podcast

Good:

    title: Edit the weekly podcast
    payment:
      amount: 75
      currency: GBP
      per: episode
"""

from collections.abc import Iterator

from briefgen.diagnostic import Fix, Problem, Severity
from briefgen.lint import samples
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.skeleton import PROMPT, new_entry
from briefgen.money import amounts

_SAMPLE = "payment:\n  amount: 300\n  currency: EUR\n  per: project"
_OTHERWISE = (
    "`per` can be any word: hour, episode, product. If it is settled elsewhere, write "
    "`payment: agreed on the platform`; if nobody is paid, `payment: none`."
)


def check(context: Context) -> Iterator[Finding]:
    severity = context.need("payment")
    if severity is None or context.says("payment") or _milestones_pay(context):
        return
    if not _body_tells_pay(context):
        yield Finding(
            context.start,
            "I could not find what this work pays",
            help=samples.entries(context, _SAMPLE, _OTHERWISE),
            fix=_skeleton(context),
            severity=severity,
        )


def _milestones_pay(context: Context) -> bool:
    """A share alone does not tell how much it is."""
    read = (amounts.read(milestone.payment) for milestone in context.front.milestones)
    return any(amount is not None and not amount.is_share for amount in read)


def _body_tells_pay(context: Context) -> bool:
    """Tell whether a sentence names the pay: an amount beside a word for it, or below one in a
    heading, or that there is none."""
    below = False
    for passage in (one for one in context.passages if not one.path):
        words = {word.lower() for word in passage.words}
        speaks = not words.isdisjoint(context.lexicon.pay_words)
        if passage.kind == "heading":
            below = speaks
        money = (speaks or below) and amounts.mentions_money(passage.raw)
        if money or not words.isdisjoint(context.lexicon.unpaid_words):
            return True
    return False


def _skeleton(context: Context) -> Fix | None:
    if ("payment",) in context.spans.keys:
        return None
    return new_entry(context, f"payment:\n  amount: {PROMPT}\n  currency: {PROMPT}")


RULE = Rule(
    Problem("BG503", "missing-pay", Severity.WARNING),
    check,
    __doc__,
    question="How much do I get for this work?",
)
