"""Calendar files: read by two parsers that did not write them, to the instants of the schedule."""

import datetime as dt
import random
import zoneinfo
from typing import Any

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Milestone,
    Payment,
    Person,
    Repeats,
    StatusUpdates,
    When,
)
from briefgen.records import History, Sent
from briefgen.records import text as records
from briefgen.reminders import Reminders
from briefgen.render.calendar import calendar
from briefgen.render.document import CALENDAR, OWNER_CALENDAR, make
from briefgen.schedule import schedule
from briefgen.schedule.instants import occurrences

BEFORE = (dt.timedelta(days=1), dt.timedelta(hours=1))
LONG: dict[str, Any] = {"start": When("2027-01-11"), "due": When("2027-12-17 17:00")}


def dates(front: FrontMatter, kind=CALENDAR, history=None, missing=(), name="shop") -> str:
    brief = Brief(name, front.title or "Shop", front)
    document = make(kind, brief, {}, missing, None, history)
    return calendar(document, Reminders(BEFORE)).decode()


def read(text: str) -> Any:
    """Return a calendar; its parts have too many types to name."""
    return icalendar.Calendar.from_ical(text)


def events(text: str) -> dict[str, Any]:
    listed = read(text).events
    found = {str(event["summary"]): event for event in listed}
    assert len(found) == len(listed) > 0
    return found


def instants_of(text: str, until: dt.date) -> set[dt.datetime]:
    """Return when the timed events of a calendar happen, as `ical` expands them."""
    stream = IcsCalendarStream.calendar_from_ics(text)
    end = dt.datetime.combine(until, dt.time(), dt.UTC)
    found = stream.timeline_tz(dt.UTC).overlapping(dt.datetime(2026, 1, 1, tzinfo=dt.UTC), end)
    return {e.dtstart.astimezone(dt.UTC) for e in found if isinstance(e.dtstart, dt.datetime)}


def instants_of_vobject(text: str, until: dt.date) -> set[dt.datetime]:
    found = set()
    for event in vobject.readOne(text).vevent_list:
        if isinstance(event.dtstart.value, dt.datetime):
            rules = event.rruleset
            days = list(rules) if rules else [event.dtstart.value]
            zone = event.dtstart.value.tzinfo
            found |= {(d if d.tzinfo else d.replace(tzinfo=zone)).astimezone(dt.UTC) for d in days}
    return {moment for moment in found if moment.date() < until}


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Melbourne"])
def test_two_other_programs_expand_it_to_the_same_instants(zone):
    front = FrontMatter(
        **LONG,
        time_zone=zone,
        status_updates=StatusUpdates("week", ("Friday",), "15:00"),
        milestones=(Milestone("Draft", When("2027-03-29 09:30")),),
    )
    until = dt.date(2028, 1, 1)
    own = {
        occurrence.deadline
        for event in schedule(Brief("shop", "Shop", front))
        for occurrence in occurrences(event, dt.date(2027, 1, 1), until)
        if event.time and occurrence.deadline
    }
    assert len(own) == 51  # 49 Fridays, a milestone, the end
    offsets = {moment.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset() for moment in own}
    assert len(offsets) == 2  # summer and winter
    assert instants_of(dates(front), until) == own
    assert instants_of_vobject(dates(front), until) == own


@pytest.mark.parametrize(
    ("every", "on", "first", "count"),
    [
        ("day", (), "2027-01-11", 245),  # Monday to Friday
        ("2 weeks", ("Tuesday", "Thursday"), "2027-01-12", 50),
        ("month", ("1", "15"), "2027-01-15", 23),
        ("month", ("last",), "2027-01-31", 11),
    ],
)
def test_every_rhythm_is_read_as_it_was_meant(every, on, first, count):
    start, end = dt.date(2027, 1, 11), dt.date(2027, 12, 17)
    front = FrontMatter(
        start=When("2027-01-11"),
        due=When("2027-12-17"),
        time_zone="Europe/Berlin",
        status_updates=StatusUpdates(every, on, "15:00"),
    )
    found = instants_of(dates(front), dt.date(2028, 1, 1))
    days = sorted({moment.date() for moment in found})
    assert days[0].isoformat() == first
    assert len(days) == len(found) == count
    assert all(start <= day <= end for day in days)


def test_work_that_goes_on_for_ever_does_so_in_the_calendar():
    front = FrontMatter(
        start=When("2027-01-06"),
        time_zone="Europe/London",
        repeats=Repeats("week", ("Wednesday",), "17:00", except_=(When("2027-04-07"),)),
    )
    found = instants_of(dates(front), dt.date(2030, 1, 1))
    assert len(found) == 156 - 1
    assert dt.datetime(2029, 7, 4, 16, tzinfo=dt.UTC) in found
    assert not [moment for moment in found if moment.date() == dt.date(2027, 4, 7)]


def test_a_day_without_a_time_is_that_day_wherever_it_is_read():
    event = events(dates(FrontMatter(due=When("2027-01-29"))))["Everything is due · Shop"]
    assert event["dtstart"].dt == dt.date(2027, 1, 29)
    assert event["dtend"].dt == dt.date(2027, 1, 30)
    assert event["transp"] == "TRANSPARENT"


def test_a_day_says_when_it_ends_where_the_reader_lives():
    """Midnight in Berlin is 23:00 in London, of the same day, and 7:00 of the next in Manila."""
    joy = (Person("Joy", time_zone="Asia/Manila"),)
    lena = (Person("Lena", time_zone="Europe/London"),)
    front = FrontMatter(due=When("2027-01-29"), time_zone="Europe/Berlin", worker=joy, owner=lena)
    for kind in (CALENDAR, OWNER_CALENDAR):
        said = events(dates(front, kind))["Everything is due · Shop"]["description"]
        assert "That is 07:00 Manila time (the next day); 23:00 London time." in said
    here = FrontMatter(
        due=When("2027-01-29"),
        time_zone="Europe/Berlin",
        worker=(Person("Ivo", time_zone="Europe/Vienna"),),
    )
    assert "That is" not in events(dates(here))["Everything is due · Shop"]["description"]


def test_days_that_come_back_say_each_change_of_the_hour():
    """Bogota keeps its clock, London has summer time from 28 March to 31 October 2027."""
    front = FrontMatter(
        start=When("2027-01-04"),
        repeats=Repeats("week", ("Wednesday",), until=When("2027-12-15")),
        time_zone="Europe/London",
        worker=(Person("Ana", time_zone="America/Bogota"),),
    )
    (said,) = [str(e["description"]) for e in events(dates(front)).values() if "RRULE" in e]
    assert "That is 19:00 Bogota time; from Wed, Mar 31: 18:00; from Wed, Nov 3: 19:00." in said


def test_without_a_zone_the_hour_floats():
    text = dates(FrontMatter(due=When("2027-01-29 17:00")))
    assert "\r\nDTSTART:20270129T170000\r\n" in text


def test_each_side_reads_its_own_side_of_the_work():
    front = FrontMatter(
        start=When("2027-01-11"),
        due=When("2027-01-29"),
        deliverables=(Deliverable("*Texts*", due=When("2027-01-20")),),
        approver=(Person("Tom", review_days="3"),),
        payment=Payment("300", "EUR", within_days="10"),
        status_updates=StatusUpdates("week", ("Friday",)),
    )
    assert list(events(dates(front))) == [
        "Start · Shop",
        "Status update · Shop",
        "You hand over: Texts · Shop",
        "Texts: the check is done · Shop",
        "Everything is due · Shop",
        "Payment arrives: Shop",
    ]
    assert list(events(dates(front, OWNER_CALENDAR))) == [
        "Start · Shop",
        "A status update arrives · Shop",
        "You get: Texts · Shop",
        "Check: Texts · Shop",
        "Everything is due · Shop",
        "Pay: Shop",
    ]


def test_a_review_takes_the_days_between():
    front = FrontMatter(
        deliverables=(Deliverable("Texts", due=When("2027-01-20")),),
        approver=(Person("Tom", review_days="3"),),
    )
    event = events(dates(front, OWNER_CALENDAR))["Check: Texts · Shop"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2027, 1, 21), dt.date(2027, 1, 26))
    triggers = [alarm["trigger"] for alarm in event.subcomponents]
    assert {trigger.params["related"] for trigger in triggers} == {"END"}
    # 9:00 on the last day but one, and on the last day: before the end of the last day.
    assert [t.dt for t in triggers] == [dt.timedelta(hours=-39), dt.timedelta(hours=-15)]


def test_alarms_come_a_day_and_an_hour_before_and_never_at_midnight():
    timed = events(dates(FrontMatter(due=When("2027-01-29 17:00"), time_zone="Asia/Manila")))
    (event,) = timed.values()
    assert [a["trigger"].dt for a in event.subcomponents] == [-BEFORE[0], -BEFORE[1]]
    (event,) = events(dates(FrontMatter(due=When("2027-01-29")))).values()
    assert [a["trigger"].dt for a in event.subcomponents] == [
        dt.timedelta(hours=-15),  # 9:00 the day before
        dt.timedelta(hours=9),
    ]
    assert {str(a["action"]) for a in event.subcomponents} == {"DISPLAY"}


def test_it_leads_back_to_the_guide():
    text = dates(FrontMatter(due=When("2027-01-29")), name="clients/my shop")
    (event,) = events(text).values()
    assert "Guide: my%20shop.html#part-schedule" in event["description"]


@pytest.mark.parametrize(
    "evil",
    [
        "x\r\nATTENDEE:mailto:a@example.com",
        "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y",
        "a;b,c:d\\n\\;",
        "\x1b[31m\x00\x07",
        "x\u2028ATTENDEE:y\x85z\x0b\x0c",
        "ü" * 500,
    ],
)
def test_no_text_gets_out_of_its_line(evil):
    front = FrontMatter(
        title=evil,
        version=evil,
        due=When("2027-01-29"),
        milestones=(Milestone(evil, When("2027-01-20")),),
        status_updates=StatusUpdates("week", ("Friday",), channel=evil, include=(evil,)),
        start=When("2027-01-11"),
        payment=Payment("1", "EUR", within_days="3", when=evil),
    )
    text = dates(front)
    assert len(read(text).events) == len(vobject.readOne(text).vevent_list) == 5
    lines = [line for line in text.split("\r\n") if line[:1] != " "]
    names = {line.partition(":")[0].partition(";")[0] for line in lines}
    assert "ATTENDEE" not in names
    assert not set(text) & set("\x00\x07\x1b\x0b\x0c\x85\u2028")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_ids_stay_while_dates_move_and_owners_do_not_share_them():
    def ids(due: str, owner: str) -> set[str]:
        front = FrontMatter(due=When(due), owner=(Person(owner, email=f"{owner}@example.com"),))
        return {str(e["uid"]) for e in read(dates(front)).events}

    assert ids("2027-01-29", "ann") == ids("2027-03-01", "ann")
    assert not ids("2027-01-29", "ann") & ids("2027-01-29", "bo")


def test_a_date_that_moved_has_a_higher_number_and_one_that_is_gone_is_cancelled():
    front = FrontMatter(
        due=When("2027-01-29"), milestones=(Milestone("Draft", When("2027-01-20")),)
    )
    then = schedule(Brief("shop", "Shop", front))
    history = History((Sent(1, dt.date(2027, 1, 4), "1", "x", "n", then),))
    later = FrontMatter(due=When("2027-02-05"))
    found = events(dates(later, history=history))
    due, gone = found["Everything is due · Shop"], found["Draft · Shop"]
    assert (due["sequence"], due["status"], due["dtstart"].dt) == (
        1,
        "CONFIRMED",
        dt.date(2027, 2, 5),
    )
    assert (gone["sequence"], gone["status"]) == (1, "CANCELLED")
    assert not gone.subcomponents


def test_a_payment_that_is_gone_names_no_other_sum():
    milestones = (Milestone("Draft", When("2027-01-20"), "600"),)
    payment = Payment("2400", "EUR", within_days="10")
    front = FrontMatter(due=When("2027-01-29"), milestones=milestones, payment=payment)
    then = schedule(Brief("shop", "Shop", front))
    sent = records.read(records.written(Sent(1, dt.date(2027, 1, 4), "1", "x", "n", then)))
    history = History((sent,))
    assert "600" in events(dates(front))["Payment arrives: Draft · Shop"]["description"]
    gone = FrontMatter(due=When("2027-01-29"), payment=payment)
    cancelled = events(dates(gone, history=history))["Payment arrives: Draft · Shop"]
    assert cancelled["status"] == "CANCELLED"
    assert "400" not in cancelled["description"]


def test_a_draft_says_so():
    text = dates(FrontMatter(due=When("2027-01-29")), missing=("Who pays?",))
    assert "X-WR-CALNAME:Draft · Shop\r\n" in text
    assert "STATUS:TENTATIVE\r\n" in text


def test_nothing_in_it_is_of_the_day_it_was_made():
    fronts = [FrontMatter(**LONG), FrontMatter(**LONG, updated=When("2026-11-24"))]
    assert "DTSTAMP:20270111T000000Z" in dates(fronts[0])
    assert dates(fronts[1]).count("DTSTAMP:20261124T000000Z") == 2


def test_a_calendar_read_and_written_again_loses_nothing():
    random.seed(7)
    milestones = [
        Milestone(f"Part {n}, 50%; {chr(random.randint(0x100, 0x2FFF))}", When(f"2027-02-{n:02}"))
        for n in range(1, 28)
    ]
    text = dates(FrontMatter(**LONG, milestones=tuple(milestones), time_zone="Asia/Kathmandu"))
    assert read(text).to_ical().decode() == text
