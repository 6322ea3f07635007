"""`briefgen score` as an owner runs it, from an empty folder on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BRIEF = """\
---
title: Bake the bread
version: "1"
worker: Dana
start: 2027-01-11
due: 2027-01-15 17:00
acceptance: [It is crisp., "It is brown: all over."]
payment: {amount: 300, currency: EUR, bonus: [{amount: 15%, when: it is a day early}]}
---
"""


def briefgen(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=folder,
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
    (tmp_path / "briefs/bread.md").write_text(BRIEF, encoding="utf-8")
    return tmp_path


def records(folder: Path, name: str = "bread") -> Path:
    place = folder / "briefs/_records" / name
    place.mkdir(parents=True, exist_ok=True)
    return place


def blank(folder: Path) -> str:
    """Return the form that a build writes, whatever else is wrong with the brief."""
    briefgen(folder, "build", "--document", "scorecard", "--format", "yaml")
    return (folder / "output/private/bread.scorecard.yaml").read_text(encoding="utf-8")


def fill(text: str, **answers: str) -> str:
    for key, answer in answers.items():
        assert f"{key}:\n" in text, key
        text = text.replace(f"{key}:\n", f"{key}: {answer}\n")
    return text


def filled(folder: Path, **other: str) -> str:
    facts = {
        "delivery": "All",
        "handed_over": "2027-01-14",
        "met": "yes",
        "accepted_at_first_check": "yes",
        "rounds_of_rework": "0",
        "earned": "yes",
        "paid": "no",
    }
    return fill(blank(folder), **(facts | other))


def test_from_the_blank_form_to_the_bonus(folder: Path) -> None:
    (records(folder) / "scored-001.yaml").write_text(filled(folder), encoding="utf-8")
    done = briefgen(folder, "score")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Dana · bread" in done.stdout
    assert "Thu 14 Jan 2027, due Fri 15 Jan 2027 17:00: on time" in done.stdout
    assert "criteria met             2 of 2" in done.stdout
    assert "bonus due                45 EUR" in done.stdout  # 15 % of 300
    assert "too little to judge by" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_in_a_folder_without_records_it_says_what_to_do(folder: Path) -> None:
    done = briefgen(folder, "score", "bread")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No delivery is noted yet of: bread.")
    assert "fill in the copy" in done.stdout


def test_problems_are_shown_with_their_lines_and_nothing_is_written(folder: Path) -> None:
    place = records(folder)
    names = {
        "scored-001.yaml": filled(folder),
        "scored-002.yaml": filled(folder),  # the same delivery
        "scored-003.yaml": filled(folder, delivery="Rest", handed_over="2027-01-02"),
        "scored-004.yaml": filled(folder, delivery="Crumbs").replace(
            "worker: Dana", "worker: Zoe"
        ),
        "scored-005.yml": filled(folder, delivery="Tin", accepted_at_first_check="well"),
        "scored-006.yaml.txt": blank(folder),
    }
    for name, text in names.items():
        (place / name).write_text(text, encoding="utf-8")
    (place / "scored-007.yaml").write_bytes(b"\xff\xfewide")
    before = {path: path.read_bytes() for path in (folder / "briefs").rglob("*") if path.is_file()}
    done = briefgen(folder, "score")
    assert done.returncode == 1
    for words in (
        "there are two records of All",
        "--> briefs/_records/bread/scored-002.yaml:",
        "this is before the work began, on 2027-01-11",
        "Zoe is no worker of this brief",
        "“well” is neither yes nor no",
        "nothing is filled in here yet",
        "--> briefs/_records/bread/scored-006.yaml.txt:",
        "UTF-16",
    ):
        assert words in done.stdout, words
    briefgen(folder, "build", "--format", "html,csv,yaml")
    after = {path: path.read_bytes() for path in (folder / "briefs").rglob("*") if path.is_file()}
    assert after == before


def test_programs_get_json_alone(folder: Path) -> None:
    (records(folder) / "scored-001.yaml").write_text(filled(folder, met="maybe"), encoding="utf-8")
    done = briefgen(folder, "score", "--json")
    assert (done.returncode, done.stderr) == (1, "")
    shown = json.loads(done.stdout)
    assert shown["workers"][0]["totals"]["bonus_due"] == {"EUR": "45.00"}
    (problem,) = shown["problems"]
    first, second = lines(folder)
    assert (problem["code"], problem["line"]) == ("BG725", first)
    assert problem["message"].endswith(f"the same on line {second}")


def lines(folder: Path) -> list[int]:
    text = (records(folder) / "scored-001.yaml").read_text(encoding="utf-8")
    found = [i for i, line in enumerate(text.splitlines(), 1) if line.strip() == "met: maybe"]
    assert len(found) == 2
    return found


def test_what_is_only_to_be_known_is_no_problem(folder: Path) -> None:
    (records(folder) / "scored-001.yaml").write_text(filled(folder), encoding="utf-8")
    changed = BRIEF.replace('version: "1"', 'version: "2"').replace("crisp", "soft")
    (folder / "briefs/bread.md").write_text(changed, encoding="utf-8")
    (records(folder, "gone") / "scored-001.yaml").write_text("worker: Zoe\n", encoding="utf-8")
    done = briefgen(folder, "score")
    assert done.returncode == 0
    assert "this is of version 1; the brief is 2 now" in done.stderr
    assert "there is no brief called gone, so its records are not counted" in done.stderr
    assert "bonus due                45 EUR" in done.stdout


def test_the_records_of_what_was_sent_are_no_deliveries(folder: Path) -> None:
    sent = records(folder) / "sent-001"
    sent.mkdir()
    (sent / "briefgen.yaml").write_text("brand: {name: A}\n", encoding="utf-8")
    done = briefgen(folder, "score")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_brief_that_cannot_be_read_is_named(folder: Path) -> None:
    (records(folder) / "scored-001.yaml").write_text(filled(folder), encoding="utf-8")
    (folder / "briefs/bread.md").write_text(BRIEF + "<!-- open", encoding="utf-8")
    done = briefgen(folder, "score")
    assert done.returncode == 1
    assert "Facts of these briefs may be missing above." in done.stderr


def test_it_cannot_go_on_without_a_brief(tmp_path: Path) -> None:
    assert briefgen(tmp_path, "score").returncode == 2
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/a.md").write_text(BRIEF, encoding="utf-8")
    done = briefgen(tmp_path, "score", "b")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no brief called b." in done.stderr
