"""Bad files as an owner meets them: told with file, line and column; the others are built."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "---\ntitle: Bake the bread\nworker: Dana\n---\n## Steps\n1. Knead.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace in which only what cannot be read is wrong, not what is missing."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/good.md").write_text(GOOD)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG302, BG603, BG7]}\n")
    return tmp_path


def build(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "build", "--format", "html", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr + done.stdout
    return done


BYTES = {
    "latin-1": (b"---\ntitle: Caf\xe9\n---\n", "bad.md:2:11", "not UTF-8"),
    "utf-16": ("---\ntitle: T\n---\n".encode("utf-16"), "bad.md:1:1", "Unicode"),
    "nul": (b"---\ntitle: a\0b\n---\n", "bad.md:2:9", "NUL character"),
    "too large": (b"x" * 1_048_577, "bad.md:1:1", "larger than 1024 KiB"),
    "old mac": (b"---\rtitle: T\rdue: 2026-02-30\r---\r", "bad.md:3:6", "not a date"),
    "windows": (b"---\r\ntitle: T\r\ndue: 2026-02-30\r\n---\r\n", "bad.md:3:6", "not a date"),
    "byte order mark": (b"\xef\xbb\xbf---\ndue: 2026-02-30\n---\n", "bad.md:2:6", "not a date"),
    "only blanks": (b" \n\n", "bad.md:1:1", "empty"),
    "escape": (b"---\ntitle: a\x1b[31mb\n---\n", "bad.md:2:9", "cannot be shown"),
    "percent": (b"---\ntitle: T\neffort: %50\n---\n", "bad.md:3:9", 'effort: "%50"'),
    "quote left open": (b"---\ntitle: \"T\n---\nx\n", "bad.md:2:8", "quotation mark"),
    "tag": (b"---\ntitle: !!python/object:os.system x\n---\n", "bad.md:2:8", "exclamation mark"),
    "billion laughs": (
        b"---\ntitle: T\na: &a [x, x]\nb: &b [*a, *a]\n---\n", "bad.md:3:4", "ampersand",
    ),
    "deep": (b"---\ntitle: " + b"[" * 5000 + b"\n---\n", "bad.md:2:1", "inside each other"),
}  # fmt: skip


@pytest.mark.parametrize("case", BYTES)
def test_a_bad_file_is_told_and_the_others_are_built(folder: Path, case: str) -> None:
    data, place, words = BYTES[case]
    (folder / "briefs/bad.md").write_bytes(data)
    done = build(folder)
    assert done.returncode == 1
    assert re.search(rf"^ +--> briefs/{place}$", done.stdout, re.MULTILINE)
    assert words in done.stdout
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", done.stdout)
    assert (folder / "output/good.html").is_file()
    assert "Knead." in (folder / "output/good.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("gone.png", "there is no picture gone.png"),
        ("LOGO.svg", "capital and small letters count"),
        ("../../away.png", "outside the brief's folder"),
        ("/etc/hostname", "no other computer has it"),
        ("%2e%2e/%2e%2e/away.png", "outside the brief's folder"),
        ("https://example.com/a.png", "not on this computer"),
        ("text.png", "not a PNG, JPEG, GIF, WebP or SVG file"),
        ("active.svg", "holds a script"),
        ("folder.png", "this is a folder"),
    ],
)
def test_a_bad_picture_is_told_at_its_line(folder: Path, source: str, words: str) -> None:
    briefs = folder / "briefs"
    (briefs / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (briefs / "active.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")
    (briefs / "text.png").write_text("hello")
    (briefs / "folder.png").mkdir()
    (briefs / "bad.md").write_text(f"---\ntitle: T\n---\nSee:\n\n![Our logo]({source})\n")
    done = build(folder)
    assert done.returncode == 1
    assert re.search(r"--> briefs/bad\.md:6:\d+\n", done.stdout)
    assert words in done.stdout
    assert done.stdout.count("error[") == 1
    assert (folder / "output/good.html").is_file()
    assert "Our logo" in (folder / "output/bad.html").read_text(encoding="utf-8")


def test_names_that_cannot_be_used(folder: Path) -> None:
    for name in ("CON.md", "a\nb.md", "-x.md", "Good/brief.md", "private/x.md"):
        path = folder / "briefs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(GOOD)
    with open(os.fsencode(folder) + b"/briefs/\xff.md", "wb"):  # noqa: PTH123 - bytes, not a path
        pass
    (folder / "briefs/fine.md").write_text(GOOD)
    done = build(folder)
    assert done.returncode == 1
    names = re.findall(r"^  --> briefs/(.*):1:1$", done.stdout, re.MULTILINE)
    wrong = ["-x.md", "CON.md", "\\udcff.md", "a\\x0ab.md", "private/x.md"]
    assert sorted(set(names)) == sorted([*wrong, "Good/brief.md", "good.md"])
    made = {path.name for path in (folder / "output").rglob("*.html")}
    assert made == {"fine.html", "fine.scorecard.html", "index.html"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<p>\n{{ front.nonsense.more }}\n", 2),
        ("<p>\n\n{% if %}\n", 3),
        ("<p>\n{{ 1 / 0 }}\n", 2),
        ("{% extends 'nowhere.html' %}", 1),
        ("a\nb\nc {{ 'x' | nofilter }}", 3),
        ("{% for x in front %}{% endfor %}", 1),
        ("<p>\n{{ unclosed", 2),
    ],
)
def test_a_broken_template_ends_the_run_with_its_line(folder: Path, text: str, line: int) -> None:
    (folder / "templates").mkdir()
    (folder / "templates/guide.html").write_text(text)
    done = build(folder)
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.match(rf"briefgen: templates/guide\.html\D+{line}\b", done.stderr), done.stderr
    assert done.stderr.count("\n") == 1


def test_a_template_that_is_no_text(folder: Path) -> None:
    (folder / "templates").mkdir()
    (folder / "templates/guide.html").write_bytes(b"<p>\n caf\xe9")
    done = build(folder)
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: templates/guide.html:2:5: ")


def test_settings_that_are_no_text(folder: Path) -> None:
    (folder / "briefgen.yaml").unlink()
    (folder / "briefgen.yaml").mkdir()
    done = build(folder)
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: briefgen.yaml:1:1: this is a folder")


def test_settings_that_are_wrong_are_told_once_and_briefs_are_built(folder: Path) -> None:
    (folder / "briefs/other.md").write_text(GOOD)
    reading = "lint: {select: [BG302, BG603, BG7]}\n"
    (folder / "briefgen.yaml").write_text(f"defaults:\n  kind: procedur\n{reading}")
    done = build(folder)
    assert done.returncode == 1
    assert done.stdout.count("--> briefgen.yaml:2:9\n") == 1
    assert (folder / "output/good.html").is_file()


@pytest.mark.parametrize("output", ["briefs", "templates", "briefs/deeper"])
def test_a_build_never_writes_where_the_owner_does(folder: Path, output: str) -> None:
    done = build(folder, "--output", output)
    assert done.returncode == 2
    assert "holds what you wrote" in done.stderr
    assert [path.name for path in (folder / "briefs").iterdir()] == ["good.md"]


def test_a_build_never_writes_among_what_the_owner_may_show(folder: Path) -> None:
    before = sorted(path.name for path in folder.iterdir())
    done = build(folder, "--output", ".")
    assert done.returncode == 2
    assert "Choose a folder of its own with --output" in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_link_in_the_output_is_not_written_through(folder: Path) -> None:
    (folder / "briefs/sub").mkdir()
    (folder / "briefs/sub/x.md").write_text(GOOD)
    (folder / "mine").mkdir()
    (folder / "output").mkdir()
    (folder / "output/sub").symlink_to("../mine")
    done = build(folder)
    assert done.returncode == 2
    assert "leads somewhere else" in done.stderr
    assert list((folder / "mine").iterdir()) == []


def test_nothing_but_the_output_is_touched(folder: Path) -> None:
    (folder / "briefs/bad.md").write_text("---\ndue: 2026-02-30\n---\n![x](gone.png)\n")
    before = {p: p.stat().st_mtime_ns for p in folder.rglob("*")}
    build(folder)
    after = {p: p.stat().st_mtime_ns for p in folder.rglob("*") if "output" not in p.parts}
    assert after == before


def test_two_drafts_and_a_missing_one_are_counted(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / f"briefs/{name}.md").write_text(
            "---\ntitle: T\nworker: Dana\ndue: 2026-02-30\n---\n"
        )
    (folder / "briefs/c.md").write_bytes(b"\xff")
    assert build(folder).stdout.endswith(
        "Wrote 6 files for 3 briefs to output/. "
        "2 briefs are drafts and 1 brief could not be built: 3 errors.\n"
    )
    assert build(folder, "--strict").stdout.endswith(
        "Wrote 2 files for 1 brief to output/. 3 briefs could not be built: 3 errors.\n"
    )
