"""`briefgen send`, as an owner types it."""

import json
import zipfile
from pathlib import Path
from typing import Any

import icalendar
import pytest
from tests.cli.test_build import briefgen

BRIEF = """---
title: Bake the bread
version: "1.0"
due: 2027-01-29
owner:
  name: Ann
  email: ann@example.com
milestones:
  - {name: Dough, due: 2027-01-20}
private: the till opens with 4711
---
## Steps
1. Knead.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/bread.md").write_text(BRIEF)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG302, BG603, BG7]}\n")
    return tmp_path


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "briefs/bread.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def packed(folder: Path, number: int) -> dict[str, bytes]:
    path = folder / f"briefs/_records/bread/sent-{number:03d}/bread.zip"
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(folder: Path, name: str, number: int) -> bytes:
    """Return the calendar of a pack of the brief that is called loaf now."""
    (path,) = folder.glob(f"briefs/_records/loaf/sent-{number:03d}/*.zip")
    with zipfile.ZipFile(path) as archive:
        return archive.read(f"{name}.ics")


def state(data: bytes) -> dict[str, tuple[str, int, str]]:
    events: Any = icalendar.Calendar.from_ical(data.decode()).events
    return {
        str(e["summary"]).partition(" · ")[0]: (
            e["dtstart"].dt.isoformat(),
            int(e["sequence"]),
            str(e["status"]),
        )
        for e in events
    }


def test_the_worker_gets_a_pack_and_the_owner_keeps_a_record(folder: Path) -> None:
    run = briefgen(folder, "send", "bread")
    assert (run.code, run.err) == (0, "")
    assert "Packed briefs/_records/bread/sent-001/bread.zip for the worker." in run.out
    files = packed(folder, 1)
    assert sorted(files) == ["bread.html", "bread.ics", "bread.pdf", "bread.readback.yaml"]
    assert not [name for name, data in files.items() if b"4711" in data]
    record = folder / "briefs/_records/bread/sent-001"
    assert sorted(path.name for path in record.iterdir()) == [
        "bread.zip",
        "brief.md",
        "briefgen.yaml",
        "record.json",
    ]
    assert (record / "brief.md").read_text() == BRIEF
    kept = json.loads((record / "record.json").read_text())
    assert (kept["number"], kept["version"]) == (1, "1.0")
    assert kept["fingerprint"] in files["bread.html"].decode()
    assert [event["id"] for event in kept["events"]] == ["milestone-dough", "due"]
    assert not (folder / "output").exists()


def test_a_date_that_moved_moves_alone(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "ics")
    change(folder, "2027-01-20", "2027-01-22")
    change(folder, '"1.0"', '"1.1"')
    run = briefgen(folder, "send", "bread", "--format", "ics")
    assert run.code == 0
    assert state(packed(folder, 1)["bread.ics"]) == {
        "Dough": ("2027-01-20", 0, "CONFIRMED"),
        "Everything is due": ("2027-01-29", 0, "CONFIRMED"),
    }
    assert state(packed(folder, 2)["bread.ics"]) == {
        "Dough": ("2027-01-22", 1, "CONFIRMED"),
        "Everything is due": ("2027-01-29", 0, "CONFIRMED"),
    }
    change(folder, "milestones:\n  - {name: Dough, due: 2027-01-22}\n", "")
    briefgen(folder, "send", "bread", "--format", "ics")
    assert state(packed(folder, 3)["bread.ics"]) == {
        "Dough": ("2027-01-22", 2, "CANCELLED"),
        "Everything is due": ("2027-01-29", 0, "CONFIRMED"),
    }


def test_a_new_title_is_new_in_the_calendar_too(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "ics")
    change(folder, "Bake the bread", "Bake the loaf")
    briefgen(folder, "send", "bread", "--format", "ics")
    assert {number for _, number, _ in state(packed(folder, 2)["bread.ics"]).values()} == {1}


def test_a_build_after_sending_has_the_calendar_that_was_sent(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "ics")
    change(folder, "2027-01-20", "2027-01-22")
    briefgen(folder, "send", "bread", "--format", "ics")
    briefgen(folder, "build", "--format", "ics")
    assert (folder / "output/bread.ics").read_bytes() == packed(folder, 2)["bread.ics"]


def test_what_did_not_change_is_not_sent_twice_unless_asked(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "html")
    run = briefgen(folder, "send", "bread", "--format", "html")
    assert run.code == 0
    assert "Nothing has changed since you sent it on" in run.out
    assert not (folder / "briefs/_records/bread/sent-002").exists()
    assert briefgen(folder, "send", "bread", "--format", "html", "--again").code == 0
    assert (folder / "briefs/_records/bread/sent-002/bread.zip").is_file()


def test_private_notes_are_no_change(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "html")
    change(folder, "4711", "0815")
    assert "Nothing has changed" in briefgen(folder, "send", "bread", "--format", "html").out


def test_a_changed_brief_of_the_same_version_is_found(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "html")
    assert briefgen(folder, "lint").code == 0
    change(folder, "Knead.", "Knead well.")
    run = briefgen(folder, "lint")
    assert run.code == 1
    assert "bread.md:3:10" in run.out
    assert 'Write a new version, for example version: "1.1".' in run.out
    sent = briefgen(folder, "send", "bread", "--format", "html")
    assert sent.code == 0
    assert "but not its version" in sent.out
    change(folder, "Knead well.", "Knead a lot.")
    change(folder, '"1.0"', '"1.1"')
    assert briefgen(folder, "lint").code == 0


def test_what_is_cancelled_has_to_be_imported(folder: Path) -> None:
    first = briefgen(folder, "send", "bread", "--format", "ics")
    assert "cancelled" not in first.out
    change(folder, "milestones:\n  - {name: Dough, due: 2027-01-20}\n", "")
    change(folder, '"1.0"', '"1.1"')
    run = briefgen(folder, "send", "bread", "--format", "ics")
    assert "1 date is cancelled. Ask the worker to import the new bread.ics:" in run.out
    again = briefgen(folder, "send", "bread", "--format", "ics", "--again")
    assert "cancelled" not in again.out


def test_what_is_cancelled_without_a_calendar_is_told_too(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "ics")
    change(folder, "milestones:\n  - {name: Dough, due: 2027-01-20}\n", "")
    run = briefgen(folder, "send", "bread", "--format", "html")
    assert "no calendar is in the pack" in run.out


def test_a_renamed_brief_is_told_that_its_records_stayed_behind(folder: Path) -> None:
    assert briefgen(folder, "send", "bread", "--format", "ics").code == 0
    assert "lost-records" not in briefgen(folder, "lint").out
    (folder / "briefs/bread.md").rename(folder / "briefs/loaf.md")
    run = briefgen(folder, "lint")
    assert run.code == 1
    assert "briefs/_records/bread" in run.out
    assert "there is no brief called bread" in run.out
    assert "rename this folder too: to briefs/_records/loaf." in run.out
    assert "lost-records" in briefgen(folder, "lint", "briefs").out
    assert "lost-records" not in briefgen(folder, "lint", "loaf").out  # asked for one alone
    for command in (("build", "--format", "ics"), ("send", "loaf", "--format", "ics")):
        assert "there is no brief called bread" in briefgen(folder, *command).out
    (folder / "briefgen.yaml").write_text("lint: {ignore: [lost-records], select: [BG7]}\n")
    assert briefgen(folder, "lint").code == 0


def test_a_renamed_brief_whose_records_were_renamed_too_goes_on(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "ics")
    (folder / "briefs/bread.md").rename(folder / "briefs/loaf.md")
    (folder / "briefs/_records/bread").rename(folder / "briefs/_records/loaf")
    assert "lost-records" not in briefgen(folder, "lint").out
    assert briefgen(folder, "send", "loaf", "--format", "ics").code == 0
    ids = [
        [line for line in zipped(folder, name, number).splitlines() if line.startswith(b"UID:")]
        for name, number in (("bread", 1), ("loaf", 2))
    ]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 2


def test_a_brief_with_errors_is_not_sent(folder: Path) -> None:
    change(folder, "2027-01-29", "2027-02-30")
    run = briefgen(folder, "send", "bread")
    assert run.code == 1
    assert "bread.md:4:6" in run.out
    assert "Nothing is packed. Correct the errors above, then send it." in run.out
    assert not (folder / "briefs/_records").exists()


def test_a_secret_is_not_sent(folder: Path) -> None:
    change(folder, "Knead.", "Log in with AKIAZ7QX4T2WLP9MFB3C first.")
    run = briefgen(folder, "send", "bread", "--format", "html")
    assert run.code == 1
    assert not (folder / "briefs/_records").exists()


def test_a_broken_record_is_named_and_nothing_is_written_over(folder: Path) -> None:
    briefgen(folder, "send", "bread", "--format", "ics")
    record = folder / "briefs/_records/bread/sent-001/record.json"
    record.write_text("{")
    run = briefgen(folder, "lint")
    assert "sent-001/record.json" in run.out
    assert "cannot be read" in run.out
    before = {path: path.read_bytes() for path in record.parent.iterdir()}
    run = briefgen(folder, "send", "bread", "--format", "ics")
    assert {path: path.read_bytes() for path in record.parent.iterdir()} == before
    assert "Packed briefs/_records/bread/sent-002/bread.zip" in run.out


def test_an_unknown_name_ends_the_run(folder: Path) -> None:
    run = briefgen(folder, "send", "breed")
    assert run.code == 2
    assert "bread" in run.err
