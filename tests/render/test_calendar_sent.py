"""What a calendar says of what was sent before: who imports it again has to see what is new."""

import datetime as dt
from dataclasses import replace
from typing import Any

import icalendar
import pytest

from briefgen.brief import Brief, Deliverable, FrontMatter, Milestone, Payment, StatusUpdates, When
from briefgen.records import History, Sent, text
from briefgen.reminders import Reminders
from briefgen.render.calendar import calendar
from briefgen.render.document import CALENDAR, OWNER_CALENDAR, Kind, make
from briefgen.render.entries import entries
from briefgen.schedule import schedule

FIRST, SECOND = dt.date(2026, 12, 1), dt.date(2026, 12, 8)
SHOP = FrontMatter(
    title="Shop",
    updated=When("2026-11-24"),
    start=When("2027-01-11"),
    due=When("2027-01-29"),
    deliverables=(Deliverable("Texts", where="Drive", due=When("2027-01-22")),),
    milestones=(Milestone("Draft", When("2027-01-20"), "600"),),
    status_updates=StatusUpdates("week", ("Friday",), channel="email"),
    payment=Payment("2400", "EUR", within_days="10"),
)


def brief(front: FrontMatter) -> Brief:
    return Brief("shop", front.title, front)


def sent(number: int, on: dt.date, front: FrontMatter) -> Sent:
    """Return a record as it is read again from its text."""
    one = brief(front)
    shown = {
        kind.reader.value: entries(make(kind, one, {})) for kind in (CALENDAR, OWNER_CALENDAR)
    }
    return text.read(text.written(Sent(number, on, "1", "x", "n", schedule(one), shown)))


def events(front: FrontMatter, *before: Sent, kind: Kind = CALENDAR) -> dict[str, Any]:
    made = calendar(make(kind, brief(front), {}, history=History(before)), Reminders())
    found: dict[str, Any] = {str(e["uid"]): e for e in icalendar.Calendar.from_ical(made).events}
    assert len(found) >= 6
    return found


def changed(front: FrontMatter, kind: Kind = CALENDAR) -> list[tuple[str, int, str]]:
    """Return title, number and stamp of what was sent again and is no more the same."""
    then = sent(1, FIRST, SHOP)
    before = events(SHOP, then, kind=kind)
    after = events(front, then, sent(2, SECOND, front), kind=kind)
    assert before.keys() == after.keys()
    return [
        (str(e["summary"]).partition(" · ")[0], e["sequence"], f"{e['dtstamp'].dt:%m-%d}")
        for uid, e in after.items()
        if e.to_ical() != before[uid].to_ical()
    ]


@pytest.mark.parametrize(
    ("front", "title"),
    [
        (
            replace(SHOP, status_updates=StatusUpdates("week", ("Friday",), channel="chat")),
            "Status update",
        ),
        (
            replace(SHOP, milestones=(Milestone("Draft", When("2027-01-20"), "700"),)),
            "Payment arrives: Draft",
        ),
        (
            replace(SHOP, deliverables=(Deliverable("Texts", "", "", "Box", When("2027-01-22")),)),
            "You hand over: Texts",
        ),
    ],
)
def test_what_says_something_else_has_a_higher_number_and_a_new_stamp(front, title):
    assert changed(front) == [(title, 1, "12-08")]


def test_each_side_counts_what_it_sees():
    milestones = (Milestone("Draft", When("2027-01-20"), "700"),)
    paid = replace(SHOP, milestones=milestones)
    assert changed(paid, OWNER_CALENDAR) == [("Pay: Draft", 1, "12-08")]


def test_a_new_title_is_new_in_every_entry():
    found = changed(replace(SHOP, title="Web shop"))
    assert len(found) == 6
    assert {number for _, number, _ in found} == {1}


def test_what_is_sent_again_as_it_was_stays_byte_for_byte():
    then = sent(1, FIRST, SHOP)
    assert events(SHOP, then) == events(SHOP, then, sent(2, SECOND, SHOP))
    assert changed(SHOP) == []


def test_a_change_counts_already_before_it_is_sent():
    channel = replace(SHOP, status_updates=StatusUpdates("week", ("Friday",), channel="chat"))
    found = events(channel, sent(1, FIRST, SHOP))
    assert sorted(e["sequence"] for e in found.values()) == [0, 0, 0, 0, 0, 1]


def test_a_record_that_does_not_know_what_was_said_counts_dates_alone():
    old = Sent(1, FIRST, "1", "x", "n", schedule(brief(SHOP)))
    assert '"worker"' not in text.written(old)
    read = text.read(text.written(old))
    channel = replace(SHOP, status_updates=StatusUpdates("week", ("Friday",), channel="chat"))
    assert {e["sequence"] for e in events(channel, read).values()} == {0}
    moved = replace(SHOP, due=When("2027-02-01"))
    numbers = {str(e["summary"]): e["sequence"] for e in events(moved, read).values()}
    assert numbers["Everything is due · Shop"] == 1
    assert numbers["Draft · Shop"] == 0
    again = events(channel, read, sent(2, SECOND, SHOP))
    assert sorted(e["sequence"] for e in again.values()) == [0, 0, 0, 0, 0, 1]


def cancelled(front: FrontMatter, *before: Sent) -> dict[str, Any]:
    found = [e for e in events(front, *before).values() if e["status"] == "CANCELLED"]
    return {str(e["summary"]).partition(" · ")[0]: e for e in found}


def test_what_is_cancelled_says_what_was_sent_and_nothing_of_today():
    """Updates went by email each Friday; today they are in a chat, at each milestone."""
    then = sent(1, FIRST, SHOP)
    today = replace(
        SHOP,
        title="Web shop",
        status_updates=StatusUpdates("milestone", channel="chat"),
        milestones=(Milestone("Draft", When("2027-01-20")),),
        payment=Payment("3100", "EUR", within_days="10"),
        deliverables=(),
    )
    found = cancelled(today, then)
    assert sorted(found) == [
        "Payment arrives: Draft",
        "Status update",
        "You hand over: Texts",
    ]
    assert str(found["Status update"]["summary"]) == "Status update · Shop"
    assert "email" in found["Status update"]["description"]
    assert "chat" not in found["Status update"]["description"]
    assert "600" in found["Payment arrives: Draft"]["description"]
    assert "Texts: Drive" in found["You hand over: Texts"]["description"]


def test_what_an_old_record_does_not_know_is_not_taken_from_today():
    old = Sent(1, FIRST, "1", "x", "n", schedule(brief(SHOP)))
    today = replace(SHOP, status_updates=StatusUpdates("milestone", channel="chat"))
    (update,) = cancelled(today, text.read(text.written(old))).values()
    assert str(update["summary"]) == "Status update · Shop"
    assert "chat" not in update["description"]
    assert "email" not in update["description"]
