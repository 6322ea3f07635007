"""What records come to, against figures worked out by hand."""

from decimal import Decimal

import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.records import scores
from briefgen.score import Count, Score, score
from briefgen.source import SourceFile

HEAD = """\
title: Bake bread
worker: [Dana, Ben]
repeats: {every: week, on: Friday}
acceptance: [It is crisp., It is brown., The box is closed.]
"""
PAY = """\
payment:
  amount: 333.40
  currency: EUR
  per: week
  bonus:
    - {amount: 0.10, when: it is early}
    - {amount: 12.5%, when: it is perfect}
    - {amount: a day off, when: ten in a row}
    - {amount: 20 USD, when: the guests are American}
"""


def brief(name: str = "x", head: str = HEAD, pay: str = PAY):
    return parse(Inputs(name, SourceFile(f"{name}.md", f"---\n{head}{pay}---\n"))).brief


def record(delivery: str, *lines: str, worker: str = "Dana") -> str:
    return "\n".join((f"worker: {worker}", f"delivery: {delivery}", *lines)) + "\n"


def added(*texts: str, of=None) -> Score:
    one = of or brief()
    files = [SourceFile(f"scored-{i:03d}.yaml", text) for i, text in enumerate(texts, 1)]
    return score([(one, scores(files, one, (), "").scored)])


FOUR = (
    record(
        "1",
        "due: 2027-01-08 17:00",
        "handed_over: 2027-01-08 16:59",
        "criteria: [{number: A1, met: yes}, {number: A2, met: yes}, {number: A3, met: no}]",
        "accepted_at_first_check: yes",
        "rounds_of_rework: 0",
        "updates_agreed: 2",
        "updates_received: 2",
        "bonus: [{when: it is early, earned: yes, paid: yes}, {when: it is perfect, earned: no}]",
    ),
    record(
        "2",
        "due: 2027-01-15 17:00",
        "handed_over: 2027-01-15 17:01",
        "criteria: [{number: A1, met: yes}, {number: A2, met: ''}, {number: A3, met: yes}]",
        "accepted_at_first_check: no",
        "rounds_of_rework: 2",
        "updates_agreed: 2",
        "updates_received: 1",
        "bonus: [{when: it is early, earned: yes}, {when: it is perfect, earned: yes}]",
    ),
    record(
        "3",
        "due: 2027-01-22 17:00",
        "handed_over: 2027-01-22",
        "accepted_at_first_check: yes",
        "rounds_of_rework: 0",
        "bonus: [{when: it is early, earned: yes}, {when: ten in a row, earned: yes}]",
    ),
    record(
        "4",
        "due: 2027-01-29",
        "handed_over: 2027-02-01 08:00",
        "accepted_at_first_check:",
        "bonus: [{when: the guests are American, earned: yes}]",
    ),
)


def test_four_deliveries_by_hand():
    """On time: the first alone; the second came a minute late, of the third no hour is known.

    Three times 10 cents, and an eighth of 333.40, which is 41.675, and half a cent is a cent:
    0.30 + 41.68 = 41.98, of which 0.10 are paid.
    """
    (part,) = added(*FOUR).parts
    totals = part.totals
    assert totals.deliveries == 4
    assert totals.on_time == Count(1, 3)
    assert totals.accepted == Count(2, 3)
    assert totals.rework == Count(2, 3)
    assert totals.criteria == Count(4, 5)
    assert totals.updates == Count(3, 4)
    assert totals.earned == {"EUR": Decimal("41.98")}
    assert totals.paid == {"EUR": Decimal("0.10")}
    assert totals.due == {"EUR": Decimal("41.88")}
    assert totals.uncounted == 2
    assert not totals.is_little
    assert [one.on_time for one in part.deliveries] == [True, False, None, False]
    assert [one.days_late for one in part.deliveries] == [0, 0, 0, 3]
    assert [one.unanswered for one in part.deliveries] == [0, 1, 0, 0]


def test_what_cannot_be_counted_has_a_reason():
    deliveries = added(*FOUR).parts[0].deliveries
    found = {b.when: b.why for one in deliveries for b in one.bonus if b.amount is None}
    assert found == {
        "ten in a row": "this is not one amount",
        "the guests are American": "the brief pays in EUR",
    }


def test_tenths_add_up_exactly():
    """Binary fractions come to 0.30000000000000004."""
    due = added(*FOUR[:3]).parts[0].totals.earned["EUR"] - Decimal("41.68")
    assert str(due) == "0.30"


def earned(pay: str, amount: str = "", head: str = HEAD):
    """Return what one bonus is worth, and why it is not."""
    line = f"bonus: [{{when: it is early, amount: '{amount}', earned: yes}}]"
    (one,) = added(record("1", line), of=brief(head=head, pay=pay)).parts[0].deliveries
    (bonus,) = one.bonus
    return bonus.amount, bonus.currency, bonus.why


def paid(amount: str, currency: str, bonus: str, per: str = "project") -> str:
    facts = f"amount: {amount}, currency: {currency}, per: {per}"
    return f"payment: {{{facts}, bonus: [{{amount: '{bonus}', when: it is early}}]}}\n"


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        (paid("300", "EUR", "50"), ("50.00", "EUR")),
        (paid("300", "EUR", "10%"), ("30.00", "EUR")),
        (paid("300", "EUR", "10 %"), ("30.00", "EUR")),
        (paid("'1.200,50 EUR'", "''", "10%"), ("120.05", "EUR")),
        (paid("99.99", "GBP", "33.3%"), ("33.30", "GBP")),
        (paid("75", "GBP", "20%", per="episode"), ("15.00", "GBP")),
        (paid("300", "USD", "$25.50"), ("25.50", "USD")),
        (paid("300", "EUR", "€40"), ("40.00", "EUR")),
        (paid("300", "EUR", "1.250"), ("1250.00", "EUR")),
        (paid("0.50", "EUR", "1%"), ("0.01", "EUR")),
        (paid("4.50", "EUR", "1%"), ("0.05", "EUR")),
    ],
)
def test_amounts_and_shares_by_hand(pay: str, expected: tuple[str, str]):
    amount, currency, why = earned(pay)
    assert (f"{amount}", currency, why) == (*expected, "")


@pytest.mark.parametrize(
    ("pay", "reason"),
    [
        (paid("300-500", "EUR", "10%"), "one amount that this is a share of"),
        (paid("''", "EUR", "10%"), "one amount that this is a share of"),
        (paid("300", "EUR", "20-40"), "not one amount"),
        (paid("300", "EUR", "50 for each"), "not one amount"),
        (paid("300", "EUR", "£50"), "the brief pays in EUR"),
        (paid("300", "EUR", "-5"), "not one amount"),
        (paid("300", "EUR", ""), "not one amount"),
    ],
)
def test_what_is_no_amount_is_not_counted(pay: str, reason: str):
    amount, _, why = earned(pay)
    assert amount is None
    assert reason in why


def test_what_the_record_notes_is_what_counts():
    amount, _, _ = earned(paid("300", "EUR", "50"), "55 EUR")
    assert amount == Decimal(55)


def test_in_work_that_is_done_once_a_bonus_is_counted_once():
    once = brief(head=HEAD.replace("repeats: {every: week, on: Friday}\n", ""))
    assert once.front.repeats is None
    whole = brief(
        head=HEAD.replace("repeats: {every: week, on: Friday}\n", ""), pay=paid("9", "EUR", "5")
    )
    line = "bonus: [{when: it is early, earned: yes}]"
    two = (record("1", line), record("2", line))
    assert added(*two, of=whole).parts[0].totals.earned == {"EUR": Decimal(5)}
    assert added(*two, of=brief(pay=paid("9", "EUR", "5"))).parts[0].totals.earned == {
        "EUR": Decimal(10)
    }


def once(bonus: str = "5") -> object:
    head = HEAD.replace("repeats: {every: week, on: Friday}\n", "")
    return brief(head=head, pay=paid("9", "EUR", bonus))


def test_a_bonus_in_two_records_is_paid_when_one_of_them_says_so():
    first = "bonus: [{when: it is early, earned: yes, paid: no}]"
    later = "bonus: [{when: IT is *early*, earned: yes, paid: yes}]"
    totals = added(record("1", first), record("2", later), of=once()).parts[0].totals
    assert totals.earned == {"EUR": Decimal(5)}
    assert totals.due == {}


def test_of_two_workers_each_earns_the_bonus_and_neither_is_paid_by_the_others():
    paid_ = "bonus: [{when: it is early, earned: yes, paid: yes}]"
    earned_ = "bonus: [{when: it is early, earned: yes}]"
    found = added(record("1", paid_), record("2", earned_, worker="Ben"), of=once())
    assert [(p.worker, p.totals.earned, p.totals.due) for p in found.parts] == [
        ("Ben", {"EUR": Decimal(5)}, {"EUR": Decimal(5)}),
        ("Dana", {"EUR": Decimal(5)}, {}),
    ]


def test_workers_and_briefs_are_kept_apart_and_added_up():
    bread, cake = brief("bread"), brief("cake", pay=paid("9", "CHF", "5"))
    early = "bonus: [{when: it is early, earned: yes}]"
    records = [
        (
            bread,
            [record("1", early), record("2", early, worker="Ben"), record("3", worker="DANA")],
        ),
        (cake, [record("1", early)]),
    ]
    found = score(
        (of, scores([SourceFile(f"{i}.yaml", t) for i, t in enumerate(texts)], of, (), "").scored)
        for of, texts in records
    )
    assert [(p.worker, p.brief, p.totals.deliveries) for p in found.parts] == [
        ("Ben", "bread", 1),
        ("Dana", "bread", 2),
        ("Dana", "cake", 1),
    ]
    assert [
        (w.worker, w.briefs, w.totals.deliveries, w.totals.is_little) for w in found.workers
    ] == [
        ("Ben", 1, 1, True),
        ("Dana", 2, 3, False),
    ]
    assert found.workers[1].totals.earned == {"EUR": Decimal("0.10"), "CHF": Decimal(5)}


def test_what_contradicts_itself_is_in_no_total():
    odd = ("accepted_at_first_check: yes", "rounds_of_rework: 2", "updates_agreed: 1")
    found = added(record("9", *odd, "updates_received: 4"), FOUR[0]).parts[0].totals
    assert (found.accepted, found.rework, found.updates) == (Count(1, 1), Count(0, 1), Count(2, 2))


def test_nothing_comes_to_nothing():
    assert added() == Score()
