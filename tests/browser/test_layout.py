"""The guide on a phone and on a desk: all is in its column, one below the other."""

import itertools

import pytest

from ..render import examples

WIDTHS = (360, 1280)
CARDS = ".step, .thing, .person"
IN_THE_COLUMN = f".glance, .part, .part :is(h2, h3, p, ul, ol, dl, pre, img, .table), {CARDS}"
BOXES = """found => found.filter(e => e.checkVisibility()).map(e => {
    const box = e.getBoundingClientRect();
    const name = e.id || e.className || e.localName;
    return [name, box.left, box.right, box.top + scrollY, box.bottom + scrollY];
})"""


@pytest.fixture(
    params=itertools.product(examples.EXAMPLES, WIDTHS),
    ids=lambda chosen: f"{chosen[0]}-{chosen[1]}",
)
def page(request, window, tmp_path):
    name, width = request.param
    path = tmp_path / "guide.html"
    path.write_text(examples.page(name), "utf-8")
    page = window(viewport={"width": width, "height": 720})
    page.goto(path.as_uri())
    return page


def boxes(page, which):
    return page.eval_on_selector_all(which, BOXES)


def test_everything_is_in_the_column(page):
    width, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= room
    ((_, left, right, _, _),) = boxes(page, "main")
    found = boxes(page, IN_THE_COLUMN)
    assert len(found) > 60
    assert [box for box in found if box[1] < left - 1 or box[2] > right + 1] == []


def test_no_card_covers_another(page):
    cards = boxes(page, CARDS)
    assert len(cards) > 5
    for above, below in itertools.pairwise(cards):
        assert above[4] - above[3] > 20
        assert above[4] <= below[3]


def test_parts_follow_each_other_without_holes(page):
    parts = boxes(page, ".part")
    assert len(parts) > 8
    for above, below in itertools.pairwise(parts):
        assert 0 <= below[3] - above[4] < 150
