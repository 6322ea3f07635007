"""Where pages end, told by the boxes that the PDF is drawn from."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from briefgen.build import Order, plan
from briefgen.parse import parse
from briefgen.render import breaks
from briefgen.render import pdf as module
from briefgen.render.document import GUIDE, make
from briefgen.workspace import find

from .pictures import picture

ROOT = Path(__file__).parents[2]
EXAMPLES = ("logo-refresh", "podcast-editing", "product-data-entry", "shop-migration")
LEAST = 0.25


def stress():
    """A brief that is hard to lay out: long cards, tall pictures, long tables, short parts."""
    steps = []
    for number in range(1, 19):
        parts = [f"1. Do part {part} of it with care." for part in range(1, number * 5 % 37 + 2)]
        shown = ["", f"![Picture {number}](tall.png)", ""] if number % 3 == 0 else [""]
        told = [f"Done when: part {number} is there."] if number % 2 else []
        steps += [f"### Make the part number {number}", "", *parts, *shown, *told, ""]
    rows = [f"| {n} | What row {n} says |" for n in range(90)]
    lines = [
        "# A long guide",
        "## Goal\n\nMany pages.\n",
        "## Steps\n",
        *steps,
        "## A table\n",
        "| No. | Words |\n| --- | --- |",
        *rows,
        "\n## Pictures\n\n![Wide](wide.png)\n\n### Tall ones\n\n![Tall](tall.png)\n",
        *(f"## Part {n}\n\nWords of it.\n\n- one\n- two\n" for n in range(12)),
    ]
    return "\n".join(lines)


def example(name):
    job = plan(find(ROOT), Order(dt.date(2026, 11, 24), (name,), ("pdf",))).jobs[0]
    return make(GUIDE, parse(job.inputs).brief, job.inputs.pictures)


def laid_out(document, templates):
    """Return the pages as they are drawn, and the wishes they were laid out with."""
    seen = []

    def watched(wishes, pages):
        seen.append((wishes, pages))
        return breaks.after(wishes, pages)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "after", watched)
        module.draw(document, templates)
    return seen[-1]


@pytest.fixture(scope="module", params=[*EXAMPLES, "rich", "stress"])
def layout(request, packaged, guide, rich):
    if request.param == "stress":
        shown = {"tall.png": picture(700, 2000), "wide.png": picture(3000, 900)}
        return laid_out(guide(stress(), shown), packaged)
    return laid_out(rich if request.param == "rich" else example(request.param), packaged)


def leaves(box, inside=()):
    """Yield lines and pictures with the boxes they stand in."""
    if type(box).__name__ in ("LineBox", "BlockReplacedBox"):
        yield box, inside
    for child in getattr(box, "children", ()):
        if type(child).__name__ != "MarginBox":
            yield from leaves(child, (*inside, box))


def lowest(page):
    return max(leaves(page._page_box), key=lambda leaf: leaf[0].position_y + leaf[0].height)


def is_heading(box, parent):
    """Tell whether a box is a heading or leads to what follows; a card may be no more than its
    title."""
    alone = len(parent.children) == 1 and parent.element.get("class") in breaks.CARDS
    leads = box.element is not None and box.element.get("class") == "lead"
    return leads or (bool(re.fullmatch("h[1-6]", str(box.element_tag))) and not alone)


def by_card(pages):
    """Return the parts of each card with the numbers of their pages."""
    found: dict[str, list[tuple[int, Any]]] = {}
    for number, page in enumerate(pages):
        for box in breaks.cards(page):
            found.setdefault(box.element.get("data-card"), []).append((number, box))
    return found


def test_no_heading_is_the_last_on_a_page(layout):
    _, pages = layout
    assert len(pages) > 1
    for page in pages[:-1]:
        _, inside = lowest(page)
        assert len(inside) > 3
        assert not any(is_heading(box, parent) for parent, box in pairwise(inside))


def test_pages_are_never_nearly_empty(layout):
    _, pages = layout
    assert [page for page in pages[:-1] if breaks.used(page) < LEAST] == []


def test_cards_break_only_where_a_page_would_stay_empty_or_cannot_hold_them(layout):
    _, pages = layout
    cards = by_card(pages)
    assert len(cards) > 2
    for parts in cards.values():
        if len(parts) == 1:
            continue
        number, first = parts[0]
        page = pages[number]._page_box
        height = sum(box.height for _, box in parts)
        above = (first.position_y - page.content_box_y()) / page.height
        assert height > page.height * 0.9 or above < breaks.NEARLY_EMPTY + breaks.CARRIED, (
            first.element.get("data-card")
        )


def test_a_card_that_breaks_leaves_no_words_alone(layout):
    """Its title stays with a part of it, and `Done when` with the part before."""
    _, pages = layout
    for parts in by_card(pages).values():
        for _, box in parts if len(parts) > 1 else ():
            blocks = [child.element_tag for child in box.children]
            classes = [child.element.get("class") for child in box.children]
            assert blocks != ["h3"]
            assert classes[0] != "done"


def test_a_table_begins_every_page_with_its_head(layout):
    _, pages = layout
    for page in pages:
        for box in page._page_box.descendants():
            if type(box).__name__ == "TableBox" and box.element.find("thead") is not None:
                assert box.children[0].is_header


def test_nothing_stands_outside_the_page(layout):
    _, pages = layout
    for page in pages:
        box = page._page_box
        foot = box.content_box_y() + box.height
        for leaf, _ in leaves(box):
            assert leaf.position_y + leaf.height < foot + 1
            assert leaf.position_x + leaf.width < box.content_box_x() + box.width + 1


def test_contents_are_listed_from_six_pages_on(layout):
    wishes, pages = layout
    tags = [t for page in pages for box in page._page_box.descendants() for t in [box.element_tag]]
    assert ("nav" in tags) == (len(pages) >= 6) == wishes.contents


@pytest.mark.parametrize("count", [3, 60])
def test_a_wrong_guess_about_the_length_is_mended(guide, packaged, monkeypatch, count):
    text = "# Test\n\n" + "".join(f"## Part {n}\n\n{'Words. ' * 60}\n\n" for n in range(count))
    monkeypatch.setattr(module, "_guess", lambda _: breaks.Breaks(contents=count == 3))
    wishes, pages = laid_out(guide(text), packaged)
    assert wishes.contents == (len(pages) >= 6) == (count == 60)


def test_names_of_steps_may_hold_any_sign():
    css = breaks.Breaks(contents=True, opened=frozenset({'a"b\\c'})).css
    assert css == '[data-card="a\\"b\\\\c"] { break-inside: auto }'


def card(paragraphs, before):
    """A brief with so many lines before a card of so many; about thirty lines fill a page."""
    goal = "".join(f"Goal {n}.\n\n" for n in range(before))
    words = "".join(f"Words {n}.\n\n" for n in range(paragraphs))
    return f"# Test\n\n## Goal\n\n{goal}## Steps\n\n### Do it\n\n{words}"


@pytest.mark.parametrize(
    ("paragraphs", "before", "on"),
    [
        (8, 8, [0]),
        (25, 10, [1]),  # it fits on a page and stays whole, half of the one before is empty
        (25, 1, [0, 1]),  # the page before would hold a heading and a sentence
        (60, 10, [0, 1, 2]),  # it fits on no page, so it begins where it stands
        (60, 1, [0, 1, 2]),
    ],
)
def test_a_card_is_whole_where_one_page_holds_it(guide, packaged, paragraphs, before, on):
    wishes, pages = laid_out(guide(card(paragraphs, before)), packaged)
    assert [n for n, page in enumerate(pages) if list(breaks.cards(page))] == on
    assert wishes.opened == ({"S1"} if len(on) > 1 else set())


def test_a_card_longer_than_a_page_begins_below_the_one_before(guide, packaged):
    words = "Words.\n\n" * 10
    text = f"## Steps\n\n### Do it\n\n{words}### Go on\n\n{words * 6}"
    _, pages = laid_out(guide(text), packaged)
    names = [[card.element.get("data-card") for card in breaks.cards(page)] for page in pages]
    assert names[:3] == [["S1", "S2"], ["S2"], ["S2"]]
