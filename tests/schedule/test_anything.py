"""What holds for the schedule of any brief."""

import datetime as dt
import zoneinfo
from dataclasses import replace
from itertools import islice

from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Milestone,
    Payment,
    Person,
    Provided,
    Repeats,
    StatusUpdates,
    When,
)
from briefgen.schedule import Event, schedule
from briefgen.schedule.instants import is_skipped, occurrences, zone_of

ZONES = st.sampled_from(["", "No/Where", *sorted(zoneinfo.available_timezones())])
SOME_CADENCES = [
    "day",
    "week",
    "2 weeks",
    "month",
    "3 days",
    "2 workdays",
    "quarterly",
    "milestone",
]
ODD_CADENCES = ["none", "episode", "Tuesday, Friday 16:00", "", "0 weeks", "999 months"]
EVERY = st.sampled_from([*SOME_CADENCES, *ODD_CADENCES])
ON = st.lists(
    st.sampled_from(["Monday", "Friday 9:00", "Sunday", "1", "15", "28", "last", "29", "soon"]),
    max_size=3,
).map(tuple)
AT = st.sampled_from(["", "17:00", "02:30", "noon"])
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)) | st.dates()
DATES = st.builds(lambda day, hour: f"{day} {hour}".strip(), DAYS, AT)
NAMES = st.sampled_from(["Draft", "Final text", "Talk", "", "草案"])
COUNTED = st.builds(
    "{} {} {} {}".format,
    st.sampled_from(["start", "due", "Draft", "Final text"]),
    st.sampled_from("+-"),
    st.integers(0, 9999),
    st.sampled_from(["minutes", "hours", "days", "workdays", "weeks", "months"]),
)
WHEN = st.one_of(DATES, DATES, COUNTED, st.sampled_from(["Friday 17:00", "soon", "start"])).map(
    When
)
MAYBE = st.none() | WHEN
FRONTS = st.builds(
    FrontMatter,
    time_zone=ZONES,
    start=MAYBE,
    due=MAYBE,
    repeats=st.none()
    | st.builds(Repeats, EVERY, ON, AT, MAYBE, st.lists(WHEN, max_size=3).map(tuple)),
    deliverables=st.lists(st.builds(Deliverable, NAMES, due=MAYBE), max_size=4).map(tuple),
    milestones=st.lists(
        st.builds(Milestone, NAMES, MAYBE, st.sampled_from(["", "100", "30%"])), max_size=4
    ).map(tuple),
    status_updates=st.none() | st.builds(StatusUpdates, EVERY, ON, AT),
    owner_provides=st.lists(st.builds(Provided, NAMES, MAYBE), max_size=2).map(tuple),
    payment=st.none()
    | st.builds(Payment, st.just("300"), within_days=st.sampled_from(["", "14"])),
    approver=st.lists(
        st.builds(Person, st.just("Lena"), review_days=st.sampled_from(["", "0", "1", "3", "10"])),
        max_size=2,
    ).map(tuple),
)


def events(front: FrontMatter) -> tuple[Event, ...]:
    return schedule(Brief("t", "T", front))


@given(FRONTS)
def test_events_stand_in_order_and_those_without_a_date_last(front):
    found = events(front)
    dated = [event for event in found if event.day]
    assert list(found[: len(dated)]) == dated
    assert [event.day for event in dated] == sorted(event.day for event in dated if event.day)


@given(FRONTS)
def test_ids_are_unique(front):
    ids = [event.id for event in events(front)]
    assert all(ids)
    assert len(set(ids)) == len(ids)


@given(FRONTS)
def test_what_comes_again_lies_between_the_first_and_the_last_day(front):
    found = events(front)
    days = {event.kind: event.day for event in found if not event.again}
    ends = days.get("due") if not (front.repeats and front.repeats.until) else None
    for event in found:
        if event.kind in ("update", "round") and event.day and event.again:
            assert days["start"]
            assert event.again.last or front.repeats
            for once in islice(event.again.days(event.day), 50):
                assert days["start"] <= once <= (ends or event.again.last or once)
                assert once not in event.again.without


@given(FRONTS)
def test_no_event_falls_on_a_date_or_an_hour_that_no_clock_has(front):
    impossible = replace(front, due=When("2027-02-30"))
    assert [e.day for e in events(impossible) if e.kind == "due"] == [None]
    for event in events(front):
        clock = zone_of(event.zone)
        for once in islice(occurrences(event, dt.date.min, dt.date.max), 20):
            moment = once.deadline
            if moment and clock and event.time:
                local = moment.astimezone(clock).replace(tzinfo=None)
                expected = dt.datetime.combine(once.day, event.time)
                assert local == expected or is_skipped(once.day, event.time, event.zone)


@given(FRONTS)
def test_what_comes_again_happens_on_its_first_day(front):
    for event in events(front):
        if event.day and event.again:
            assert next(event.again.days(event.day)) == event.day
            within = occurrences(event, event.day, event.day + dt.timedelta(days=0))
            assert [once.day for once in within] == [event.day]


@given(FRONTS)
def test_a_check_begins_before_it_ends_and_money_comes_after_its_work(front):
    found = {event.path: event for event in events(front)}
    for event in events(front):
        about = [found[path] for path in event.about if path in found]
        if event.kind == "review" and event.day and event.since:
            assert event.since <= event.day
            assert all(one.day <= event.since for one in about if one.day)
        if event.kind == "payment" and event.day:
            assert all(one.day <= event.day for one in about if one.day)


@given(FRONTS)
def test_an_event_keeps_its_id_when_another_gets_a_new_name(front):
    named = _with_names_of_their_own(front)
    assume(named.milestones)
    before = _ids(events(named))
    first = replace(named.milestones[0], name="Quite another")
    after = _ids(events(replace(named, milestones=(first, *named.milestones[1:]))))
    of_first = {key for key in before if _is_of(("milestones", 0), key)}
    assert before.keys() == after.keys()
    assert {k: before[k] for k in before.keys() - of_first} == {
        k: after[k] for k in after.keys() - of_first
    }


def _is_of(path: tuple, key: tuple) -> bool:
    return any(one[:2] == path for one in (key[1], *key[2]))


@given(FRONTS, st.lists(WHEN, min_size=8, max_size=8))
def test_an_event_keeps_its_id_whatever_becomes_of_dates(front, others):
    """Names may be those of others here: then the order in which they are listed counts."""
    moved = replace(
        front,
        milestones=tuple(
            replace(one, due=other) for one, other in zip(front.milestones, others, strict=False)
        ),
        deliverables=tuple(
            replace(one, due=other)
            for one, other in zip(front.deliverables, others[4:], strict=False)
        ),
    )
    before = replace(
        front,
        milestones=tuple(replace(one, due=When("2027-01-15")) for one in front.milestones),
        deliverables=tuple(replace(one, due=When("2027-01-15")) for one in front.deliverables),
    )
    written = ("start", "due", "milestone", "deliverable", "provided", "review")
    old, new = _ids(events(before), *written), _ids(events(moved), *written)
    if not front.repeats:  # there a date decides what belongs to a round
        common = old.keys() & new.keys()
        dated = {key for key in common if key[0] != "review"}
        assert {key: old[key] for key in dated} == {key: new[key] for key in dated}
        if {key for key in old if key[0] == "review"} == {
            key for key in new if key[0] == "review"
        }:
            assert old == {**old, **{key: new[key] for key in common}}


def _with_names_of_their_own(front: FrontMatter) -> FrontMatter:
    return replace(
        front,
        milestones=tuple(
            replace(one, name=f"M {'abcdef'[n]}") for n, one in enumerate(front.milestones)
        ),
        deliverables=tuple(
            replace(one, name=f"D {'abcdef'[n]}") for n, one in enumerate(front.deliverables)
        ),
        owner_provides=tuple(
            replace(one, what=f"P {'abcdef'[n]}") for n, one in enumerate(front.owner_provides)
        ),
    )


def _ids(found: tuple[Event, ...], *kinds: str) -> dict[tuple, str]:
    """Return ids by what an event is: its kind, where it stands, and what it is of."""
    return {
        (event.kind, event.path, event.about): event.id
        for event in found
        if not kinds or event.kind in kinds
    }


@given(FRONTS)
def test_the_schedule_is_the_same_each_time(front):
    assert events(front) == events(front)
