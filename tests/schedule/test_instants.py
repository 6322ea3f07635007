"""Days and hours on clocks, as points in time. Offsets are those of the IANA database, by hand."""

import datetime as dt

import pytest

from briefgen.schedule.instants import instant, is_skipped, zone_of


@pytest.mark.parametrize(
    "name", ["", "Berlin", "../etc/passwd", "Europe", "a\0b", "\ud800", "é" * 300]
)
def test_what_is_no_zone_has_no_clock(name):
    assert zone_of(name) is None
    assert instant(dt.date(2027, 1, 1), None, name) is None


@pytest.mark.parametrize(
    ("day", "time", "zone", "utc"),
    [
        ((2027, 3, 27), (17, 0), "Europe/Berlin", (2027, 3, 27, 16, 0)),
        ((2027, 3, 28), (17, 0), "Europe/Berlin", (2027, 3, 28, 15, 0)),  # summer began at 2:00
        ((2027, 10, 31), (2, 30), "Europe/Berlin", (2027, 10, 31, 0, 30)),  # the first of two
        ((2027, 3, 28), (2, 30), "Europe/Berlin", (2027, 3, 28, 1, 30)),  # no such hour
        ((2027, 3, 14), (9, 0), "America/New_York", (2027, 3, 14, 13, 0)),
        ((2027, 4, 4), (9, 0), "Australia/Melbourne", (2027, 4, 3, 23, 0)),
        ((2027, 1, 1), (9, 0), "Asia/Kathmandu", (2027, 1, 1, 3, 15)),
    ],
)
def test_a_moment_is_the_same_everywhere(day, time, zone, utc):
    moment = instant(dt.date(*day), dt.time(*time), zone)
    assert moment
    assert moment.tzinfo is dt.UTC
    assert moment.timetuple()[:5] == utc


def test_a_day_ends_where_the_next_one_begins_however_long_it_is():
    ends = instant(dt.date(2027, 3, 28), None, "Europe/Berlin")
    assert ends == dt.datetime(2027, 3, 28, 22, 0, tzinfo=dt.UTC)
    assert instant(dt.date(9999, 12, 31), None, "Europe/Berlin") is None


def test_which_hours_a_clock_leaves_out():
    assert is_skipped(dt.date(2027, 3, 28), dt.time(2, 30), "Europe/Berlin")
    assert not is_skipped(dt.date(2027, 3, 28), dt.time(3, 0), "Europe/Berlin")
    assert not is_skipped(dt.date(2027, 10, 31), dt.time(2, 30), "Europe/Berlin")
    assert not is_skipped(dt.date(2027, 3, 28), dt.time(2, 30), "Asia/Manila")
    assert not is_skipped(dt.date(2027, 3, 28), dt.time(2, 30), "")
