"""The bookmarks of a PDF are its headings: all of them, in order, each below the one it is in."""

import itertools
import re

from briefgen.render.html import html
from briefgen.render.pdf import pdf

from .page_text import read
from .tag_tree import Texts, bookmarks, letters, root, walk


def test_the_stress_brief_has_headings_of_all_levels(stressed, packaged):
    assert {level for level, _ in read(html(stressed, packaged)).headings} == {1, 2, 3, 4, 5, 6}


def squeezed(text):
    return " ".join(text.split())


def test_they_are_the_headings_of_the_page(made):
    data, page = made
    headings = [(level, squeezed(text)) for level, text in read(page).headings]
    assert len(headings) > 20
    assert {level for level, _ in headings} >= {1, 2, 3}
    assert [(depth, squeezed(title)) for depth, title, _ in bookmarks(data)] == headings


def test_they_are_the_tagged_headings_and_lead_to_their_pages(made):
    data, _ = made
    texts = Texts(data)
    headings = [
        (int(element["/S"][2:]), letters(texts.of(element)), texts.page_of(element))
        for element in walk(root(texts.reader))
        if re.fullmatch("/H[1-6]", element["/S"])
    ]
    assert [(d, letters(title), page) for d, title, page in bookmarks(data)] == headings


def test_each_is_one_level_below_another_at_most(made):
    depths = [depth for depth, _, _ in bookmarks(made[0])]
    assert depths[0] == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(depths))


def test_numbers_and_names_are_words_of_their_own(guide, packaged):
    text = "---\ndeliverables: One film\n---\n\n# Film\n\n## Steps\n\n### Shoot *it*\n\nGo.\n"
    titles = [title for _, title, _ in bookmarks(pdf(guide(text), packaged))]
    assert "☐ S1 Shoot it" in titles
    assert "D1 One film" in titles
