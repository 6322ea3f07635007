"""Which time zone an owner meant."""

import datetime as dt
import zoneinfo

import pytest

from briefgen.inputs import Inputs
from briefgen.lint import Policy, check
from briefgen.lint.dates.time_zones import nearest, same
from briefgen.parse import parse
from briefgen.source import SourceFile


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("europe / berlin", "Europe/Berlin"),
        ("Manilla", "Asia/Manila"),
        ("Europe/Lisboa", "Europe/Lisbon"),
        ("Melbourne time", "Australia/Melbourne"),
        ("Pacific Time", "America/Los_Angeles"),
        ("Eastern Standard Time", "America/New_York"),
        ("PST", "America/Los_Angeles"),
        ("cest", "Europe/Berlin"),
        ("UTC+2", ""),
        ("my time", ""),
    ],
)
def test_the_zone_that_was_probably_meant(written, meant):
    assert nearest(written) == meant


def test_only_capitals_and_blanks_leave_no_doubt():
    assert same("america/new york") == "America/New_York"
    assert same("New York") == ""


def test_a_brief_whose_zones_are_known_does_not_wait_for_the_list_of_all(monkeypatch):
    def refuse():
        raise AssertionError("nobody needs the names of all zones")

    monkeypatch.setattr(zoneinfo, "available_timezones", refuse)
    text = "---\ntime_zone: Europe/Berlin\nworker: {name: Jo, time_zone: Asia/Manila}\n---\n"
    file = parse(Inputs("a", SourceFile("a.md", text), {}))
    found = check(file, Policy(), dt.date(2026, 11, 24)).diagnostics
    assert found
    assert "missing-time-zone" not in {diagnostic.name for diagnostic in found}
