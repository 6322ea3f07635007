"""`briefgen readback`, as an owner types it."""

from pathlib import Path

import pytest
from tests.cli.test_build import briefgen

BRIEF = """---
title: Bake the bread
version: "1.0"
due: 2027-01-29 17:00
time_zone: Europe/Berlin
worker: {name: Jun, time_zone: Asia/Manila}
deliverables: [Rolls, Buns]
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


def filled(folder: Path, hand_over: str, due: str) -> Path:
    briefgen(folder, "readback", "bread")
    text = (folder / "output/bread.readback.yaml").read_text()
    text = text.replace("hand_over:", f"hand_over: {hand_over}").replace("\ndue:", f"\ndue: {due}")
    path = folder / "answers.yaml"
    path.write_text(text)
    return path


def test_a_form_without_answers_is_written(folder: Path) -> None:
    run = briefgen(folder, "readback", "bread")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Wrote output/bread.readback.yaml.")
    text = (folder / "output/bread.readback.yaml").read_text()
    assert 'version: "1.0"' in text
    assert not [word for word in ("Rolls", "17:00", "4711") if word in text]


def test_right_answers_are_right(folder: Path) -> None:
    path = filled(folder, "buns and rolls", "30 Jan 2027 00:00")
    run = briefgen(folder, "readback", "bread", "--check", path.name)
    assert (run.code, run.err) == (0, "")
    assert "2 answers as the brief has it, 0 in their own words." in run.out


def test_what_was_read_otherwise_is_told_with_its_line(folder: Path) -> None:
    path = filled(folder, "rolls", "29 Jan 2027 18:00")
    run = briefgen(folder, "readback", "bread", "--check", path.name)
    assert run.code == 1
    said = "Friday 2027-01-29, 17:00 (Europe/Berlin) = Saturday 00:00 (Asia/Manila)"
    assert f"brief:   {said}  briefs/bread.md:4" in run.out
    assert "Read as Friday 2027-01-29, 18:00 (Asia/Manila or Europe/Berlin)." in run.out
    assert "answer:  29 Jan 2027 18:00" in run.out
    assert "Not in the answer: Buns." in run.out
    assert "2 answers of 2 to talk about." in run.out
    assert "not who answered" in run.out


def test_money_is_said_with_its_currency_once(folder: Path) -> None:
    text = BRIEF.replace("private:", "payment: {amount: 75, currency: GBP, per: loaf}\nprivate:")
    (folder / "briefs/bread.md").write_text(text)
    briefgen(folder, "readback", "bread")
    form = (folder / "output/bread.readback.yaml").read_text()
    (folder / "answers.yaml").write_text(form.replace("pay:", "pay: 57 GBP"))
    run = briefgen(folder, "readback", "bread", "--check", "answers.yaml")
    assert "brief:   75 GBP / loaf  briefs/bread.md:" in run.out


def test_half_a_form_is_told_as_such(folder: Path) -> None:
    run = briefgen(folder, "readback", "bread", "--check", filled(folder, "", "").name)
    assert run.code == 1
    assert "Not answered" in run.out


def test_answers_for_another_text_are_told_as_such(folder: Path) -> None:
    path = filled(folder, "buns, rolls", "2027-01-29 17:00")
    briefgen(folder, "send", "bread", "--format", "html")
    (folder / "briefs/bread.md").write_text(BRIEF.replace("Knead.", "Knead well."))
    run = briefgen(folder, "readback", "bread", "--check", path.name)
    assert run.code == 1
    assert run.out.startswith("The answers are for version 1.0")
    assert "which you sent on" in run.out


def test_private_words_change_nothing(folder: Path) -> None:
    path = filled(folder, "buns, rolls", "2027-01-29 17:00")
    (folder / "briefs/bread.md").write_text(BRIEF.replace("4711", "0815"))
    assert briefgen(folder, "readback", "bread", "--check", path.name).code == 0


def test_answers_are_not_written_over(folder: Path) -> None:
    path = filled(folder, "buns", "")
    path.replace(folder / "output/bread.readback.yaml")
    run = briefgen(folder, "readback", "bread")
    assert run.code == 2
    assert "--check output/bread.readback.yaml" in run.err
    assert "hand_over: buns" in (folder / "output/bread.readback.yaml").read_text()


def test_commands_for_a_terminal_are_not_obeyed(folder: Path) -> None:
    path = filled(folder, "\x1b[2J\x07rolls", "")
    run = briefgen(folder, "readback", "bread", "--check", path.name)
    assert "\x1b[2J" not in run.out
    assert "\x07" not in run.out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x: y\n", "is no form"),
        ("brief: other\ngoal: x\n", "has answers for other, not for bread"),
    ],
)
def test_another_file_ends_the_command(folder: Path, text: str, words: str) -> None:
    (folder / "a.yaml").write_text(text)
    run = briefgen(folder, "readback", "bread", "--check", "a.yaml")
    assert run.code == 2
    assert words in run.err


def test_the_form_is_in_the_pack(folder: Path) -> None:
    import zipfile

    briefgen(folder, "send", "bread", "--format", "html")
    with zipfile.ZipFile(folder / "briefs/_records/bread/sent-001/bread.zip") as pack:
        assert "bread.readback.yaml" in pack.namelist()


def test_a_form_that_lost_its_fingerprint_is_said_to_have_lost_it(folder: Path) -> None:
    path = filled(folder, "buns and rolls", "30 Jan 2027 00:00")
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("fingerprint:")))
    run = briefgen(folder, "readback", "bread", "--check", path.name)
    assert run.code == 1
    assert run.out.startswith("The line with the fingerprint is gone from the answers, so I")
    assert "()" not in run.out
