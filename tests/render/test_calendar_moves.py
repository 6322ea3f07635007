"""One milestone of an example is moved by a day: what else in the calendars may move with it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import icalendar
import pytest

from briefgen.brief import Brief, When
from briefgen.inputs import Inputs, gather
from briefgen.parse import parse
from briefgen.records import History, Sent
from briefgen.reminders import Reminders
from briefgen.render.calendar import calendar
from briefgen.render.document import CALENDAR, OWNER_CALENDAR, Kind, make
from briefgen.schedule import schedule
from briefgen.workspace import find, find_briefs

ROOT = Path(__file__).parents[2]
SENT_ON = dt.date(2026, 12, 1)

_LOGO_AFTER_CHOICE = (
    "Round logo for the test with guests",
    "Final files",
    "Final logo",
    "Logo sheet",
    "Everything is due",
    "Result of a test of the round logo",
)
COUNTED = {
    "Test import passed": (),
    "Theme approved": ("Shop theme",),
    "Data and redirects complete": ("Product data in Northcart", "Customer data", "Redirects"),
    "Shop is live": ("Bank account connected to Northcart",),
    "Hand-over": ("Hand-over guide",),
    "First ideas": ("Chosen idea", "One list of changes", *_LOGO_AFTER_CHOICE),
    "Chosen idea": _LOGO_AFTER_CHOICE,
    "Round logo for the test with guests": (),
    "Final files": ("Everything is due", "Result of a test of the round logo"),
}
"""What is counted from each milestone, as a person reads the examples."""


def example(name: str) -> Brief:
    workspace = find(ROOT)
    (path,) = [found for found in find_briefs(workspace).briefs if found.name == name]
    inputs = gather(workspace, path, None)
    assert isinstance(inputs, Inputs)
    return parse(inputs).brief


def entries(kind: Kind, brief: Brief, history: History) -> dict[str, Any]:
    """Return the entries of a calendar by their ids."""
    found = calendar(make(kind, brief, {}, history=history), Reminders())
    return {str(e["uid"]): e for e in icalendar.Calendar.from_ical(found).events}


def moved(brief: Brief, number: int, days: int) -> Brief:
    (event,) = [e for e in schedule(brief) if e.path == ("milestones", number)]
    assert event.day
    time = f" {event.time:%H:%M}" if event.time else ""
    due = When(f"{event.day + dt.timedelta(days=days)}{time}")
    milestones = list(brief.front.milestones)
    milestones[number] = replace(milestones[number], due=due)
    return replace(brief, front=replace(brief.front, milestones=tuple(milestones)))


def said(entry: Any) -> str:
    return str(entry["summary"])


def day(entry: Any) -> dt.date:
    return dt.date.fromisoformat(str(entry["dtstart"].dt)[:10])


@pytest.mark.parametrize("kind", [CALENDAR, OWNER_CALENDAR])
@pytest.mark.parametrize("days", [1, -1])
@pytest.mark.parametrize(("name", "number"), [("shop-migration", n) for n in range(5)])
def test_a_milestone_of_the_shop_takes_nothing_along_that_is_not_its_own(name, number, days, kind):
    check(example(name), number, days, kind)


@pytest.mark.parametrize("kind", [CALENDAR, OWNER_CALENDAR])
@pytest.mark.parametrize(
    ("number", "days"), [(0, 1), (1, 1), (1, -1), (2, 1), (2, -1), (3, 1), (3, -1)]
)
def test_a_milestone_of_the_logo_takes_nothing_along_that_is_not_its_own(number, days, kind):
    check(example("logo-refresh"), number, days, kind)


@pytest.mark.parametrize("name", ["podcast-editing", "product-data-entry"])
def test_the_other_examples_have_no_milestone_to_move(name):
    assert example(name).front.milestones == ()


def check(brief: Brief, number: int, days: int, kind: Kind) -> None:
    milestone = brief.front.milestones[number].name
    own = (milestone, *COUNTED[milestone])
    history = History((Sent(1, SENT_ON, "1", "x", "n", schedule(brief)),))
    before, after = (entries(kind, b, history) for b in (brief, moved(brief, number, days)))
    assert before.keys() == after.keys()
    changed = [e for uid, e in after.items() if e.to_ical() != before[uid].to_ical()]
    assert [e for e in changed if said(e).startswith(milestone)]
    days_of_own = {day(e) for e in before.values() if said(e).startswith(own)}
    others = [e for e in changed if not any(name in said(e) for name in own)]
    # An update is due at each milestone of the logo, and its title names none.
    assert all("tatus update" in said(e) for e in others)
    assert {day(before[str(e["uid"])]) for e in others} <= days_of_own
    assert {e["sequence"] for e in changed} == {1}
    assert {e["sequence"] for e in after.values() if e not in changed} == {0}
