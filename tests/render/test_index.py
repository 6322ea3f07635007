"""The list of guides."""

import datetime as dt
import re

from briefgen.build import Order, plan, produce, write_index
from briefgen.render.document import DOCUMENTS
from briefgen.render.index import Entry, Link, index
from briefgen.workspace import Workspace, read_templates


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


def said(page: str) -> str:
    """Return what a reader sees, on one line."""
    body = page.partition("<main>")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def built(tmp_path):
    brief = "---\ntitle: Bake\nowner: Ann\nstart: 2027-01-11\ndue: 2027-01-15\n---\n"
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/bake.md").write_text(brief)
    space = Workspace(tmp_path)
    names = tuple(kind.name for kind in DOCUMENTS)
    order = Order(dt.date(2026, 11, 24), formats=("html", "ics", "txt", "csv"), documents=names)
    result = produce(plan(space, order).jobs[0])
    write_index(tmp_path / "output", [result], read_templates(space))
    return tmp_path / "output"


def test_the_index_to_share_parts_what_is_for_applicants_from_what_is_for_the_worker(tmp_path):
    page = said((built(tmp_path) / "index.html").read_text())
    assert "Bake For the worker Guide HTML Calendar ICS For applicants Job post HTML TXT" in page


def test_the_owners_index_says_what_to_share_and_what_is_for_the_owner_alone(tmp_path):
    page = said((built(tmp_path) / "private/index.html").read_text())
    assert (
        "To share Guide HTML Calendar ICS Job post HTML TXT "
        "For you alone Screening kit HTML CSV Scorecard HTML Calendar ICS" in page
    )


def test_each_link_says_by_itself_where_it_leads(tmp_path):
    page = (built(tmp_path) / "private/index.html").read_text()
    labels = re.findall(r'aria-label="(Bake[^"]*)"', page)
    assert len(labels) == 8
    assert len(set(labels)) == 8
    assert "Bake, For you alone, Calendar, ICS" in labels
