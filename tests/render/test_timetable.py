"""The schedule as rows; the dates of the examples are worked out in tests/schedule."""

import re
from pathlib import Path

import pytest

from briefgen.render.html import html
from briefgen.render.timetable import rows

EXAMPLES = Path(__file__).parents[2] / "briefs"


def example(guide, name):
    return guide((EXAMPLES / name).read_text("utf-8"))


def kinds(document):
    return [
        (f"{row.event.day:%m-%d}", *(line.kind for line in row.lines)) for row in rows(document)
    ]


def test_the_shop_has_a_row_for_each_time_and_a_line_for_each_matter(guide):
    assert kinds(example(guide, "shop-migration/brief.md")) == [
        ("01-06", "provided"),
        ("01-11", "start"),
        ("01-12", "provided"),
        ("01-13", "provided"),
        ("01-20", "provided", "milestone"),
        ("01-26", "deliverable"),
        ("01-29", "milestone", "review"),
        ("02-03", "deliverable"),
        ("02-04", "payment"),
        ("02-08", "provided"),
        ("02-08", "milestone", "review", "payment"),
        ("02-15", "milestone"),
        ("02-16", "deliverable"),
        ("02-18", "payment"),
        ("02-19", "milestone", "due", "review"),
        ("02-28", "payment"),
        ("03-01", "payment"),
    ]


def test_checks_with_the_same_days_share_a_line(guide):
    found = [line for row in rows(example(guide, "shop-migration/brief.md")) for line in row.lines]
    checks = [line for line in found if line.kind == "review"]
    assert [
        (f"{line.since:%m-%d}", [int(path[1]) + 1 for path in line.things]) for line in checks
    ] == [
        ("01-27", [3]),
        ("02-04", [1, 2, 4]),
        ("02-17", [5]),
    ]


def test_checks_that_begin_on_different_days_do_not(guide):
    """What is handed over in the morning is checked from that day on, else from the next one."""
    things = "deliverables: [{name: A, due: 2027-01-05 10:00}, {name: B, due: 2027-01-05}]"
    document = guide(f"---\n{things}\napprover: {{review_days: 2}}\n---\n")
    checks = [line for line in rows(document)[-1].lines if line.kind == "review"]
    assert [f"{line.since:%m-%d}" for line in checks] == ["01-05", "01-06"]


def test_what_comes_back_stands_behind_the_dates(guide):
    assert kinds(example(guide, "podcast-editing.md")) == [
        ("01-04", "provided"),
        ("01-06", "start"),
        ("01-06", "round"),
        ("01-07", "review"),
        ("01-08", "provided"),
    ]


@pytest.fixture(scope="module")
def said(guide, packaged):
    def schedule_of(name):
        page = html(example(guide, name), packaged)
        return page.split('id="part-schedule"')[1].split("</section>")[0]

    return schedule_of


def test_the_worker_reads_who_checks_what_and_what_is_paid_until_when(said):
    text = said("shop-migration/brief.md")
    assert "Lena Hofer checks: D1, D2, D4" in text
    assert "(from Thu, Feb 4)" in text
    assert "You are paid: 600\xa0EUR – Theme approved" in text
    words = re.sub("</?bdi>", "", text)
    assert "You hand over: D1 Product data in Northcart; D2 Customer data; D4 Redirects" in words
    logo = said("logo-refresh.md")
    assert "You are paid: 40% (480\xa0USD) – First ideas" in logo
    assert "That is 09:00 Belgrade time (the next day)." in logo


def test_rounds_are_said_by_their_weekdays(said):
    text = said("podcast-editing.md")
    assert "Wednesday 17:00 (London time)" in text
    assert "Tom Brightwell checks: D1, D2, D3" in text
    assert "= 12:00 Bogota time; from Wed, Mar 31: 11:00; from Wed, Nov 3: 12:00" in text


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("payment: {amount: 300, currency: EUR, within_days: 14}", "You are paid: 300\xa0EUR"),
        ("approver: {review_days: 2}", "the owner checks: D1"),
        ("repeats: {every: week, on: Monday}", "The round is due"),
    ],
)
def test_a_brief_that_says_little_has_a_line_all_the_same(guide, packaged, front, line):
    lines = ("---", "start: 2027-01-04", "deliverables: [{name: X, due: 2027-01-08}]", front)
    page = html(guide("\n".join((*lines, "---", ""))), packaged)
    assert line in page.split('id="part-schedule"')[1]
