"""Steps are read in every way people write them, and nothing between them is lost."""

import pytest

from briefgen.brief import Brief, Step
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.source import SourceFile


def brief(body: str) -> Brief:
    text = f"---\ntitle: Test\n---\n{body}"
    return parse(Inputs("test", SourceFile("briefs/test.md", text))).brief


def steps(body: str) -> list[str]:
    return [line for step in brief(body).steps for line in lines(step)]


def lines(step: Step) -> list[str]:
    own = f"{step.number} {step.title.text}".strip()
    return [own, *(line for child in step.steps for line in lines(child))]


ORDERED = """
## Steps
1. Open the app.
2. Click **Save**.
"""

ALL_ONES = """
## How to
1. Open the app.
1. Click **Save**.
"""

BROKEN_AND_RESUMED = """
## Steps
1. Open the app.

![Start page](start.png)

2. Click **Save**.
"""

RESTARTED_AT_ONE = """
## Steps
1. Open the app.

Some words.

1. Click **Save**.
"""

TASK_LIST = """
## Checklist
- [ ] Open the app.
- [x] Click **Save**.
"""

BULLETS = """
## Workflow
* Open the app.
* Click **Save**.
"""

HEADINGS = """
## Steps
### Open the app.
It takes a while.
### Click **Save**.
"""

STEP_N_HEADINGS = """
## Step 1: Open the app.
It takes a while.
## Step 2: Click **Save**.
"""

TABLE = """
## Procedure
| # | What to do | Where |
|---|---|---|
| 1 | Open the app. | Desk |
| 2 | Click **Save**. | Menu |
"""

SETEXT = """
Steps
-----
1. Open the app.
2. Click **Save**.
"""

BOLD_HEADING = """
**Steps**

1. Open the app.
2. Click **Save**.
"""

NO_HEADING = """
Some words.

1. Open the app.
2. Click **Save**.
"""


@pytest.mark.parametrize(
    "body",
    [
        ORDERED,
        ALL_ONES,
        BROKEN_AND_RESUMED,
        RESTARTED_AT_ONE,
        TASK_LIST,
        BULLETS,
        HEADINGS,
        STEP_N_HEADINGS,
        TABLE,
        SETEXT,
        BOLD_HEADING,
        NO_HEADING,
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_way_gives_the_same_two_steps(body: str, ending: str) -> None:
    found = brief(body.replace("\n", ending)).steps
    assert [(s.number, s.title.text) for s in found] == [
        ("S1", "Open the app."),
        ("S2", "Click Save."),
    ]


def test_headings_with_lists_have_steps_within_steps() -> None:
    body = "## Steps\n### Record\n1. Plug in.\n2. Speak.\n### Cut\n- Cut silence.\n"
    assert steps(body) == [
        "S1 Record",
        "S1.1 Plug in.",
        "S1.2 Speak.",
        "S2 Cut",
        "S2.1 Cut silence.",
    ]


def test_without_a_steps_heading_sections_with_numbered_lists_are_phases() -> None:
    body = (
        "## Record\n1. Plug in.\n## A word between\nRest.\n"
        "## Cut\n1. Listen.\n1. Trim.\n## After\nBye.\n"
    )
    found = brief(body)
    assert [line for s in found.steps for line in lines(s)] == [
        "S1 Record",
        "S1.1 Plug in.",
        "A word between",
        "S2 Cut",
        "S2.1 Listen.",
        "S2.2 Trim.",
    ]
    assert [s.heading.text for s in found.sections if s.heading] == ["After"]


def test_several_sections_called_steps_are_phases() -> None:
    assert steps("## Procedure\n1. One.\n## Checklist\n- [ ] Two.\n") == [
        "S1 Procedure",
        "S1.1 One.",
        "S2 Checklist",
        "S2.1 Two.",
    ]


def test_a_picture_between_two_steps_belongs_to_the_first() -> None:
    first, second = brief(BROKEN_AND_RESUMED).steps
    assert [b.text for b in first.blocks] == ["Start page"]
    assert second.blocks == ()


def test_a_picture_that_ends_the_sentence_stands_below_it() -> None:
    (step,) = brief("## Steps\n1. Open it. ![Start page](start.png)\n").steps
    assert step.title.source == "Open it."
    assert [b.text for b in step.blocks] == ["Start page"]


def test_words_before_the_first_step_stay_in_the_section() -> None:
    found = brief("## Steps\nWash your hands.\n\n1. Knead.\n\nRest.\n")
    assert [b.text for b in found.sections[0].blocks] == ["Wash your hands."]
    assert [b.text for b in found.steps[0].blocks] == ["Rest."]


def test_a_steps_section_of_prose_has_no_steps_and_keeps_its_prose() -> None:
    found = brief("## Steps\nJust do it well.\n")
    assert found.steps == ()
    assert [b.text for b in found.sections[0].blocks] == ["Just do it well."]


def test_the_head_over_the_steps_of_a_table_stands_before_them() -> None:
    assert [b.text for b in brief(TABLE).sections[0].blocks] == ["What to do"]


def test_a_table_alone_is_no_list_of_steps() -> None:
    assert steps("| Level | Pay |\n|---|---|\n| 1 | 2 |\n") == []


def test_the_other_cells_of_a_table_row_follow_under_their_heads() -> None:
    first, _ = brief(TABLE).steps
    assert [b.text for b in first.blocks] == ["Where: Desk"]


def test_nested_lists_are_checklists_of_their_step() -> None:
    (step,) = brief("## Steps\n1. Check the file.\n   - [ ] Its name\n   - [ ] Its length\n").steps
    assert step.steps == ()
    assert [b.kind for b in step.blocks] == ["bullet_list"]


def test_bullets_below_a_colon_are_details() -> None:
    body = "## Steps\n### Export\nUse these settings:\n- MP3\n- Mono\n### Send\n1. Mail it.\n"
    assert steps(body) == ["S1 Export", "S2 Send", "S2.1 Mail it."]


@pytest.mark.parametrize(
    ("written", "title", "time"),
    [
        ("Export the file (20 min)", "Export the file", "20 min"),
        ("Export the file. (about 20 minutes)", "Export the file.", "about 20 minutes"),
        ("Export the file {time=20m}", "Export the file", "20m"),
        ("Export the file (1-2 hours)", "Export the file", "1-2 hours"),
        ("Export the file (see below)", "Export the file (see below)", ""),
        ("Export {file}", "Export {file}", ""),
    ],
)
def test_time(written: str, title: str, time: str) -> None:
    (step,) = brief(f"## Steps\n1. {written}\n").steps
    assert (step.title.text, step.time) == (title, time)


def test_what_a_step_says_of_itself() -> None:
    body = (
        "## Steps\n1. **Optional:** Export the file. {#export}\n"
        "   Done when: the file\n   plays.\n\n   Who: Dana\n\n   More words.\n"
    )
    (step,) = brief(body).steps
    assert step.title.text == "Export the file."
    assert (step.optional, step.identity) == (True, "export")
    assert step.done_when
    assert step.done_when.text == "the file plays."
    assert step.who
    assert step.who.text == "Dana"
    assert [b.text for b in step.blocks] == ["More words."]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("1. Start", "Start"),
        ("Step 1 - Start", "Start"),
        ("3. Start", "3. Start"),
        ("1.1 Start", "1.1 Start"),
        ("2027", "2027"),
    ],
)
def test_the_authors_number_goes_where_ours_says_the_same(heading: str, title: str) -> None:
    found = brief(f"## Steps\n### {heading}\nx\n### Then\n").steps
    assert found[0].title.source == title


def test_bold_lines_are_steps_also_where_no_list_follows() -> None:
    body = "## Steps\n\n**Open the shop**\n\n**Step 2: Copy the list**\n\n- one\n\n**3. Send**\n"
    assert steps(body) == ["S1 Open the shop", "S2 Copy the list", "S2.1 one", "S3 Send"]


def test_a_table_below_a_step_heading_is_data() -> None:
    body = "## Steps\n### Fill\n| a | b |\n|---|---|\n| 1 | x |\n"
    assert steps(body) == ["S1 Fill"]


def test_ticks_of_the_author_are_kept() -> None:
    assert [s.checked for s in brief(TASK_LIST).steps] == [False, True]
