"""What an editor is told while a brief is typed."""

import json
import subprocess
import sys

import pytest
from tests.lsp.client import Editor

BRIEF = """\
---
title: Edit the weekly podcast
kind: procedure
---

## Goal

- 🎧👩🏽‍💻 The page has a modern look.
"""
STYLE = "briefs/style.md"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "briefs" / "_shared").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def editor(folder):
    with Editor(folder) as one:
        yield one


def codes(diagnostics):
    return [one["code"] for one in diagnostics]


def only(diagnostics, code):
    (found,) = (one for one in diagnostics if one["code"] == code)
    return found


def span(diagnostic):
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    assert start["line"] == end["line"]
    return start["line"], start["character"], end["character"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_finding_stands_under_its_words_behind_an_emoji(editor, end):
    vague = only(editor.open(STYLE, BRIEF.replace("\n", end)), "BG402")
    # "- 🎧👩🏽‍💻 The page has a ": 2 + 2 + 2+2+1+2 + 16 units, then 11 of "modern look".
    assert span(vague) == (7, 27, 38)
    assert vague["severity"] == 3
    assert vague["source"] == "briefgen"
    assert vague["message"].startswith("vague-term: “modern look” means something else")
    assert "Write what can be seen" in vague["message"]


@pytest.mark.parametrize(("encoding", "column"), [("utf-32", 23), ("utf-8", 37)])
def test_columns_count_in_what_was_agreed(folder, encoding, column):
    with Editor(folder, encodings=(encoding,)) as editor:
        assert editor.capabilities["positionEncoding"] == encoding
        vague = only(editor.open(STYLE, BRIEF), "BG402")
    assert span(vague) == (7, column, column + 11)


def test_findings_are_those_of_lint(editor, folder):
    shown = editor.open(STYLE, BRIEF)
    (folder / STYLE).write_text(BRIEF)
    command = [sys.executable, "-m", "briefgen", "lint", STYLE, "--format", "json"]
    done = subprocess.run(
        [*command, "--today", "2026-11-24"], cwd=folder, capture_output=True, check=False
    )
    told = json.loads(done.stdout)["findings"]
    assert len(told) > 5
    assert codes(shown) == [one["code"] for one in told]


def test_a_finding_goes_when_its_words_go_and_all_go_with_the_text(editor):
    assert "BG402" in codes(editor.open(STYLE, BRIEF))
    assert "BG402" not in codes(editor.change(STYLE, BRIEF.replace("modern", "red")))
    assert editor.close(STYLE) == []


def test_while_somebody_types_only_the_last_text_is_checked(editor):
    editor.open(STYLE, BRIEF)
    for version in range(2, 12):
        editor.type(STYLE, BRIEF + "x" * version, version)
    editor.type(STYLE, BRIEF.replace("modern", "red"), 12)
    assert "BG402" not in codes(editor.diagnostics(STYLE))
    editor.hover(STYLE, 0, 0)  # whatever else was on its way has come before this answer
    assert [m for m in editor.came if m.get("method") == "textDocument/publishDiagnostics"] == []


def test_a_finding_in_a_snippet_stands_in_the_file_of_the_snippet(editor, folder):
    (folder / "briefs/_shared/rules.md").write_text("We like it.\n\n- A modern look.\n")
    own = editor.open(STYLE, BRIEF.replace("modern", "red") + "\n{include=_shared/rules.md}\n")
    assert "BG402" not in codes(own)
    vague = only(editor.diagnostics("briefs/_shared/rules.md"), "BG402")
    assert span(vague) == (2, 4, 15)
    editor.close(STYLE)
    assert editor.diagnostics("briefs/_shared/rules.md") == []


def test_a_snippet_is_no_brief(editor):
    assert editor.open("briefs/_shared/rules.md", "- A modern look.\n") == []


def test_settings_are_checked_and_count_before_they_are_saved(editor):
    assert "BG402" in codes(editor.open(STYLE, BRIEF))
    wrong = editor.open("briefgen.yaml", "lint:\n  ignore: [vague-tern]\n", "yaml")
    assert codes(wrong) == ["BG715"]
    assert editor.change("briefgen.yaml", "lint:\n  ignore: [vague-term]\n") == []
    assert "BG402" not in codes(editor.diagnostics(STYLE))


def test_a_default_that_is_wrong_is_shown_in_the_settings(editor, folder):
    (folder / "briefgen.yaml").write_text("defaults:\n  kind: projet\n")
    editor.open(STYLE, BRIEF)
    assert span(only(editor.diagnostics("briefgen.yaml"), "BG704")) == (1, 8, 14)


def test_a_brief_outside_of_any_workspace_is_checked_and_other_texts_are_not(tmp_path):
    with Editor(tmp_path) as editor:
        assert editor.open("README.md", "# Ours\n\nA modern look.\n") == []
        assert "BG402" in codes(editor.open("style.md", BRIEF))
        assert "BG402" in codes(editor.open("only in the editor.md", BRIEF))


def test_a_text_that_is_too_long_is_refused_in_words(editor):
    (found,) = editor.open(STYLE, BRIEF + "a " * 600_000)
    assert found["code"] == "BG708"
    assert "larger than 1024 KiB" in found["message"]
    assert "BG402" in codes(editor.change(STYLE, BRIEF))


def test_no_text_ends_the_server(editor):
    for text in ("", "---", "---\n", "\ud800 half", "\0", "---\n{[\n", "\ufeff---\n---\n# a"):
        editor.open(STYLE, text)
        for line, character in ((0, 0), (0, 99), (99, 99)):
            editor.hover(STYLE, line, character)
            editor.completion(STYLE, line, character)
        editor.close(STYLE)
    assert "BG402" in codes(editor.open(STYLE, BRIEF))


def test_a_secret_is_not_repeated(editor):
    secret = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
    found = editor.open(STYLE, f"{BRIEF}\nUse the 🎧 token {secret} for it.\n")
    leaked = only(found, "BG601")
    assert span(leaked) == (9, 17, 17 + len(secret))
    actions = editor.actions(STYLE, leaked["range"])
    assert secret not in json.dumps([found, editor.came, actions])
    assert not [title for title in actions if title.startswith("Ignore")]


def test_a_mistake_in_a_rule_is_seen_and_the_server_goes_on(folder):
    broken = (
        "import briefgen.check.run as run, sys\n"
        "whole = run.lint.check\n"
        "def check(file, *rest):\n"
        "    if 'boom' in file.source.text: raise ZeroDivisionError('a rule fell over')\n"
        "    return whole(file, *rest)\n"
        "run.lint.check = check\n"
        "from briefgen.__main__ import main\n"
        "main()\n"
    )
    with Editor(folder, program=(sys.executable, "-c", broken)) as editor:
        editor.open(STYLE, BRIEF)
        editor.type(STYLE, BRIEF + "\nboom\n")
        logged = editor.wait(lambda m: m.get("method") == "window/logMessage")["params"]
        assert logged["type"] == 1
        assert "ZeroDivisionError: a rule fell over" in logged["message"]
        told = editor.wait(lambda m: m.get("method") == "window/showMessage")["params"]
        assert "mistake in briefgen" in told["message"]
        assert "BG402" in codes(editor.change(STYLE, BRIEF, 3))


def test_settings_that_cannot_be_read_are_told(editor, folder):
    (folder / "briefgen.yaml").write_bytes(b"brand: \xff\n")
    editor.open(STYLE, BRIEF)
    told = editor.wait(lambda m: m.get("method") == "window/showMessage")["params"]
    assert told["message"].startswith("briefgen.yaml:1:8: from here on this is not UTF-8 text")


def test_the_server_ends_when_the_editor_says_so(editor):
    editor.open(STYLE, BRIEF)
    editor.ask("shutdown")
    editor.tell("exit")
    assert editor.server.wait(30) == 0
