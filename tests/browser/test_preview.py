"""The preview as an owner uses it: write, save, look."""

import re

import pytest
from playwright.sync_api import expect
from tests.preview.running import BRIEF, running

LONG = BRIEF.replace(
    "## Private notes",
    "\n\n".join(f"### Label shelf {n}\n\nPut one label on each photo." for n in range(2, 40))
    + "\n\n## Private notes",
)
FINDING = "means something else to each reader"
VAGUE, CLEAR = "a modern look", "a white background"


@pytest.fixture
def preview(tmp_path):
    with running(
        tmp_path, {"photos": LONG, "walls": BRIEF.replace("200 photos", "9 walls")}
    ) as it:
        yield it


@pytest.fixture
def page(browser, preview):
    """A page that asks nothing of another address, and in which nothing complains."""
    wrong = []
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: wrong.extend(_elsewhere(asked.url, preview.url)))
    page.goto(f"{preview.url}brief/photos")
    yield page
    context.close()
    assert wrong == []


def test_a_save_changes_the_page_and_the_finding_is_gone_and_the_place_is_kept(page, tmp_path):
    guide = page.frame_locator("iframe:not(.coming)")
    expect(guide.get_by_text(VAGUE)).to_be_visible()
    expect(page.get_by_text(FINDING).first).to_be_visible()
    _scroll(page, 1500)
    _save(tmp_path, LONG.replace(VAGUE, CLEAR))
    expect(guide.get_by_text(CLEAR)).to_be_attached()
    expect(guide.get_by_text(VAGUE)).to_have_count(0)
    expect(page.get_by_text(FINDING)).to_have_count(0)
    assert _frame(page).evaluate("scrollY") == 1500


def test_what_is_open_and_scrolled_stays_so_when_another_line_changes(page, tmp_path):
    finding = page.locator("details", has_text="modern look")
    finding.locator("summary").click()
    page.locator("aside").evaluate("side => side.scrollTo(0, 120)")
    _save(tmp_path, LONG.replace("Label 200 photos", "Label 300 photos"))
    expect(page.get_by_role("heading", name="Label 300 photos")).to_be_visible()
    expect(finding).to_have_attribute("open", "")
    assert page.locator("aside").evaluate("side => side.scrollTop") == 120


def test_a_click_on_a_finding_shows_the_line_and_the_help_of_its_rule(page):
    finding = page.locator("details", has_text="modern look")
    expect(finding.locator("pre").first).not_to_be_visible()
    finding.locator("summary").click()
    expect(finding.locator("pre").first).to_contain_text("Give the photo a modern look.")
    expect(finding.locator("pre").first).to_contain_text("^^^^^^^^^^^")
    expect(finding.locator(".help")).to_contain_text("seen or measured")
    expect(finding.locator(".manual")).to_contain_text("Good:")


def test_the_guide_runs_apart_from_the_page_around_it(page):
    expect(page.frame_locator("iframe").get_by_role("checkbox").first).to_be_visible()
    assert _frame(page).evaluate("origin") == "null"
    said = _frame(page).evaluate(
        "(() => { try { return parent.document.title } catch { return '' } })()"
    )
    assert said == ""


def test_the_list_leads_to_another_brief_and_to_its_documents(page):
    page.get_by_role("link", name="Label 9 walls").click()
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text(
        "Label 9 walls"
    )
    page.get_by_role("link", name="Scorecard").click()
    expect(page.frame_locator("iframe").get_by_text("The margin is 40 percent.")).to_be_attached()
    with page.expect_download() as loaded:
        page.get_by_role("link", name="Calendar for the worker").click()
    assert loaded.value.suggested_filename == "walls.ics"


def test_a_new_brief_comes_into_the_list(page, tmp_path):
    (tmp_path / "briefs" / "doors.md").write_text(BRIEF.replace("200 photos", "3 doors"))
    expect(page.get_by_role("link", name="Label 3 doors")).to_be_visible()


def test_a_template_that_does_not_work_is_told_where_one_looks(page, tmp_path):
    expect(page.locator("iframe:not(.coming)")).to_be_visible()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "guide.html").write_text("{{ nobody.knows }}")
    expect(page.get_by_role("alert")).to_contain_text("templates/guide.html, line 1")
    (tmp_path / "templates" / "guide.html").unlink()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.frame_locator("iframe:not(.coming)").get_by_text(VAGUE)).to_be_attached()


def test_on_a_phone_nothing_is_wider_than_the_screen(page):
    page.set_viewport_size({"width": 360, "height": 740})
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    expect(page.get_by_text("Friday, January 15, 2027").first).to_be_visible()


def _save(root, text):
    (root / "briefs" / "photos.md").write_text(text, "utf-8")


def _frame(page):
    expect(page.locator("iframe.coming")).to_have_count(0)
    (frame,) = (one for one in page.frames if re.search("/framed/", one.url))
    return frame


def _scroll(page, top):
    _frame(page).evaluate(f"scrollTo(0, {top})")
    page.wait_for_timeout(200)  # until the page around it has heard


def _elsewhere(url, own):
    return [] if url.startswith((own, "data:")) else [url]
