"""`briefgen agenda` as an owner runs it."""

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest

ROOT = Path(__file__).parents[2]


def agenda(folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "agenda", *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=120,
    )
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/shop.md").write_text("---\ntitle: Shop\ndue: 2027-02-19\n---\n")
    (tmp_path / "briefs/post.md").write_text("---\ntitle: Post\ndue: 2027-02-20 10:00\n---\n")
    return tmp_path


def test_the_examples_have_a_first_date(tmp_path: Path) -> None:
    done = agenda(ROOT, "--today", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing is due today or in the next 7 days." in done.stdout
    assert "Mon 4 Jan 2027" in done.stdout


def test_a_day_in_the_life_of_the_examples() -> None:
    done = agenda(ROOT, "--today", "2027-02-08", "--days", "1")
    assert done.returncode == 0
    assert "You: pay 600 EUR for Theme approved · shop-migration" in done.stdout
    assert "logo-refresh · 08:00 Los Angeles = 17:00 Belgrade" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout


def test_briefs_are_chosen_by_name_file_and_standard_input(folder: Path) -> None:
    everything = agenda(folder, "--today", "2027-02-19").stdout
    assert "shop" in everything
    assert "post" in everything
    for asked in (("shop",), ("briefs/shop.md",), ("shop", "briefs/shop.md")):
        assert agenda(folder, *asked, "--today", "2027-02-19").stdout.count("shop") == 1
    typed = agenda(folder, "-", "--today", "2027-02-19", text="---\ndue: 2027-02-19\n---\n")
    assert "everything is due · stdin" in typed.stdout


def test_without_a_day_it_is_today(folder: Path) -> None:
    day = dt.datetime.now().astimezone().date()
    (folder / "briefs/shop.md").write_text(f"---\ndue: {day}\n---\n")
    found = json.loads(agenda(folder, "shop", "--json").stdout)
    assert found["entries"][0]["stage"] in ("today", "overdue")  # should midnight come between


def test_what_was_scored_or_ticked_off_is_no_longer_due(folder: Path) -> None:
    things = "[{name: Texts, due: 2027-02-01}, {name: Pictures, due: 2027-02-02}]"
    text = f"---\ndue: 2027-02-19\ndeliverables: {things}\n---\n"
    (folder / "briefs/shop.md").write_text(text)
    assert "Texts" in agenda(folder, "shop", "--today", "2027-02-10").stdout
    records = folder / "briefs/_records/shop"
    records.mkdir(parents=True)
    form = "brief: shop\nworker: Ivo\ndelivery: Texts\nhanded_over: 2027-02-01\n"
    (records / "scored-001.yaml").write_text(form)
    said = agenda(folder, "shop", "--today", "2027-02-10").stdout
    assert "Texts" not in said
    assert "Pictures" in said
    (folder / "briefs/shop.md").write_text(text.replace("due: 2027-02-19", "done: Pictures"))
    said = agenda(folder, "shop", "--today", "2027-02-10").stdout
    assert said.startswith("Nothing is due today or in the next 7 days, and no brief has")
    assert "Overdue" not in said


def test_all_that_is_overdue_is_said_when_it_is_asked_for(folder: Path) -> None:
    dates = ", ".join(f"{{name: M{n}, due: 2027-01-{n:02}}}" for n in range(1, 10))
    (folder / "briefs/shop.md").write_text(f"---\nmilestones: [{dates}]\n---\n")
    assert "reach M1 " not in agenda(folder, "shop", "--today", "2027-02-01").stdout
    assert "4 more were due earlier" in agenda(folder, "shop", "--today", "2027-02-01").stdout
    assert "reach M1 " in agenda(folder, "shop", "--today", "2027-02-01", "--all").stdout


def test_no_more_than_today(folder: Path) -> None:
    done = agenda(folder, "--today", "2027-02-19", "--days", "0")
    assert "The next" not in done.stdout
    assert "post" not in done.stdout


def test_briefs_that_cannot_be_read_are_named(folder: Path) -> None:
    (folder / "briefs/broken.md").write_text("---\ndue: [2027-02-19\n---\n")
    (folder / "briefs/bytes.md").write_bytes(b"\xff\xfe")
    (folder / "briefs/wrong.md").write_text("---\ndue: 2027-02-30\nstart: 2027-02-19\n---\n")
    done = agenda(folder, "--today", "2027-02-19")
    assert done.returncode == 1
    for named in ("briefs/broken.md:2: ", "briefs/bytes.md:1: ", "briefs/wrong.md:2: "):
        assert named in done.stderr
    assert "start · wrong" in done.stdout
    assert "everything is due · shop" in done.stdout
    report = json.loads(agenda(folder, "--today", "2027-02-19", "--json").stdout)
    assert {one["path"] for one in report["unreadable"]} == {
        "briefs/broken.md",
        "briefs/bytes.md",
        "briefs/wrong.md",
    }


def test_a_missing_picture_keeps_no_date_from_being_read(folder: Path) -> None:
    text = "---\ndue: 2027-02-19\n---\n![a](gone.png)\n"
    (folder / "briefs/shop.md").write_text(text)
    done = agenda(folder, "shop", "--today", "2027-02-19")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing",), "There is no brief called nothing."),
        (("--today", "tomorrow"), "'tomorrow' is no date such as 2026-12-04."),
        (("--days", "-1"), "'-1' is no number from 0 to 366."),
    ],
)
def test_what_cannot_go_on_ends_with_one_message(
    folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = agenda(folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


def test_an_empty_workspace_says_where_briefs_belong(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    done = agenda(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no brief in" in done.stderr


def test_all_dates_go_into_one_calendar(folder: Path) -> None:
    (folder / "briefs/old.md").write_text("---\ntitle: Old\nstatus: done\ndue: 2027-01-01\n---\n")
    done = agenda(folder, "--ics", "dates.ics")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Wrote the dates of 2 briefs to dates.ics.\n"
    read: Any = icalendar.Calendar.from_ical((folder / "dates.ics").read_text())
    assert sorted(str(event["summary"]) for event in read.events) == [
        "Everything is due · Post",
        "Everything is due · Shop",
    ]
    before = (folder / "dates.ics").read_bytes()
    agenda(folder, "--ics", "dates.ics")
    assert (folder / "dates.ics").read_bytes() == before
    assert not (folder / "output").exists()


def test_a_brief_with_a_key_in_it_stays_out_of_the_calendar(folder: Path) -> None:
    (folder / "briefs/key.md").write_text(
        "---\ntitle: AKIAZ7QX4T2WLP9MFB3C\ndue: 2027-01-01\n---\n"
    )
    done = agenda(folder, "--ics", "dates.ics")
    assert done.returncode == 1
    assert "Left out key" in done.stderr
    assert "AKIA" not in (folder / "dates.ics").read_text() + done.stdout + done.stderr


def test_only_a_calendar_is_written_over(folder: Path) -> None:
    done = agenda(folder, "--ics", "briefs/shop.md")
    assert done.returncode == 2
    assert "ends in .ics" in done.stderr
    assert (folder / "briefs/shop.md").read_text().startswith("---\ntitle: Shop")
