"""Dates and times that people read at once and the calendar does not."""

import pytest

from briefgen.languages import language_for
from briefgen.parse.dates import numeric, rewritten, time


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("2026-2-3", "2026-02-03"),
        ("2026-2-3 9:30", "2026-02-03 09:30"),
        ("2026/12/04", "2026-12-04"),
        ("2026-12-04, 17:00", "2026-12-04 17:00"),
        ("2026-12-04 at 5pm", "2026-12-04 17:00"),
        ("2026-12-04 12 am", "2026-12-04 00:00"),
        ("2026-12-04 12 p.m.", "2026-12-04 12:00"),
        ("2026-12-04T17:00:00", "2026-12-04 17:00"),
        ("Fri, 2026-12-04 17.05", "2026-12-04 17:05"),
        ("25/12/2026 5:15 pm", "2026-12-25 17:15"),
        ("12/25/2026", "2026-12-25"),
        ("25. 12. 2026", "2026-12-25"),
        ("Friday 17.00", "Friday 17:00"),
        ("Tuesday, Friday 5pm", "Tuesday, Friday 17:00"),
        ("start + 3 days 17h", "start + 3 days 17:00"),
    ],
)
def test_what_means_one_thing_is_written_anew(text, calendar):
    assert rewritten(text, language_for("en"), "en") == calendar


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-04 17:00",  # is read as it stands
        "2026-02-30",
        "2026-13-01",
        "03/04/2026",
        "25.12.26",
        "Monday, 2026-12-04",  # is a Friday
        "mid 2026-12-04",
        "2026-12-04 17:00 CET",
        "Friday 12.05",
        "Friday 5 o'clock",
        "2026-12-04 13pm",
        "2026-12-04 25:00",
        "start + 3 h",
        "17.00",
        "soon",
        "",
    ],
)
def test_the_rest_is_left_alone(text):
    assert rewritten(text, language_for("en"), "en") == ""


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("3.4.2026", "de-CH", ["2026-04-03"]),
        ("3.4.2026", "en", ["2026-04-03", "2026-03-04"]),
        ("3/4/2026", "de", ["2026-04-03", "2026-03-04"]),
    ],
)
def test_between_dots_the_day_comes_first_but_in_english(text, language, days):
    found = numeric(text, language)
    assert found is not None
    assert [day.isoformat() for day in found.readings] == days


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("17.00", "17:00"),
        ("5pm", "17:00"),
        ("9:30", "09:30"),
        ("8 a.m.", "08:00"),
        ("17 Uhr", "17:00"),
        ("17h30", "17:30"),
        ("24:00", ""),
        ("5", ""),
        ("5 o'clock", ""),
    ],
)
def test_hours_of_the_day(text, hour):
    assert time(text) == hour
