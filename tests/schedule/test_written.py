"""Dated events in order, offsets worked out."""

import datetime as dt

import pytest

from briefgen.brief import Brief, Deliverable, FrontMatter, Milestone, Provided, When
from briefgen.schedule import anchors, written


def front(**fields: object) -> Brief:
    return Brief("t", "T", FrontMatter(**fields))  # type: ignore[arg-type]


def test_events_stand_by_date_and_those_without_stand_last() -> None:
    brief = front(
        start=When("2027-01-11"),
        due=When("2027-01-29 17:00"),
        time_zone="Europe/Berlin",
        deliverables=(Deliverable("Texts", due=When("when you can")),),
        milestones=(Milestone("Draft", When("start + 1 week")),),
        owner_provides=(Provided("Photos", When("2027-01-08")),),
    )
    events = written(brief)
    assert [(e.kind, e.name, e.day) for e in events] == [
        ("provided", "Photos", dt.date(2027, 1, 8)),
        ("start", "", dt.date(2027, 1, 11)),
        ("milestone", "Draft", dt.date(2027, 1, 18)),
        ("due", "", dt.date(2027, 1, 29)),
        ("deliverable", "Texts", None),
    ]
    assert events[3].time == dt.time(17)
    assert {e.zone for e in events} == {"Europe/Berlin"}
    assert events[2].path == ("milestones", 0)
    assert events[4].text == "when you can"


@pytest.mark.parametrize(
    ("offset", "day", "time"),
    [
        ("start + 3 days", (2027, 1, 4), None),  # Friday 1 January 2027 is the start
        ("start + 1 workday", (2027, 1, 4), None),
        ("start - 1 workday", (2026, 12, 31), None),
        ("start + 6 workdays", (2027, 1, 11), None),
        ("start + 1 month", (2027, 2, 1), None),
        ("start + 2 weeks 09:00", (2027, 1, 15), (9, 0)),
        ("start + 2 hours", (2027, 1, 2), (2, 0)),
        ("start - 30 minutes", (2027, 1, 1), (23, 30)),
    ],
)
def test_offsets(offset: str, day: tuple[int, int, int], time: tuple[int, int] | None) -> None:
    brief = front(start=When("2027-01-01"), milestones=(Milestone("M", When(offset)),))
    (event,) = [e for e in written(brief) if e.kind == "milestone"]
    assert event.day == dt.date(*day)
    assert event.time == (dt.time(*time) if time else None)


def test_the_last_day_of_a_short_month() -> None:
    brief = front(start=When("2027-01-31"), due=When("start + 1 month"))
    assert [e.day for e in written(brief)] == [dt.date(2027, 1, 31), dt.date(2027, 2, 28)]


def test_offsets_from_named_things_follow_each_other() -> None:
    milestones = (
        Milestone("Ideas", When("2027-03-01")),
        Milestone("Final files", When("ideas + 1 week")),
        Milestone("Printed", When("Final files + 1 week")),
    )
    days = [e.day for e in written(front(milestones=milestones))]
    assert days == [dt.date(2027, 3, 1), dt.date(2027, 3, 8), dt.date(2027, 3, 15)]


def test_a_bare_name_means_the_same_day() -> None:
    brief = front(
        start=When("2027-03-01"),
        milestones=(Milestone("Handover", When("start")),),
        deliverables=(Deliverable("Files", due=When("Handover")),),
    )
    assert [e.day for e in written(brief)] == [dt.date(2027, 3, 1)] * 3


def test_a_deliverable_may_be_called_like_its_milestone() -> None:
    brief = front(
        milestones=(Milestone("Final files", When("2027-03-01")),),
        deliverables=(Deliverable("Final files", due=When("Final files")),),
    )
    assert [e.day for e in written(brief)] == [dt.date(2027, 3, 1)] * 2


def test_circles_and_unknown_names_have_no_date() -> None:
    milestones = (
        Milestone("A", When("B + 1 day")),
        Milestone("B", When("A + 1 day")),
        Milestone("C", When("Nowhere + 1 day")),
        Milestone("D", When("D + 1 day")),
    )
    assert [e.day for e in written(front(milestones=milestones))] == [None] * 4


def test_a_date_beyond_the_calendar_has_no_day() -> None:
    brief = front(start=When("9999-12-31"), due=When("start + 9999 months"))
    assert [e.day for e in written(brief) if e.kind == "due"] == [None]


def test_a_long_chain_of_offsets_is_followed_to_its_end() -> None:
    first = Milestone("M0", When("2027-01-01"))
    more = (Milestone(f"M{n}", When(f"M{n - 1} + 1 day")) for n in range(1, 2_001))
    events = written(front(milestones=(*more, first)))
    assert len(events) == 2_001
    assert events[-1].name == "M2000"
    assert events[-1].day == dt.date(2027, 1, 1) + dt.timedelta(days=2_000)


def test_what_each_event_is_counted_from() -> None:
    brief = front(
        start=When("2027-01-01"),
        milestones=(
            Milestone("Draft", When("start + 1 week")),
            Milestone("Final files", When("Draught + 1 week")),
            Milestone("Printed", When("2027-03-01")),
        ),
        deliverables=(Deliverable("Final files", due=When("final files")),),
        due=When("when it is done"),
    )
    assert anchors(brief) == {
        ("deliverables", 0): ("milestones", 1),
        ("milestones", 0): ("start",),
        ("milestones", 1): None,
    }
