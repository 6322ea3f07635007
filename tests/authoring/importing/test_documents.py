"""Documents of many habits become briefs: no word lost, the steps found, no form wrong."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from tests.authoring.importing.documents import SAMPLES, Sample, put

from briefgen.authoring.importing import import_file
from briefgen.brief import Step
from briefgen.check import Checker, targets
from briefgen.inputs import Inputs, gather
from briefgen.lint import Options
from briefgen.parse import parse
from briefgen.workspace import Workspace, brief_at, workspace_around

FORM = ("BG7",)
"""Findings about how a brief is written down, not about what it leaves open."""

TYPED_HTML = "BG705"


@pytest.fixture
def workspace(tmp_path) -> Workspace:
    (tmp_path / "office" / "briefs").mkdir(parents=True)
    return workspace_around(tmp_path / "office" / "briefs")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


def lost(sample: Sample, brief: str) -> Counter[str]:
    return words(sample.said) - words(sample.moved) - words(brief)


def imported(workspace: Workspace, sample: Sample, tmp_path: Path):
    """Import a sample, write what it became, and read it as `briefgen lint` does."""
    made = import_file(workspace, put(sample, tmp_path / "in"))
    path = workspace.briefs / made.name / "brief.md"
    for file, data in {"brief.md": made.text.encode(), **made.pictures}.items():
        (path.parent / file).parent.mkdir(parents=True, exist_ok=True)
        (path.parent / file).write_bytes(data)
    chosen = targets(workspace.root, (made.name,), str)
    inputs = gather(workspace, brief_at(workspace, path), None)
    assert isinstance(inputs, Inputs)
    found = Checker(Options(), dt.date(2026, 10, 1)).all(chosen.texts, chosen.refused)
    assert found.rules > 50
    return made, parse(inputs), found


def all_steps(steps: tuple[Step, ...]) -> list[str]:
    return [title for step in steps for title in (step.title.text, *all_steps(step.steps))]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)
def test_a_document_becomes_a_brief(workspace, sample, tmp_path):
    made, file, found = imported(workspace, sample, tmp_path)
    assert lost(sample, made.text) == Counter(), made.text
    titles = all_steps(file.brief.steps)
    places = [next((i for i, t in enumerate(titles) if t.startswith(s)), -1) for s in sample.steps]
    assert -1 not in places, (titles, made.text)
    assert places == sorted(places)
    wrong = [d for d in found.diagnostics if d.code.startswith(FORM) and d.severity == "error"]
    assert wrong == [], made.text
    facts = yaml.load(made.text.split("---\n")[1], yaml.BaseLoader)
    told = [one.became for one in made.mapped]
    for key, value in sample.fields.items():
        assert any(one.startswith(f"{key}: {value}") for one in told), told
        assert value in str(facts[key])
    assert sorted(made.pictures) == sorted(sample.pictures)


def test_labelled_paragraphs_become_the_sections_that_they_name(workspace, tmp_path):
    sample = next(sample for sample in SAMPLES if sample.file == "plants.md")
    made, file, _ = imported(workspace, sample, tmp_path)
    assert made.text == (
        "---\ntitle: Water the plants\nowner: Ida Berg\n---\n\nAsk Ida for the key.\n\n"
        "## Purpose\n\nThe plants live\nthrough the summer.\n\n## Out of scope\n\nthe garden\n\n"
        "## Steps\n\n1. Fill the can.\n2. Water each plant.\n"
    )
    assert [section.key for section in file.brief.sections] == [
        "",
        "goal",
        "out_of_scope",
        "steps",
    ]


def test_what_must_not_be_done_is_no_step(workspace, tmp_path):
    sample = next(sample for sample in SAMPLES if sample.file == "newsletter.md")
    _, file, _ = imported(workspace, sample, tmp_path)
    assert [title for title in all_steps(file.brief.steps) if "emojis" in title] == []


@pytest.mark.parametrize(
    "line", ["a) alone", "Step 3: alone", "b) one\nd) other", "a) one\nz) end"]
)
def test_lines_out_of_order_stay_as_they_were_typed(workspace, tmp_path, line):
    path = tmp_path / "notes.md"
    path.write_text(f"# Notes\n\n{line}\n", encoding="utf-8")
    assert import_file(workspace, path).text.endswith(f"\n{line}\n")


def test_there_are_twenty_documents_of_each_kind_of_file():
    assert len(SAMPLES) >= 20
    assert {Path(sample.file).suffix for sample in SAMPLES} == {".md", ".txt", ".docx"}
