"""The amounts of money in the front matter, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief import FrontMatter
from briefgen.keyed import KeyPath
from briefgen.money import amounts
from briefgen.money.amounts import Amount


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount as it was typed and as it reads, and the path to it."""

    typed: str
    read: Amount
    path: KeyPath


def sums(front: FrontMatter) -> tuple[Sum, ...]:
    """Return what can be read as amounts: the payment, milestones, bonuses, the test task."""
    found = ((typed, amounts.read(typed), path) for typed, path in _typed(front))
    return tuple(Sum(typed, read, path) for typed, read, path in found if read)


def _typed(front: FrontMatter) -> Iterator[tuple[str, KeyPath]]:
    if front.payment:
        yield front.payment.amount, ("payment", "amount")
    for index, milestone in enumerate(front.milestones):
        yield milestone.payment, ("milestones", index, "payment")
    for index, bonus in enumerate(front.payment.bonus if front.payment else ()):
        yield bonus.amount, ("payment", "bonus", index, "amount")
    if front.screening and front.screening.test_task:
        yield front.screening.test_task.payment, ("screening", "test_task", "payment")
