"""The owner's name, logo, colour, font, paper and last line, in the page and in the PDF."""

import base64
import dataclasses
import hashlib
import io
import re

import pypdf
import pytest

from briefgen.brand import Brand, accent
from briefgen.colour import Colour
from briefgen.render.html import html
from briefgen.render.pdf import draw

from .pictures import picture

PINK = Colour(0xE0, 0x55, 0x9B)
TEXT = "# A guide\n\n## Goal\n\nWin.\n"


@pytest.fixture
def branded(guide):
    """Return the guide of a short brief with a brand."""
    return lambda text=TEXT, **of: dataclasses.replace(guide(text), brand=Brand(**of))


def reader(document, templates):
    drawing = draw(document, templates)
    assert drawing.warnings == ()
    return pypdf.PdfReader(io.BytesIO(drawing.data))


def test_name_and_footer_stand_in_both(branded, packaged):
    document = branded(name="Acme & Sons", footer="Acme <Ltd> · Leeds")
    page = html(document, packaged)
    assert "Acme &amp; Sons" in page
    assert "Acme &lt;Ltd&gt; · Leeds" in page
    text = reader(document, packaged).pages[0].extract_text()
    assert "Acme & Sons" in text
    assert "Acme <Ltd> · Leeds" in text


def test_the_footer_stands_on_every_page(branded, packaged):
    text = "".join(f"## Part {n}\n\n{'Words. ' * 90}\n\n" for n in range(12))
    pages = reader(branded(text, footer="Acme · Leeds"), packaged).pages
    assert len(pages) > 2
    assert all("Acme · Leeds" in page.extract_text() for page in pages)


def test_the_logo_is_shown_and_called_by_the_name(branded, packaged):
    document = branded(name="Acme", logo=picture())
    assert re.search(
        r'<img src="data:image/png;base64,[^"]+" alt="Acme">', html(document, packaged)
    )
    assert len(reader(document, packaged).pages[0].images) == 1


def test_the_accent_is_used_in_the_light_in_the_dark_and_on_paper(branded, packaged):
    colours = accent(PINK)
    document = branded(accent=colours)
    page = html(document, packaged)
    light, dark = page.rindex(str(colours.light)), page.rindex(str(colours.dark))
    assert "light" in page[light - 90 : light]
    assert "dark" in page[dark - 90 : dark]
    drawn = reader(document, packaged).pages[0].get_contents().get_data().decode("latin-1")
    red, green, blue = (channel / 255 for channel in colours.light.channels)
    found = [
        tuple(map(float, m.split()[:3])) for m in re.findall(r"[\d.]+ [\d.]+ [\d.]+ rg", drawn)
    ]
    assert any(pytest.approx((red, green, blue), abs=0.01) == one for one in found)


def test_the_policy_of_the_page_allows_its_own_style(branded, packaged):
    page = html(branded(accent=accent(PINK), font="Georgia"), packaged)
    (style,) = re.findall(r"<style>(.*)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"sha256-{digest}" in page


def test_the_font_is_used_where_it_is_there(branded, packaged):
    page = reader(branded(font="DejaVu Serif"), packaged).pages[0]
    names = [font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()]
    assert any("DejaVu-Serif" in name for name in names)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper(branded, packaged, paper, size):
    box = reader(branded(paper=paper), packaged).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_without_a_brand_nothing_is_added(guide, packaged):
    page = html(guide(TEXT), packaged)
    assert 'class="brand' not in page
    assert page.count("--brand-font") == 2
