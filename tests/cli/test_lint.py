"""`briefgen lint` as an owner runs it: what is printed, what is mended, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOAL = "Our listeners get one interview each week that they can follow while they cook."
BRIEF = f"""---
title: Edit the weekly podcast
summary: {GOAL}
deliverables:
  - name: Episode
    where: Drive: Episodes
---
The page has a modern look.
"""


def briefgen(
    folder: Path, *arguments: str, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=120,
    )
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/podcast.md").write_text(BRIEF)
    return tmp_path


def names(done: subprocess.CompletedProcess[str]) -> set[str]:
    return {finding["name"] for finding in json.loads(done.stdout)["findings"]}


def test_a_finding_comes_with_its_line_and_what_to_type(folder: Path) -> None:
    done = briefgen(folder, "lint")
    assert done.returncode == 1
    assert "error[BG707] unquoted-text: " in done.stdout
    assert "--> briefs/podcast.md:6:12\n" in done.stdout
    assert " 6 |     where: Drive: Episodes\n" in done.stdout
    assert 'help: Write: where: "Drive: Episodes"\n' in done.stdout
    assert "can be fixed with --fix" in done.stdout.splitlines()[-2]
    assert done.stdout.splitlines()[-1].startswith("To read more about a finding")


def test_the_examples_are_clean_under_strict() -> None:
    done = briefgen(Path(__file__).parents[2], "lint", "--profile", "strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("All clear: 4 briefs, ")


def test_names_files_folders_and_standard_input_are_looked_at(folder: Path) -> None:
    (folder / "briefs/other.md").write_text("Hello.\n")
    for asked in (("podcast",), ("briefs/podcast.md",), ("briefs", "podcast")):
        done = briefgen(folder, "lint", "--format", "concise", *asked)
        assert "briefs/podcast.md:6:12: error[BG707]" in done.stdout
        assert ("briefs/other.md" in done.stdout) is ("briefs" in asked)
    done = briefgen(folder, "lint", "-", "--format", "concise", text=BRIEF)
    assert "<stdin>:6:12: error[BG707] unquoted-text" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing",), "There is no brief called nothing."),
        (("gone.md",), "There is no file called gone.md here."),
        (("--select", "BG9"), "There is no rule called BG9."),
        (("--ignore", "vague-terms"), "Did you mean vague-term?"),
        (("--today", "tomorrow"), "'tomorrow' is no date such as 2026-12-04."),
        (("--format", "xml"), "'xml' is not one of"),
    ],
)
def test_what_cannot_go_on_ends_with_one_message(
    folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = briefgen(folder, "lint", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr


def test_rules_are_chosen_and_left_out(folder: Path) -> None:
    everything = names(briefgen(folder, "lint", "--format", "json"))
    assert {"unquoted-text", "missing-contact"} <= everything
    chosen = names(briefgen(folder, "lint", "--format", "json", "--select", "BG7,missing-goal"))
    assert chosen == {"unquoted-text"}
    left = names(briefgen(folder, "lint", "--format", "json", "--ignore", "BG707"))
    assert left == everything - {"unquoted-text"}


def test_settings_of_the_workspace_hold(folder: Path) -> None:
    (folder / "briefgen.yaml").write_text(
        "lint:\n  select: [BG7, BG402]\n  severity: {unquoted-text: info}\n"
        "  per_file: {pod*: [vague-term]}\n"
    )
    done = briefgen(folder, "lint", "--format", "concise")
    assert done.returncode == 0
    (line,) = done.stdout.splitlines()
    assert line.startswith("briefs/podcast.md:6:12: info[BG707] unquoted-text: a colon ")


def test_wrong_settings_are_told_where_they_stand(folder: Path) -> None:
    (folder / "briefgen.yaml").write_text("lint:\n  ignore: [vauge-term]\n")
    done = briefgen(folder, "lint", "--format", "concise")
    assert done.returncode == 1
    assert "briefgen.yaml:2:12: error[BG715] unknown-rule: " in done.stdout


@pytest.mark.parametrize(
    ("bar", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_the_exit_code_follows_the_bar(folder: Path, bar: str, code: int) -> None:
    assert briefgen(folder, "lint", "--fail-on", bar).returncode == code


def test_a_warning_is_below_the_bar_of_errors(folder: Path) -> None:
    (folder / "briefs/podcast.md").write_text("---\ndue: 2019-01-01\n---\n")
    only = ("lint", "--select", "past-due-date")
    assert briefgen(folder, *only, "--fail-on", "error").returncode == 0
    assert briefgen(folder, *only).returncode == 1
    assert briefgen(folder, *only, "--today", "2018-12-31").returncode == 0


def test_what_can_be_mended_is_mended_once(folder: Path) -> None:
    file = folder / "briefs/podcast.md"
    shown = briefgen(folder, "lint", "--diff")
    assert shown.returncode == 1
    assert '-    where: Drive: Episodes\n+    where: "Drive: Episodes"\n' in shown.stdout
    assert file.read_text() == BRIEF
    done = briefgen(folder, "lint", "--fix", "--select", "BG7")
    assert (done.returncode, done.stderr) == (0, "Mended 1 finding.\n")
    mended = BRIEF.replace("Drive: Episodes", '"Drive: Episodes"')
    assert file.read_text() == mended
    assert briefgen(folder, "lint", "--fix", "--select", "BG7").stderr == "Mended 0 findings.\n"
    assert file.read_text() == mended
    assert briefgen(folder, "lint", "--diff").returncode == 0


def test_a_mended_file_stays_what_it_was(folder: Path) -> None:
    real = folder / "elsewhere.md"
    real.write_bytes(b"\xef\xbb\xbf" + BRIEF.replace("\n", "\r\n").encode())
    real.chmod(0o640)
    link = folder / "briefs/podcast.md"
    link.unlink()
    link.symlink_to(real)
    briefgen(folder, "lint", "briefs/podcast.md", "--fix")
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    expected = BRIEF.replace("Drive: Episodes", '"Drive: Episodes"').replace("\n", "\r\n")
    assert real.read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_standard_input_is_mended_to_standard_output(folder: Path) -> None:
    done = briefgen(folder, "lint", "-", "--fix", "--fail-on", "never", text=BRIEF)
    assert done.stdout == BRIEF.replace("Drive: Episodes", '"Drive: Episodes"')
    assert "missing-contact" in done.stderr


def test_missing_parts_are_added_to_be_filled_in(folder: Path) -> None:
    briefgen(folder, "lint", "--unsafe-fixes")
    text = (folder / "briefs/podcast.md").read_text()
    assert "\n## Acceptance" in text
    assert "TODO" in text
    done = briefgen(folder, "lint", "--format", "json")
    assert {"leftover-placeholder", "missing-acceptance-criteria"} <= names(done)


def test_a_secret_is_printed_by_no_format(folder: Path) -> None:
    secret = "Tr0ub4dor!"
    comment = f"<!-- briefgen: ignore[password-in-text] {secret} -->"
    (folder / "briefs/podcast.md").write_text(
        f"---\ntitle: Password: {secret}\n---\n{comment}\nThe password is {secret}\n"
    )
    for form in ("full", "concise", "json", "github", "sarif", "gitlab", "junit", "questions"):
        done = briefgen(folder, "lint", "--format", form)
        assert done.returncode == 1
        assert secret not in done.stdout + done.stderr, form
    done = briefgen(folder, "lint", "--diff", "--unsafe-fixes")
    assert secret not in done.stdout + done.stderr


def test_no_document_is_made_of_a_brief_with_a_secret(folder: Path) -> None:
    text = "---\ntitle: Podcast\n---\nThe password is Tr0ub4dor!"
    (folder / "briefs/podcast.md").write_text(f"{text}\n")
    (folder / "briefs/other.md").write_text("Hello.\n")
    (folder / "briefgen.yaml").write_text("lint: {ignore: [BG6], severity: {BG602: info}}\n")
    done = briefgen(folder, "build", "--format", "html")
    assert done.returncode == 1
    assert "password-in-text" in done.stdout
    assert "Tr0ub4dor!" not in done.stdout + done.stderr
    assert not (folder / "output/podcast.html").exists()
    assert (folder / "output/other.html").exists()
    comment = "<!-- briefgen: ignore[password-in-text] the word on our poster -->"
    (folder / "briefs/podcast.md").write_text(f"{text} {comment}\n")
    briefgen(folder, "build", "--format", "html")
    page = (folder / "output/podcast.html").read_text()
    assert "Tr0ub4dor!" in page
    assert "poster" not in page


def test_no_document_is_made_while_a_secret_stands_in_the_settings(folder: Path) -> None:
    (folder / "briefgen.yaml").write_text(
        "defaults:\n  confidentiality: The password is Tr0ub4dor!\n"
    )
    done = briefgen(folder, "build", "--format", "html")
    assert done.returncode == 1
    assert "briefgen.yaml:2:" in done.stdout
    assert "Tr0ub4dor!" not in done.stdout + done.stderr
    assert not (folder / "output/podcast.html").exists()


def test_a_draft_says_what_is_missing_and_a_complete_brief_is_none(folder: Path) -> None:
    assert briefgen(folder, "build", "--format", "html").returncode == 1
    page = (folder / "output/podcast.html").read_text()
    assert "Draft" in page
    root = Path(__file__).parents[2]
    done = briefgen(
        root, "build", "podcast-editing", "--format", "html", "--output", str(folder / "o")
    )
    assert done.returncode == 0
    assert "Draft" not in (folder / "o/podcast-editing.html").read_text()


def test_the_questions_of_the_worker(folder: Path) -> None:
    done = briefgen(folder, "lint", "--format", "questions")
    assert "How will you check my work?" in done.stdout
    first_three = done.stdout.split("Answer these three first:")[1]
    assert len([line for line in first_three.splitlines() if "?" in line]) == 3


def test_a_rule_is_explained_by_name_and_by_code(folder: Path) -> None:
    by_name, by_code = (briefgen(folder, "rule", word) for word in ("vague-term", "bg402"))
    assert by_name.stdout == by_code.stdout
    assert "Bad:" in by_name.stdout
    assert "Good:" in by_name.stdout
    done = briefgen(folder, "rule", "vauge-term")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean vague-term?" in done.stderr
    assert briefgen(folder, "rule").returncode == 2


def test_the_page_of_all_rules_is_what_the_rules_say(folder: Path) -> None:
    page = Path(__file__).parents[2] / "docs/rules.md"
    assert briefgen(folder, "rule", "--all").stdout == page.read_text(encoding="utf-8")
