"""`briefgen build` as an owner runs it, with good briefs and with every bad one."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from briefgen.cli import arguments
from briefgen.render.document import DOCUMENTS, FORMATS

GOOD = """---
title: Bake the bread
worker: Dana
due: 2027-01-29
---
## Steps
1. Knead.
"""


class Run:
    """What a command printed and how it ended."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.code = done.returncode
        self.out = done.stdout
        self.err = done.stderr


def briefgen(folder: Path, *args: str) -> Run:
    command = [sys.executable, "-m", "briefgen", *args]
    env = {**os.environ, "PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return Run(done)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace in which only what cannot be read is wrong, not what is missing."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "good.md").write_text(GOOD)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG302, BG603, BG7]}\n")
    return tmp_path


def written(folder: Path) -> dict[str, bytes]:
    """Return what was made, without what the build notes for the next one."""
    found = (path for path in folder.rglob("*") if path.is_file())
    files = (path for path in found if ".briefgen" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def html(folder: Path, name: str) -> str:
    return (folder / "output" / f"{name}.html").read_text(encoding="utf-8")


def test_a_brief_becomes_a_guide_and_a_list_of_guides(folder: Path) -> None:
    run = briefgen(folder, "build")
    assert (run.code, run.err) == (0, "")
    assert run.out == "Wrote 7 files for 1 brief to output/. All clear.\n"
    assert sorted(written(folder / "output")) == [
        "good.html",
        "good.ics",
        "good.pdf",
        "index.html",
        "private/good.owner.ics",
        "private/good.scorecard.html",
        "private/good.scorecard.pdf",
        "private/good.scorecard.yaml",
        "private/index.html",
    ]
    assert "owner.ics" not in html(folder, "index")
    assert "Knead." in html(folder, "good")
    text = "".join(page.extract_text() for page in PdfReader(folder / "output/good.pdf").pages)
    assert "Knead." in text
    assert 'href="good.html"' in html(folder, "index")


def test_only_what_is_asked_for_is_built(folder: Path) -> None:
    (folder / "briefs" / "other.md").write_text(GOOD)
    assert briefgen(folder, "build", "other", "--format", "html").code == 0
    assert sorted(written(folder / "output")) == ["other.html", "private/other.scorecard.html"]
    assert (
        briefgen(folder, "build", "briefs/good.md", "--format", "html", "--output", "here").code
        == 0
    )
    assert sorted(written(folder / "here")) == ["good.html", "private/good.scorecard.html"]


def test_it_works_from_a_folder_inside(folder: Path) -> None:
    assert briefgen(folder / "briefs", "build", "--format", "html").code == 0
    assert (folder / "output" / "good.html").is_file()


def test_builds_are_the_same_byte_for_byte(folder: Path) -> None:
    briefgen(folder, "build")
    first = written(folder / "output")
    assert len(first) == 9
    briefgen(folder, "build")
    assert written(folder / "output") == first


BAD = {
    "unclosed fence": ("---\ntitle: T\n\n# Goal\nx\n", r"bad\.md:1:1", "never ends"),
    "tab": ("---\ntitle: T\nowner:\n\tname: A\n---\n", r"bad\.md:4:1", "tab"),
    "bracket": ("---\ntitle: [T\n---\n", r"bad\.md:\d+:\d+", r"begins with \["),
    "list": ("---\n- a\n- b\n---\n", r"bad\.md:2:1", "a list, where"),
    "scalar": ("---\nhello\n---\n", r"bad\.md:2:1", "plain text, where"),
    "colon": ("---\ntitle: Drive: Episodes\n---\n", r"bad\.md:2:8", 'title: "Drive: Episodes"'),
    "hash": ("---\ntitle: Bug #12 now\n---\n", r"bad\.md:2:8", 'title: "Bug #12 now"'),
    "asterisk": ("---\ntitle: *All* of it\n---\n", r"bad\.md:2:8", "asterisk"),
    "bracket first": ("---\ntitle: [a](b) c\n---\n", r"bad\.md:2:8", "quotation marks"),
    "backtick": ("---\ntitle: `a` b\n---\n", r"bad\.md:2:8", "backtick"),
    "at": ("---\ntitle: @ann\n---\n", r"bad\.md:2:8", "an @"),
    "quote": ('---\ntitle: "Sold out" items\n---\n', r"bad\.md:2:8", "end before the value"),
    "twice": ("---\ntitle: A\ntitle: B\n---\n", r"bad\.md:3:1", "second time"),
    "anchor": ("---\ntitle: &a B\n---\n", r"bad\.md:2:8", "ampersand"),
    "alias": ("---\ntitle: T\neffort: [&a x, *a]\n---\n", r"bad\.md:3:\d+", ""),
    "no such day": ("---\ntitle: T\ndue: 2026-02-30\n---\n", r"bad\.md:3:6", "28 days"),
    "wrong type": ("---\ntitle: [a, b]\n---\n", r"bad\.md:2:8", "`title` is a list"),
    "wrong word": (
        "---\ntitle: T\nkind: procedur\n---\n",
        r"bad\.md:3:7",
        "project, procedure or creative",
    ),
    "empty": ("", r"bad\.md:1:1", "empty"),
    "no front matter": ("# Just words\n", r"bad\.md:1:1", "title: Edit the weekly podcast"),
    "missing picture": (
        "---\ntitle: T\n---\n![x](gone.png)\n",
        r"bad\.md:4:\d+",
        "there is no picture gone.png",
    ),
    "outside": ("---\ntitle: T\n---\n![x](../../secret.png)\n", r"bad\.md:4:\d+", "outside"),
    "remote": (
        "---\ntitle: T\n---\n![x](https://example.com/a.png)\n",
        r"bad\.md:4:\d+",
        "not on this computer",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_brief_is_told_where_and_how_and_the_others_are_built(
    folder: Path, case: str
) -> None:
    text, place, words = BAD[case]
    (folder / "briefs" / "bad.md").write_text(text)
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert re.search(place, run.out), run.out
    assert re.search(words, run.out) or words in run.out, run.out
    assert (folder / "output" / "good.html").is_file()


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"---\ntitle: \xff\n---\n", "bad.md:2:8"), (b"---\ntitle: a\0b\n---\n", "NUL")],
)
def test_bytes_that_are_no_text(folder: Path, data: bytes, words: str) -> None:
    (folder / "briefs" / "bad.md").write_bytes(data)
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert words in run.out
    assert (folder / "output" / "good.html").is_file()


def test_an_unknown_key_is_a_warning_with_the_nearest_one(folder: Path) -> None:
    (folder / "briefs" / "bad.md").write_text("---\ntitle: T\nmilestone: x\n---\n")
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 0
    assert "briefs/bad.md:3:1" in run.out
    assert "Did you mean `milestones`?" in run.out


def test_a_folder_and_a_pipe_that_are_called_like_a_brief(folder: Path) -> None:
    (folder / "briefs" / "folder.md").mkdir()
    os.mkfifo(folder / "briefs" / "pipe.md")
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert "briefs/folder.md:1:1" in run.out
    assert "briefs/pipe.md:1:1" in run.out
    assert (folder / "output" / "good.html").is_file()


def test_a_picture_that_breaks_off(folder: Path) -> None:
    picture = folder / "briefs" / "shot.png"
    Image.effect_noise((80, 80), 50).save(picture)
    picture.write_bytes(picture.read_bytes()[:-600])
    (folder / "briefs" / "bad.md").write_text("---\ntitle: T\n---\n![x](shot.png)\n")
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert "shot.png is damaged" in run.out


def test_a_picture_through_a_link_that_leads_away(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("away") / "secret.png"
    Image.new("RGB", (4, 4)).save(secret)
    (folder / "briefs" / "shot.png").symlink_to(secret)
    (folder / "briefs" / "bad.md").write_text("---\ntitle: T\n---\n![x](shot.png)\n")
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert "outside" in run.out
    assert "data:image/png" not in html(folder, "bad")


def test_two_briefs_of_one_name(folder: Path) -> None:
    (folder / "briefs" / "Same").mkdir()
    (folder / "briefs" / "Same" / "brief.md").write_text(GOOD)
    (folder / "briefs" / "same.md").write_text(GOOD)
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert "briefs/Same/brief.md" in run.out
    assert "briefs/same.md" in run.out
    assert (folder / "output" / "good.html").is_file()


@pytest.mark.parametrize("name", ["index", "private"])
def test_names_that_briefgen_needs_itself(folder: Path, name: str) -> None:
    (folder / "briefs" / f"{name}.md").write_text(GOOD)
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 1
    assert f"briefs/{name}.md:1:1" in run.out


def test_a_draft_says_so_and_strict_refuses_it(folder: Path) -> None:
    (folder / "briefs" / "bad.md").write_text("---\ntitle: T\ndue: 2026-02-30\n---\n")
    assert briefgen(folder, "build", "--format", "html").code == 1
    assert "Draft" in html(folder, "bad")
    assert "2026-02-30 is not a date that exists" in html(folder, "bad")
    assert "Draft" not in html(folder, "good")
    assert briefgen(folder, "build", "--format", "html", "--output", "s", "--strict").code == 1
    assert [name for name in written(folder / "s") if "bad" in name] == []
    assert (folder / "s" / "good.html").is_file()


def test_a_draft_tells_workers_nothing_of_private_parts(folder: Path) -> None:
    text = (
        "---\ntitle: T\nprivate:\n  a: Bank: 4711\n---\n## Private notes\n![CANARY](canary.png)\n"
    )
    (folder / "briefs" / "bad.md").write_text(text)
    assert briefgen(folder, "build", "--format", "html").code == 1
    page = html(folder, "bad")
    assert "Draft" in page
    assert not re.search("4711|CANARY|canary|Bank", page)


def test_a_broken_template_is_named_with_its_line(folder: Path) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "guide.html").write_text("<p>\n{{ brief.nonsense }}\n")
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 2
    assert "guide.html" in run.err
    assert "2" in run.err
    assert run.out == ""


def test_a_template_can_extend_the_packaged_one(folder: Path) -> None:
    (folder / "templates").mkdir()
    own = '{% extends "briefgen/guide.html" %}{% block glance %}<p>Our own words</p>{% endblock %}'
    (folder / "templates" / "guide.html").write_text(own)
    assert briefgen(folder, "build", "--format", "html").code == 0
    assert "<p>Our own words</p>" in html(folder, "good")
    assert "Knead." in html(folder, "good")


def test_an_output_folder_that_cannot_be_written(folder: Path) -> None:
    (folder / "taken").write_text("a file")
    run = briefgen(folder, "build", "--format", "html", "--output", "taken")
    assert run.code == 2
    assert "I cannot write" in run.err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("build", "god"), "There is no brief called god. Did you mean good?"),
        (("build", "--format", "docx"), "'docx' is not one of html, pdf"),
        (("bild",), "No such command"),
    ],
)
def test_wrong_words_on_the_command_line(folder: Path, args: tuple[str, ...], words: str) -> None:
    run = briefgen(folder, *args)
    assert run.code == 2
    assert words in run.err


def test_an_empty_folder(tmp_path: Path) -> None:
    run = briefgen(tmp_path, "build")
    assert run.code == 2
    assert "briefs/my-first-brief.md" in run.err


def test_help_is_in_plain_words(tmp_path: Path) -> None:
    assert "Turn plain-text briefs into guides" in briefgen(tmp_path, "--help").out
    assert (
        "briefgen build podcast-editing --format pdf" in briefgen(tmp_path, "build", "--help").out
    )


def test_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['briefgen', '--version']\n"
        "from briefgen.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = ('pydantic', 'markdown_it', 'weasyprint', 'jinja2', 'yaml', 'PIL', 'babel')\n"
        "print([m for m in heavy if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_document_is_made_by_its_name_in_its_formats(folder: Path) -> None:
    run = briefgen(folder, "build", "--document", "job-post", "--format", "txt")
    assert (run.code, run.err) == (0, "")
    assert list(written(folder / "output")) == ["good.job-post.txt"]
    post = (folder / "output/good.job-post.txt").read_text(encoding="utf-8")
    assert post.startswith("Bake the bread\n\n")
    several = ("--document", "screening,scorecard", "--document", "guide", "--format", "html,csv")
    assert briefgen(folder, "build", *several, "--output", "o").code == 0
    assert sorted(written(folder / "o")) == [
        "good.html",
        "private/good.scorecard.html",
        "private/good.screening.csv",
        "private/good.screening.html",
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            ["--document", "invoice"],
            "'invoice' is not one of guide, calendar, job-post",
        ),
        (["--document", "guide", "--format", "txt"], "it is made as html, pdf"),
        (["--format", "docx"], "'docx' is not one of html, pdf, txt, csv"),
    ],
)
def test_a_document_that_cannot_be_made_is_refused(
    folder: Path, typed: list[str], words: str
) -> None:
    run = briefgen(folder, "build", *typed)
    assert run.code == 2
    assert words in " ".join(run.err.split())
    assert not (folder / "output").exists()


def test_the_command_knows_the_documents_there_are() -> None:
    assert {kind.name: kind.formats for kind in DOCUMENTS} == arguments.DOCUMENTS
    assert set(FORMATS) == set(arguments.FORMATS)


def test_a_template_that_asks_for_what_is_private_is_told_and_nothing_is_written(
    folder: Path,
) -> None:
    (folder / "templates").mkdir()
    (folder / "templates/guide.html").write_text("<p>{{ brief.private }}</p>\n")
    run = briefgen(folder, "build", "--format", "html")
    assert run.code == 2
    assert "templates/guide.html, line 1: `private` is the owner's alone" in run.err
    assert written(folder / "output") == {}
