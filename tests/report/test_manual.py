"""The pages of the rules."""

import re

import pytest

from briefgen.diagnostic import Manual, Problem, Severity
from briefgen.report.manual import explanation, markdown, page, pages


def rule(code: str, name: str, text: str = "Flags it.", severity=Severity.WARNING) -> Manual:
    return Manual(Problem(code, name, severity), text)


def test_a_page_is_as_it_was_written(manual) -> None:
    lines = page(manual).split("\n")
    assert lines[:3] == ["missing-goal (BG102, error)", "", "Nothing says what the work is for."]
    assert lines[-4:] == ["Good:", "", "    ## Goal", "    Listeners hear no silence."]


def test_examples_become_blocks(manual) -> None:
    assert markdown(manual) == (
        "Nothing says what the work is for.\n"
        "\n"
        "A worker who knows the goal decides small things alone.\n"
        "Write it in `## Goal`.\n"
        "\n"
        "Bad:\n"
        "\n"
        "```\n"
        "## Background\n"
        "We have a podcast.\n"
        "```\n"
        "\n"
        "Good:\n"
        "\n"
        "```\n"
        "## Goal\n"
        "Listeners hear no silence.\n"
        "```"
    )


def test_a_block_may_follow_at_once_and_have_empty_lines_and_indents() -> None:
    text = "Flags it.\n\nBad:\n    a:\n\n      b\nGood:\n    c"
    assert markdown(rule("BG101", "x", text)) == (
        "Flags it.\n\nBad:\n\n```\na:\n\n  b\n```\n\nGood:\n\n```\nc\n```"
    )


@pytest.mark.parametrize(
    ("code", "fence"),
    [("a", "```"), ("``a``", "```"), ("```\na\n```", "````"), ("`````", "``````")],
)
def test_no_fence_is_closed_by_what_is_inside(code: str, fence: str) -> None:
    text = "Flags it.\n\nBad:\n\n" + re.sub("^", "    ", code, flags=re.MULTILINE)
    assert markdown(rule("BG101", "x", text)).split("\n")[4:] == [fence, *code.split("\n"), fence]


def test_tags_stay_in_sight() -> None:
    text = "Flags <your name> and `<b>` and ``a`<i>`` and a lone ` before <u>."
    assert markdown(rule("BG101", "x", text)) == (
        "Flags \\<your name> and `<b>` and ``a`<i>`` and a lone ` before \\<u>."
    )


def test_the_explanation_ends_before_the_examples(manual) -> None:
    assert explanation(manual) == (
        "Nothing says what the work is for.\n\n"
        "A worker who knows the goal decides small things alone.\nWrite it in `## Goal`."
    )


def test_the_document_has_a_table_for_each_family_and_a_section_for_each_rule(manual) -> None:
    document = pages([rule("BG702", "no-front-matter", "Flags a|b in <x>."), manual])
    assert document == (
        "# The rules\n"
        "\n"
        "What `briefgen lint` looks for. `briefgen rule NAME` prints the page of one rule.\n"
        "\n"
        "## Structure (BG1)\n"
        "\n"
        "| Code | Name | Severity | What it flags |\n"
        "| --- | --- | --- | --- |\n"
        "| BG102 | [missing-goal](#bg102-missing-goal) | error "
        "| Nothing says what the work is for |\n"
        "\n"
        "## Format (BG7)\n"
        "\n"
        "| Code | Name | Severity | What it flags |\n"
        "| --- | --- | --- | --- |\n"
        "| BG702 | [no-front-matter](#bg702-no-front-matter) | warning "
        "| Flags a\\|b in \\<x> |\n"
        "\n"
        "## Rule by rule\n"
        "\n"
        "### BG102 missing-goal\n"
        "\n" + markdown(manual) + "\n"
        "\n"
        "### BG702 no-front-matter\n"
        "\n"
        "Flags a|b in \\<x>.\n"
    )


@pytest.mark.parametrize(
    ("code", "heading"),
    [
        ("BG101", "Structure (BG1)"),
        ("BG201", "Steps (BG2)"),
        ("BG301", "Dates (BG3)"),
        ("BG401", "Language (BG4)"),
        ("BG501", "People and money (BG5)"),
        ("BG601", "Links, files and safety (BG6)"),
        ("BG701", "Format (BG7)"),
        ("BG801", "BG8"),
    ],
)
def test_each_family_has_its_heading(code: str, heading: str) -> None:
    assert f"\n## {heading}\n" in pages([rule(code, "x")])
