"""Calendars as a build makes them, and as the settings want them."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import icalendar
import pytest
from pypdf import PdfReader

from briefgen.build import Order, Result, plan, produce
from briefgen.workspace import Workspace

BRIEF = (
    "---\ntitle: Bake\ndue: 2027-01-29 17:00\ntime_zone: Europe/Berlin\n---\n## Steps\n1. Knead.\n"
)


def built(folder: Path, settings: str, *formats: str, brief: str = BRIEF) -> Result:
    (folder / "briefs").mkdir(exist_ok=True)
    (folder / "briefs/bread.md").write_text(brief)
    (folder / "briefgen.yaml").write_text(settings)
    order = Order(dt.date(2026, 11, 24), formats=formats)
    (job,) = plan(Workspace(folder), order).jobs
    return produce(job)


def alarms(data: bytes) -> list[dt.timedelta]:
    made: Any = icalendar.Calendar.from_ical(data.decode())
    (event,) = made.events
    return [alarm["trigger"].dt for alarm in event.subcomponents]


@pytest.mark.parametrize(
    ("settings", "before"),
    [
        ("", ["1d", "1h"]),
        ("calendar:\n  reminders: [2 days, 30 minutes]\n", ["2d", "30m"]),
        ("calendar:\n  reminders: 1 week\n", ["7d"]),
        ("calendar:\n  reminders: []\n", []),
    ],
)
def test_reminders_come_when_the_settings_say(tmp_path, settings, before):
    units = {"d": "days", "h": "hours", "m": "minutes"}
    wanted = [-dt.timedelta(**{units[text[-1]]: int(text[:-1])}) for text in before]
    files = dict(built(tmp_path, settings, "ics").files)
    assert alarms(files["bread.ics"]) == wanted
    assert alarms(files["private/bread.owner.ics"]) == wanted


def test_the_pdf_holds_the_workers_calendar_when_that_is_wanted(tmp_path):
    files = dict(built(tmp_path, "calendar: {attach: yes}\n", "pdf", "ics").files)
    assert PdfReader(io.BytesIO(files["bread.pdf"])).attachments == {
        "bread.ics": [files["bread.ics"]]
    }
    again = dict(built(tmp_path, "calendar: {attach: yes}\n", "pdf").files)
    assert again["bread.pdf"] == files["bread.pdf"]


def test_nothing_is_attached_unless_asked(tmp_path):
    files = dict(built(tmp_path, "", "pdf").files)
    assert PdfReader(io.BytesIO(files["bread.pdf"])).attachments == {}


def test_a_brief_without_dates_has_no_calendar(tmp_path):
    brief = "---\ntitle: Bake\n---\n## Steps\n1. Knead.\n"
    assert built(tmp_path, "calendar: {attach: yes}\n", "ics", brief=brief).files == ()
    files = dict(built(tmp_path, "calendar: {attach: yes}\n", "pdf", brief=brief).files)
    assert PdfReader(io.BytesIO(files["bread.pdf"])).attachments == {}


LONG = """---
title: Bake
start: 2027-01-04
due: 2027-01-29
time_zone: Europe/Berlin
approver: {name: Tom, review_days: 2}
milestones: [{name: Dough, due: 2027-01-20}]
deliverables: [{name: Rolls, due: 2027-01-22}, {name: Buns, due: 2027-01-25}]
owner_provides: [{what: Flour, by: start}]
status_updates: {every: week, on: Friday, channel: chat}
payment: {amount: 300, currency: EUR, within_days: 5}
---
## Steps
1. Knead.
"""
URL = "calendar: {guide_url: https://example.com/guides}\n"


def entries(data: bytes) -> dict[str, Any]:
    made: Any = icalendar.Calendar.from_ical(data.decode())
    return {str(event["summary"]).partition(" · ")[0]: event for event in made.events}


def test_each_entry_leads_to_its_place_in_the_guide_that_is_published(tmp_path):
    files = dict(built(tmp_path, URL, "ics", "html", brief=LONG).files)
    page = files["bread.html"].decode()
    for name in ("bread.ics", "private/bread.owner.ics"):
        found = entries(files[name])
        assert len(found) == 10
        for event in found.values():
            address, _, anchor = str(event["url"]).partition("#")
            assert address == "https://example.com/guides/bread.html"
            assert f'id="{anchor}"' in page
            assert f"Guide: {event['url']}" in str(event["description"])
    assert str(entries(files["bread.ics"])["You hand over: Buns"]["url"]).endswith("#thing-D2")


def test_without_an_address_the_entry_names_the_file(tmp_path):
    found = entries(dict(built(tmp_path, "", "ics", brief=LONG).files)["bread.ics"])
    assert not [event for event in found.values() if "url" in event]
    assert "Guide: bread.html#part-deliverables" in found["You hand over: Buns"]["description"]


def test_an_address_that_is_none_is_left_out(tmp_path):
    settings = 'calendar: {guide_url: "javascript:alert(1)"}\n'
    found = entries(dict(built(tmp_path, settings, "ics", brief=LONG).files)["bread.ics"])
    assert not [event for event in found.values() if "url" in event]


def test_who_is_owner_and_worker_has_two_entries_of_each_date(tmp_path):
    files = dict(built(tmp_path, "", "ics", brief=LONG).files)
    workers, owners = (
        {str(event["uid"]) for event in entries(files[name]).values()}
        for name in ("bread.ics", "private/bread.owner.ics")
    )
    assert len(workers) == len(owners) == 10
    assert not workers & owners
