"""Findings in snippets: told where they were typed, mended only in the brief, secrets hidden."""

import datetime as dt

import pytest

from briefgen.build import Order, plan, produce
from briefgen.check import Checker, targets
from briefgen.files import overwrite
from briefgen.lint import Options
from briefgen.workspace import Workspace

TODAY = dt.date(2026, 11, 24)
ORDER = Order(TODAY, formats=("html",), documents=("guide",))
TEXT = "## Goal\n\nBuyers find each photo by its words.\n"
BRIEF = """\
---
title: Label 200 photos
---

## Goal

The page has a modern look.

{include=_shared/rules.md}

See [the rules](example.com/rules).
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "briefs/_shared").mkdir(parents=True)
    (tmp_path / "briefs/photos.md").write_text(BRIEF)
    (tmp_path / "briefs/_shared/rules.md").write_text(
        "## House rules\n\n- The tone is TODO.\n- See [us](example.com/us).\n"
    )
    return tmp_path


def found(folder, *rules):
    checker = Checker(Options(select=rules), TODAY)
    return checker.all(targets(folder, (), str).texts).diagnostics


def shown(diagnostics):
    return [(d.place.source.name, d.place.span.start.line, d.place.text) for d in diagnostics]


def test_a_finding_stands_in_the_file_and_line_where_it_was_typed(folder):
    assert shown(found(folder, "leftover-placeholder", "vague-term")) == [
        ("briefs/photos.md", 7, "modern look"),
        ("briefs/_shared/rules.md", 3, "TODO"),
    ]


def test_two_briefs_with_one_snippet_tell_its_findings_once(folder):
    (folder / "briefs/second.md").write_text(BRIEF)
    assert len(found(folder, "leftover-placeholder")) == 1


def test_mending_a_brief_mends_its_own_lines_and_leaves_the_snippet(folder):
    (target,) = targets(folder, (), str).texts
    mended = Checker(Options(select=("missing-asset",)), TODAY).mended(target, unsafe=False)
    assert mended.text == BRIEF.replace("(example.com/rules)", "(https://example.com/rules)")
    snippet, _ = found(folder, "missing-asset")
    assert snippet.fix.edits[0].place.source.name == "briefs/_shared/rules.md"
    assert snippet.fix.edits[0].place.text == "example.com/us"


def test_nothing_is_added_to_a_snippet_that_ends_a_brief(folder):
    (folder / "briefs/photos.md").write_text(f"{BRIEF}\n{{include=_shared/rules.md}}\n")
    told = found(folder, "missing-stop-and-ask", "missing-deliverables")
    assert {d.name for d in told} == {"missing-stop-and-ask", "missing-deliverables"}
    assert [d.fix for d in told] == [None, None]
    overwrite(folder / "briefs/photos.md", f"{{include=_shared/rules.md}}\n\n{TEXT}")
    assert all(d.fix for d in found(folder, "missing-deliverables"))


def test_a_comment_beside_a_line_of_a_snippet_hides_what_is_found_there(folder):
    line = "- The tone is TODO. <!-- briefgen: ignore[leftover-placeholder] we decide later -->\n"
    overwrite(folder / "briefs/_shared/rules.md", f"## House rules\n\n{line}")
    assert found(folder, "leftover-placeholder") == ()


@pytest.mark.parametrize(
    ("brief", "snippet"),
    [
        ("{include=_shared/rules.md}\n", "The password is Tr0ub4dor&3x.\n"),
        ("The password is:\n{include=_shared/rules.md}\n", "Tr0ub4dor&3x\n\nThe tone is TODO.\n"),
    ],
)
def test_a_secret_in_a_snippet_is_never_printed_and_stops_every_document(folder, brief, snippet):
    (folder / "briefs/photos.md").write_text(f"---\ntitle: T\n---\n\n## Goal\n\n{brief}")
    (folder / "briefs/_shared/rules.md").write_text(snippet)
    diagnostics = found(folder)
    assert "password-in-text" in {d.name for d in diagnostics}
    assert "Tr0ub4dor" not in "".join(d.place.source.text + d.message for d in diagnostics)
    (job,) = plan(Workspace(folder), ORDER).jobs
    result = produce(job)
    assert result.files == ()
    assert "Tr0ub4dor" not in "".join(d.place.source.text for d in result.diagnostics)


def test_a_draft_names_lines_of_the_brief_and_keeps_private_snippets_to_the_owner(folder):
    (folder / "briefs/_shared/secret.md").write_text("\n\nSpend [insert amount] at most.\n")
    private = "\n## Private notes\n\n{include=_shared/gone.md}\n\n{include=_shared/secret.md}\n"
    (folder / "briefs/photos.md").write_text(f"{BRIEF}\n- Buy [add the number].\n{private}")
    (job,) = plan(Workspace(folder), ORDER).jobs
    result = produce(job)
    ((_, page),) = result.files
    text = page.decode()
    assert "is still to be filled in (line 13)." in text
    assert "insert amount" not in text
    assert "_shared/gone.md" not in text
    assert "The tone is TODO." in text


@pytest.mark.parametrize("mark", ["#", "##"])
@pytest.mark.parametrize("above", ["", "Ask my sister.\n\n"])
def test_a_snippet_below_a_private_heading_is_private_with_all_its_headings(folder, above, mark):
    (folder / "briefs/_shared/rules.md").write_text(
        f"{mark} Budget\n\nAt most 900.\n\n# More\n\n901\n"
    )
    private = f"## Private notes\n\n{above}{{include=_shared/rules.md}}\n\nAnd 902.\n"
    public = "\n## Background\n\nWe bake since 2009.\n"
    (folder / "briefs/photos.md").write_text(f"---\ntitle: T\n---\n\n{private}{public}")
    (job,) = plan(Workspace(folder), ORDER).jobs
    result = produce(job)
    ((_, page),) = result.files
    text = page.decode()
    assert not [word for word in ("Budget", "At most 900", "901", "902") if word in text]
    assert "We bake since 2009." in text
    told = [d for d in result.diagnostics if d.name == "missing-snippet"]
    assert shown(told) == [
        ("briefs/_shared/rules.md", 1, f"{mark} Budget"),
        ("briefs/_shared/rules.md", 5, "# More"),
    ]
    assert {d.severity for d in told} == {"info"}
