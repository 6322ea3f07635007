"""axe-core finds nothing on any example brief: WCAG 2.2 A and AA, and good practice."""

import datetime as dt
import functools
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from briefgen.build import plan, produce
from briefgen.workspace import find, find_briefs

ROOT = Path(__file__).parents[2]
EXAMPLES = tuple(found.name for found in find_briefs(find(ROOT)).briefs)
RICH = (ROOT / "tests" / "render" / "rich.md").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
SCHEMES = ("light", "dark")
WIDTHS = (320, 1280)


@functools.cache
def example(name):
    job = plan(find(ROOT), (name,), ("html",), dt.date(2026, 11, 24), strict=True).jobs[0]
    return dict(produce(job).files)[f"{name}.html"]


def check(page):
    """Run axe, and see that the page has room: nothing is cut off or scrolls sideways."""
    found = Axe().run(page, options=OPTIONS).response
    assert found["passes"]
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]


def test_there_are_examples():
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example(window, tmp_path, name, scheme, width):
    path = tmp_path / f"{name}.html"
    path.write_bytes(example(name))
    page = window(color_scheme=scheme, viewport={"width": width, "height": 720})
    page.goto(path.as_uri())
    page.locator("input.tick").nth(4).check()
    page.get_by_role("button", name="Copy status update").click()
    check(page)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_a_brief_with_something_of_everything(window, guide, scheme, width, language):
    page = window(color_scheme=scheme, viewport={"width": width, "height": 720})
    assert RICH.startswith("---\n")
    text = RICH if language == "en" else RICH.replace("---\n", f"---\nlanguage: {language}\n", 1)
    page.goto(guide(text))
    check(page)
