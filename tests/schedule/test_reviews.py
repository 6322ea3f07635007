"""When what was handed over is checked. In 2027 the first of January is a Friday."""

import datetime as dt
from dataclasses import replace

import pytest

from briefgen.brief import Brief, Deliverable, FrontMatter, Milestone, Person, Repeats, When
from briefgen.schedule import Event, schedule
from briefgen.schedule.recurrence import Recurrence


def reviews(due: str, days: str | list[str] = "1", **fields: object) -> list[Event]:
    people = tuple(
        Person("Lena", review_days=d) for d in ([days] if isinstance(days, str) else days)
    )
    thing = Deliverable("Report", due=When(due))
    front = FrontMatter(approver=people, deliverables=(thing,), **fields)  # type: ignore[arg-type]
    return [event for event in schedule(Brief("t", "T", front)) if event.kind == "review"]


def weekly(on: str, days: str, **fields: object) -> Event:
    repeats = Repeats("week", on=tuple(on.split(", ")), **fields)  # type: ignore[arg-type]
    (review,) = reviews("", days, start=When("2027-01-04"), repeats=repeats)
    return review


@pytest.mark.parametrize(
    ("due", "days", "begins", "ends"),
    [
        ("2027-01-04", "3", "2027-01-05", "2027-01-07"),  # from Monday's end to Thursday
        ("2027-01-04 12:00", "3", "2027-01-04", "2027-01-07"),  # the afternoon is for it
        ("2027-01-08", "1", "2027-01-09", "2027-01-11"),  # over a weekend
        ("2027-01-09", "1", "2027-01-10", "2027-01-11"),  # handed over on a Saturday
        ("2027-01-04", "0", "2027-01-04", "2027-01-04"),
        ("2027-01-04", "2 workdays", "2027-01-05", "2027-01-06"),
        ("2027-01-04", "2-3", "2027-01-05", "2027-01-07"),
        ("2027-01-04", "10", "2027-01-05", "2027-01-18"),
    ],
)
def test_a_check_ends_so_many_workdays_later(due, days, begins, ends):
    (review,) = reviews(due, days)
    assert (str(review.since), str(review.day)) == (begins, ends)
    assert review.time is None
    assert review.about == (("deliverables", 0),)
    assert review.is_owners


@pytest.mark.parametrize("days", ["", "soon", []])
def test_who_says_no_days_owes_no_check(days):
    assert reviews("2027-01-04", days) == []


def test_of_two_approvers_the_slower_one_counts():
    (review,) = reviews("2027-01-04", ["1", "2"])
    assert review.day == dt.date(2027, 1, 6)


def test_what_has_no_date_is_not_checked_on_one():
    assert reviews("when it is done") == []


def test_dates_do_not_decide_which_of_two_checks_of_one_name_is_the_first():
    def ids(*due: str) -> list[tuple[object, str]]:
        things = tuple(Deliverable("Report", due=When(day)) for day in due)
        front = FrontMatter(approver=(Person("Lena", review_days="1"),), deliverables=things)
        found = schedule(Brief("t", "T", front))
        return sorted((e.about, e.id) for e in found if e.kind == "review")

    expected = [
        ((("deliverables", 0),), "review-report"),
        ((("deliverables", 1),), "review-report-2"),
    ]
    assert ids("2027-01-04", "2027-01-05") == expected
    assert ids("2027-01-05", "2027-01-04") == expected


def test_work_that_comes_on_fridays_is_checked_on_mondays():
    review = weekly("Friday", "1", until=When("2027-02-26"), except_=(When("2027-01-15"),))
    assert review.day == dt.date(2027, 1, 11)
    assert review.again == Recurrence(
        "week", 1, (0,), dt.date(2027, 3, 1), (dt.date(2027, 1, 18),)
    )


def test_a_round_that_is_left_out_for_a_day_on_which_there_is_none_takes_no_check_with_it():
    review = weekly("Friday", "1", until=When("2027-02-26"), except_=(When("2027-01-16"),))
    assert review.again
    assert dt.date(2027, 1, 18) in list(review.again.days(dt.date(2027, 1, 11)))
    tuesday = weekly("Friday", "1", until=When("2027-02-26"), except_=(When("2027-01-19"),))
    assert tuesday.again
    assert tuesday.again.without == ()


def test_there_are_as_many_checks_as_rounds():
    """The last Sunday is 3 January; the work ends on the Friday after."""
    until = When("2027-01-08")
    (review,) = reviews(
        "",
        "1",
        start=When("2027-01-01"),
        repeats=Repeats("week", on=("Sunday",), until=until),
    )
    assert review.again
    assert review.day
    assert list(review.again.days(review.day)) == [dt.date(2027, 1, 4)]


def test_two_checks_that_end_on_one_day_are_one():
    review = weekly("Friday, Saturday", "1", until=When("2027-01-31"))
    assert review.again
    assert review.day
    assert [f"{d:%m-%d}" for d in review.again.days(review.day)] == [
        "01-11",
        "01-18",
        "01-25",
        "02-01",
    ]


def test_a_check_remains_while_one_of_its_rounds_does():
    both = (When("2027-01-15"), When("2027-01-16"))
    one = weekly("Friday, Saturday", "1", until=When("2027-01-31"), except_=both[:1])
    none = weekly("Friday, Saturday", "1", until=When("2027-01-31"), except_=both)
    assert one.again
    assert none.again
    assert one.again.without == ()
    assert none.again.without == (dt.date(2027, 1, 18),)


def test_every_second_friday_is_checked_every_second_monday():
    repeats = Repeats("2 weeks", on=("Friday",), until=When("2027-02-28"))
    (review,) = reviews("", "1", start=When("2027-01-04"), repeats=repeats)
    assert review.again
    assert review.day
    found = [f"{d:%m-%d}" for d in review.again.days(review.day)]
    assert found == ["01-11", "01-25", "02-08", "02-22"]


def test_the_check_of_monthly_work_has_no_rule_that_calendars_know():
    repeats = Repeats("month", on=("last",), until=When("2027-06-30"))
    assert reviews("", "1", start=When("2027-01-04"), repeats=repeats) == []


@pytest.mark.parametrize("until", ["9999-12-31", "9999-12-30"])
def test_work_until_the_end_of_the_calendar(until):
    repeats = Repeats("week", on=("Friday",), until=When(until))
    (review,) = reviews("", "1", start=When("9999-12-01"), repeats=repeats)
    assert review.again
    assert review.day
    assert list(review.again.days(review.day))[-1] == dt.date(9999, 12, 27)


def test_a_check_that_would_end_after_the_calendar_is_none():
    assert reviews("9999-12-31", "1") == []


def test_where_no_delivery_has_a_day_milestones_and_the_end_are_checked():
    goals = (Milestone("Draft", When("2027-01-06")), Milestone("Final", When("2027-01-13")))
    lena = (Person("Lena", review_days="2"),)
    front = FrontMatter(approver=lena, due=When("2027-01-13 17:00"))
    whole = schedule(Brief("t", "T", front))
    parts = schedule(Brief("t", "T", replace(front, milestones=goals)))
    (end,) = (event for event in whole if event.kind == "review")
    assert (str(end.since), str(end.day), end.about) == ("2027-01-13", "2027-01-15", (("due",),))
    checks = [(one.name, str(one.day)) for one in parts if one.kind == "review"]
    assert checks == [("Draft", "2027-01-08"), ("Final", "2027-01-15")]
