"""`briefgen diff`, as an owner types it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.test_build import briefgen

BRIEF = """---
title: Bake the bread
version: "1.0"
time_zone: Europe/Berlin
start: 2027-01-04
due: 2027-01-29 17:00
owner: {name: Ann, email: ann@example.com}
worker: {name: Bo, time_zone: Asia/Manila}
payment: {amount: 300, currency: EUR}
private: the till opens with 4711
---
## Steps
1. Weigh the flour.
2. Knead the dough for ten minutes.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/bread.md").write_text(BRIEF)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG302, BG7]}\n")
    return tmp_path


@pytest.fixture
def sent(folder: Path) -> Path:
    assert briefgen(folder, "send", "bread", "--format", "html").code == 0
    return folder


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "briefs/bread.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_against_what_was_sent_it_says_what_changed_in_plain_words(sent):
    change(sent, "2027-01-29 17:00", "2027-02-02 17:00")
    change(sent, '"1.0"', '"1.1"')
    change(sent, "amount: 300", "amount: 350")
    change(sent, "Weigh the flour.", "Weigh the flour and the salt.")
    ran = briefgen(sent, "diff", "bread")
    assert (ran.code, ran.err) == (0, "")
    record = json.loads((sent / "briefs/_records/bread/sent-001/record.json").read_text())
    assert re.findall(r"^(Before|Now): Version (\S+) · (\w{8})$", ran.out, re.M)[0] == (
        "Before",
        "1.0",
        record["fingerprint"],
    )
    for said in (
        "Due\n  Changed\n    Before: Friday, January 29, 2027, 17:00 Berlin time\n",
        "    Before: 300 EUR for the whole project\n    Now: 350 EUR for the whole project\n",
        "  Changed: S1 Weigh the flour and the salt.\n    Before: Weigh the flour.\n",
        "Everything is due (4 days later)\n",
        # Manila has eight hours in winter, Berlin one.
        "      = 00:00 Manila time (the next day)\n",
        "read these parts again: Due; S1; Payment; Schedule.",
        "have you handed over everything?",
    ):
        assert said in re.sub("\xa0", " ", ran.out).replace("= Wed, Feb 3, ", "= "), said


def test_nothing_to_tell_is_said_too(sent):
    ran = briefgen(sent, "diff", "bread", "--exit-code")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing has changed." in ran.out
    assert "Nothing has to be read back or signed again." in ran.out


def test_a_private_change_is_silent_in_every_format(sent):
    change(sent, "4711", "0815")
    shown = ""
    for form in ("text", "json", "html"):
        ran = briefgen(sent, "diff", "bread", "--format", form, "--exit-code")
        assert ran.code == 0
        shown += ran.out + ran.err
    shown += (sent / "output/bread.changes.html").read_text()
    assert "Nothing has changed." in shown
    assert "0815" not in shown
    assert "4711" not in shown


def test_a_slip_of_a_letter_has_not_to_be_read_back(sent):
    change(sent, "minutes", "mintues")
    said = briefgen(sent, "diff", "bread").out
    assert "SPELLING, LAYOUT AND ORDER" in said
    assert "Spelling: S2" in said
    assert "WHAT CHANGED" not in said
    assert "Nothing has to be read back or signed again." in said


def test_the_exit_code_tells_of_differences_only_when_it_is_asked_to(sent):
    change(sent, "ten minutes", "twelve minutes")
    ran = briefgen(sent, "diff", "bread")
    assert ran.code == 0
    assert "Give the new one another `version:`" in ran.err
    assert briefgen(sent, "diff", "bread", "--exit-code").code == 1


def test_another_picture_is_a_difference_though_no_word_is_other(folder):
    from PIL import Image

    change(folder, "ten minutes.", "ten minutes.\n\n   ![dough](dough.png)")
    Image.new("RGB", (40, 40), "red").save(folder / "briefs/dough.png")
    assert briefgen(folder, "send", "bread", "--format", "html").code == 0
    assert briefgen(folder, "diff", "bread", "--exit-code").code == 0
    Image.new("RGB", (40, 40), "blue").save(folder / "briefs/dough.png")
    change(folder, '"1.0"', '"1.1"')
    ran = briefgen(folder, "diff", "bread", "--exit-code")
    assert ran.code == 1
    assert "WHAT CHANGED\n\nA picture is another one." in ran.out
    assert "read these parts again: Picture." in ran.out


def test_two_files_and_a_name_can_be_compared(folder):
    shutil.copy(folder / "briefs/bread.md", folder / "old.md")
    change(folder, "ten minutes", "twelve minutes")
    for new in ("bread", "briefs/bread.md"):
        said = briefgen(folder, "diff", "old.md", new).out
        assert "Changed: S2 Knead the dough for twelve minutes." in said


@pytest.mark.parametrize("form", ["html", "txt"])
def test_the_notice_for_the_worker_is_in_the_language_of_the_brief(sent, form):
    change(sent, "title:", "language: de\ntitle:")
    change(sent, "2027-01-29", "2027-01-30")
    ran = briefgen(sent, "diff", "bread", "--format", form)
    assert (ran.code, ran.out) == (0, f"Wrote output/bread.changes.{form}.\n")
    said = (sent / f"output/bread.changes.{form}").read_text()
    assert "Änderungsmitteilung" in said
    assert "1 Tag später" in said
    assert "Changed" not in said
    assert "What changed".upper() in briefgen(sent, "diff", "bread").out


def test_the_pdf_names_both_versions_and_is_the_same_twice(sent):
    change(sent, "ten minutes", "twelve minutes")
    change(sent, '"1.0"', '"2.0"')
    made = sent / "out/bread.changes.pdf"
    ran = briefgen(sent, "diff", "bread", "--format", "pdf", "--output", "out")
    assert (ran.code, ran.out, ran.err) == (0, "Wrote out/bread.changes.pdf.\n", "")
    first = made.read_bytes()
    text = "\n".join(page.extract_text() for page in PdfReader(made).pages)
    assert "Version 1.0" in text
    assert "Version 2.0" in text
    briefgen(sent, "diff", "bread", "--format", "pdf", "--output", "out")
    assert made.read_bytes() == first


def test_json_lists_each_item_once(sent):
    change(sent, "amount: 300", "amount: 350")
    found = json.loads(briefgen(sent, "diff", "bread", "--format", "json").out)
    assert [(i["group"], i["sort"], i["read_again"]) for i in found["items"]] == [
        ("payment", "changed", True)
    ]
    assert found["items"][0]["differences"] == [
        {"key": "amount", "sort": "changed", "before": "300", "after": "350"}
    ]


def test_a_brief_with_errors_makes_a_draft(sent):
    change(sent, "due: 2027-01-29 17:00", "due: [2027-01-29 17:00, x]")
    ran = briefgen(sent, "diff", "bread", "--format", "html")
    assert ran.code == 1
    assert "type `briefgen lint briefs/bread.md`" in ran.err
    assert "This guide is a draft" in (sent / "output/bread.changes.html").read_text()


@pytest.mark.parametrize("side", ["old.md", "new.md"])
def test_a_secret_is_shown_by_no_notice_on_either_side(folder, side):
    key = "AKIA" + "QYLPMN5HFIQR7XYA"
    for name in ("old.md", "new.md"):
        (folder / name).write_text(BRIEF.replace("flour.", f"flour {key}.", name == side))
    for form in ("text", "html"):
        ran = briefgen(folder, "diff", "old.md", "new.md", "--format", form)
        assert ran.code == 1
        assert "No notice is made" in ran.out
        assert key not in ran.out + ran.err
    assert not (folder / "output").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["bread"],
            "bread was never sent, so there is nothing to compare it with.\n"
            "`briefgen send bread` keeps what you send. To compare two files, type: "
            "briefgen diff OLD.md briefs/bread.md",
        ),
        (["bred"], "bread"),
        (["none.md", "bread"], "There is no file called none.md here."),
        (["briefs", "bread"], "briefs is 2 briefs. Name one of them."),
        (["folder.md", "bread"], "folder.md"),
        ([], "OLD"),
    ],
)
def test_what_cannot_be_compared_says_what_to_type(folder, args, said):
    (folder / "briefs/other.md").write_text(BRIEF)
    (folder / "folder.md").mkdir()
    ran = briefgen(folder, "diff", *args)
    assert ran.code == 2
    assert said in ran.out + ran.err


def test_a_record_that_cannot_be_read_is_named(sent):
    path = sent / "briefs/_records/bread/sent-001/record.json"
    path.write_text("{")
    ran = briefgen(sent, "diff", "bread")
    assert ran.code == 2
    assert "briefs/_records/bread/sent-001/record.json" in ran.err
    assert "it is not whole, or was changed by hand" in ran.err


@pytest.mark.parametrize("wreck", [Path.unlink, lambda path: path.write_bytes(b"\xff\xfe\x00")])
def test_a_text_that_was_sent_and_is_gone_is_named(sent, wreck):
    wreck(sent / "briefs/_records/bread/sent-001/brief.md")
    ran = briefgen(sent, "diff", "bread")
    assert ran.code == 2
    assert "briefs/_records/bread/sent-001/brief.md cannot be read" in ran.err
    assert "Get the file back from a copy." in ran.err


def test_settings_of_then_fill_up_the_text_of_then(folder):
    (folder / "briefgen.yaml").write_text(
        "lint: {select: [BG302, BG7]}\ndefaults: {revisions: 2 rounds}\n"
    )
    assert briefgen(folder, "send", "bread", "--format", "html").code == 0
    (folder / "briefgen.yaml").write_text(
        "lint: {select: [BG302, BG7]}\ndefaults: {revisions: 3 rounds}\n"
    )
    said = briefgen(folder, "diff", "bread").out
    assert "Before: 2 rounds\n    Now: 3 rounds" in said
