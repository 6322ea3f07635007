"""The pages of the examples look as they did, and as pages must: a broken one is noticed."""

import re

import pytest

from . import examples
from .layout import COMMAND, FOLDER, POINT, lines, reference, strayed
from .tag_tree import Texts, kids, root, sheets

TOP, BOTTOM, LEFT, RIGHT = 20, 297 - 24, 22, 210 - 22
"""The margins of an A4 page, in millimetres."""

LEAST = 0.35
"""How much of a page has to be used, unless it is the last."""


@pytest.mark.parametrize("name", examples.EXAMPLES)
def test_everything_stands_where_it_stood(name):
    now = list(lines(examples.pdf(name)))
    assert sum(not line.startswith("page") for line in now) > 30
    before = reference(name).read_text("utf-8").splitlines()
    moved = strayed(before, now)
    advice = f"If {name} is as it should be now, type `{COMMAND}` and look at the difference."
    assert moved == [], "\n".join([*moved, advice])


def test_there_is_one_reference_an_example():
    assert {path.stem for path in FOLDER.iterdir()} == set(examples.EXAMPLES)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (["page 1", "   30   36   22   90  h2       Goal"], 0),
        (["page 1", "   34   36   22   90  h2       Goal"], 1),
        (["page 1", "   30   36   22   95  h2       Goal"], 1),
        (["page 1", "page 2", "   30   36   22   90  h2       Goal"], 1),
        (["page 1", "   30   36   22   90  h3       Goal"], 1),
        (["page 1"], 1),
    ],
)
def test_what_moved_by_more_than_a_little_is_told(now, said):
    before = ["page 1", "   31   37   22   90  h2       Goal"]
    assert bool(strayed(before, now)) == bool(said)


@pytest.fixture(scope="module", params=[*examples.EXAMPLES, "rich", "stress"])
def file(request, rich_pdf, stressed_pdf):
    others = {"rich": rich_pdf, "stress": stressed_pdf}
    return others.get(request.param) or examples.pdf(request.param)


@pytest.fixture(scope="module")
def pages(file):
    """The text of each page's foot, and boxes in millimetres of all that is drawn above it."""
    return [sorted_out(drawn) for drawn in sheets(file)]


def sorted_out(drawn):
    foot = "".join(c["text"] for c in drawn["char"] if c["top"] * POINT > BOTTOM)
    sides = ("top", "bottom", "x0", "x1")
    boxes = [tuple(one[s] * POINT for s in sides) for found in drawn.values() for one in found]
    whole_page = (0, 297, 0, 210)
    return foot, [b for b in boxes if b[0] <= BOTTOM and tuple(map(round, b)) != whole_page]


def test_no_page_is_blank_or_nearly_empty_but_the_last(pages):
    assert len(pages) > 5
    used = [max(bottom for _, bottom, _, _ in boxes) - TOP for _, boxes in pages]
    assert [height for height in used[:-1] if height < LEAST * (BOTTOM - TOP)] == []
    assert used[-1] > 0


def test_nothing_stands_outside_the_margins(pages):
    for number, (_, boxes) in enumerate(pages, start=1):
        assert len(boxes) > 30
        top, bottom, left, right = map(list, zip(*boxes, strict=True))
        assert (min(top) >= TOP - 1, max(bottom) <= BOTTOM + 1) == (True, True), number
        assert (min(left) >= LEFT - 1, max(right) <= RIGHT + 1) == (True, True), number


def test_each_page_says_at_its_foot_which_it_is(pages):
    for number, (foot, _) in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in re.sub(r"\s", "", foot)


def test_no_page_ends_with_a_heading(file):
    texts = Texts(file)
    last = {}
    for tag in ends(root(texts.reader)):
        if texts.of(tag).strip():
            last[texts.page_of(tag)] = tag["/S"]
    assert len(last) == len(texts.reader.pages)
    assert [page for page, kind in last.items() if re.fullmatch("/H[1-6]", kind)] == []


def ends(element):
    """Yield headings, and the tags that hold nothing but words, in reading order.

    A card that is no more than its title ends with its words.
    """
    inside = list(kids(element))
    for kid in inside:
        is_heading = re.fullmatch("/H[1-6]", kid["/S"]) and len(inside) > 1
        if is_heading or not any(kids(kid)):
            yield kid
        else:
            yield from ends(kid)
