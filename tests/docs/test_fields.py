"""docs/fields.md is what the schema says, and what it says is so."""

import re

import pytest
from click.testing import CliRunner
from tests.docs.reading import ROOT

from briefgen import keyed, schema
from briefgen.cli import briefgen
from briefgen.source import SourceFile

PAGE = (ROOT / "docs/fields.md").read_text(encoding="utf-8")


def rows(body: str) -> list[tuple[str, str, str]]:
    """Return the key, the example, and who sees it, of each row of a table."""
    lines = [line.strip("|").split(" | ") for line in body.splitlines() if line.startswith("| ")]
    return [
        (cells[0].strip(" *`"), cells[3].strip(" `"), "".join(cells[4:]).strip())
        for cells in lines[2:]
    ]


GROUPS = {
    title: rows(body)
    for title, body in re.findall(r"^## (.+?)\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
}


def test_the_page_is_what_the_schema_says():
    done = CliRunner().invoke(briefgen, ["schema", "--page"], standalone_mode=False)
    assert done.stdout == PAGE, "`make docs` writes it afresh"


def test_the_page_has_the_groups_and_their_fields():
    assert len(GROUPS) > 15
    assert {key for key, *_ in GROUPS["`payment.bonus`"]} == {"when", "amount"}
    assert sum(map(len, GROUPS.values())) > 100


@pytest.mark.parametrize("title", GROUPS)
def test_every_example_can_be_copied_into_a_brief(title):
    for _, example, *_ in GROUPS[title]:
        text = placed(title, example)
        read = keyed.read(SourceFile("briefs/a.md", text))
        is_settings = PAGE.index(f"## {title}\n") > PAGE.index("\n# The settings\n")
        checked = (schema.settings if is_settings else schema.front_matter)(read)
        assert (*read.diagnostics, *checked.diagnostics) == (), text


def placed(title: str, example: str) -> str:
    """Return a front matter, or settings, with an example in its place."""
    if title.startswith("All "):
        return f"{example}\n"
    *above, last = title.split(", ")[0].strip("`").split(".")
    lines = [*above, last]
    text = "".join(f"{'  ' * depth}{key}:\n" for depth, key in enumerate(lines))
    return f"{text}{'  ' * len(lines)}{example}\n"


@pytest.mark.parametrize(
    ("title", "key", "who"),
    [
        ("All fields", "title", "everybody"),
        ("All fields", "tools", "the worker"),
        ("All fields", "screening", "applicants"),
        ("All fields", "private", "only you"),
        ("`owner`, `worker`, `approver`, `contacts`", "email", "the worker"),
        ("`owner`, `worker`, `approver`, `contacts`", "skills", "everybody"),
        ("`deliverables`", "acceptance", "the worker"),
        ("`payment.bonus`", "amount", "everybody"),
        ("`screening.questions`", "look_for", "only you"),
        ("`screening.test_task`", "rubric", "only you"),
        ("`screening.test_task`", "minutes", "applicants"),
    ],
)
def test_it_says_who_sees_a_field(title, key, who):
    assert [seen for name, _, seen in GROUPS[title] if name == key] == [who]
