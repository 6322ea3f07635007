"""A check of several texts, a text mended, and a text written back."""

import datetime as dt
import io
from pathlib import Path

import pytest
from PIL import Image

from briefgen.check import Checker, change, targets, write_back
from briefgen.diagnostic import Severity
from briefgen.lint import Options, Profile
from briefgen.workspace import UNREADABLE

TODAY = dt.date(2026, 11, 24)
DUE = "---\ntitle: Scan the letters\ndue: 2026-11-01\n---\n"


def put(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def chosen(root, *wanted, stdin=""):
    return targets(root, wanted, lambda: stdin)


def checker(*rules, today=TODAY, **options):
    return Checker(Options(select=rules, **options), today)


def heard(findings):
    return [(d.name, d.place.source.name, d.place.span.start.line) for d in findings.diagnostics]


def test_each_text_is_checked_on_the_day_that_is_given(tmp_path):
    put(tmp_path, "briefs/a.md", DUE)
    put(tmp_path, "briefs/b.md", DUE.replace("-01\n", "-30\n"))
    texts = chosen(tmp_path).texts
    assert heard(checker("past-due-date").all(texts)) == [("past-due-date", "briefs/a.md", 3)]
    late = checker("past-due-date", today=dt.date(2027, 1, 1)).all(texts)
    assert [name for _, name, _ in heard(late)] == ["briefs/a.md", "briefs/b.md"]


def test_what_was_typed_and_what_the_settings_say_are_joined(tmp_path):
    put(tmp_path, "briefgen.yaml", "lint:\n  severity:\n    past-due-date: info\n")
    put(tmp_path, "briefs/a.md", DUE)
    (found,) = checker("past-due-date").all(chosen(tmp_path).texts).diagnostics
    assert found.severity is Severity.INFO
    none = Checker(Options(Profile.RELAXED, ignore=("BG",)), TODAY).all(chosen(tmp_path).texts)
    assert none.diagnostics == ()


def test_counts_are_of_briefs_and_of_the_rules_that_looked(tmp_path):
    put(tmp_path, "briefs/a.md", DUE)
    put(tmp_path, "briefs/b.md", DUE)
    (tmp_path / "briefs/c.md").write_bytes(b"\xff")
    found = chosen(tmp_path)
    result = checker("BG305", "BG102").all(found.texts, found.refused)
    assert (result.briefs, result.rules) == (3, 5)
    assert result.diagnostics[0].name == "unreadable-file"
    nothing = checker().all(())
    assert (nothing.briefs, nothing.rules, nothing.diagnostics) == (0, 0, ())


def test_what_is_wrong_with_the_settings_is_told_once(tmp_path):
    put(tmp_path, "briefgen.yaml", "lint:\n  ignore: [vauge-term]\ndefaults:\n  due: 2026-11-01\n")
    put(tmp_path, "briefs/a.md", "---\ntitle: A\n---\n")
    put(tmp_path, "briefs/b.md", "---\ntitle: B\n---\n")
    result = checker("past-due-date").all(chosen(tmp_path).texts)
    assert heard(result) == [
        ("unknown-rule", "briefgen.yaml", 2),
        ("past-due-date", "briefgen.yaml", 4),
    ]


def test_what_a_comment_in_the_settings_hides_is_counted_once(tmp_path):
    put(
        tmp_path,
        "briefgen.yaml",
        "defaults:\n  due: 2026-11-01 # briefgen: ignore[past-due-date] a sample\n",
    )
    put(tmp_path, "briefs/a.md", "---\ntitle: A\n---\n")
    put(tmp_path, "briefs/b.md", "---\ntitle: B\n---\n")
    result = checker("past-due-date").all(chosen(tmp_path).texts)
    assert result.diagnostics == ()
    assert [one.reason for one in result.suppressed] == ["a sample"]


def test_two_workspaces_have_their_own_settings(tmp_path):
    for name, profile in (("one", "relaxed"), ("two", "strict")):
        put(tmp_path, f"{name}/briefgen.yaml", f"lint:\n  profile: {profile}\n")
        put(tmp_path, f"{name}/briefs/a.md", "---\ntitle: A\n---\n## Goal\n\nTag each PDP.\n")
    texts = chosen(tmp_path, "one/briefs", "two/briefs").texts
    result = Checker(Options(), TODAY).all(texts)
    acronyms = [d.place.source.name for d in result.diagnostics if d.name == "undefined-acronym"]
    assert acronyms == ["two/briefs/a.md"]


def test_pictures_are_looked_for_where_the_brief_may_look(tmp_path):
    put(
        tmp_path,
        "briefs/shop/brief.md",
        "---\ntitle: A\n---\n![Map](map.png) ![Far](../far.png)\n",
    )
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    for name in ("briefs/shop/map.png", "briefs/far.png"):
        (tmp_path / name).write_bytes(picture.getvalue())
    (found,) = checker("missing-asset").all(chosen(tmp_path).texts).diagnostics
    assert found.place.text == "../far.png"
    assert "outside the brief's folder" in found.message


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("![Map](map.png)", "![Map](Map.png)"),
        ("![map.png: the map](map.png)", "![map.png: the map](Map.png)"),
        ("![Map](<map.png>) and ![again](map.png)", "![Map](<Map.png>) and ![again](Map.png)"),
        ("![Plan](Pictures/plan.PNG)", "![Plan](pictures/Plan.png)"),
        ("![Plan][1]\n\n[1]: pictures/plan.png", "![Plan][1]\n\n[1]: pictures/plan.png"),
    ],
)
def test_a_picture_whose_name_has_other_capital_letters_is_mended(tmp_path, before, after):
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    for name in ("Map.png", "pictures/Plan.png"):
        (tmp_path / "briefs/shop" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "briefs/shop" / name).write_bytes(picture.getvalue())
    put(tmp_path, "briefs/shop/brief.md", f"---\ntitle: A\n---\n{before}\n")
    (target,) = chosen(tmp_path).texts
    found = checker("missing-asset").one(target).diagnostics
    assert "capital and small letters count" in found[0].message
    mended = checker("missing-asset").mended(target, unsafe=False)
    assert mended.text == f"---\ntitle: A\n---\n{after}\n"


def test_a_picture_among_the_facts_is_mended_too(tmp_path):
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    text = '---\ntitle: A\nowner_provides:\n  - what: Map\n    how: "See ![Map](map.png)"\n---\n'
    put(tmp_path, "briefs/shop/brief.md", text)
    (tmp_path / "briefs/shop/Map.png").write_bytes(picture.getvalue())
    (target,) = chosen(tmp_path).texts
    mended = checker("missing-asset").mended(target, unsafe=False)
    assert mended.text == text.replace("(map.png)", "(Map.png)")


# --- mending


TYPO = "---\ntitle: Scan the the letters\nkindd: project\n---\n"


def test_a_text_is_mended_and_nothing_is_written(tmp_path):
    path = put(tmp_path, "briefs/a.md", TYPO)
    (target,) = chosen(tmp_path).texts
    mended = checker("unknown-key").mended(target, unsafe=False)
    assert mended.text == TYPO.replace("kindd", "kind")
    assert mended.applied == 1
    assert path.read_text() == TYPO


def test_parts_to_be_filled_in_are_added_only_when_asked_for(tmp_path):
    put(tmp_path, "briefs/a.md", "---\ntitle: Scan the letters\n---\n")
    (target,) = chosen(tmp_path).texts
    assert checker("missing-goal").mended(target, unsafe=False).applied == 0
    mended = checker("missing-goal").mended(target, unsafe=True)
    assert "## Goal\n\nTODO" in mended.text


def test_the_change_is_shown_without_secrets(tmp_path):
    text = TYPO.replace("kindd", "# the password is hunter2x\nkindd")
    put(tmp_path, "briefs/a.md", text)
    (target,) = chosen(tmp_path).texts
    shown = change(target, checker("unknown-key").mended(target, unsafe=False).text)
    assert "-kindd: project\n+kind: project\n" in shown
    assert "the password is •••" in shown
    assert "hunter2x" not in shown
    assert change(target, target.source.text) == ""


def test_a_mended_text_is_written_where_it_was_read(tmp_path):
    path = put(tmp_path, "briefs/a.md", TYPO.replace("\n", "\r\n"))
    (target,) = chosen(tmp_path).texts
    mended = checker("unknown-key").mended(target, unsafe=False)
    printed: list[str] = []
    after = write_back(target, mended.text, printed.append)
    assert path.read_bytes() == TYPO.replace("kindd", "kind").replace("\n", "\r\n").encode()
    assert after.source.text == mended.text
    assert checker("unknown-key").one(after).diagnostics == ()
    assert printed == []


def test_a_text_that_does_not_change_is_not_touched(tmp_path):
    path = put(tmp_path, "briefs/a.md", TYPO)
    before = path.stat().st_mtime_ns
    (target,) = chosen(tmp_path).texts
    write_back(target, target.source.text, pytest.fail)
    assert path.stat().st_mtime_ns == before


def test_a_mended_text_from_standard_input_is_printed(tmp_path):
    (target,) = chosen(tmp_path, "-", stdin=TYPO).texts
    mended = checker("unknown-key").mended(target, unsafe=False)
    printed: list[str] = []
    write_back(target, mended.text, printed.append)
    assert printed == [TYPO.replace("kindd", "kind")]
    assert list(Path(tmp_path).iterdir()) == []


def test_files_that_could_not_be_read_come_before_what_is_found_in_the_others(tmp_path):
    put(tmp_path, "briefs/a.md", DUE)
    place = chosen(tmp_path).texts[0].source.place_of_line(1)
    refused = UNREADABLE.at(place, "no text")
    result = checker("past-due-date").all(chosen(tmp_path).texts, (refused,))
    assert [d.name for d in result.diagnostics] == ["unreadable-file", "past-due-date"]
