"""A bonus does not say how much it is, or what exactly has to happen for it.

A bonus keeps good people only if they can see it from where they stand. "For great work" is a
matter of taste: whoever does not get it feels cheated. Name the amount and something that both
can count: a date kept, a number of corrections, a rating.

Bad:

    bonus:
      - amount: 50
        when: great work

Good:

    bonus:
      - amount: 50
        when: all files arrive on or before 2026-12-15, with 2 corrections or fewer
"""

import re
from collections.abc import Iterator

from briefgen.brief import Bonus
from briefgen.diagnostic import Problem, Severity
from briefgen.keyed import KeyPath
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.wording.phrases import Hit
from briefgen.lint.wording.prompts import is_prompt
from briefgen.lint.wording.sentences import around
from briefgen.money import amounts

_LONG = 28
_WORD = re.compile(r"[^\W\d_]+")
_HELP = (
    "Write what both of you can count, such as:\n\n"
    "bonus:\n  - amount: 50\n    when: 4 deliveries in a row are on time and accepted at once"
)
_HOW_MUCH = "How much is the bonus?"


def check(context: Context) -> Iterator[Finding]:
    payment = context.front.payment
    bonuses = payment.bonus if payment else ()
    for index, bonus in enumerate(bonuses):
        yield from _above(context, bonus, ("payment", "bonus", index))
    for hit in context.hits("vague_rewards"):
        if not hit.passage.path and _is_of_a_bonus(context, hit):
            yield _vague(hit)
    if payment and context.is_strict and not bonuses:
        yield from _none(context, payment.amount)


def _above(context: Context, bonus: Bonus, path: KeyPath) -> Iterator[Finding]:
    place = context.spans.at((*path, "when"))
    if is_prompt(bonus.when, context.lexicon):
        if not is_prompt(bonus.amount, context.lexicon):
            amount = context.spans.at((*path, "amount"))
            yield Finding(amount, "it is not said what this bonus is for", help=_HELP)
        return
    if is_prompt(bonus.amount, context.lexicon) and not re.search(r"\d", bonus.when):
        message = "it is not said how much this bonus is"
        yield Finding(place, message, help=_HELP, question=_HOW_MUCH)
    elif not re.search(r"\d", bonus.when):
        yield from map(_vague, _hits_at(context, (*path, "when"))[:1])


def _hits_at(context: Context, path: KeyPath) -> list[Hit]:
    categories = ("vague_rewards", "vague_qualities", "loopholes")
    return [hit for one in categories for hit in context.hits(one) if hit.passage.path == path]


def _is_of_a_bonus(context: Context, hit: Hit) -> bool:
    """In the body only a sentence about a bonus, with nothing to count, is one."""
    passage = hit.passage
    if passage.key != "payment":
        return False
    start, end = around(passage.text, hit.start, context.lexicon.abbreviations)
    words = _WORD.findall(passage.text[start:end].lower())
    is_of_one = any(word in context.lexicon.bonus_words for word in words)
    rest = amounts.without_money(passage.raw[start:end])
    return is_of_one and not re.search(r"\d", rest)


def _vague(hit: Hit) -> Finding:
    message = f"“{hit.text}” is a matter of taste, and a bonus hangs on it"
    return Finding(hit.place, message, "how would both of you see it?", _HELP)


def _none(context: Context, amount: str) -> Iterator[Finding]:
    """Who works for weeks, or again and again, stays for a reason."""
    days = {event.kind: event.day for event in context.events if event.day}
    start, due = days.get("start"), days.get("due")
    is_long = start and due and (due - start).days > _LONG
    if (is_long or context.front.repeats) and amounts.read(amount) and not _body_has_one(context):
        message = "this is long or repeating work, and there is no bonus for doing it well"
        yield Finding(
            context.spans.key(("payment",)),
            message,
            help=_HELP,
            severity=Severity.INFO,
            question="",
        )


def _body_has_one(context: Context) -> bool:
    passages = (passage for passage in context.passages if passage.key == "payment")
    return any(w.lower() in context.lexicon.bonus_words for p in passages for w in p.words)


RULE = Rule(
    Problem("BG506", "vague-bonus", Severity.WARNING),
    check,
    __doc__,
    question="What exactly do I have to reach for the bonus?",
)
