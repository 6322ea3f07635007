"""Where each section of a brief stands in the guide."""

import pytest

from briefgen.render.html import html
from briefgen.render.outline import PARTS, outline


def titles(document):
    parts = outline(document).parts
    return [
        p.title if isinstance(p.title, str) or p.title is None else p.title.text for p in parts
    ]


def test_sections_come_in_the_guides_order_whatever_the_authors(guide):
    text = "## Contacts\n\nC\n\n## Steps\n\n1. Go\n\n## Goal\n\nG\n\n## Payment\n\nP\n"
    assert titles(guide(text)) == ["Goal", "Steps", "Payment", "Contacts"]


def test_a_section_that_matches_nothing_follows_the_one_it_followed(guide):
    text = "## Payment\n\nP\n\n## Travel\n\nT\n\n## Food\n\nF\n\n## Goal\n\nG\n\n## Luck\n\nL\n"
    assert titles(guide(text)) == ["Goal", "Luck", "Payment", "Travel", "Food"]


def test_words_before_all_sections_come_first(guide):
    assert titles(guide("Hello.\n\n## House\n\nH\n\n## Goal\n\nG\n")) == [None, "House", "Goal"]


def test_what_follows_the_phases_follows_the_steps(guide):
    phases = "## Shoot\n\n1. a\n\n## Cut\n\n1. b\n\n"
    text = f"## Goal\n\nG\n\n{phases}## Weather\n\nW\n\n## Payment\n\nP\n"
    assert titles(guide(text)) == ["Goal", "Steps", "Weather", "Payment"]


def test_the_authors_heading_is_the_title_where_it_is_all_there_is(guide):
    text = "## How to do it\n\n1. Go\n\n## Budget\n\nP\n"
    assert titles(guide(text)) == ["How to do it", "Budget"]


def test_where_front_matter_speaks_too_both_are_kept_under_our_title(guide, packaged):
    text = "---\npayment: 300\n---\n\n## Budget\n\nBy bank transfer.\n"
    page = html(guide(text), packaged)
    assert "Payment" in titles(guide(text))
    assert "300 for the whole project" in page
    assert '<h3 id="at-budget">Budget</h3>' in page
    assert "By bank transfer." in page


def test_a_heading_that_says_what_our_title_says_is_not_repeated(guide, packaged):
    page = html(guide("---\npayment: 300\n---\n\n## PAYMENT\n\nBy bank transfer.\n"), packaged)
    assert "PAYMENT" not in page


def test_two_sections_of_one_sort_are_both_there(guide, packaged):
    page = html(guide("## Goal\n\nFirst.\n\n## Purpose\n\nSecond.\n"), packaged)
    assert page.index("First.") < page.index("Second.")
    assert '<h3 id="at-purpose">Purpose</h3>' in page


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("#goal", "part-goal"),
        ("#aims", "at-aims"),
        ("#deep", "at-deep"),
        ("#deep-1", "at-deep-1"),
        ("#own-words", "at-own-words"),
        ("#first-thing", "step-S1"),
        ("#step-2-second-20-min", "step-S2"),
        ("#second", "step-S2"),
        ("#third-kept", "step-kept"),
        ("#our-work", "guide"),
        ("#s3", "step-kept"),
        ("#kept", "step-kept"),
        ("#^1", "note-1"),
    ],
)
def test_links_inside_a_brief_lead_to_what_they_name(guide, link, target):
    text = (
        "# Our work\n\n## Goal\n\n### Deep\n\n## Aims\n\n### Deep\n\nx[^1]\n\n[^1]: y\n\n"
        "## Own words\n\nz\n\n## Steps\n\n### First thing\n\na\n\n"
        "### Step 2: Second (20 min)\n\nb\n\n### Third {#kept}\n\nc\n"
    )
    assert outline(guide(text)).anchors[link[1:]] == target


def test_every_part_has_a_title_in_every_language(guide):
    labels = guide("").language.labels
    assert len(PARTS) > 10
    for key, sections in PARTS:
        assert getattr(labels, key)
        assert sections[0] == key or key in sections


def test_items_stay_in_the_section_they_were_written_in(guide, packaged):
    text = "## Deliverables\n\n- One film\n\n## Requirements\n\nAlso:\n\n- Two posters\n"
    page = html(guide(text), packaged)
    order = ["One film", "Requirements", "Also:", "Two posters"]
    assert sorted(order, key=page.index) == order
    assert "D2" in page
