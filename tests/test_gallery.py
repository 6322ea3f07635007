"""The gallery is whole: docs/gallery.md names all that can be seen, and all of it is there."""

import re
from pathlib import Path

import pytest
from PIL import Image

from briefgen.render.document import DOCUMENTS
from briefgen.workspace import find, find_briefs

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
TEXT = (DOCS / "gallery.md").read_text(encoding="utf-8")
ENTRY = re.compile(
    r"^!\[(?P<alt>.*)\]\((?P<path>[^()\s]+)\)\n\n\*(?P<caption>.+):\* `(?P<command>.+)`$", re.M
)
ENTRIES = [match.groupdict() for match in ENTRY.finditer(TEXT)]
EXAMPLES = {brief.name: brief.path for brief in find_briefs(find(ROOT)).briefs}
EACH = 60_000
ALL = 1_500_000


def section(name: str) -> str:
    """Return what stands below the title of an example, as its file gives it."""
    title = re.search(r"^title: (.+)$", EXAMPLES[name].read_text(encoding="utf-8"), re.M)
    assert title
    found = [part for part in TEXT.split("\n## ") if part.startswith(f"{title[1]}\n")]
    assert len(found) == 1, title[1]
    return found[0]


def test_every_picture_has_a_text_and_a_caption_of_its_own() -> None:
    assert len(ENTRIES) == TEXT.count("![") >= 12
    for key in ("alt", "path"):
        assert len({entry[key] for entry in ENTRIES}) == len(ENTRIES)
    for entry in ENTRIES:
        assert len(entry["alt"].split()) > 10
        assert entry["command"].startswith("briefgen build")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_shown_on_paper_on_a_computer_and_on_a_phone(name: str) -> None:
    shown = section(name)
    assert EXAMPLES[name].relative_to(ROOT).as_posix() in shown
    commands = {match["command"] for match in ENTRY.finditer(shown)}
    guide = f"briefgen build {name} --document guide --format"
    assert {f"{guide} {form}" for form in ("html", "pdf")} <= commands
    captions = " ".join(match["caption"] for match in ENTRY.finditer(shown))
    assert all(words in captions for words in ("as PDF", "1280 pixels", "360 pixels wide, dark"))


def test_every_kind_of_document_is_shown() -> None:
    shown = re.findall(r"^### (.+), for .+$", TEXT, re.M)
    assert {name.lower().replace(" ", "-") for name in shown} == {kind.name for kind in DOCUMENTS}


def test_every_picture_is_there_and_none_lies_there_unnamed() -> None:
    there = [path for path in (DOCS / "gallery").rglob("*") if path.is_file()]
    assert {path.relative_to(DOCS).as_posix() for path in there} == {e["path"] for e in ENTRIES}


def test_what_a_build_remembers_is_not_shown() -> None:
    assert ".briefgen" not in TEXT
    assert str(DOCS.parent) not in TEXT


def test_pictures_are_small_and_show_something() -> None:
    paths = [DOCS / entry["path"] for entry in ENTRIES]
    sizes = {path.name: path.stat().st_size for path in paths}
    assert {name: size for name, size in sizes.items() if size >= EACH} == {}
    assert sum(sizes.values()) < ALL
    for path in paths:
        with Image.open(path) as picture:
            assert picture.format == "PNG"
            assert picture.width >= 360
            assert len(picture.convert("RGB").getcolors() or ()) > 8


def test_the_readme_leads_there() -> None:
    assert "](docs/gallery.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
