"""What is due on a day, worked out by hand: 1 January 2027 is a Friday."""

import datetime as dt

import pytest

from briefgen.agenda import Now, agenda
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.records import Scored, scores
from briefgen.source import SourceFile


def brief(name: str, *lines: str):
    text = "\n".join(("---", *lines, "---", ""))
    return parse(Inputs(name, SourceFile(f"{name}.md", text)))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def due(files, today: str, days: int = 7) -> list[tuple[str, str, str]]:
    found = agenda(files, Now(day(today)), days)
    return [(e.stage, f"{e.occurrence.day:%m-%d}", e.event.id) for e in found.entries]


SHOP_LINES = (
    "title: Shop",
    "time_zone: Europe/Berlin",
    "owner: {name: Lena}",
    "worker: {name: Ivo *the* Great}",
    "approver: {name: Tom, review_days: 2}",
    "start: 2026-12-28",
    "due: 2027-01-08 17:00",
    "deliverables: [{name: The *shop*, due: 2026-12-31}]",
    "milestones: [{name: Live, due: 2027-01-08, payment: 500}]",
    "owner_provides: [{what: Logo, by: start - 1 day}]",
    "payment: {amount: 500, currency: EUR, within_days: 3}",
)
SHOP = brief("shop", *SHOP_LINES)
WEEKLY_LINES = (
    "time_zone: Europe/London",
    "start: 2026-12-30",
    "repeats: {every: week, on: Wednesday, at: '17:00', except: [2027-01-06]}",
    "worker: {name: Ana, time_zone: America/Bogota}",
)
WEEKLY = brief("weekly", *WEEKLY_LINES)


def test_the_days_around_a_new_year():
    """The shop is checked on two workdays after New Year's Eve: on 4 January; nobody's holidays
    are known."""
    assert due([SHOP], "2026-12-26") == [
        ("soon", "12-27", "provided-logo"),
        ("soon", "12-28", "start"),
        ("soon", "12-31", "deliverable-the-shop"),
    ]
    assert due([SHOP], "2026-12-31") == [
        ("overdue", "12-27", "provided-logo"),
        ("today", "12-31", "deliverable-the-shop"),
        ("soon", "01-04", "review-the-shop"),
    ]
    assert due([SHOP], "2027-01-01")[:2] == [
        ("overdue", "12-27", "provided-logo"),
        ("overdue", "12-31", "deliverable-the-shop"),
    ]


def test_what_comes_back_is_never_overdue_and_keeps_its_exceptions():
    assert due([WEEKLY], "2026-12-31") == []
    assert due([WEEKLY], "2027-01-06") == [("soon", "01-13", "round")]
    assert due([WEEKLY], "2027-01-13", 14) == [
        ("today", "01-13", "round"),
        ("soon", "01-20", "round"),
        ("soon", "01-27", "round"),
    ]


@pytest.mark.parametrize(
    ("days", "ids"), [(0, ["round"]), (6, ["round"]), (7, ["round", "round"])]
)
def test_so_many_days_after_today_are_looked_at(days, ids):
    assert [one[2] for one in due([WEEKLY], "2027-01-13", days)] == ids


def test_the_next_date_is_the_first_after_those_days():
    found = agenda([SHOP, WEEKLY], Now(day("2026-12-01")), 7)
    assert found.entries == ()
    assert found.following is not None
    assert (found.following.brief, found.following.event.id) == ("shop", "provided-logo")
    after = agenda([WEEKLY], Now(day("2027-01-06")), 0).following
    assert after is not None
    assert after.occurrence.day == day("2027-01-13")


def test_briefs_that_are_done_have_no_place_in_it():
    done = brief("old", "status: done", "due: 2026-01-01")
    found = agenda([done], Now(day("2026-12-31")), 7)
    assert (found.entries, found.following) == ((), None)


def ids(*lines: str, records: tuple[Scored, ...] = ()) -> list[str]:
    """Return what a month after the shop's last day is still overdue."""
    file = brief("shop", *SHOP_LINES, *lines)
    found = agenda([file], Now(day("2027-02-08")), 7, {"shop": records})
    assert {entry.stage for entry in found.entries} <= {"overdue"}
    return [entry.event.id for entry in found.entries]


ALL = [
    *("provided-logo", "deliverable-the-shop", "review-the-shop"),
    *("due", "milestone-live", "payment-live"),
]


@pytest.mark.parametrize(
    ("done", "over"),
    [
        ("[Logo]", {"provided-logo"}),
        ("live", {"milestone-live"}),
        ("payment-live", {"payment-live"}),
        ("[the shop]", {"deliverable-the-shop", "review-the-shop", "due"}),
        ("D1", {"deliverable-the-shop", "review-the-shop", "due"}),
        ("[review-the-shop, due]", {"review-the-shop", "due"}),
        ("[Nothing like it]", set()),
    ],
)
def test_what_is_ticked_off_is_no_longer_due(done, over):
    assert ids() == ALL
    assert ids(f"done: {done}") == [one for one in ALL if one not in over]


def test_all_is_handed_over_only_when_each_thing_is():
    two = "deliverables: [{name: Texts, due: 2027-01-04}, {name: Pictures, due: 2027-01-05}]"
    for done, left in (("Texts", ["due"]), ("Texts, Pictures", [])):
        file = brief("x", "due: 2027-01-08", two, f"done: [{done}]")
        found = agenda([file], Now(day("2027-02-08")), 7).entries
        assert [e.event.id for e in found if e.event.id == "due"] == left


def test_a_milestone_that_is_done_needs_no_update():
    lines = ("milestones: [{name: Live, due: 2027-01-08}]", "status_updates: milestone")
    found = agenda([brief("x", *lines, "done: Live")], Now(day("2027-01-01")), 30)
    assert (found.entries, found.following) == ((), None)


def test_what_comes_back_is_never_done_with():
    file = brief("weekly", *WEEKLY_LINES, "done: [round]")
    assert due([file], "2027-01-13") == due([WEEKLY], "2027-01-13") != []


def record(delivery: str, due: str = "") -> Scored:
    text = f"worker: Ivo\ndelivery: {delivery}\ndue: {due}\nhanded_over: 2027-01-02\n"
    source = SourceFile("scored-001.yaml", text)
    (found,) = scores([source], SHOP.brief, (), "").scored
    return found


@pytest.mark.parametrize(
    ("delivery", "due", "over"),
    [
        ("The shop", "", {"deliverable-the-shop", "review-the-shop", "due"}),
        ("the whole thing", "2026-12-31", {"deliverable-the-shop", "review-the-shop", "due"}),
        ("Live", "2027-01-08", {"milestone-live"}),
        ("the rest", "2027-01-08", set()),  # two things were due on that day
        ("the rest", "", set()),
    ],
)
def test_a_record_of_a_delivery_settles_it_and_its_check(delivery, due, over):
    assert ids(records=(record(delivery, due),)) == [one for one in ALL if one not in over]


def test_who_owes_what_and_how_much():
    found = {e.event.id: e for e in agenda([SHOP], Now(day("2027-01-01")), 30).entries}
    said = {i: (e.who, e.is_mine, e.things, e.amount) for i, e in found.items()}
    assert said == {
        "provided-logo": (("Lena",), True, ("Logo",), ""),
        "deliverable-the-shop": (("Ivo *the* Great",), False, ("The shop",), ""),
        "review-the-shop": (("Tom",), False, ("The shop",), ""),
        "milestone-live": (("Ivo *the* Great",), False, ("Live",), ""),
        "due": (("Ivo *the* Great",), False, (), ""),
        "payment-live": (("Lena",), True, ("Live",), "500 EUR"),
    }


def test_an_owner_who_checks_alone_owes_the_check():
    file = brief(
        "x",
        "owner: Lena",
        "approver: {name: Lena, review_days: 1}",
        "deliverables: [{name: A, due: 2027-01-04}]",
    )
    (_, check) = agenda([file], Now(day("2027-01-04")), 7).entries
    assert (check.event.kind, check.is_mine) == ("review", True)


@pytest.mark.parametrize(
    ("zone", "stage"),
    [("Australia/Melbourne", "overdue"), ("Europe/Berlin", "today"), ("nowhere", "today")],
)
def test_today_is_that_of_each_brief(zone, stage):
    """At 20:00 in Berlin the next day has begun in Melbourne."""
    file = brief("x", f"time_zone: {zone}", "due: 2026-11-24")
    evening = dt.datetime(2026, 11, 24, 19, tzinfo=dt.UTC)
    found = agenda([file], Now(day("2026-11-24"), evening), 7)
    assert [entry.stage for entry in found.entries] == [stage]
    assert [e.stage for e in agenda([file], Now(day("2026-11-24")), 7).entries] == ["today"]


def test_yesterday_may_still_go_on_elsewhere():
    file = brief("x", "time_zone: America/Los_Angeles", "due: 2026-11-23")
    morning = dt.datetime(2026, 11, 24, 6, tzinfo=dt.UTC)  # 22:00 of the day before
    (entry,) = agenda([file], Now(day("2026-11-24"), morning), 7).entries
    assert entry.stage == "today"


@pytest.mark.parametrize(
    ("today", "there"), [("2027-03-24", "12:00"), ("2027-03-31", "11:00"), ("2027-11-03", "12:00")]
)
def test_other_clocks_follow_the_changes_of_the_hour(today, there):
    """London has its summer time from 28 March to 31 October; Bogota has none."""
    (entry,) = agenda([WEEKLY], Now(day(today)), 0).entries
    ((zone, moment),) = entry.clocks
    assert (zone, f"{moment:%H:%M}") == ("America/Bogota", there)


def test_clocks_that_show_the_same_are_left_out():
    file = brief(
        "x",
        "time_zone: Europe/Berlin",
        "owner: {name: O, time_zone: Europe/Belgrade}",
        "worker: {name: W, time_zone: Europe/Berlin}",
        "due: 2027-01-04 10:00",
    )
    (entry,) = agenda([file], Now(day("2027-01-04")), 0).entries
    assert entry.clocks == ()


def test_the_end_of_the_calendar_is_no_end_of_the_program():
    file = brief("x", "due: 9999-12-31", "repeats: {every: day, at: '9:00'}", "start: 9999-12-30")
    found = agenda([file], Now(day("9999-12-31")), 366)
    assert {entry.stage for entry in found.entries} == {"today"}
    assert found.following is None


def test_no_secret_is_in_it():
    file = brief("x", 'milestones: [{name: "password: Tr0ub4dor!", due: 2027-01-04}]')
    (entry,) = agenda([file], Now(day("2027-01-04")), 0).entries
    assert entry.things == ("password: •••",)
