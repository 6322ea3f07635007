"""Weekends of countries, as their governments have them in 2026."""

import pytest

from briefgen.lint.dates.weekends import is_weekend, weekend

THURSDAY, FRIDAY, SATURDAY, SUNDAY = 3, 4, 5, 6


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("Europe/Berlin", (SATURDAY, SUNDAY)),
        ("America/New_York", (SATURDAY, SUNDAY)),
        ("US/Eastern", (SATURDAY, SUNDAY)),
        ("Asia/Manila", (SATURDAY, SUNDAY)),
        ("Asia/Dubai", (SATURDAY, SUNDAY)),  # since 2022
        ("Asia/Riyadh", (FRIDAY, SATURDAY)),
        ("Africa/Cairo", (FRIDAY, SATURDAY)),
        ("Asia/Jerusalem", (FRIDAY, SATURDAY)),
        ("Africa/Algiers", (FRIDAY, SATURDAY)),
        ("Asia/Kabul", (THURSDAY, FRIDAY)),
        ("Asia/Tehran", (FRIDAY,)),
        ("Asia/Kolkata", (SUNDAY,)),
        ("Asia/Calcutta", (SUNDAY,)),
        ("UTC", (SATURDAY, SUNDAY)),
        ("Etc/GMT+3", (SATURDAY, SUNDAY)),
        ("Antarctica/Casey", (SATURDAY, SUNDAY)),
        ("No/Where", (SATURDAY, SUNDAY)),
        ("", (SATURDAY, SUNDAY)),
    ],
)
def test_the_weekend_of_a_zone(zone, days):
    assert weekend(zone) == days
    assert tuple(day for day in range(7) if is_weekend(day, zone)) == days
