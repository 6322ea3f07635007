"""Whatever dates, hours and zones a brief has: the rules about them answer, and soon."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lint.briefs import findings

TIMES = ["0001-01-01", "2027-03-28 02:30", "2027-01-16", "9999-12-31 23:59", "start + 1 day"]
TIMES += ["Friday 23:00", "Sunday", "soon", "due - 1 workday", "2027-02-30"]
ZONES = ["Europe/Berlin", "Asia/Manila", "Asia/Tehran", "Pacific/Kiritimati", "UTC", "Berlin"]
EVERY = ["day", "week", "2 weeks", "3 days", "2 workdays", "month", "milestone", "none", "wekly"]
EVERY += ["episode", "two weeks", "Friday 02:30", "TODO", "année"]
ON = ["Friday", "Sunday 02:30", "31", "last", "1", "[1, Friday]", "[Monday, Friday]", "soon"]
AT = ["'02:30'", "'23:30'", "noon", "5pm", "'00:00'", "'17:00'"]


def line(key, values):
    return st.sampled_from(values).map(lambda value: f"{key}: {value}")


def often(key):
    parts = [line("every", EVERY), line("on", ON), line("at", AT), line("until", TIMES)]
    known = parts if key == "repeats" else parts[:3]
    return st.lists(st.one_of(known), min_size=1, unique_by=lambda s: s.split(":")[0]).map(
        lambda chosen: f"{key}: {{{', '.join(chosen)}}}"
    )


def people(key):
    zones = st.sampled_from(ZONES)
    return zones.map(lambda zone: f"{key}: {{name: Jo, time_zone: {zone}, review_days: 2}}")


LINES = st.one_of(
    line("time_zone", ZONES),
    line("start", TIMES),
    line("due", TIMES),
    often("repeats"),
    often("status_updates"),
    people("worker"),
    people("approver"),
    st.sampled_from(TIMES).map(lambda when: f"milestones: [{{name: M, due: {when}}}]"),
    st.sampled_from(TIMES).map(lambda when: f"deliverables: [{{name: D, due: {when}}}]"),
)
FRONTS = st.lists(LINES, min_size=3, unique_by=lambda text: text.split(":")[0])


@given(FRONTS)
def test_every_finding_says_something_of_a_place_in_the_brief(lines):
    text = "\n".join(["---", *lines, "---", ""])
    for found in findings(text).diagnostics:
        assert found.message.strip()
        assert "None" not in f"{found.message}{found.help}{found.question}"
        assert found.place.span.start.line <= len(lines) + 2


@pytest.mark.parametrize(
    "rest",
    [
        "due: 9999-12-31\nstatus_updates: {every: day, at: '02:30'}",
        "repeats: {every: day, at: '02:30'}\nstatus_updates: {every: 2 days, at: '23:00'}",
        "repeats: {every: Sunday, at: '02:30', until: 9999-12-31}",
    ],
)
def test_dates_without_number_are_looked_at_for_a_while(rest):
    head = "---\ntime_zone: Europe/Berlin\nworker: {name: Jo, time_zone: Asia/Manila}\n"
    start = time.process_time()
    findings(f"{head}start: 0001-01-01\n{rest}\n---\n")
    assert time.process_time() - start < 5
