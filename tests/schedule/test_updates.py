"""The days on which the worker reports. In 2027 the first of January is a Friday."""

import datetime as dt
from itertools import islice

import pytest

from briefgen.brief import Brief, FrontMatter, Milestone, Repeats, StatusUpdates, When
from briefgen.schedule import schedule


def days(every: str, *on: str, start="2027-01-06", due="2027-02-05", most=9, **fields: object):
    """Return the days of the updates in work from a Wednesday to a Friday."""
    front = FrontMatter(
        start=When(start),
        due=When(due) if due else None,
        status_updates=StatusUpdates(every, on),
        **fields,  # type: ignore[arg-type]
    )
    events = [event for event in schedule(Brief("t", "T", front)) if event.kind == "update"]
    found = (e.again.days(e.day) if e.again else [e.day] for e in events if e.day)
    return [f"{day:%m-%d}" for each in found for day in islice(each, most)]


@pytest.mark.parametrize(
    ("every", "on", "found"),
    [
        ("week", ["Friday"], ["01-08", "01-15", "01-22", "01-29", "02-05"]),
        ("week", [], ["01-13", "01-20", "01-27", "02-03"]),
        ("2 weeks", [], ["01-20", "02-03"]),
        ("week", ["Wednesday"], ["01-13", "01-20", "01-27", "02-03"]),
        ("2 weeks", ["Friday"], ["01-08", "01-22", "02-05"]),
        ("day", [], ["01-06", "01-07", "01-08", "01-11", "01-12", "01-13", "01-14"]),
        ("3 days", [], ["01-09", "01-12", "01-15", "01-18", "01-21", "01-24", "01-27"]),
        ("month", ["last"], ["01-31"]),
        ("month", ["1", "15"], ["01-15", "02-01"]),
        ("month", ["1", "5", "6", "20", "21"], ["01-20", "01-21", "02-01", "02-05"]),
        ("month", [], []),
        ("none", [], []),
        ("episode", [], []),
        ("month", ["29"], []),
    ],
)
def test_they_begin_after_the_first_day_and_end_with_the_work(every, on, found):
    assert days(every, *on)[:7] == found


def test_a_month_after_the_first_day():
    assert days("month", due="2027-04-30") == ["02-06", "03-06", "04-06"]
    assert days("month", start="2027-01-31", due="2027-04-30") == ["02-28", "03-31", "04-30"]


def test_they_need_a_beginning_and_an_end():
    assert days("week", "Friday", start="soon") == []
    assert days("week", "Friday", due="") == []
    assert days("week", "Friday", due="when it is done") == []


def test_in_work_that_comes_back_they_need_no_end():
    assert days("month", "1", due="", most=3, repeats=Repeats("week")) == [
        "02-01",
        "03-01",
        "04-01",
    ]


def test_they_go_on_until_a_day_that_is_counted_from_another():
    repeats = Repeats("week", until=When("start + 2 weeks"))
    assert days("week", "Friday", due="", repeats=repeats) == ["01-08", "01-15"]


def test_and_are_left_out_on_days_that_are():
    repeats = Repeats("week", until=When("2027-01-22"), except_=(When("start + 9 days"),))
    assert days("week", "Friday", due="", repeats=repeats) == ["01-08", "01-22"]


@pytest.mark.parametrize(
    "every", ["milestone", "Milestones", "each milestone", "at every milestone"]
)
def test_one_at_each_milestone_that_has_a_date(every):
    milestones = (
        Milestone("Draft", When("2027-01-15 12:00")),
        Milestone("Talk", When("some day")),
        Milestone("Final text", When("start + 3 weeks")),
    )
    assert days(every, milestones=milestones) == ["01-15", "01-27"]


@pytest.mark.parametrize("every", ["day", "week", "2 weeks", "month", "3 days"])
def test_work_on_the_last_day_of_the_calendar(every):
    found = days(every, start=str(dt.date.max), due=str(dt.date.max))
    assert found == (["12-31"] if every == "day" else [])
