"""By when the money comes. In 2027 the first of January is a Friday."""

import pytest

from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Milestone,
    Payment,
    Person,
    Repeats,
    When,
)
from briefgen.schedule import schedule

REVIEW = (Person("Lena", review_days="2"),)


def payments(**fields: object) -> list[tuple[str, str]]:
    given: dict[str, object] = {"payment": Payment("300", within_days="10"), "due": None, **fields}
    front = FrontMatter(**given)  # type: ignore[arg-type]
    events = (event for event in schedule(Brief("t", "T", front)) if event.kind == "payment")
    return [(str(event.day), "/".join(map(str, event.path))) for event in events]


def test_ten_days_after_the_end_of_the_check():
    """Due on Friday, 8 January, two workdays to check it, then ten days."""
    assert payments(due=When("2027-01-08"), approver=REVIEW) == [("2027-01-22", "payment")]


def test_without_a_check_the_days_count_from_the_delivery():
    assert payments(due=When("2027-01-08")) == [("2027-01-18", "payment")]
    assert payments(due=When("2027-01-08"), approver=(Person("Lena"),)) == [
        ("2027-01-18", "payment")
    ]


def test_days_of_payment_are_days_of_the_week_too():
    """Ten days after Wednesday, 6 January is a Saturday; nothing is moved."""
    assert payments(due=When("2027-01-06")) == [("2027-01-16", "payment")]


@pytest.mark.parametrize(
    "payment",
    [
        None,
        Payment("300"),
        Payment("300", within_days="soon"),
        Payment("300", within_days="-3"),
        Payment("300", within_days="1000"),
        Payment("30", per="hour", within_days="10"),
        Payment("30", per="episode", within_days="10"),
    ],
)
def test_where_no_day_can_be_told(payment):
    assert payments(due=When("2027-01-08"), payment=payment) == []


@pytest.mark.parametrize("per", ["", "project"])
def test_the_whole_work(per):
    payment = Payment("300", per=per, within_days="0")
    assert payments(due=When("2027-01-08"), payment=payment) == [("2027-01-08", "payment")]


def test_work_that_comes_back_is_paid_on_other_days():
    assert payments(start=When("2027-01-04"), repeats=Repeats("week")) == []


def test_work_that_does_not_come_back_may_say_so():
    found = payments(start=When("2027-01-04"), due=When("2027-01-08"), repeats=Repeats("none"))
    assert found == [("2027-01-18", "payment")]


def test_without_any_date_there_is_none():
    assert payments(due=When("before Easter")) == []
    assert payments() == []


def test_the_last_thing_that_is_owed_counts_for_the_whole():
    things = (
        Deliverable("Texts", due=When("2027-01-13")),
        Deliverable("Pictures", due=When("2027-01-11")),
    )
    assert payments(deliverables=things, approver=REVIEW) == [("2027-01-25", "payment")]


def test_each_milestone_that_has_money_is_paid():
    milestones = (
        Milestone("Draft", When("2027-01-08"), "100"),
        Milestone("Talk", When("2027-01-13")),
        Milestone("Final text", When("2027-01-15"), "200"),
        Milestone("Some day", When("when it is done"), "1"),
    )
    assert payments(milestones=milestones, approver=REVIEW, due=When("2027-01-22")) == [
        ("2027-01-22", "milestones/0/payment"),  # checked until Tuesday the 12th
        ("2027-01-29", "milestones/2/payment"),  # checked until Tuesday the 19th
    ]


def test_a_milestone_is_reached_when_what_it_needs_is_checked():
    """Handed over on Monday the 11th, checked until Wednesday, two days before the milestone."""
    found = payments(
        milestones=(Milestone("Draft", When("2027-01-15"), "100"),),
        deliverables=(Deliverable("Texts", due=When("2027-01-11")),),
        approver=REVIEW,
    )
    assert found == [("2027-01-25", "milestones/0/payment")]


def test_two_things_whose_checks_end_on_one_day():
    """Friday the 8th and Saturday the 9th: both are checked until Tuesday the 12th."""
    found = payments(
        milestones=(Milestone("Draft", When("2027-01-09"), "100"),),
        deliverables=(
            Deliverable("Texts", due=When("2027-01-08")),
            Deliverable("Pictures", due=When("2027-01-09")),
        ),
        approver=REVIEW,
    )
    assert found == [("2027-01-22", "milestones/0/payment")]


def test_each_of_two_milestones_waits_for_its_own_things():
    found = payments(
        milestones=(
            Milestone("Draft", When("2027-01-08"), "100"),
            Milestone("Final text", When("2027-01-22"), "200"),
        ),
        deliverables=(
            Deliverable("Draft", due=When("2027-01-08")),
            Deliverable("Final text", due=When("2027-01-22")),
        ),
        approver=REVIEW,
    )
    assert found == [
        ("2027-01-22", "milestones/0/payment"),
        ("2027-02-05", "milestones/1/payment"),
    ]


def test_a_thing_belongs_to_the_milestone_that_it_is_counted_from():
    """The sheet is there on the day of the draft, and still is none of the draft's."""
    found = payments(
        milestones=(
            Milestone("Draft", When("2027-01-08"), "100"),
            Milestone("Final text", When("2027-01-13"), "200"),
        ),
        deliverables=(Deliverable("Sheet", due=When("Final text - 3 workdays")),),
        approver=REVIEW,
    )
    assert found == [
        ("2027-01-22", "milestones/0/payment"),  # checked from its day until Tuesday the 12th
        ("2027-01-23", "milestones/1/payment"),  # the sheet was checked until then
    ]


def test_a_milestone_that_is_counted_from_a_thing_waits_for_it():
    """Both are on one day; the talk has nothing that is checked but itself."""
    found = payments(
        milestones=(
            Milestone("Talk", When("2027-01-08"), "100"),
            Milestone("Text is read", When("Text + 2 days"), "200"),
        ),
        deliverables=(Deliverable("Text", due=When("2027-01-08")),),
        approver=REVIEW,
    )
    assert found == [
        ("2027-01-22", "milestones/0/payment"),
        ("2027-01-22", "milestones/1/payment"),  # read by Sunday, checked until Tuesday
    ]


def test_what_is_handed_over_after_its_milestone_belongs_to_the_next_one():
    found = payments(
        milestones=(
            Milestone("Choice", When("2027-01-08"), "100"),
            Milestone("End", When("2027-01-22"), "200"),
        ),
        deliverables=(Deliverable("Text", due=When("Choice + 10 workdays")),),
        approver=REVIEW,
    )
    assert found == [
        ("2027-01-22", "milestones/0/payment"),
        ("2027-02-05", "milestones/1/payment"),  # checked until Tuesday the 26th
    ]


def test_things_that_are_counted_in_a_circle_belong_to_nothing():
    found = payments(
        milestones=(Milestone("Draft", When("2027-01-08"), "100"),),
        deliverables=(
            Deliverable("One", due=When("Two - 1 day")),
            Deliverable("Two", due=When("One + 1 day")),
        ),
        approver=REVIEW,
    )
    assert found == [("2027-01-22", "milestones/0/payment")]


def test_no_money_comes_after_the_end_of_the_calendar():
    assert payments(due=When("9999-12-30")) == []
    assert payments(due=When("9999-12-31"), approver=REVIEW) == []
