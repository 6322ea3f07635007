"""How often an event changed from sending to sending, counted by hand."""

import datetime as dt

from briefgen.records import Sent, revisions
from briefgen.records.text import read, written
from briefgen.schedule import Event
from briefgen.schedule.recurrence import Recurrence

FIRST, SECOND, THIRD = (dt.date(2027, 1, day) for day in (4, 11, 18))


def draft(day: int) -> Event:
    when = dt.date(2027, 2, day)
    return Event("milestone", ("milestones", 0), "Draft", "x", when, None, "", "milestone-draft")


def sent(on: dt.date, number: int, *events: Event) -> Sent:
    return Sent(number, on, "1", "abcd", "n", events)


def only(*found):
    (revision,) = found
    return revision.sequence, revision.since, revision.cancelled, revision.event.day


def test_what_was_never_sent_is_new():
    assert only(*revisions((), (draft(1),))) == (0, None, False, dt.date(2027, 2, 1))


def test_what_did_not_change_stays_as_it_was_sent_first():
    before = (sent(FIRST, 1, draft(1)), sent(SECOND, 2, draft(1)))
    assert only(*revisions(before, (draft(1),))) == (0, FIRST, False, dt.date(2027, 2, 1))


def test_a_new_date_counts_once_before_it_is_sent_and_after():
    before = (sent(FIRST, 1, draft(1)),)
    assert only(*revisions(before, (draft(2),))) == (1, None, False, dt.date(2027, 2, 2))
    after = (*before, sent(SECOND, 2, draft(2)))
    assert only(*revisions(after, (draft(2),))) == (1, SECOND, False, dt.date(2027, 2, 2))


def test_what_the_brief_no_longer_has_is_cancelled_and_may_come_back():
    before = (sent(FIRST, 1, draft(1)),)
    assert only(*revisions(before, ())) == (1, None, True, dt.date(2027, 2, 1))
    without = (*before, sent(SECOND, 2))
    assert only(*revisions(without, ())) == (1, SECOND, True, dt.date(2027, 2, 1))
    assert only(*revisions(without, (draft(1),))) == (2, None, False, dt.date(2027, 2, 1))
    back = (*without, sent(THIRD, 3, draft(1)))
    assert only(*revisions(back, (draft(1),))) == (2, THIRD, False, dt.date(2027, 2, 1))


def test_what_lost_its_date_is_cancelled():
    before = (sent(FIRST, 1, draft(1)),)
    undated = Event(
        "milestone", ("milestones", 0), "Draft", "soon", None, None, "", "milestone-draft"
    )
    assert only(*revisions(before, (undated,))) == (1, None, True, dt.date(2027, 2, 1))


def test_a_record_is_read_as_it_was_written():
    rule = Recurrence("week", 2, (0, 4), dt.date(2027, 6, 1), (dt.date(2027, 3, 1),))
    again = Event(
        "update",
        (),
        "",
        "",
        dt.date(2027, 1, 8),
        dt.time(16),
        "Europe/Berlin",
        "update",
        again=rule,
    )
    review = Event(
        "review", (), 'Ünïcode "x"', "", FIRST, None, "", "review-x", since=dt.date(2027, 1, 2)
    )
    one = Sent(7, THIRD, "1.2 β", "0123abcd", "briefgen:a@example.com/x", (again, review))
    assert read(written(one)) == one
