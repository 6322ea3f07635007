"""Pages from right to left, and a glyph for every character of every language."""

import io
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from briefgen.inputs import Inputs
from briefgen.languages import LANGUAGES
from briefgen.parse import parse
from briefgen.render.document import GUIDE, make
from briefgen.render.html import html
from briefgen.render.pdf import draw
from briefgen.source import SourceFile
from briefgen.workspace import Workspace, read_templates

ROOT = Path(__file__).parents[2]
STYLES = sorted((ROOT / "templates" / "styles").glob("*.css"))
BRIEFS = {path.stem: path for path in sorted((Path(__file__).parent / "briefs").glob("*.md"))}
MIDDLE = 297
"""Of an A4 page, in points."""


@pytest.fixture(scope="module")
def templates():
    return read_templates(Workspace(ROOT))


def document(tag, text=""):
    source = text or BRIEFS[tag].read_text(encoding="utf-8")
    return make(GUIDE, parse(Inputs(tag, SourceFile(f"{tag}.md", source))).brief, {})


def is_missing_a_font_for(tag):
    """Chinese and Japanese have a large font of their own, which set-ups may leave out."""
    if tag not in ("ja", "zh") or not sys.platform.startswith("linux") or "CI" in os.environ:
        return False
    if not shutil.which("fc-list"):
        return True
    ran = subprocess.run(["fc-list", f":lang={tag}"], capture_output=True, text=True, check=True)
    return not ran.stdout.strip()


def without_font(why):
    """Skip on a machine that lacks the font; where the set-up has to bring it, fail."""
    end = pytest.fail if os.environ.get("CI") else pytest.skip  # a skip in CI would go unseen
    end(why)


@pytest.mark.parametrize("tag", ["ar", "fr", "hi", "ja", "uk", "zh"])
def test_every_character_of_the_page_has_a_glyph(tag, templates):
    if is_missing_a_font_for(tag):
        without_font("no font for Chinese and Japanese: scripts/install-libraries brings one")
    drawing = draw(document(tag), templates)
    assert (drawing.warnings, drawing.missing) == ((), ())


@pytest.mark.parametrize(("tag", "font"), [("ja", "CJK-JP"), ("zh", "CJK-SC")])
def test_signs_have_the_shape_that_they_have_in_the_language(tag, font, templates):
    """Of a sign that both languages have, each knows its own form: 骨, 直, 角."""
    if is_missing_a_font_for(tag):
        without_font("no font for Chinese and Japanese: scripts/install-libraries brings one")
    used = fonts(PdfReader(io.BytesIO(draw(document(tag), templates).data)))
    large = {name for name in used if "CJK" in name}
    assert large
    assert {name for name in large if font not in name} == set()


def fonts(reader):
    found = set()
    for page in reader.pages:
        resources: Any = page["/Resources"]
        found |= {str(font.get_object()["/BaseFont"]) for font in resources["/Font"].values()}
    return found


def test_an_arabic_page_begins_at_its_right_side(templates):
    reader = PdfReader(io.BytesIO(draw(document("ar"), templates).data))
    places: dict[str, float] = {}

    def seen(text, _matrix, place, _font, _size):
        for word in ("S1", "D1", f"/ {len(reader.pages)}", "mona@example.com"):
            if word in text:
                places.setdefault(word, place[4])

    for page in reader.pages:
        page.extract_text(visitor_text=seen)
    sides = {word: "right" if x > MIDDLE else "left" for word, x in places.items()}
    assert sides == {
        "S1": "right",
        "D1": "right",
        f"/ {len(reader.pages)}": "left",
        "mona@example.com": "right",
    }


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_know_where_lines_begin_and_not_where_left_is(path):
    """Boxes in the margins of paper have names with sides, and so have columns of numbers."""
    css = re.sub(
        r"/\*.*?\*/|@(?:top|bottom)-(?:left|right)", "", path.read_text(), flags=re.DOTALL
    )
    declarations = re.findall(r"([\w-]+)\s*:\s*([^;{}]+);", css)
    assert len(declarations) > 10
    sided = [f"{name}: {value}" for name, value in declarations if _has_side(name, value)]
    assert sided in ([], ["text-align: right"])


def _has_side(name, value):
    parts = value.split()
    uneven = name in ("margin", "padding") and len(parts) == 4 and parts[1] != parts[3]
    return uneven or bool(re.search(r"\b(left|right)\b", f"{name} {value}"))


def test_what_is_not_arabic_stands_alone_in_an_arabic_line(templates):
    """A phone number would be read from its end otherwise, and an address end with `//:`."""
    text = BRIEFS["ar"].read_text(encoding="utf-8")
    text = text.replace("  phone:", "  url: https://example.com/a/\n  phone:")
    page = html(document("ar", text), templates)
    alone = re.findall(r'<bdi dir="ltr">(.*?)</bdi>', page)
    words = {re.sub(r"<[^>]*>", "", found) for found in alone}
    assert words == {"+20 2 2345 6789", "mona@example.com", "https://example.com/a/", "2027-01-08"}


def test_what_a_draft_lacks_is_said_in_english_also_to_those_who_listen(templates):
    page = html(replace(document("ar"), missing=("Nobody is named.",)), templates)
    assert '<li><bdi lang="en" dir="ltr">Nobody is named.</bdi></li>' in page


def test_every_language_but_english_has_a_page():
    assert set(BRIEFS) == {language.tag for language in LANGUAGES} - {"en"}
