"""Days that come again, as `dateutil.rrule` has them, another program that reads RFC 5545."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from dateutil import rrule
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.schedule.recurrence import LAST, Recurrence

FREQUENCY = {"day": rrule.DAILY, "week": rrule.WEEKLY, "month": rrule.MONTHLY}
DAY = st.dates(dt.date(1, 1, 1), dt.date(9990, 1, 1))
MONTH_DAYS = st.sampled_from([*range(1, 29), LAST])
ON = {
    "day": st.just(()),
    "week": st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple),
    "month": st.lists(MONTH_DAYS, min_size=1, max_size=6, unique=True).map(tuple),
}
RULES = st.sampled_from(["day", "week", "month"]).flatmap(
    lambda unit: st.builds(Recurrence, st.just(unit), st.integers(1, 30), ON[unit])
)
SOME = 40


def oracle(rule: Recurrence, begin: dt.date) -> Iterator[dt.date]:
    """Yield the days of a rule: counted from its first fitting day, whatever the interval."""
    anchor = begin if rule.unit == "day" else next(expanded(rule, begin, 1), None)
    for day in expanded(rule, anchor, rule.interval) if anchor else ():
        if rule.last and day > rule.last:
            return
        if day not in rule.without:
            yield day


def expanded(rule: Recurrence, begin: dt.date, interval: int) -> Iterator[dt.date]:
    part = {"week": "byweekday", "month": "bymonthday"}.get(rule.unit)
    by = {part: rule.on} if part else {}
    start = dt.datetime.combine(begin, dt.time())
    try:
        for moment in rrule.rrule(FREQUENCY[rule.unit], start, interval, wkst=rrule.MO, **by):
            yield moment.date()
    except ValueError:  # dateutil stumbles where the calendar ends
        return


def days(rule: Recurrence, begin: dt.date, most: int = SOME) -> list[dt.date]:
    first = rule.first(begin)
    return list(islice(rule.days(first), most)) if first else []


@given(RULES, DAY)
@example(Recurrence("month", 1, (28, LAST)), dt.date(2027, 1, 30))
@example(Recurrence("week", 2, (0, 4)), dt.date(2027, 1, 6))
@example(Recurrence("month", 3, (1, 15)), dt.date(2027, 1, 16))
def test_the_days_are_those_of_another_program(rule, begin):
    expected = list(islice(oracle(rule, begin), SOME))
    assert len(expected) == SOME
    assert days(rule, begin) == expected


@given(RULES, DAY, st.data())
def test_days_on_which_nothing_happens_and_the_last_one(rule, begin, data):
    found = list(islice(oracle(rule, begin), SOME))
    without = data.draw(st.lists(st.sampled_from(found), max_size=SOME, unique=True))
    last = data.draw(st.sampled_from(found) | st.dates(begin, found[-1]))
    shorter = Recurrence(rule.unit, rule.interval, rule.on, last, tuple(without))
    assert days(shorter, begin, 2 * SOME) == list(oracle(shorter, begin))


@given(RULES, DAY, st.integers(-400, 4_000))
def test_days_since_a_day_are_the_rest_of_all(rule, begin, later):
    first = rule.first(begin)
    assert first
    since = first + dt.timedelta(days=max(later, (dt.date.min - first).days))
    rest = (day for day in oracle(rule, begin) if day >= since)
    assert list(islice(rule.days(first, since), 5)) == list(islice(rest, 5))


@given(RULES, DAY, st.integers(1, 400))
def test_there_is_no_first_day_after_the_last_one(rule, begin, before):
    last = begin - dt.timedelta(days=min(before, (begin - dt.date.min).days))
    over = Recurrence(rule.unit, rule.interval, rule.on, last)
    assert over.first(begin) is None or last == begin


@given(RULES, st.dates(dt.date(9995, 1, 1), dt.date.max))
def test_days_end_with_the_calendar(rule, begin):
    found = days(rule, begin, 4_000)
    assert found == sorted(set(found))
    assert len(found) < 4_000
    assert found == list(oracle(rule, begin))


def test_a_far_day_is_found_without_counting_there():
    rule = Recurrence("day")
    since = dt.date(9999, 12, 30)
    assert list(rule.days(dt.date.min, since)) == [since, dt.date.max]
