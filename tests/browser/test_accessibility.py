"""axe-core finds nothing on any example: WCAG 2.2 A and AA, good practice, light and dark."""

import datetime as dt
import functools
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from briefgen.build import Order, plan, produce
from briefgen.render.document import DOCUMENTS, GUIDE
from briefgen.workspace import find, find_briefs

from ..render.stress import SHOWN, stress

ROOT = Path(__file__).parents[2]
EXAMPLES = tuple(found.name for found in find_briefs(find(ROOT)).briefs)
RICH = (ROOT / "tests" / "render" / "rich.md").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
OTHERS = tuple(kind for kind in DOCUMENTS if kind != GUIDE and "html" in kind.formats)
WIDTHS = (320, 1280)


@functools.cache
def example(name):
    return made(name, ("guide",))[f"{name}.html"]


@functools.cache
def others(name):
    return made(name, tuple(kind.name for kind in OTHERS))


def made(name, documents):
    day = dt.date(2026, 11, 24)
    planned = plan(find(ROOT), Order(day, (name,), ("html",), documents, strict=True))
    return dict(produce(planned.jobs[0]).files)


def check(page):
    """Run axe in light and dark, and see that nothing scrolls sideways."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options=OPTIONS).response
        assert "color-contrast" in [rule["id"] for rule in found["passes"]]
        problems = [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]]
        assert (scheme, problems) == (scheme, [])
    width, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= room


def test_there_are_examples():
    assert len(EXAMPLES) >= 4
    assert len(OTHERS) >= 3


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example(window, tmp_path, name, width):
    path = tmp_path / f"{name}.html"
    path.write_bytes(example(name))
    page = window(viewport={"width": width, "height": 720})
    page.goto(path.as_uri())
    page.locator("input.tick").nth(4).check()
    page.locator(".field").first.fill("Everything up to here.")
    page.get_by_role("button", name="Copy status update").first.click()
    check(page)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.name)
def test_another_document_of_an_example(window, tmp_path, kind, width):
    path = tmp_path / "shop.html"
    path.write_bytes(others("shop-migration")[kind.file("shop-migration", "html")])
    page = window(viewport={"width": width, "height": 720})
    page.goto(path.as_uri())
    check(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_brief_with_something_of_everything(window, guide, width):
    page = window(viewport={"width": width, "height": 720})
    page.goto(guide(RICH))
    check(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_brief_with_every_construct_of_markdown(window, guide, width):
    front = RICH[: RICH.index("\n---\n", 4)] + "\n---\n\n"
    page = window(viewport={"width": width, "height": 720})
    page.goto(guide(front + stress(), SHOWN))
    assert page.locator("main h2").count() > 100
    assert page.locator("main img").count() > 20
    check(page)


def test_a_draft(window, guide):
    page = window(viewport={"width": 320, "height": 720})
    page.goto(guide(RICH, missing=("Nobody is named.", "Nothing is due.")))
    assert page.get_by_text("Nothing is due.").is_visible()
    check(page)


def test_a_brief_that_is_read_from_the_right(window, guide):
    page = window(viewport={"width": 320, "height": 720})
    assert "\nlanguage: en\n" in RICH
    page.goto(guide(RICH.replace("\nlanguage: en\n", "\nlanguage: ar\n")))
    check(page)
