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
        ((2027, 3, 27), (17, 0), "Europe/Berlin", "2027-03-27T16:00+00:00"),
        ((2027, 3, 28), (17, 0), "Europe/Berlin", "2027-03-28T15:00+00:00"),  # in summer
        ((2027, 10, 31), (2, 30), "Europe/Berlin", "2027-10-31T00:30+00:00"),  # the first of two
        ((2027, 3, 28), (2, 30), "Europe/Berlin", "2027-03-28T01:30+00:00"),  # no such hour
        ((2027, 3, 14), (9, 0), "America/New_York", "2027-03-14T13:00+00:00"),
        ((2027, 4, 4), (9, 0), "Australia/Melbourne", "2027-04-03T23:00+00:00"),
        ((2027, 1, 1), (9, 0), "Asia/Kathmandu", "2027-01-01T03:15+00:00"),
    ],
)
def test_a_moment_is_the_same_everywhere(day, time, zone, utc):
    assert instant(dt.date(*day), dt.time(*time), zone) == dt.datetime.fromisoformat(utc)


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
