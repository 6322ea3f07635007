"""The notice of what changed: each change once, both versions named, in the brief's language."""

import re
from pathlib import Path

import pytest
from tests.compare.mutation import FILES, parsed, version

from briefgen.compare import SORTS
from briefgen.languages import LANGUAGES
from briefgen.render.document import GUIDE, make, notice
from briefgen.render.html import html
from briefgen.render.pdf import draw
from briefgen.render.templates import TemplateError
from briefgen.render.text import text

from .conformance import problems
from .tag_tree import opened

BRIEF = """---
title: Bake the bread
version: "1.0"
language: en
time_zone: Europe/Berlin
start: 2027-01-04
due: 2027-01-29 17:00
owner: {name: Ann, email: ann@example.com}
worker: {name: Bo, time_zone: Asia/Manila}
deliverables:
  - {name: Loaves, due: start + 7 days, acceptance: [The crust is brown.]}
  - {name: Rolls, acceptance: [Each weighs 60 g.]}
payment: {amount: 300, currency: EUR, within_days: 7}
private: the till opens with 4711
---
## Goal

Good bread for everybody in town.

## Steps

1. Weigh the flour.
2. Knead the dough for ten minutes.
3. Let the dough rest.
"""

LANGUAGE_BRIEFS = sorted((Path(__file__).parent.parent / "languages/briefs").glob("*.md"))


def made(*swaps, base=BRIEF):
    """Return the notice of a brief and the same one with other words in it."""
    after = base
    for old, new in swaps:
        assert old in after, old
        after = after.replace(old, new, 1)
    return notice(*(make(GUIDE, parsed(one), {}) for one in (base, after)))


def seen(page):
    """Return the words of a page, with what is struck out and what is new as signs."""
    body = page.partition("<body>")[2]
    marked = re.sub(r"<(/?)(?:del|ins)>", lambda m: "]" if m[1] else "[", body)
    return " ".join(re.sub(r"<[^>]+>", " ", marked).replace("\xa0", " ").split())


@pytest.fixture(scope="module")
def everything():
    return made(
        ('"1.0"', '"1.1"'),
        ("2027-01-29 17:00", "2027-02-05 17:00"),
        ("  - {name: Rolls, acceptance: [Each weighs 60 g.]}\n", ""),
        ("within_days: 7", "within_days: 14"),
        ("everybody", "everbody"),
        ("Weigh the flour.", "Weigh *the* flour."),
        (
            "2. Knead the dough for ten minutes.\n3. Let the dough rest.",
            "2. Let the dough rest.\n3. Knead the dough for ten minutes.\n4. Bake it <b>well</b>.",
        ),
    )


def test_each_sort_of_change_is_named_once(everything, packaged):
    page = html(everything, packaged)
    found = re.findall(r'<section class="change (\w+)">', page)
    assert sorted(found) == sorted(
        ["changed", "changed", "removed", "added", "moved", "spelling", "layout"]
    )
    assert set(found) == set(SORTS)
    words = seen(page)
    for said in (
        "Before Version 1.0 · " + everything.before.fingerprint,
        "Now Version 1.1 · " + everything.fingerprint,
        "No longer D2 [Rolls] [A2 Each weighs 60 g.]",
        "Moved S2, before S3 Let the dough rest.",
        "New S4 Bake it <b>well</b>.".replace("<", "&lt;").replace(">", "&gt;"),
        "Spelling Goal Before Good bread for [everybody] in town. "
        "Now Good bread for [everbody] in town.",
        "Spacing or layout S1 Weigh the flour.",
        "Before Paid within [7] days Now Paid within [14] days",
    ):
        assert said in words, said
    assert "4711" not in page


def test_a_date_says_by_how_much_it_moved_on_both_clocks(everything, packaged):
    words = seen(html(everything, packaged))
    assert (
        "Everything is due 7 days later [Friday, January 29, 2027, 17:00 Berlin time] "
        "Friday, February 5, 2027, 17:00 Berlin time = Sat, Feb 6, 00:00 Manila time" in words
    )


def test_what_is_minor_stands_apart_from_the_work(everything, packaged):
    page = html(everything, packaged)
    parts = re.split(r"<h2>", page)
    minor = next(part for part in parts if part.startswith("Spelling, layout and order"))
    assert re.findall(r'class="change (\w+)"', minor) == ["layout", "spelling"]
    again = next(part for part in parts if part.startswith("Read back again"))
    assert "read these parts again: Due; What you hand over; S2; S4; Payment; Schedule." in again
    assert "What do you hand over?" in again
    assert "What is this work for?" not in again


def test_plain_text_says_the_same(everything, packaged):
    said = text(everything, packaged)
    assert "  Moved: S2, before S3 Let the dough rest.\n" in said
    assert "    Before: Good bread for everybody in town.\n" in said
    assert "<" not in said.replace("<b>well</b>", "")


def test_the_same_brief_says_that_nothing_has_changed(packaged):
    words = seen(html(made(), packaged))
    assert "Nothing has changed." in words
    assert "Signature" not in words


def test_a_template_of_the_owners_cannot_tell_what_is_private(everything, own):
    for template in ("{{ front.private }}", "{{ document.before.brief.front.private }}"):
        with pytest.raises(TemplateError, match="the owner's alone"):
            html(everything, own(parts__changes_html=template))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem + path.parent.name)
def test_every_field_of_the_examples_has_words_when_it_comes_or_goes(path, packaged):
    whole = version(path)
    for key in [key for key in whole.front if key not in ("title", "language")]:
        less = whole.copy()
        del less.front[key]
        for pair in ((whole, less), (less, whole)):
            found = notice(*(make(GUIDE, one.brief, {}) for one in pair))
            page = html(found, packaged)
            assert page.count('<section class="change ') == len(found.changes.items)
            assert not re.search(r"\b(None|When\()", seen(page))


@pytest.mark.parametrize("path", LANGUAGE_BRIEFS, ids=lambda path: path.stem)
def test_a_notice_speaks_the_language_of_the_brief(path, packaged):
    brief = path.read_text(encoding="utf-8")
    days = re.findall(r"2027-\d\d-\d\d", brief)
    assert days
    later = days[-1][:-2] + ("28" if days[-1][-2:] != "28" else "27")
    found = made((days[-1], later), (" 4", " 5"), base=brief)
    labels = next(one for one in LANGUAGES if one.tag.startswith(path.stem)).labels
    words = seen(html(found, packaged))
    assert found.changes.items
    for label in (labels.changes, labels.what_changed, labels.changes_before, labels.read_again):
        assert label in words
    english = ("Before", "Changed", "later", "Read back", "From now on")
    assert [word for word in english if word in words] == []


@pytest.mark.parametrize("name", ["everything", "nothing"])
def test_the_pdf_is_tagged_as_it_must_be(everything, packaged, name):
    found = everything if name == "everything" else made()
    drawing = draw(found, packaged)
    assert drawing.warnings == ()
    assert list(problems(opened(drawing.data))) == []
