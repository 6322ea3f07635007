"""`briefgen init` and `briefgen new` as an owner types them."""

import contextlib
import io
import os
import pty
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from briefgen.authoring.new import with_title
from briefgen.cli import main
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.source import SourceFile

ME = ("--name", "Ann O'Hara", "--email", "ann@example.com", "--reply-within", "1 workday")


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def briefgen(folder: Path, *arguments: str) -> Done:
    """Run a command in this process, which is quicker, with nobody to ask."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2)]
    with (
        contextlib.chdir(folder),
        mock.patch.multiple(
            sys,
            argv=["briefgen", *arguments],
            stdin=io.StringIO(),
            stdout=streams[0],
            stderr=streams[1],
        ),
        pytest.raises(SystemExit) as ended,
    ):
        main()
    texts = []
    for stream in streams:
        stream.seek(0)
        texts.append(stream.read())
    return Done(int(ended.value.code or 0), *texts)


@pytest.fixture
def workspace(tmp_path):
    briefgen(tmp_path, "init", *ME, "--time-zone", "Europe/Dublin")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_from_nothing_to_a_guide(tmp_path):
    done = briefgen(tmp_path, "init", *ME, "--time-zone", "Europe/Dublin")
    assert done.returncode == 0
    assert done.stdout == "Wrote briefgen.yaml\nWrote briefs/example.md\nWrote .gitignore\n"
    assert "briefgen new project my-first-brief" in done.stderr
    clean = briefgen(tmp_path, "lint", "--profile", "strict")
    assert (clean.returncode, clean.stdout[:10]) == (0, "All clear:"), clean.stdout
    assert briefgen(tmp_path, "build", "--format", "html").returncode == 0
    guide = (tmp_path / "output/example.html").read_text(encoding="utf-8")
    assert "Ann O&#39;Hara" in guide
    assert "DRAFT" not in guide
    assert (tmp_path / ".gitignore").read_text() == "/output/\n"


@pytest.mark.parametrize("tag", ["de", "zh-Hans", "pt-BR"])
def test_the_example_is_in_the_language_of_the_owner_and_clean(tmp_path, tag):
    assert briefgen(tmp_path, "init", "--language", tag).returncode == 0
    clean = briefgen(tmp_path, "lint", "--profile", "strict")
    assert (clean.returncode, clean.stdout[:10]) == (0, "All clear:"), clean.stdout
    assert f"language: {tag}\n" in (tmp_path / "briefgen.yaml").read_text()


def test_nothing_is_written_over(workspace):
    (workspace / "briefs/example.md").write_text("mine")
    (workspace / ".gitignore").write_text("mine")
    before = files(workspace)
    done = briefgen(workspace, "init", "--name", "Bob")
    assert done.stdout == "Kept your own briefgen.yaml\nKept your own .gitignore\n"
    assert files(workspace) == before


def test_a_folder_inside_of_a_workspace_is_not_taken_for_a_new_one(workspace):
    done = briefgen(workspace / "briefs", "init")
    assert done.returncode == 2
    assert f"belongs to the briefs in {workspace}" in done.stderr
    assert briefgen(workspace / "briefs", "init", ".").returncode == 0


def test_another_folder_is_made(tmp_path):
    done = briefgen(tmp_path, "init", "acme briefs")
    assert (tmp_path / "acme briefs/briefs/example.md").exists()
    assert '  cd "acme briefs"\n' in done.stderr


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    done = briefgen(tmp_path, "init", "notes.txt")
    assert (done.returncode, done.stderr.startswith("briefgen: notes.txt is a file.")) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--language", "xx"), "is none of en (English)"),
        (("--time-zone", "Berlin"), "is no time zone such as Europe/Berlin"),
    ],
)
def test_init_with_what_cannot_be(tmp_path, arguments, words):
    done = briefgen(tmp_path, "init", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert files(tmp_path) == {}


def test_somebody_at_a_terminal_is_asked_once_for_each_thing(tmp_path):
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "init", "--email", "ann@example.com"],
        cwd=tmp_path,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TZ": "Europe/Dublin"},
    )
    os.write(ours, b"xx\nde\nAnn\n\n\n")
    out, _ = running.communicate(timeout=60)
    time.sleep(0.1)
    asked = os.read(ours, 10_000).decode()
    os.close(ours)
    os.close(theirs)
    assert asked.count("Language of your briefs") == 2
    assert "is none of en (English)" in asked
    assert "Your email" not in asked
    assert out.startswith(b"Wrote briefgen.yaml\n")
    settings = (tmp_path / "briefgen.yaml").read_text()
    assert "language: de\n  time_zone: Europe/Dublin\n  owner:\n    name: Ann\n" in settings
    assert "reply_within" not in settings


def test_a_new_brief_leaves_out_what_is_known(workspace):
    done = briefgen(workspace, "new", "project", "photos")
    assert (done.returncode, done.stdout) == (0, "Wrote briefs/photos.md\n")
    assert done.stderr == "Write over each TODO, then type: briefgen lint photos\n"
    text = (workspace / "briefs/photos.md").read_text()
    assert text.startswith("---\ntitle: TODO (what the work is, in one line)\nkind: project\n")
    assert "\nowner:" not in text
    assert "time_zone" not in text
    assert "language" not in text
    assert "  name: Ann O'Hara\n" in text


def test_a_new_brief_in_another_language(workspace):
    briefgen(workspace, "new", "creative", "kunden/plakat", "--language", "de")
    text = (workspace / "briefs/kunden/plakat.md").read_text(encoding="utf-8")
    assert "\nlanguage: de\n" in text
    assert "\n## Ziel\n\nTODO (wozu die Arbeit dient" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Say the kind and the name: briefgen new project my-first-brief"),
        (("project",), "Say the kind and the name"),
        (("sop", "x"), "'sop' is no kind; it is project, procedure or creative."),
        (("project", "Example"), "There is a brief of this name: briefs/example.md."),
        (("project", "briefs/example.md"), "There is a brief of this name"),
        (("project", "../x"), "it has to be a word, such as podcast-editing"),
        (("project", "/x"), "it has to be a word, such as podcast-editing"),
        (("project", "_x"), "what begins with _ or with a dot is not read as a brief"),
        (("project", "private"), "because briefgen writes something of that name"),
        (("project", "a:b"), "no file can be called a:b on Windows"),
        (("project", "x", "--language", "xx"), "is none of en (English)"),
        (("--from", "nothing", "x"), "There is no brief called nothing."),
        (("--from", "example", "project", "x"), "Say the new name only"),
        (("--from", "example", "x", "--language", "de"), "A copy keeps its language"),
    ],
)
def test_a_new_brief_that_cannot_be(workspace, arguments, words):
    before = files(workspace)
    done = briefgen(workspace, "new", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert files(workspace) == before


def test_new_outside_of_a_workspace_says_how_to_begin(tmp_path):
    done = briefgen(tmp_path, "new", "project", "x")
    assert done.returncode == 2
    assert "Type `briefgen init` to begin here" in done.stderr


def test_a_copy_has_its_own_name_and_title_and_is_the_same_otherwise(workspace):
    done = briefgen(workspace, "new", "--from", "example", "summer-catalog")
    assert done.stdout == "Wrote briefs/summer-catalog.md\n"
    old = (workspace / "briefs/example.md").read_text().splitlines()
    new = (workspace / "briefs/summer-catalog.md").read_text().splitlines()
    assert [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]] == [
        ("title: Edit the product photos for the spring catalog", "title: Summer catalog")
    ]


def test_a_copy_takes_the_files_in_its_own_folder_along(workspace):
    folder = workspace / "briefs/shop"
    (folder / "pictures").mkdir(parents=True)
    (folder / "other").mkdir()
    (folder / "brief.md").write_text("---\ntitle: Shop\n---\n\n![a](pictures/a.png)\n")
    (folder / "pictures/a.png").write_bytes(b"png")
    (folder / "other/brief.md").write_text("---\ntitle: Other\n---\n")
    (folder / "other/b.png").write_bytes(b"png")
    (folder / "link.png").symlink_to(workspace / "briefgen.yaml")
    briefgen(workspace, "new", "--from", "shop", "stall")
    made = {name for name in files(workspace / "briefs") if name.startswith("stall")}
    assert made == {"stall/brief.md", "stall/pictures/a.png"}
    assert "title: Stall\n" in (workspace / "briefs/stall/brief.md").read_text()


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("# Old\n\nText\n", "# New: one\n\nText\n"),
        ("---\nkind: project\n---\nText\n", '---\ntitle: "New: one"\nkind: project\n---\nText\n'),
        ("Text\n", '---\ntitle: "New: one"\n---\n\nText\n'),
        ("---\ntitle: >\n  Old\n  one\nkind: project\n---\n", None),
    ],
)
def test_the_title_is_changed_where_it_stands(text, copy):
    changed = with_title("t", text, "New: one")
    assert copy is None or changed == copy
    assert parse(Inputs("t", SourceFile("t", changed))).brief.title == "New: one"
