"""What an owner reads about hours and days that do not suit the worker."""

import pytest
from tests.lint.briefs import findings

LONDON = "---\ntime_zone: Europe/London\nworker: {name: Joy, time_zone: Asia/Manila}\n"
UPDATES = (
    "start: 2027-01-04\ndue: 2027-02-26\nstatus_updates: {every: week, on: Monday, at: 17:00}\n"
)


def one(text, name):
    (found,) = [d for d in findings(text + "---\n").diagnostics if d.name == name]
    return found


def test_a_night_is_told_on_both_clocks_with_an_hour_that_suits_both():
    """Manila is eight hours ahead of London in winter: 17:00 is 01:00, 10:00 is 18:00."""
    found = one(LONDON + UPDATES, "night-check-in")
    assert found.message == (
        "the status update falls into the night of Joy: on 2027-01-11, "
        "17:00 in Europe/London is 01:00 the next day in Asia/Manila"
    )
    assert "10:00, which is 18:00 for Joy" in found.help
    assert found.question == "This is 01:00 the next day for Joy. Which hour suits both of us?"


def test_the_hour_suits_in_each_season():
    """In June 15:00 in Manila is 08:00 in London, but from November on 07:00."""
    text = (
        "---\ntime_zone: Asia/Manila\nworker: {name: Ann, time_zone: Europe/London}\n"
        "start: 2027-06-01\ndue: 2027-12-17\nstatus_updates: {every: week, at: 07:00}\n"
    )
    assert "16:00, which is 09:00 for Ann" in one(text, "night-check-in").help


def test_a_weekend_names_the_days_around_it():
    found = one(
        "---\nworker: {name: Salma, time_zone: Asia/Riyadh}\ndue: 2027-01-15\n", "weekend-date"
    )
    assert found.message == (
        "the work falls on a weekend for Salma in Asia/Riyadh: 2027-01-15 is a Friday"
    )
    assert "2027-01-14 (Thursday) or 2027-01-17 (Sunday)" in found.help


@pytest.mark.parametrize(
    ("hours", "is_found"),
    [
        ("", True),
        ("Monday to Friday", True),
        ("13:00-22:00", True),
        ("20:00-04:00", False),
        ("00:00 – 08:00", False),
        ("9:00-12:00 and 22:00 to 2:00", False),
        ("25:00-99:00", True),
    ],
)
def test_hours_of_work_are_believed(hours, is_found):
    text = LONDON.replace("name: Joy", f'name: Joy, hours: "{hours}"') + UPDATES + "---\n"
    names = {d.name for d in findings(text).diagnostics}
    assert ("night-check-in" in names) == is_found


def test_updates_that_are_too_many_are_counted():
    """From Friday, 1 January 2027 to Friday, 1 November 2030 there are 1,001 workdays."""
    found = one(
        "---\nstart: 2027-01-01\ndue: 2030-11-01\nstatus_updates: day\n", "endless-updates"
    )
    assert found.message == "this comes to 1,001 status updates, from 2027-01-01 to 2030-11-01"
    assert found.note
    assert found.note.place.text == "2030-11-01"


def test_an_hour_that_is_skipped_names_the_next_one():
    found = one("---\ntime_zone: Europe/Berlin\ndue: 2027-03-28 02:30\n", "skipped-hour")
    assert (
        found.message
        == "on 2027-03-28 no clock in Europe/Berlin shows 02:30, the hour of the work"
    )
    assert "03:30" in found.help


def test_a_gap_is_told_with_its_first_and_its_last_day():
    found = one(
        "---\nstart: 2027-01-11\ndue: 2027-03-12\nstatus_updates: {every: month, on: 28}\n"
        "milestones: [{name: Draft, due: 2027-02-22}]\n",
        "status-gap",
    )
    assert found.message == (
        "25 days can pass without a check-in, from 2027-01-28 to 2027-02-22; "
        "more than 14 are too many"
    )
    assert found.note
    assert found.note.place.text == "2027-02-22"
