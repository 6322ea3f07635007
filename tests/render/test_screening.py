"""The screening kit: what the owner asks, what to look for, and the sheet to score on."""

import csv
import io
import re

import pytest
from pypdf import PdfReader

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.parse import parse
from briefgen.render.document import SCREENING, make
from briefgen.render.html import html
from briefgen.render.pdf import draw
from briefgen.render.screening import kit
from briefgen.render.sheet import sheet
from briefgen.source import SourceFile

BRIEF = """---
title: Bake bread
worker: {skills: [sourdough]}
deliverables: [{name: Loaf}, {name: Roll}]
tools: [Oven, {name: "**Mixer**"}, Scale]
screening:
  must_have: [An oven at home]
  questions:
    - {ask: How hot is it?, look_for: a number}
    - "=1+1"
  test_task: {title: TITLE, payment: 5, minutes: 30, rubric: [The loaf is brown., -5 is cold]}
  attention_check: Write the word *rye*.
---
## Steps

### Knead the dough {#knead}

1. Take flour.
2. Add water.

### Bake the loaf

Done when: it is brown.

1. Heat the oven.

### Cool it

## When to stop and ask

- The oven is cold.
- The flour is grey.
- A third case
"""


def document(source=BRIEF):
    return make(SCREENING, parse(Inputs("x", SourceFile("x.md", source))).brief, {})


def asked(source=BRIEF):
    return [re.sub(r"\*", "", ask.source) for ask in kit(document(source)).asks]


def test_questions_come_from_the_cases_and_the_gaps_of_the_brief():
    assert asked() == [
        "What do you do in this case: The oven is cold.",
        "What do you do in this case: The flour is grey.",
        "How do you know that this step is done: Knead the dough",
        "How do you know that this step is done: Cool it",
        "How do you check this before you hand it over: Loaf",
        "How do you check this before you hand it over: Roll",
        "What did you last do with this tool: Oven",
        "What did you last do with this tool: Mixer",
        "How does a client know how far you are?",
        "You are stuck, and nobody answers for a day. What do you do?",
        "Tell us about a task that was not clear. What did you do?",
    ]


def test_a_brief_that_says_next_to_nothing_has_questions_too():
    assert asked("---\ntitle: T\n---\n") == [
        "Which tools do you use for work of this kind, and why?",
        "How does a client know how far you are?",
        "You are stuck, and nobody answers for a day. What do you do?",
        "Tell us about a task that was not clear. What did you do?",
    ]


@pytest.mark.parametrize(
    ("title", "step"),
    [
        ("Do step 2 with rye", "S2"),
        ("Do S1.2 with rye", "S1.2"),
        ("'[Do this](#knead) with rye'", "S1"),
        ("'[Do this](#bake-the-loaf)'", "S2"),
        ("Bake the loaf in one hour", "S2"),
        ("BAKE THE LOAF", "S2"),
        ("Cool it", "S3"),
        ("Bake something", None),
        ("Do step 9", None),
        ("In 2 hours", None),
    ],
)
def test_the_test_task_is_cut_from_the_step_that_its_title_names(title, step):
    found = kit(document(BRIEF.replace("TITLE", title))).step
    assert (found and found.number) == step


def test_a_word_alone_names_no_step():
    text = BRIEF.replace("### Cool it", "### Bake").replace("TITLE", "Bake a cake")
    assert kit(document(text)).step is None


def test_the_kit_holds_what_to_look_for_and_the_step(packaged):
    page = html(document(BRIEF.replace("TITLE", "Do step 1")), packaged)
    for wanted in ("Look for: a number", "The loaf is brown.", "Add water.", "Applicant 5"):
        assert wanted in page
    assert "<em>rye</em>" in page


def test_it_can_be_printed(packaged):
    drawing = draw(document(BRIEF.replace("TITLE", "Do step 1")), packaged)
    assert (drawing.warnings, drawing.missing) == ((), ())
    text = "".join(p.extract_text() for p in PdfReader(io.BytesIO(drawing.data)).pages)
    assert "Scoring sheet" in text
    assert "Asked about something that was open" in text


def rows(source=BRIEF):
    return list(
        csv.reader(io.StringIO(sheet(document(source)).removeprefix("\ufeff"), newline=""))
    )


def test_the_sheet_is_a_table_that_excel_reads():
    made = sheet(document())
    assert made.startswith("\ufeffCriterion,")
    assert made.endswith("\r\n")
    assert made.count("\n") == made.count("\r\n")
    head, *lines = rows()
    applicants = [f"Applicant {n}" for n in range(1, 6)]
    assert head == ["Criterion", "A good result", *applicants]
    assert {len(line) for line in lines} == {7}
    assert {cell for line in lines for cell in line[2:]} == {""}
    assert [line[:2] for line in lines] == [
        ["Write the word rye.", ""],
        ["An oven at home", ""],
        ["How hot is it?", "a number"],
        ["'=1+1", ""],
        ["The test task came in time", ""],
        ["The loaf is brown.", ""],
        ["'-5 is cold", ""],
        ["The answers are clear and complete", ""],
        ["Asked about something that was open", ""],
        ["Total", ""],
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＠"])
def test_no_cell_is_run_by_a_table_program(sign):
    text = (
        f"---\ntitle: T\nscreening: {{questions: [{{ask: 'x', look_for: '{sign}cmd|A1'}}]}}\n---\n"
    )
    cells = [cell for line in rows(text) for cell in line]
    assert f"'{sign}cmd|A1" in cells
    assert [cell for cell in cells if cell.startswith(sign)] == []


def test_where_nothing_is_asked_the_sheet_has_the_skills_and_the_suggested_questions():
    text = "---\ntitle: T\nworker: {skills: [sourdough]}\ntools: ['`Oven`, big']\n---\n"
    assert [line[0] for line in rows(text)][1:4] == [
        "sourdough",
        "What did you last do with this tool: Oven, big",
        "How does a client know how far you are?",
    ]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_every_language_has_its_words_for_it(language, packaged):
    made = document(BRIEF.replace("title:", f"language: {language.tag}\ntitle:", 1))
    page = html(made, packaged)
    assert language.labels.scoring_sheet in page
    assert "{" not in page.partition("<body>")[2]
    assert language.labels.total in sheet(made)
