"""Amounts are read as the person who typed them meant them."""

from decimal import Decimal

import pytest

from briefgen.money import amounts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("300", "300"),
        ("2.40", "2.40"),
        ("2,40", "2.40"),
        ("9.5", "9.5"),
        ("1,200", "1200"),
        ("1.200", "1200"),
        ("1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("1 200,50", "1200.50"),
        ("1\u202f200", "1200"),
        ("1'200.50", "1200.50"),
        ("1.234.567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        ("0.500", "0.500"),
        ("-300", "-300"),
        ("−300", "-300"),
        ("٣٠٠", "300"),
        ("３００", "300"),
    ],
)
def test_a_number_in_any_country_s_way_of_writing(typed, meant):
    amount = amounts.read(typed)
    assert amount is not None
    assert (amount.low, amount.high, amount.unit) == (Decimal(meant), Decimal(meant), "")
    assert amount.is_exact


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("300-500", 300, 500),
        ("300 – 500", 300, 500),
        ("300 to 500", 300, 500),
        ("€300-€500", 300, 500),
        ("300 EUR - 500 EUR", 300, 500),
        ("500-300", 500, 300),
        ("1,000-1,500", 1000, 1500),
    ],
)
def test_a_range_keeps_its_order(typed, low, high):
    amount = amounts.read(typed)
    assert amount is not None
    assert (amount.low, amount.high) == (low, high)
    assert not amount.is_exact


@pytest.mark.parametrize(
    ("typed", "unit", "currency"),
    [
        ("300 EUR", "EUR", "EUR"),
        ("EUR 300", "EUR", "EUR"),
        ("300€", "€", "EUR"),
        ("£75", "£", "GBP"),
        ("$75", "$", ""),
        ("US$75", "US$", "USD"),
        ("A$ 75", "A$", "AUD"),
        ("¥5000", "¥", ""),
        ("30%", "%", ""),
        ("30 %", "%", ""),
        ("20-30%", "%", ""),
        ("300", "", ""),
    ],
)
def test_the_currency_is_told_only_where_it_is_certain(typed, unit, currency):
    amount = amounts.read(typed)
    assert amount is not None
    assert (amount.unit, amount.currency) == (unit, currency)
    assert amount.is_share == (unit == "%")


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("25 EUR per hour", "per hour"),
        ("$25/hour", "/hour"),
        ("3k", "k"),
        ("5万円", "万円"),
        ("300 euros", "euros"),
        ("300-500-700", "-700"),
        ("300.", ""),
    ],
)
def test_words_behind_an_amount_are_kept(typed, rest):
    amount = amounts.read(typed)
    assert amount is not None
    assert amount.rest == rest


@pytest.mark.parametrize("typed", ["", "none", "agreed on the platform", "ca. 300", "TODO", "%"])
def test_other_words_are_no_amount(typed):
    assert amounts.read(typed) is None


def test_a_very_long_number_is_read_without_hanging():
    for typed in ("1", "1 ", "1.1,", "1-", "$1 "):
        amounts.read(typed * 100_000)
        assert not amounts.mentions_money(typed.strip("$") * 100_000)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("We pay $300 for it.", True),
        ("The budget is 300 EUR.", True),
        ("You get 20€ more.", True),
        ("There are 300 products.", False),
        ("See RFC 2119 and ISO 8601.", False),
        ("The API has 3 calls.", False),
    ],
)
def test_money_in_a_sentence(text, does):
    assert amounts.mentions_money(text) is does


def test_a_number_is_shown_as_people_type_it():
    assert amounts.plain(Decimal("1200.00")) == "1200"
    assert amounts.plain(Decimal("99.50")) == "99.5"
    assert amounts.plain(Decimal("1E+3")) == "1000"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("250.1", "250.10"),
        ("1200", "1200"),
        ("0.045", "0.05"),
        ("2.675", "2.68"),
        ("99.5", "99.50"),
    ],
)
def test_money_is_said_to_the_cent_and_half_a_cent_is_one(number, said):
    assert amounts.in_cents(Decimal(number)) == said
