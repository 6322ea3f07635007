"""Each thing that documents depend on, changed alone: exactly those that depend on it are made."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from click.testing import CliRunner
from tests.build.upkeep import GOOD, Place, make_place

from briefgen.cli import briefgen
from briefgen.inputs import Inputs
from briefgen.ledger import machine

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="9"/>'
ALL = ("a", "b", "c", "d", "d/part", "e")
Act = Callable[[Place], object]

SNIPPET = "a snippet has changed"
PICTURE = "a picture has changed"
PART = {"d": SNIPPET, "d/part": "its text has changed"}


@pytest.fixture
def place(tmp_path, monkeypatch, capsys) -> Place:
    """a and b stand alone, c shows pictures, d uses snippets, one of which is a brief as well,
    and e one that is not there."""
    place = make_place(tmp_path, monkeypatch, capsys)
    place.write("briefs/c/x.svg", SVG.format(7))
    place.brief("c/brief", GOOD.format(title="c") + "![x](x.svg) ![y](../_shared/later.svg)\n")
    place.write("briefs/_shared/rules.md", "- Answer each message.\n\n{include=more.md}\n")
    place.write("briefs/_shared/pictured.md", "![z](z.svg)\n")
    place.write("briefs/_shared/z.svg", SVG.format(5))
    place.write("briefs/d/part.md", "Own words.\n")
    place.brief("d/brief", GOOD.format(title="d") + INCLUDES)
    place.brief("e", GOOD.format(title="e") + "\n{include=_shared/missing.md}\n")
    return place


INCLUDES = """
{include=_shared/rules.md}

{include=part.md}

{include=_shared/pictured.md}
"""


def put(name: str, text: str | bytes) -> Act:
    return lambda place: place.write(name, text)


def lose(name: str) -> Act:
    return lambda place: (place.root / name).unlink()


CHANGES: dict[str, tuple[Act, dict[str, str]]] = {
    "a text": (put("briefs/a.md", GOOD.format(title="Cake")), {"a": "its text has changed"}),
    "the text of one with snippets": (
        put("briefs/d/brief.md", GOOD.format(title="Cake") + INCLUDES),
        {"d": "its text has changed"},
    ),
    "the settings": (
        put("briefgen.yaml", "brand: {name: Acme}\n"),
        dict.fromkeys(ALL, "briefgen.yaml has changed"),
    ),
    "a snippet": (put("briefs/_shared/rules.md", "- Send no passwords.\n"), {"d": SNIPPET}),
    "a lost snippet": (lose("briefs/_shared/rules.md"), {"d": SNIPPET}),
    "a snippet in the folder of a brief": (put("briefs/d/part.md", "Others.\n"), PART),
    "a snippet that becomes a whole brief": (
        put("briefs/d/part.md", "---\ntitle: No part\n---\n"),
        PART,
    ),
    "a snippet that was not there": (
        put("briefs/_shared/missing.md", "Here now.\n"),
        {"e": SNIPPET},
    ),
    "a snippet that cannot be read": (
        put("briefs/_shared/missing.md", b"\xff"),
        {"e": SNIPPET},
    ),
    "a snippet that nobody uses": (put("briefs/_shared/nobody.md", "x\n"), {}),
    "a picture beside a snippet": (put("briefs/_shared/z.svg", SVG.format(6)), {"d": PICTURE}),
    "a picture": (put("briefs/c/x.svg", SVG.format(8)), {"c": PICTURE}),
    "a lost picture": (lose("briefs/c/x.svg"), {"c": PICTURE}),
    "a picture that was not there": (
        put("briefs/_shared/later.svg", SVG.format(8)),
        {"c": PICTURE},
    ),
    "a template of one's own": (
        put("templates/guide.html", '{% extends "briefgen/guide.html" %}'),
        dict.fromkeys(ALL, "the template guide.html has changed"),
    ),
    "a part of a template": (
        put("templates/parts/steps.html", "Steps."),
        dict.fromkeys("abcde", "the template parts/steps.html has changed"),
    ),
    "a style": (
        put("templates/styles/screen.css", "p {color: red}"),
        dict.fromkeys(ALL, "the template styles/screen.css has changed"),
    ),
    "a template that nothing uses": (put("templates/changes.html", "x"), {}),
    "what nobody asked about": (put("briefs/notes.txt", "x"), {}),
    "a new date of the file": (lambda p: (p.root / "briefs/a.md").touch(), {}),
    "a lost output": (lose("output/a.html"), {"a": "a.html is missing"}),
    "an output that was changed": (
        put("output/private/b.scorecard.html", "x"),
        {"b": "private/b.scorecard.html was changed"},
    ),
    "an output put back as it was": (
        lambda p: p.write("output/a.html", (p.root / "output/a.html").read_bytes()),
        {},
    ),
    "a lost list": (lose("output/index.html"), {}),
    "a record of what was sent": (
        put("briefs/_records/a/sent-001/record.json", "{}"),
        {"a": "what was sent of it has changed"},
    ),
    "a record of a delivery, which no document shows": (
        put("briefs/_records/a/first.yaml", "brief: a\n"),
        {},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_costs_what_depends_on_it(place: Place, change: str) -> None:
    place.build()
    act, expected = CHANGES[change]
    act(place)
    made = place.build()
    assert made == sorted(expected)
    assert place.err == "".join(f"{name}: {why}\n" for name, why in sorted(expected.items()))
    assert place.is_clean()
    assert place.build() == []


def test_whatever_a_brief_is_made_from_has_a_mark() -> None:
    """A field that comes to what is gathered needs a mark in `marks_of`, or a reason for none."""
    marked = {"name", "source", "refused", "pictures", "records"}
    of_the_workspace = {"defaults"}  # the settings, which have one mark for all briefs
    assert {field.name for field in fields(Inputs)} == marked | of_the_workspace


def test_what_is_sent_changes_its_calendar_and_no_other(place: Place) -> None:
    place.build()
    before = place.output()
    made = CliRunner().invoke(briefgen, ["send", "b", "--format", "html"], catch_exceptions=False)
    assert made.exit_code == 0, made.output
    place.brief("b", (GOOD.format(title="b")).replace("2027-01-29", "2027-02-05"))
    assert place.build() == ["b"]
    assert b"SEQUENCE:0" in before["b.ics"]
    assert b"SEQUENCE:1" in place.output()["b.ics"]
    assert place.output()["a.ics"] == before["a.ics"]


def test_a_snippet_that_lies_where_a_link_leads(place: Place) -> None:
    shared = place.root / "briefs/_shared"
    shared.rename(place.root / "elsewhere")
    shared.symlink_to(place.root / "elsewhere", target_is_directory=True)
    assert place.build() == list(ALL)
    place.write("elsewhere/rules.md", "- Send no passwords.\n")
    assert place.build() == ["d"]
    assert place.is_clean()


def test_a_brief_that_takes_a_folder_for_its_own_takes_its_files_along(place: Place) -> None:
    """No brief may show what lies in the folder of another."""
    place.write("briefs/f/y.svg", SVG.format(3))
    place.write("briefs/f/_note.md", "A note.\n")
    place.brief("a", GOOD.format(title="a") + "![y](f/y.svg)\n")
    place.brief("b", GOOD.format(title="b") + "\n{include=f/_note.md}\n")
    place.build()
    place.brief("f/brief", GOOD.format(title="f"))
    assert place.build() == ["a", "b", "f"]
    assert place.is_clean()


def test_a_hidden_picture_is_looked_at_too(place: Place) -> None:
    place.write("briefs/.y.svg", SVG.format(3))
    place.brief("a", GOOD.format(title="a") + "![y](.y.svg)\n")
    place.build()
    assert place.build() == []
    place.write("briefs/.y.svg", SVG.format(4))
    assert place.build() == ["a"]


def test_a_word_of_ours_that_changes_makes_everything_anew(place: Place, monkeypatch) -> None:
    """In a checkout, where the version may stay what it was."""
    package = place.write("program/languages/en.py", 'due = "Due"\n').parent.parent
    monkeypatch.setattr(machine, "_package", lambda: package)
    place.build()
    place.write("program/languages/en.py", 'due = "Due by"\n')
    assert place.build() == list(ALL)
    assert place.err.startswith("a: briefgen, a library or a font has changed\n")
    place.write("program/languages/en.py", 'due = "Due by"\n')
    assert place.build() == []


def test_a_logo_that_comes_empty_is_told_from_one_that_is_not_there(place: Place) -> None:
    place.write("briefgen.yaml", "brand: {logo: logo.png}\n")
    place.build()
    assert "there is no picture logo.png" in place.out
    place.write("logo.png", b"")
    place.build()
    assert "there is no picture logo.png" not in place.out
    place.write("logo.svg", SVG.format(3))
    place.write("briefgen.yaml", "brand: {logo: logo.svg}\n")
    place.build()
    place.write("logo.svg", SVG.format(4))
    assert place.build() == list(ALL)
    assert place.is_clean()
