"""The guide as a worker uses it: tick, come back, report, begin again, with mouse or keyboard."""

import re

import pytest
from playwright.sync_api import expect

BRIEF = """\
---
title: Publish the weekly post
version: "2"
repeats: {every: week, on: Monday}
status_updates:
  every: week
  include: [What do you need from us?, How long did it take]
tools: [Editor, Camera]
acceptance: [Every link opens.]
---
## Goal

Readers come back.

## Steps

### Choose a picture

- [ ] It is ours.
- [ ] It is sharp.

### Write the text

1. Open the [draft](https://example.com/draft).
2. Keep it under 200 words.

### Optional: Read it aloud

### Publish it {#publish}

Press the green button.

## Who to ask

Dana.
"""


@pytest.fixture
def page(window, guide):
    page = window()
    page.goto(guide(BRIEF))
    return page


def box(page, name):
    return page.get_by_role("checkbox", name=name, exact=True)


def names(page, which="input.tick"):
    return page.eval_on_selector_all(which, "found => found.map(tick => tick.ariaLabel)")


def ticked(page):
    return names(page, "input.tick:checked")


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_every_box_on_paper_is_one_to_tick_here(page):
    expect(page.get_by_role("checkbox")).to_have_count(11)
    assert names(page) == [
        "Editor",
        "Camera",
        "S1 Choose a picture",
        "S1.1 It is ours.",
        "S1.2 It is sharp.",
        "S2 Write the text",
        "S2.1 Open the draft.",
        "S2.2 Keep it under 200 words.",
        "S3 Read it aloud",
        "S4 Publish it",
        "A1 Every link opens.",
    ]


def test_ticks_stay_when_the_page_is_opened_again(page):
    box(page, "S1 Choose a picture").check()
    box(page, "Camera").check()
    page.reload()
    assert ticked(page) == ["Camera", "S1 Choose a picture"]
    box(page, "Camera").uncheck()
    page.reload()
    assert ticked(page) == ["S1 Choose a picture"]


def test_what_the_owner_ticked_is_ticked_until_the_worker_says_otherwise(window, guide):
    page = window()
    page.goto(guide("## Steps\n\n- [x] Order the paper\n- [ ] Print it\n"))
    assert ticked(page) == ["S1 Order the paper"]
    box(page, "S1 Order the paper").uncheck()
    page.reload()
    assert ticked(page) == []


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("under 200 words", "under 300 words", ["S2.2 Keep it under 300 words."]),
        ("example.com/draft", "example.com/other", ["S2.1 Open the draft."]),
        ("the green button", "the red button", ["S4 Publish it"]),
        ("Every link opens", "No link fails", ["A1 No link fails."]),
        ("[Editor, Camera]", "[Camera, Editor]", []),
    ],
)
def test_only_what_was_changed_loses_its_tick(page, guide, old, new, lost):
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    assert old in BRIEF
    guide(BRIEF.replace(old, new))
    page.reload()
    assert len(ticked(page)) == 11 - len(lost)
    assert [name for name in names(page) if name not in ticked(page)] == lost


def test_a_step_with_a_name_of_its_own_keeps_its_tick_where_it_moves(page, guide):
    box(page, "S4 Publish it").check()
    guide(BRIEF.replace("### Optional: Read it aloud\n\n", ""))
    page.reload()
    assert ticked(page) == ["S3 Publish it"]


def test_two_guides_do_not_share_their_ticks(page, guide, tmp_path):
    box(page, "Camera").check()
    text = (tmp_path / "weekly-post.html").read_text("utf-8")
    other = tmp_path / "other.html"
    other.write_text(text.replace('data-brief="weekly-post"', 'data-brief="other"'), "utf-8")
    page.goto(other.as_uri())
    assert ticked(page) == []


def test_the_same_guide_in_another_tab_follows(page):
    other = page.context.new_page()
    other.goto(page.url)
    box(page, "Camera").check()
    expect(box(other, "Camera")).to_be_checked()
    box(other, "Editor").check()
    expect(box(page, "Editor")).to_be_checked()
    box(page, "S4 Publish it").check()
    page.reload()
    assert ticked(page) == ["Editor", "Camera", "S4 Publish it"]


def test_progress_counts_the_steps_that_must_be_done(page):
    bar = page.get_by_role("progressbar", name="Steps done: 0 of 7")
    expect(bar).to_have_js_property("max", 7)
    for name in ("S1.1 It is ours.", "S3 Read it aloud", "Camera", "S4 Publish it"):
        box(page, name).check()
    bar = page.get_by_role("progressbar", name="Steps done: 2 of 7")
    expect(bar).to_have_js_property("value", 2)


def test_a_new_round_asks_before_it_begins(page):
    asked = []

    def answer(yes):
        def answered(dialog):
            asked.append(dialog.message)
            dialog.accept() if yes else dialog.dismiss()

        page.once("dialog", answered)
        page.get_by_role("button", name="New round").click()

    box(page, "S4 Publish it").check()
    field(page, "Next").fill("the summer post")
    answer(yes=False)
    assert ticked(page) == ["S4 Publish it"]
    expect(field(page, "Next")).to_have_value("the summer post")
    answer(yes=True)
    expect(field(page, "Next")).to_have_value("")
    assert ticked(page) == []
    assert asked == ["Start a new round? All ticks and texts on this page are removed."] * 2
    page.reload()
    assert ticked(page) == []


def test_work_that_is_done_once_has_no_rounds(window, guide):
    page = window()
    page.goto(guide("## Steps\n\n1. Print it\n"))
    expect(page.get_by_role("button", name="Copy status update").first).to_be_visible()
    expect(page.get_by_role("button", name="New round")).to_have_count(0)


UPDATE = """\
Status update: Publish the weekly post (Version 2)
Steps done: 4 of 7

Done
- S1 Choose a picture
- S2.1 Open the draft.

Next
- S2.2 Keep it under 200 words.

What do you need from us?
-\x20

How long did it take
-\x20

What stops you or slows you down?
-\x20
"""


def test_a_status_update_says_what_is_done_what_is_next_and_asks_the_rest(page):
    for name in names(page):
        if name.startswith(("S1", "S2.1")):
            box(page, name).check()
    page.get_by_role("button", name="Copy status update").first.click()
    expect(page.get_by_role("status")).to_contain_text("The status update is copied")
    assert copied(page).replace("\r\n", "\n") == UPDATE
    expect(page.get_by_label("Text of the status update")).to_be_hidden()


FILLED = """\
Status update: Publish the weekly post (Version 2)
Steps done: 1 of 7

Done
- S4 Publish it
- answered two readers
- sent the invoice

Next
- S1.1 It is ours.
- a picture for May

What do you need from us?
- the price
- by Friday

How long did it take
-\x20

What stops you or slows you down?
-\x20
"""


def field(page, name):
    return page.get_by_role("textbox", name=name, exact=True)


def fill_in(page):
    field(page, "Done").fill("answered two readers\n- sent the invoice\n")
    field(page, "Next").fill("a picture for May")
    field(page, "What do you need from us?").fill("the price\n\n  by Friday")


def test_what_is_typed_into_the_form_stands_in_the_update(page):
    box(page, "S4 Publish it").check()
    fill_in(page)
    page.locator("#form-buttons").get_by_role("button", name="Copy status update").click()
    expect(page.get_by_role("status")).to_contain_text("The status update is copied")
    assert copied(page).replace("\r\n", "\n") == FILLED


def test_what_is_typed_stays_until_the_form_is_emptied(page):
    box(page, "Camera").check()
    fill_in(page)
    page.reload()
    expect(field(page, "Next")).to_have_value("a picture for May")
    other = page.context.new_page()
    other.goto(page.url)
    field(page, "Next").press_sequentially("!")
    expect(field(other, "Next")).to_have_value("a picture for May!")
    page.get_by_role("button", name="Empty the form").click()
    expect(page.get_by_role("status")).to_have_text("The form is empty.")
    page.reload()
    for name in ("Done", "Next", "What do you need from us?"):
        expect(field(page, name)).to_have_value("")
    assert ticked(page) == ["Camera"]


def test_a_cursor_in_the_middle_of_a_word_stays_there(page):
    next_ = field(page, "Next")
    next_.fill("a pcture")
    next_.evaluate("area => area.setSelectionRange(3, 3)")
    next_.press("i")
    next_.press("!")
    expect(next_).to_have_value("a pi!cture")


def test_how_far_the_work_is_goes_in_as_a_number(window, guide):
    page = window()
    page.goto(guide("---\nstatus_updates: week\n---\n## Steps\n\n1. Print it\n"))
    names = page.eval_on_selector_all(".field", "found => found.map(f => f.ariaLabel)")
    assert names == [
        "Done",
        "Next",
        "What stops you or slows you down?",
        "How much is done, in percent?",
        "What must we decide, and by when?",
    ]
    page.get_by_role("spinbutton", name="How much is done, in percent?").fill("40")
    page.get_by_role("button", name="Copy status update").first.click()
    expect(page.get_by_role("status")).to_contain_text("copied")
    assert "How much is done, in percent?\n- 40 %\n" in copied(page).replace("\r\n", "\n")


def test_work_without_updates_has_no_form(window, guide):
    page = window()
    page.goto(guide("---\nstatus_updates: none\n---\n## Steps\n\n1. Print it\n"))
    expect(page.locator(".field, .form-buttons, .update-form")).to_have_count(0)


def test_when_all_is_done_nothing_is_next(page):
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    page.get_by_role("button", name="Copy status update").first.click()
    expect(page.get_by_role("status")).to_contain_text("copied")
    assert "Steps done: 7 of 7" in copied(page)
    assert "Next" not in copied(page)


def test_without_a_clipboard_the_text_is_there_and_selected(window, guide):
    page = window()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(guide(BRIEF))
    page.get_by_role("button", name="Copy status update").first.click()
    expect(page.get_by_role("status")).to_contain_text("The text is selected")
    area = page.get_by_label("Text of the status update")
    expect(area).to_be_focused()
    selected = area.evaluate("a => a.value.slice(a.selectionStart, a.selectionEnd)")
    assert selected.startswith("Status update: Publish the weekly post")
    assert selected == area.input_value()


NO_STORAGE = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""


def test_a_browser_that_keeps_nothing_says_so_and_ticks_all_the_same(window, guide):
    page = window()
    page.add_init_script(NO_STORAGE)
    page.goto(guide(BRIEF))
    expect(page.get_by_text("This browser does not keep your ticks and texts.")).to_be_visible()
    box(page, "S4 Publish it").check()
    box(page, "Camera").check()
    assert ticked(page) == ["Camera", "S4 Publish it"]
    expect(page.get_by_text("Steps done: 1 of 7")).to_be_visible()


def test_a_browser_that_keeps_ticks_does_not_say_otherwise(page):
    expect(page.get_by_text("This browser does not keep your ticks and texts.")).to_be_hidden()


@pytest.mark.parametrize("found", ["no JSON", "5", "null", '["x"]'])
def test_whatever_was_kept_under_the_same_name_the_page_works(page, found):
    page.evaluate("text => localStorage.setItem('briefgen:weekly-post', text)", found)
    page.reload()
    assert ticked(page) == []
    box(page, "Camera").check()
    assert ticked(page) == ["Camera"]


def test_each_step_has_a_link_to_send(page):
    page.get_by_role("link", name="S2.2", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("The link to S2.2 is copied.")
    assert copied(page) == "weekly-post.html#step-S2.2"
    assert page.url.endswith("#step-S2.2")
    expect(page.locator("[id='step-S2.2']")).to_be_in_viewport()


def test_the_contents_follow_the_reader(page):
    page.set_viewport_size({"width": 1280, "height": 400})
    current = page.locator(".contents [aria-current=location]")
    for name in ("Steps", "What you hand over", "Status updates"):
        page.get_by_role("heading", name=name, exact=True, level=2).evaluate(
            "h => h.scrollIntoView(true)"
        )
        expect(current).to_have_text(name)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(current).to_have_text("Sign-off")


def test_the_keyboard_is_enough(page):
    wanted = ["Copy status update", "New round", "S1 Choose a picture", "S1", "S1.2 It is sharp."]
    wanted += ["Done", "What do you need from us?", "How long did it take"]
    wanted += ["Copy status update", "Empty the form"]
    reached: list[str] = []
    while "Empty the form" not in reached:
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            "[document.activeElement.ariaLabel ?? document.activeElement.textContent, "
            "getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outline != "none", f"{name} does not show that it has the focus"
        assert len(reached) < 100
        reached.append(name)
        if name in ("S1.2 It is sharp.", "Copy status update"):
            page.keyboard.press("Space")
    assert [name for name in reached if name in wanted] == wanted
    assert ticked(page) == ["S1.2 It is sharp."]
    assert copied(page).startswith("Status update: ")


def test_everything_to_press_is_large_enough(page):
    for part in page.locator("input[type=checkbox], button, .n > a, .field").all():
        size = part.bounding_box()
        assert size["width"] >= 24, part
        assert size["height"] >= 24, part


def test_paper_has_boxes_and_nothing_to_press(page):
    box(page, "Camera").check()
    page.emulate_media(media="print")
    assert page.locator(".box:visible").count() == 11
    pressed = page.locator("input:visible, textarea:visible, button:visible, progress:visible")
    expect(pressed).to_have_count(0)
    lines = "e => parseFloat(getComputedStyle(e, '::after').borderBottomWidth) > 0"
    questions = page.locator(".question:visible").all()
    assert [one.evaluate(lines) for one in questions] == [True] * 6  # five, and the date
    expect(page.get_by_text("Steps done:")).to_be_hidden()


def test_without_scripts_the_guide_is_whole_and_offers_nothing_that_does_not_work(window, guide):
    page = window(java_script_enabled=False)
    page.goto(guide(BRIEF))
    text = page.locator("main").inner_text()
    for said in ("Choose a picture", "Press the green button.", "Dana.", "What do you need"):
        assert said in text
    assert page.locator(".box:visible").count() == 11
    expect(page.get_by_role("checkbox")).to_have_count(0)
    offered = page.locator("button:visible, progress:visible, textarea:visible")
    expect(offered).to_have_count(0)


def test_the_policy_stops_any_other_script(guide, browser, tmp_path):
    """So the hash is not there for show: a script put in later does not run."""
    guide(BRIEF)
    path = tmp_path / "weekly-post.html"
    text = path.read_text("utf-8")
    assert "</main>" in text
    put_in = re.sub("</main>", "</main><script>document.title = 'mine'</script>", text)
    path.write_text(put_in, "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.title() == "Publish the weekly post"
    expect(page.get_by_role("button", name="Copy status update").first).to_be_visible()
    page.close()
