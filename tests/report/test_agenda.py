"""The agenda as a person and as a program reads it."""

import datetime as dt
import json
from typing import Any

import jsonschema
import pytest

from briefgen.agenda import Agenda, Now, agenda
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.report.agenda import agenda_text
from briefgen.report.agenda_json import agenda_json
from briefgen.report.printable import Style, width
from briefgen.source import SourceFile

FRONT = """\
---
title: Edit the podcast
time_zone: Europe/London
owner: {name: Maya}
worker: {name: Andrés, time_zone: Asia/Manila}
approver: {name: Tom, review_days: 1}
start: 2027-01-06
repeats: {every: week, on: Wednesday, at: '17:00'}
deliverables:
  - {name: Episode, due: Wednesday 17:00}
  - {name: Show notes, due: Wednesday 17:00}
status_updates: {every: day, at: '9:00'}
owner_provides:
  - {what: Music, by: 2027-01-04}
  - {what: A voice, by: 2027-01-04}
---
"""


def found(today: str, days: int = 7, text: str = FRONT) -> Agenda:
    file = parse(Inputs("podcast", SourceFile("podcast.md", text)))
    return agenda([file], Now(dt.date.fromisoformat(today)), days)


def test_a_person_reads_it_in_three_parts():
    assert (
        agenda_text(found("2027-01-06", 2), Style())
        == """\
Today, Wednesday 6 January 2027
  Wed  6 Jan 09:00  Andrés: status update
                    podcast · 09:00 London = 17:00 Manila
  Wed  6 Jan 17:00  Andrés: hand over Episode; Show notes
                    podcast · 17:00 London = Thu 01:00 Manila
  Wed  6 Jan        Andrés: start · podcast

The next 2 days
  Thu  7 Jan 09:00  Andrés: status update
                    podcast · 09:00 London = 17:00 Manila · also Fri 8 Jan
  Thu  7 Jan        Tom: check Episode; Show notes · podcast

Overdue, unless it is done
  Mon  4 Jan        You: give Music; A voice · podcast

Tick off what is finished in its brief: `done: [First draft]`; or, when all is,
`status: done`."""
    )


def test_without_anything_due_the_next_date_is_named():
    assert agenda_text(found("2026-12-20"), Style()) == (
        "Nothing is due today or in the next 7 days. The next date is Mon 4 Jan 2027:\n"
        "podcast, You: give Music."
    )
    assert agenda_text(found("2026-12-20", 0), Style()).startswith("Nothing is due today. The")
    assert agenda_text(found("2026-12-20", 0, "---\ntitle: x\n---\n"), Style()) == (
        "Nothing is due today, and no brief has a date after that."
    )


def test_what_is_overdue_does_not_hide_that_nothing_else_is_due():
    text = agenda_text(found("2027-01-08", 0, "---\ndue: 2027-01-04\n---\n"), Style())
    assert text.startswith("Nothing is due today")
    assert "Overdue, unless it is done\n  Mon  4 Jan  The worker: everything is due" in text
    assert "`status: done`" in text


def late(count: int, *, everything: bool = False) -> list[str]:
    """Return the lines about so many milestones that were due in January, one a day."""
    milestones = [f"  - {{name: M{n}, due: 2027-01-{n:02}}}" for n in range(1, count + 1)]
    text = "\n".join(("---", "milestones:", *milestones, "---", ""))
    shown = agenda_text(found("2027-02-01", 0, text), Style(), everything=everything)
    part = shown[shown.index("Overdue") :].partition("\n\n")[0]
    return part.splitlines()[1:]


def test_of_what_is_overdue_the_latest_is_said_and_how_much_more_there_is():
    assert [line[2:12] for line in late(5)] == [
        "Fri  1 Jan",
        "Sat  2 Jan",
        "Sun  3 Jan",
        "Mon  4 Jan",
        "Tue  5 Jan",
    ]
    assert len(late(12)) == 6
    assert late(12)[0].startswith("  Fri  8 Jan")
    assert late(12)[-1] == "  7 more were due earlier; `briefgen agenda --all` shows them."
    assert late(6)[-1] == "  1 more was due earlier; `briefgen agenda --all` shows it."
    assert len(late(12, everything=True)) == 12


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("milestones: [{name: Live, due: 2027-01-04}]", "The worker: reach Live"),
        ("due: 2027-01-04", "The worker: everything is due"),
        (
            "payment: {amount: 300, currency: EUR, within_days: 0}\ndue: 2027-01-04",
            "You: pay 300 EUR",
        ),
        (
            "payment: {amount: 300, currency: EUR, within_days: 0}\n"
            "milestones: [{name: Live, due: 2027-01-04, payment: 30%}]",
            "You: pay 30% for Live",
        ),
        ("start: 2027-01-04\nrepeats: {every: week, on: Monday}", "The worker: the round is due"),
        (
            "milestones: [{name: Live, due: 2027-01-04}]\nstatus_updates: milestone",
            "The worker: status update, Live",
        ),
    ],
)
def test_every_kind_has_its_words(front, line):
    text = agenda_text(found("2027-01-04", 0, f"---\n{front}\n---\n"), Style())
    assert line in [part.partition(" · ")[0].strip()[12:] for part in text.splitlines()]


def test_no_line_is_wider_than_eighty_cells():
    name = "電子書籍 " * 20 + "very " * 30
    text = agenda_text(found("2027-01-04", 7, FRONT.replace("Episode", name)), Style(columns=200))
    assert len(text.splitlines()) > 10
    assert max(map(width, text.splitlines())) <= 80


def test_colours_are_for_terminals():
    plain, painted = (agenda_text(found("2027-01-06"), Style(colour)) for colour in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[1;31mOverdue, unless it is done\x1b[0m" in painted
    assert "\x1b[1mYou:\x1b[0m give Music" in painted


def test_a_name_cannot_command_the_terminal():
    text = agenda_text(
        found("2027-01-04", 0, '---\nmilestones: [{name: "\\e[31mred", due: 2027-01-04}]\n---\n'),
        Style(),
    )
    assert "\x1b" not in text
    assert "red" in text


DATE = {"type": "string", "format": "date"}
TEXT_OR_NULL = {"type": ["string", "null"]}
ENTRY: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "stage": {"enum": ["overdue", "today", "soon", "later"]},
        "date": DATE,
        "time": TEXT_OR_NULL,
        "time_zone": {"type": "string"},
        "utc": TEXT_OR_NULL,
        "elsewhere": {"type": "array", "items": {"required": ["time_zone", "date", "time"]}},
        "kind": {"type": "string"},
        "side": {"enum": ["owner", "worker"]},
        "who": {"type": "array"},
        "things": {"type": "array"},
        "amount": TEXT_OR_NULL,
        "since": TEXT_OR_NULL,
        "repeats": {"type": "boolean"},
        "brief": {"type": "string"},
        "title": {"type": "string"},
        "id": {"type": "string"},
    },
}
ENTRY["required"] = list(ENTRY["properties"])
SHAPE = {
    "type": "object",
    "required": ["version", "today", "days", "entries", "next", "unreadable"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 1},
        "today": DATE,
        "days": {"type": "integer"},
        "entries": {"type": "array", "items": ENTRY},
        "next": {"anyOf": [ENTRY, {"type": "null"}]},
        "unreadable": {"type": "array"},
    },
}


@pytest.mark.parametrize("today", ["2026-12-01", "2027-01-06", "2027-06-30"])
def test_programs_get_a_shape_that_stays(today):
    report = json.loads(agenda_json(found(today), ()))
    jsonschema.validate(report, SHAPE)
    assert report["today"] == today


def test_programs_get_each_time_with_its_moment():
    report = json.loads(agenda_json(found("2027-01-06", 1), ()))
    (round_,) = [entry for entry in report["entries"] if entry["kind"] == "round"]
    assert round_ == {
        "stage": "today",
        "date": "2027-01-06",
        "time": "17:00",
        "time_zone": "Europe/London",
        "utc": "2027-01-06T17:00:00Z",
        "elsewhere": [{"time_zone": "Asia/Manila", "date": "2027-01-07", "time": "01:00"}],
        "kind": "round",
        "side": "worker",
        "who": ["Andrés"],
        "things": ["Episode", "Show notes"],
        "amount": None,
        "since": None,
        "repeats": True,
        "brief": "podcast",
        "title": "Edit the podcast",
        "id": "round",
    }
    updates = [entry["date"] for entry in report["entries"] if entry["kind"] == "update"]
    assert updates == ["2027-01-06", "2027-01-07"]
