"""Times as owners write them."""

import datetime as dt

import pytest

from briefgen.languages import language_for
from briefgen.when import Moment, Offset, Weekdays, clock, impossible_date, read

EN = language_for("en")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("2026-12-04", Moment(dt.date(2026, 12, 4))),
        ("2026-12-04 17:00", Moment(dt.date(2026, 12, 4), dt.time(17))),
        ("2026-12-04T17:00", Moment(dt.date(2026, 12, 4), dt.time(17))),
        ("  2026-12-04   09:05 ", Moment(dt.date(2026, 12, 4), dt.time(9, 5))),
        ("Wednesday 17:00", Weekdays((2,), dt.time(17))),
        ("Tuesday, Friday", Weekdays((1, 4))),
        ("Mondays and Thursdays at 9:00", Weekdays((0, 3), dt.time(9))),
        ("Tue & Fri", Weekdays((1, 4))),
        ("start + 3 days", Offset("start", 3, "day")),
        ("First ideas - 2 workdays", Offset("First ideas", -2, "workday")),
        ("due − 1 week", Offset("due", -1, "week")),
        ("start + 1 month 12:00", Offset("start", 1, "month", dt.time(12))),
        ("Phase 2 - Texts + 5 business days", Offset("Phase 2 - Texts", 5, "workday")),
        ("2026-02-30", None),
        ("2026-12-04 25:00", None),
        ("2026-2-3", None),
        ("as soon as you can", None),
        ("Sunny", None),
        ("Mo", None),
        ("", None),
    ],
)
def test_meaning(text: str, meaning: object) -> None:
    assert read(text, EN) == meaning


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2026-02-30", "2026-02-30"),
        ("2026-13-01 10:00", "2026-13-01 10:00"),
        ("2026-12-04 24:00", "2026-12-04 24:00"),
        ("2026-12-04", ""),
        ("next week", ""),
    ],
)
def test_dates_that_do_not_exist(text: str, wrong: str) -> None:
    assert impossible_date(text) == wrong


def test_clock() -> None:
    assert clock("23:59") == dt.time(23, 59)
    assert [clock(t) for t in ("24:00", "12", "12:60", "a:b", "")] == [None] * 5
