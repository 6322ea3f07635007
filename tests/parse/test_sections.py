"""Headings open sections; every word of the body is in one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, Step
from briefgen.inputs import Inputs
from briefgen.markup import Block
from briefgen.parse import parse
from briefgen.parse.headings import Headings
from briefgen.source import SourceFile


def brief(text: str) -> Brief:
    return parse(Inputs("test", SourceFile("briefs/test.md", text))).brief


def outline(text: str) -> list[tuple[str, str]]:
    return [(s.key, s.heading.text if s.heading else "") for s in brief(text).sections]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Definition of done", "acceptance"),
        ("DEFINITION OF DONE:", "acceptance"),
        ("3.1 Acceptance criteria", "acceptance"),
        ("Sec. 3.07 Deliverables", "deliverables"),
        ("✅ Deliverables", "deliverables"),
        ("What’s next", ""),
        ("Tools & access", "tools"),
        ("Schedule and milestones", "schedule"),
        ("Goal (why we do this)", "goal"),
        ("Private notes", "private"),
        ("Private: bank details", "private"),
        ("Private label products", ""),
        ("Intern", "private"),
        ("Privat", "private"),
        ("Private Notizen:", "private"),
        ("Notes (not for the worker)", "private"),
        ("Bananas", ""),
    ],
)
def test_headings_by_their_words(heading: str, key: str) -> None:
    assert Headings("en").key(heading) == key


def test_private_in_the_briefs_own_language() -> None:
    text = "---\ntitle: Logo\nlanguage: de\n---\n## Ziel\nx\n## Intern\nNur für mich.\n"
    assert outline(text) == [("goal", "Ziel"), ("private", "Intern")]


def test_owners_own_headings() -> None:
    assert Headings("en", {"goal": ("Why bother",)}).key("why bother?") == "goal"


@pytest.mark.parametrize(
    ("text", "title", "sections"),
    [
        ("# Bake\n## Goal\nx\n", "Bake", [("goal", "Goal")]),
        ("Bake\n====\nGoal\n----\nx\n", "Bake", [("goal", "Goal")]),
        ("## Bake\n### Goal\nx\n", "Bake", [("goal", "Goal")]),
        ("# Bake\nx\n# Clean\ny\n", "Bake", [("", "Bake"), ("", "Clean")]),
        ("## Goal\nx\n## Contacts\ny\n", "Test", [("goal", "Goal"), ("contacts", "Contacts")]),
        ("# Goal\nx\n# Contacts\ny\n", "Test", [("goal", "Goal"), ("contacts", "Contacts")]),
        ("# Bake\n### Goal\nx\n### Tools\ny\n", "Bake", [("goal", "Goal"), ("tools", "Tools")]),
        (
            "**Goal**\n\nx\n\n**Contacts:**\n\ny\n",
            "Test",
            [("goal", "Goal"), ("contacts", "Contacts")],
        ),
        ("# Test\n## Goal\nx\n", "Test", [("goal", "Goal")]),  # "test" is no section of English
        ("# Bake\nHello.\n## Goal\nx\n", "Bake", [("", ""), ("goal", "Goal")]),
        ("\ufeff# Bake\r\n## Goal\r\nx\r\n".removeprefix("\ufeff"), "Bake", [("goal", "Goal")]),
        ("\u200f# Bake\n", "Test", [("", "")]),
        ("", "Test", []),
    ],
)
def test_documents_of_every_shape(text: str, title: str, sections: list[tuple[str, str]]) -> None:
    assert brief(text).title == title
    assert outline(text) == sections


def test_a_heading_that_differs_from_the_title_is_kept() -> None:
    assert outline("---\ntitle: One\n---\n# Two\nx\n") == [("", "Two")]
    assert outline("---\ntitle: One\n---\n# One\nx\n") == [("", "")]


def test_a_private_heading_at_any_level_keeps_its_part_back() -> None:
    text = "## Goal\nOpen.\n### Private notes\nHush.\n#### More\nHush too.\n### Public\nSeen.\n"
    sections = brief(text).sections
    assert [(s.key, " ".join(b.text for b in s.blocks)) for s in sections] == [
        ("goal", "Open."),
        ("private", "Hush. More Hush too."),
        ("goal", "Public Seen."),
    ]


def test_a_private_bold_line_counts_as_a_heading() -> None:
    sections = brief("## Goal\nOpen.\n\n**Private notes**\n\nHush.\n\n## Tools\nSeen.\n").sections
    assert [s.key for s in sections] == ["goal", "private", "tools"]


@pytest.mark.parametrize("line", ["Private notes:", "Private notes: call the bank."])
def test_a_plain_line_that_says_private_hides_all_up_to_the_next_heading(line: str) -> None:
    sections = brief(f"## Goal\nOpen.\n\n{line}\n\nHush.\n\n## Tools\nSeen.\n").sections
    assert [s.key for s in sections] == ["goal", "private", "tools"]
    assert "Hush" not in repr(sections[0])


def test_bold_lines_name_sections_where_no_heading_does() -> None:
    assert outline("**Goal**\n\nx\n\n**Tools**\n\ny\n\n## Something else\nz\n") == [
        ("goal", "Goal"),
        ("tools", "Tools"),
        ("", "Something else"),
    ]


def words_of(brief: Brief) -> str:
    parts: list[str] = [brief.title]
    for section in brief.sections:
        parts += [section.heading.text if section.heading else "", *texts(section.blocks)]
    for items in brief.items.values():
        for item in items:
            parts += [item.text.text, *texts(item.blocks)]
    for step in brief.steps:
        parts += step_words(step)
    return " ".join(parts)


def step_words(step: Step) -> list[str]:
    said = [part.text for part in (step.title, step.done_when, step.who) if part]
    inside = [word for child in step.steps for word in step_words(child)]
    return [*said, step.time, *texts(step.blocks), *inside]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks]


WORDS = [f"word{number}" for number in range(30)]
SHAPES = st.sampled_from(
    [
        "# {}\n\n",
        "## {}\n\n",
        "### {}\n\n",
        "{}\n---\n\n",
        "1. {}\n",
        "- {}\n",
        "- [ ] {}\n",
        "{}\n\n",
        "> {}\n\n",
        "**{}**\n\n",
        "```\n{}\n```\n\n",
        "| a |\n|---|\n| {} |\n\n",
        "   - {}\n",
        "## Steps {}\n\n",
        "## Steps\n\n{}\n\n",
        "## Deliverables\n\n- {}\n",
        "## Acceptance\n\n{}\n\n",
        "Done when: {}\n",
        "1. Do it. (20 min)\n   Who: {}\n",
        "[^1]: {}\n\nx[^1]\n\n",
        "## {}\n\n1. x\n",
        "7. {}\n",
        "![{}](a.png)\n\n",
    ]
)


@given(st.lists(SHAPES, min_size=1, max_size=len(WORDS)))
def test_no_word_vanishes_whatever_the_order_of_the_parts(shapes: list[str]) -> None:
    text = "".join(shape.format(word) for shape, word in zip(shapes, WORDS, strict=False))
    found = words_of(brief(text)).split()
    shown = {word.strip(".:") for word in found}
    assert [w for w in WORDS[: len(shapes)] if w not in shown] == []
