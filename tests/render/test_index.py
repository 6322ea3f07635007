"""The list of guides."""

import re

from briefgen.render.index import Entry, Link, index


def test_it_has_titles_and_links_by_title(packaged):
    page = index(
        [
            Entry("Zebra", (Link("HTML", "z.html"), Link("PDF", "z.pdf"))),
            Entry("apple <pie>", (Link("HTML", "a b/ä?.html"),)),
        ],
        packaged,
    )
    assert re.findall(r'href="([^"]*)"', page) == ["a%20b/%C3%A4%3F.html", "z.html", "z.pdf"]
    assert page.index("apple &lt;pie&gt;") < page.index("Zebra")


def test_a_workspace_without_guides_has_an_index_too(packaged):
    assert "<h1>Guides</h1>" in index([], packaged)
