"""The same moments on other clocks, worked out by hand.

Europe puts its clocks forward on 28 March 2027 and back on 31 October, California forward on 14
March; Bogota and Manila never do.
"""

import pytest

from briefgen.render.clocks import Clocks
from briefgen.render.wording import Wording


def clocks(guide, *lines):
    return Clocks(Wording(guide("\n".join(("---", *lines, "---", "")))))


@pytest.mark.parametrize(
    ("workers", "said"),
    [
        ("{name: A, time_zone: Asia/Manila}", "Sat, Dec 5, 00:00 Manila time (the next day)"),
        ("{name: A, time_zone: America/Bogota}", "11:00 Bogota time"),
        ("{name: A, time_zone: Europe/Berlin}", ""),
        ("{name: A, time_zone: nowhere}", "16:00 UTC"),
        ("{name: A}", "16:00 UTC"),
        (
            "[{name: A, time_zone: Asia/Manila}, {name: B, time_zone: Europe/London}]",
            "Sat, Dec 5, 00:00 Manila time (the next day); 16:00 London time",
        ),
    ],
)
def test_an_hour_is_said_on_the_workers_clocks_or_else_in_utc(guide, workers, said):
    found = clocks(
        guide, "due: 2026-12-04 17:00", "time_zone: Europe/Berlin", f"worker: {workers}"
    )
    assert found.of("due") == ((said,) if said else ())


@pytest.mark.parametrize(
    ("due", "here", "there", "said"),
    [
        (
            "2026-12-04 08:00",
            "Asia/Manila",
            "America/New_York",
            "Thu, Dec 3, 19:00 New York time (the day before)",
        ),
        (
            "2026-12-31 23:30",
            "Pacific/Pago_Pago",
            "Pacific/Kiritimati",
            "Sat, Jan 2, 00:30 Kiritimati time (+2)",
        ),
        ("2027-03-15 09:00", "America/Los_Angeles", "Europe/Belgrade", "17:00 Belgrade time"),
        ("2027-03-12 09:00", "America/Los_Angeles", "Europe/Belgrade", "18:00 Belgrade time"),
    ],
)
def test_another_day_is_named(guide, due, here, there, said):
    worker = f"worker: {{name: A, time_zone: {there}}}"
    assert clocks(guide, f"due: {due}", f"time_zone: {here}", worker).of("due") == (said,)


def test_an_owner_elsewhere_has_a_clock_too(guide):
    found = clocks(
        guide,
        "due: 2026-12-04 17:00",
        "time_zone: Europe/Berlin",
        "owner: {name: O, time_zone: Europe/London}",
        "worker: {name: A, time_zone: Europe/Berlin}",
    )
    assert found.of("due") == ("16:00 London time",)


def test_without_a_clock_nothing_is_said(guide):
    found = clocks(guide, "due: 2026-12-04 17:00", "worker: {name: A, time_zone: Asia/Manila}")
    assert (found.of("due"), found.midnight()) == ((), "")


EPISODES = (
    "start: 2027-01-06",
    "time_zone: Europe/London",
    "worker: {name: A, time_zone: America/Bogota}",
    "deliverables: [{name: Episode, due: 'Wednesday 17:00'}]",
)


def test_what_comes_back_has_a_line_for_each_change_of_a_clock(guide):
    repeats = "repeats: {every: week, on: Wednesday, at: '17:00', until: 2027-12-15}"
    lines = clocks(guide, *EPISODES, repeats).of("deliverables", 0)
    assert lines == (
        "12:00 Bogota time",
        "from Wed, Mar 31: 11:00",
        "from Wed, Nov 3: 12:00",
    )


def test_what_goes_on_for_longer_than_a_year_says_so(guide):
    repeats = "repeats: {every: week, on: Wednesday, at: '17:00'}"
    lines = clocks(guide, *EPISODES, repeats).of("repeats")
    assert lines[0] == "12:00 Bogota time"
    assert lines[-1] == "…"


def test_the_end_of_the_last_day_is_said_elsewhere(guide):
    zones = ("time_zone: America/Los_Angeles", "worker: {name: A, time_zone: Europe/Belgrade}")
    found = clocks(guide, "due: 2027-03-08", *zones)
    (due,) = found.say.document.written
    assert found.end(due) == "Tue, Mar 9, 09:00 Belgrade time (the next day)"
    assert found.of("due") == ()


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        (
            "America/Los_Angeles",
            "Europe/Belgrade",
            "09:00 Belgrade time (the next day); from Mon, Mar 15: 08:00 (the next day); "
            "from Mon, Mar 29: 09:00 (the next day)",
        ),
        ("Europe/London", "America/Bogota", "19:00 Bogota time; from Mon, Mar 29: 18:00"),
        ("Europe/Berlin", "Europe/Belgrade", ""),
        ("Asia/Manila", "Asia/Manila", ""),
    ],
)
def test_the_end_of_all_whole_days_is_said_once(guide, here, there, said):
    milestones = "milestones: [{name: A, due: 2027-03-12}, {name: B, due: 2027-03-15}]"
    worker = f"worker: {{name: A, time_zone: {there}}}"
    found = clocks(guide, "due: 2027-03-29", f"time_zone: {here}", worker, milestones)
    assert found.midnight() == said


def test_the_hour_of_the_updates_is_said_elsewhere(guide):
    found = clocks(
        guide,
        "start: 2027-03-08",
        "due: 2027-04-09",
        "time_zone: America/Los_Angeles",
        "worker: {name: A, time_zone: Europe/Belgrade}",
        "status_updates: {every: week, on: Friday, at: '16:30'}",
    )
    assert found.updates() == (
        "01:30 Belgrade time (the next day)",
        "from Fri, Mar 19: 00:30 (the next day)",
        "from Fri, Apr 2: 01:30 (the next day)",
    )
