"""Values in, bytes out: the same wherever and however often a job runs."""

import datetime as dt
import os
import pickle
import re
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.build import House, Job, Order, Result, plan, produce
from briefgen.inputs import Inputs
from briefgen.lint import Policy
from briefgen.source import SourceFile
from briefgen.workspace import Templates, Workspace, read_templates

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "briefs").rglob("*.md"))
BROKEN = "---\ntitle: T\ndue: 2026-02-30\n---\n## Steps\n1. Knead.\n"

TODAY = dt.date(2026, 11, 24)
# Only what cannot be read is wrong here, not what is missing.
ALL = ("guide", "job-post", "screening", "scorecard")
FILES = 6
"""Four documents in HTML, one as text, one as a table."""
HTML = Order(TODAY, formats=("html",))
READING = Policy(select=("BG302", "BG603", "BG7"))


@pytest.fixture(scope="module")
def templates() -> Templates:
    return read_templates(Workspace(ROOT))


def made(text: str, templates: Templates, *, strict: bool = False) -> Result:
    """Return the guide alone."""
    inputs = Inputs("x", SourceFile("briefs/x.md", text))
    order = Order(TODAY, formats=("html",), documents=("guide",), strict=strict)
    return produce(Job(inputs, templates, House(READING), order))


def all_made(text: str, templates: Templates) -> Result:
    """Return all documents in all formats but PDF."""
    inputs = Inputs("x", SourceFile("briefs/x.md", text))
    order = Order(TODAY, formats=("html", "txt", "csv"), documents=ALL)
    return produce(Job(inputs, templates, House(READING), order))


def test_a_job_runs_where_its_folder_is_not(tmp_path: Path) -> None:
    briefs = tmp_path / "here/briefs"
    briefs.mkdir(parents=True)
    (briefs / "a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (briefs / "x.md").write_text("---\ntitle: T\n---\n## Steps\n1. See. ![x](a.svg)\n")
    order = Order(TODAY, formats=("html", "pdf"))
    (job,) = plan(Workspace(tmp_path / "here"), order).jobs
    here = produce(job)
    data = pickle.dumps(job)
    shutil.rmtree(tmp_path / "here")
    there = produce(pickle.loads(data))
    assert pickle.loads(pickle.dumps(there)) == here
    assert [name for name, _ in there.files] == [
        "x.html",
        "x.pdf",
        "x.job-post.html",
        "x.job-post.pdf",
        "private/x.screening.html",
        "private/x.screening.pdf",
        "private/x.scorecard.html",
        "private/x.scorecard.pdf",
    ]
    assert b"data:image/svg+xml" in dict(there.files)["x.html"]


def test_a_brief_with_errors_becomes_a_draft(templates: Templates) -> None:
    result = made(BROKEN, templates)
    assert result.is_draft
    page = dict(result.files)["x.html"].decode()
    assert "Draft" in page
    assert "2026-02-30 is not a date that exists" in page


def test_a_draft_says_the_same_thing_once_with_all_its_lines(templates: Templates) -> None:
    steps = "".join(f"1. Knead TBD {n}.\n" for n in range(3))
    text = f"---\ntitle: T\n---\n## Steps\n{steps}"
    inputs = Inputs("x", SourceFile("briefs/x.md", text))
    job = Job(inputs, templates, House(Policy(select=("BG405",))), HTML)
    (said,) = re.findall(r"<li>(.*TBD.*)</li>", dict(produce(job).files)["x.html"].decode())
    assert said.endswith("(lines 5, 6, 7).")


def test_strict_makes_nothing_of_it_but_tells(templates: Templates) -> None:
    result = made(BROKEN, templates, strict=True)
    assert result.files == ()
    assert [d.name for d in result.diagnostics] == ["invalid-date"]


def test_strict_lets_a_warning_pass(templates: Templates) -> None:
    result = made("---\ntitle: T\ncolour: red\n---\nHello.\n", templates, strict=True)
    assert [d.name for d in result.diagnostics] == ["unknown-key"]
    assert [name for name, _ in result.files] == ["x.html"]


def test_a_fault_of_ours_is_not_hidden(
    templates: Templates, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    # The function hides the module of its name.
    monkeypatch.setattr(sys.modules["briefgen.build.produce"], "parse", fail)
    with pytest.raises(ZeroDivisionError):
        made(BROKEN, templates)


def test_there_are_examples_to_break() -> None:
    assert len(EXAMPLES) == 4


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(EXAMPLES), st.data())
def test_no_damage_to_a_brief_ends_the_run(templates: Templates, path: Path, data: st.DataObject):
    text = path.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 200)))
    put = data.draw(
        st.text(max_size=4) | st.sampled_from(["---", "\t", '"', "[", "{", "&a ", "\r"])
    )
    result = all_made(text[:start] + put + text[end:], templates)
    assert len(result.files) == FILES
    for diagnostic in result.diagnostics:
        at = diagnostic.place
        assert 1 <= at.span.start.line <= at.source.line_count


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300))
def test_no_text_ends_the_run(templates: Templates, text: str) -> None:
    assert len(all_made(text, templates).files) == FILES


def test_nothing_of_this_computer_is_in_a_guide(templates: Templates) -> None:
    page = dict(made(BROKEN, templates).files)["x.html"]
    assert os.fsencode(ROOT) not in page
