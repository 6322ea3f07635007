"""How often, as owners write it. What each line means was decided by a person."""

import datetime as dt

import pytest

from briefgen.languages import language_for
from briefgen.schedule.cadence import Cadence, read_cadence
from briefgen.schedule.recurrence import LAST

WORKDAYS = (0, 1, 2, 3, 4)
NOON = dt.time(12)


@pytest.mark.parametrize(
    ("every", "on", "at", "means"),
    [
        ("day", (), "", Cadence("week", 1, WORKDAYS)),
        ("daily", (), "16:15", Cadence("week", 1, WORKDAYS, dt.time(16, 15))),
        ("weekday", (), "", Cadence("week", 1, WORKDAYS)),
        ("every workday", (), "", Cadence("week", 1, WORKDAYS)),
        ("day", ("Monday", "Thursday"), "", Cadence("week", 1, (0, 3))),
        ("2 days", (), "", Cadence("day", 2)),
        ("every other day", (), "", Cadence("day", 2)),
        ("2 workdays", (), "", Cadence("workday", 2)),
        ("week", (), "", Cadence("week")),
        ("Each week", ("Friday",), "12:00", Cadence("week", 1, (4,), NOON)),
        ("weekly", ("Fri", "mon", "Fridays"), "", Cadence("week", 1, (0, 4))),
        ("week", ("Friday 12:00",), "", Cadence("week", 1, (4,), NOON)),
        ("week", ("Friday 9:00",), "12:00", Cadence("week", 1, (4,), NOON)),
        ("week", ("Monday 12:00", "Friday"), "", Cadence("week", 1, (0, 4), NOON)),
        ("2 weeks", (), "", Cadence("week", 2)),
        ("every second  week", ("Monday",), "", Cadence("week", 2, (0,))),
        ("every other week", (), "", Cadence("week", 2)),
        ("fortnight", (), "", Cadence("week", 2)),
        ("biweekly", (), "", Cadence("week", 2)),
        ("2 fortnights", (), "", Cadence("week", 4)),
        ("month", (), "", Cadence("month")),
        ("month", ("1", "15"), "", Cadence("month", 1, (1, 15))),
        ("month", ("28", "last"), "", Cadence("month", 1, (LAST, 28))),
        ("monthly", ("Last",), "", Cadence("month", 1, (LAST,))),
        ("quarterly", ("1",), "", Cadence("month", 3, (1,))),
        ("6 months", (), "", Cadence("month", 6)),
        ("", ("Friday",), "", Cadence("week", 1, (4,))),
        ("", ("1", "15"), "", Cadence("month", 1, (1, 15))),
        ("Tuesday, Friday 16:00", (), "", Cadence("week", 1, (1, 4), dt.time(16))),
        ("friday", (), "12:00", Cadence("week", 1, (4,), NOON)),
    ],
)
def test_what_calendars_can_say(every, on, at, means):
    assert read_cadence(every, on, at, language_for("en")) == means


@pytest.mark.parametrize(
    ("every", "on"),
    [
        ("", ()),
        ("episode", ()),
        ("milestone", ()),
        ("none", ()),
        ("year", ()),
        ("hour", ()),
        ("0 weeks", ()),
        ("-2 weeks", ()),
        ("1.5 weeks", ()),
        ("two weeks", ()),
        ("week or so", ()),
        ("month", ("29",)),
        ("month", ("30",)),
        ("month", ("31",)),
        ("month", ("0",)),
        ("month", ("-1",)),
        ("month", ("1st",)),
        ("month", ("Friday",)),
        ("month", ("1", "Friday")),
        ("month", ("first Monday",)),
        ("week", ("1",)),
        ("week", ("last",)),
        ("week", ("Fryday",)),
        ("week", ("2027-01-15",)),
        ("week", ("start + 1 day",)),
        ("", ("Friday", "1")),
        ("2 days", ("Monday",)),
        ("Friday", ("Monday",)),
        ("episode", ("Friday",)),
        ("week", ("Monday 9:00", "Friday 12:00")),
    ],
)
def test_what_they_cannot(every, on):
    assert read_cadence(every, on, "", language_for("en")) is None


@pytest.mark.parametrize(
    ("tag", "every", "on", "days"),
    [
        ("de", "week", ("Freitag",), (4,)),
        ("de", "week", ("mo", "Do"), (0, 3)),
        ("de", "Dienstag und Freitag", (), (1, 4)),
        ("fr", "week", ("vendredi",), (4,)),
        ("es", "week", ("miércoles", "sábado"), (2, 5)),
        ("pt", "week", ("sexta-feira",), (4,)),
        ("ja", "week", ("金曜日",), (4,)),
        ("ja", "月曜日と木曜日", (), (0, 3)),
        ("zh", "week", ("星期五",), (4,)),
        ("hi", "week", ("शुक्रवार",), (4,)),
        ("ar", "week", ("الخميس",), (3,)),
        ("uk", "week", ("п'ятниця",), (4,)),
        ("fil", "week", ("Biyernes",), (4,)),
        ("de", "week", ("Friday",), (4,)),  # English works everywhere
    ],
)
def test_weekdays_in_the_language_of_the_brief(tag, every, on, days):
    assert read_cadence(every, on, "", language_for(tag)) == Cadence("week", 1, days)


def test_a_weekday_of_another_language_is_none():
    assert read_cadence("week", ("vendredi",), "", language_for("de")) is None


@pytest.mark.parametrize("at", ["", "noon", "5pm", "24:00", "12:60", "1" * 5_000 + ":00"])
def test_what_is_no_time_of_the_day_leaves_it_open(at):
    assert read_cadence("week", ("Friday",), at, language_for("en")) == Cadence("week", 1, (4,))
