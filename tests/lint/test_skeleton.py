"""What is put into a brief to be filled in stands where it is read, and only once."""

import datetime as dt

import pytest

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.lint.context import Context
from briefgen.lint.needs import ON_REQUEST
from briefgen.lint.policy import Policy
from briefgen.lint.skeleton import new_entry, new_section
from briefgen.parse import parse
from briefgen.records import History
from briefgen.source import SourceFile


def context(text):
    file = parse(Inputs("case", SourceFile("briefs/case.md", text)))
    return Context.of(file, Policy(), dt.date(2026, 11, 24), History())


def applied(text, fix):
    (edit,) = fix.edits
    source, span = edit.place.source, edit.place.span
    return text[: source.offset(span.start)] + edit.text + text[source.offset(span.end) :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# T\n", "# T\n\n## Tools\n\nTODO: Tools\n"),
        ("# T\n\n\n", "# T\n\n## Tools\n\nTODO: Tools\n"),
        ("# T", "# T\n\n## Tools\n\nTODO: Tools\n"),
        ("# A\n\na\n\n# B\n\nb\n", "# A\n\na\n\n# B\n\nb\n\n# Tools\n\nTODO: Tools\n"),
        ("### Goal\n\na\n", "### Goal\n\na\n\n### Tools\n\nTODO: Tools\n"),
        ("**Goal**\n\na\n", "**Goal**\n\na\n\n**Tools**\n\nTODO: Tools\n"),
        (
            "## X\n\na\n\n**Goal**\n\nb\n",
            "## X\n\na\n\n**Goal**\n\nb\n\n**Tools**\n\nTODO: Tools\n",
        ),
        (
            "## Goal\n\na\n\n## Private notes\n\nb\n",
            "## Goal\n\na\n\n## Tools\n\nTODO: Tools\n\n## Private notes\n\nb\n",
        ),
        ("```\ncode\n```\n", "```\ncode\n```\n\n## Tools\n\nTODO: Tools\n"),
    ],
)
def test_a_section_is_put_where_the_worker_reads_it(before, after):
    fix = new_section(context(before), "tools")
    assert applied(before, fix) == after
    assert fix
    assert not fix.safe
    again = context(after)
    assert [section.key for section in again.brief.sections].count("tools") == 1
    assert not again.says("tools")
    assert new_section(again, "tools") is None


@pytest.mark.parametrize(
    "text",
    [
        "## Tools\n",
        "---\ntitle: T\ntools:\n---\n",
        "## Goal\n\na\n\n```\nnobody closed this code\n",
        "## Goal\n\na\n\n~~~\n",
        "## Goal\n\na\n\n<!-- nor this comment\n",
        "1. Open the list\n2. Copy the rows\n",
        "## Goal\n\na\n\n# Private notes\n\nb\n\n## Goal\n",
    ],
)
def test_no_section_is_put_where_it_would_do_harm(text):
    assert new_section(context(text), "tools") is None


def test_a_section_is_called_as_its_language_calls_it():
    text = "---\nlanguage: de\ntitle: T\n---\n"
    fixed = applied(text, new_section(context(text), "deliverables", "- TODO: CSV"))
    assert fixed.endswith("\n\n- TODO: CSV\n")
    assert "Deliverables" not in fixed
    assert context(fixed).sections_called("deliverables")


def test_an_entry_is_put_at_the_end_of_the_front_matter():
    text = "---\ntitle: T\n# the end\n---\nBody\n"
    fix = new_entry(context(text), "due: TODO")
    assert applied(text, fix) == "---\ntitle: T\n# the end\ndue: TODO\n---\nBody\n"
    assert fix
    assert not fix.safe


@pytest.mark.parametrize(
    "text",
    [
        "# No front matter\n",
        "---\ntitle: T\ndue: TODO\n---\n",
        "---\n{title: T}\n---\n",
        "---\ntitle: T\ntitle: U\n---\n",
        "---\ntitle: T\n\nNobody closed this part.\n",
    ],
)
def test_no_entry_is_put_where_it_would_do_harm(text):
    assert new_entry(context(text), "due: TODO") is None


def test_every_language_has_a_heading_for_what_may_be_missing():
    keys = [
        *("goal", "deliverables", "acceptance", "steps", "ask", "out_of_scope"),
        *("background", "audience", "examples", *ON_REQUEST),
    ]
    assert LANGUAGES
    for language in LANGUAGES:
        assert [key for key in keys if not language.headings.get(key)] == [], language.tag
