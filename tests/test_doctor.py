"""What the doctor says of a machine, sound or not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import briefgen
from briefgen.render import libraries

NO_FONTS = '<?xml version="1.0"?><fontconfig></fontconfig>'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "briefs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def brief(folder: Path, name: str, language: str) -> None:
    text = f"---\ntitle: T\nlanguage: {language}\n---\n"
    (folder / "briefs" / f"{name}.md").write_text(text)


def doctor(folder: Path, manager: str) -> subprocess.CompletedProcess[str]:
    """Run it on a machine that has one package manager and no fonts of its own."""
    programs = folder / "programs"
    programs.mkdir()
    (programs / manager).write_text("#!/bin/sh\n")
    (programs / manager).chmod(0o755)
    (folder / "fonts.conf").write_text(NO_FONTS)
    fonts = {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "PATH": str(programs)}
    return subprocess.run(
        [sys.executable, "-m", "briefgen", "doctor"],
        cwd=folder,
        env={**os.environ, **fonts, "XDG_CACHE_HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_sound_machine_is_fine_line_by_line(folder):
    done = CliRunner().invoke(briefgen, ["doctor"], standalone_mode=False)
    assert done.return_value == 0, done.stdout
    *lines, empty, last = done.stdout.splitlines()
    assert (empty, last) == ("", "All is fine.")
    assert all(line.startswith("fine   ") for line in lines)
    named = {line.split()[1] for line in lines}
    assert named >= {"briefgen", "Python", "Pango", "HarfBuzz", "WeasyPrint", "writing"}
    assert named >= {"starlette", "uvicorn", "watchfiles"}
    assert not (folder / "output").exists()


@pytest.mark.parametrize(
    ("manager", "japanese", "emoji"),
    [
        ("apt-get", "apt install fonts-noto-cjk", "apt install fonts-noto-color-emoji"),
        ("dnf", "dnf install google-noto-sans-cjk-fonts", "google-noto-color-emoji-fonts"),
        ("brew", "brew install --cask font-noto-sans-cjk", "--cask font-noto-color-emoji"),
        ("nothing", "https://fonts.google.com/noto", "https://fonts.google.com/noto"),
    ],
)
def test_a_font_that_the_briefs_need_and_nobody_has(folder, manager, japanese, emoji):
    brief(folder, "a", "ja")
    brief(folder, "b", "de")
    done = doctor(folder, manager)
    assert done.returncode == 1, done.stderr
    lines = {line.split(":")[0]: line for line in done.stdout.splitlines()}
    assert lines["wrong  a font for Japanese"].endswith(japanese)
    assert lines["wrong  a font for emoji"].endswith(emoji)
    assert "fine   a font for German" in lines
    assert done.stdout.endswith("\n2 things to mend.\n")


def test_without_pango_it_says_so_and_what_to_type(folder, monkeypatch):
    there = libraries.load
    absent = lambda library: None if "pango" in library.name else there(library)  # noqa: E731
    monkeypatch.setattr(libraries, "load", absent)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "dnf" else None)
    done = CliRunner().invoke(briefgen, ["doctor"], standalone_mode=False)
    assert done.return_value == 1
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("wrong  Pango"))
    assert "PDF files cannot be made" in line
    assert line.endswith("dnf install pango harfbuzz fontconfig")
    assert "WeasyPrint" not in done.stdout


def test_without_what_the_preview_needs_it_says_so_and_what_to_type(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)  # as if it were not installed
    done = CliRunner().invoke(briefgen, ["doctor"], standalone_mode=False)
    assert done.return_value == 1
    (line,) = (line for line in done.stdout.splitlines() if "watchfiles" in line)
    assert line.startswith("wrong  watchfiles: it is not installed, so `briefgen serve` does not")
    assert line.endswith(f'To mend it: "{sys.executable}" -m pip install watchfiles')
    assert "fine   uvicorn" in done.stdout


def test_an_old_pango_is_not_enough(monkeypatch):
    monkeypatch.setattr(libraries, "version", lambda library: "1.42.4")
    assert libraries.missing() == ("Pango 1.44 or newer",)


def test_an_output_folder_that_is_a_file(folder):
    (folder / "output").write_text("")
    done = CliRunner().invoke(briefgen, ["doctor"], standalone_mode=False)
    assert done.return_value == 1
    assert "wrong  writing to output/: I cannot write to" in done.stdout
    assert "To mend it: rename the file" in done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_an_output_folder_that_is_protected(folder):
    (folder / "output").mkdir(mode=0o555)
    done = CliRunner().invoke(briefgen, ["doctor"], standalone_mode=False)
    assert f'To mend it: chmod u+rwx "{folder}' in done.stdout


def test_outside_of_a_workspace_the_machine_is_looked_at_all_the_same(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(briefgen, ["doctor"], standalone_mode=False)
    assert done.return_value == 0
    assert "fine   no briefs in this folder" in done.stdout
