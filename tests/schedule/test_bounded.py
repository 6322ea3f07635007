"""Large briefs and long times are worked out in a moment, without a deep stack."""

import datetime as dt
import random
import sys
import time
from dataclasses import replace

import pytest

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
from briefgen.schedule import Event, schedule
from briefgen.schedule.instants import occurrences

MANY = 10_000
START, LENA = When("2027-01-04"), (Person("Lena", review_days="3"),)


def _seconds(front: FrontMatter) -> tuple[float, tuple[Event, ...]]:
    start = time.process_time()
    found = schedule(Brief("t", "T", front))
    return time.process_time() - start, found


@pytest.mark.parametrize("same", [True, False], ids=["one name", "many names"])
@pytest.mark.parametrize(
    "due", ["start + {} days", "start + 9999 workdays", "2027-01-15", "start", "M{} + 1 day"]
)
def test_ten_thousand_milestones_take_a_moment(due, same):
    milestones = [
        Milestone("M" if same else f"M{n + 1}", When(due.format(n)), "1") for n in range(MANY)
    ]
    milestones[0] = replace(milestones[0], due=START)
    random.Random(1).shuffle(milestones)
    things = tuple(Deliverable(f"D{n}", due=When(f"start + {n} days")) for n in range(MANY))
    front = FrontMatter(
        start=START,
        milestones=tuple(milestones),
        deliverables=things,
        approver=LENA,
        payment=Payment("1", within_days="10"),
        status_updates=StatusUpdates("milestone"),
    )
    seconds, found = _seconds(front)
    assert len([event for event in found if event.kind == "milestone"]) == MANY
    assert seconds < 8  # about one on a slow machine; a square would take minutes


def test_ten_thousand_things_one_after_the_other_take_a_moment():
    """Each is counted from the one before it, and each milestone from the last one."""
    things = [Deliverable("D0", due=START)]
    things += [Deliverable(f"D{n}", due=When(f"D{n - 1} + 1 day")) for n in range(1, MANY)]
    milestones = [Milestone(f"M{n}", When(f"D{MANY - 1}"), "1") for n in range(MANY)]
    front = FrontMatter(
        start=START,
        milestones=tuple(milestones),
        deliverables=tuple(things),
        approver=LENA,
        payment=Payment("1", within_days="10"),
    )
    seconds, found = _seconds(front)
    assert len([event for event in found if event.kind == "payment"]) == MANY
    assert seconds < 8


def test_ten_thousand_things_of_a_round_take_a_moment():
    things = tuple(Deliverable(f"D{n}", due=When("Friday 17:00")) for n in range(MANY))
    repeats = Repeats("week", ("Friday",), "17:00")
    front = FrontMatter(start=START, repeats=repeats, deliverables=things, approver=LENA)
    seconds, found = _seconds(front)
    (round_,) = [event for event in found if event.kind == "round"]
    assert len(round_.about) == MANY
    assert seconds < 8


def test_updates_for_all_time_take_a_moment():
    front = FrontMatter(
        start=When("0001-01-01"),
        due=When("9999-12-31"),
        time_zone="Europe/Berlin",
        status_updates=StatusUpdates("day", at="17:00"),
    )
    seconds, found = _seconds(front)
    (update,) = [event for event in found if event.kind == "update"]
    assert seconds < 1
    assert update.day == dt.date.min
    last = list(occurrences(update, dt.date(9999, 12, 27), dt.date.max))
    assert [once.day.day for once in last] == [27, 28, 29, 30, 31]


def test_a_chain_of_ten_thousand_names_needs_no_deep_stack():
    chain = [Milestone(f"M{n}", When(f"M{n + 1} + 1 day")) for n in range(MANY)]
    chain.append(Milestone(f"M{MANY}", START))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(200)
    try:
        _, found = _seconds(FrontMatter(milestones=tuple(chain)))
    finally:
        sys.setrecursionlimit(limit)
    assert found[-1].day == dt.date(2027, 1, 4) + dt.timedelta(days=MANY)
