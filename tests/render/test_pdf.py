"""What the worker prints, or reads page by page."""

import contextlib
import io
import logging
import re
import socket
import sys
import urllib.request

import pypdf
import pytest
from PIL import Image, ImageFile

from briefgen.errors import BriefgenError
from briefgen.inputs import Picture
from briefgen.render import pdf as module
from briefgen.render.html import html
from briefgen.render.pdf import BASE, PdfError, PdfUnavailable, draw, pdf


def opened(data):
    return pypdf.PdfReader(io.BytesIO(data))


def letters(data):
    """Return all text without white space: lines break where they must."""
    return "".join("".join(page.extract_text().split()) for page in opened(data).pages)


@pytest.fixture(scope="module")
def rich_letters(rich_pdf):
    return letters(rich_pdf)


@pytest.mark.parametrize(
    "text",
    [
        "Winter catalogue – photos & product texts",
        "You get the raw photos from us",
        "Friday, December 4, 2026, 17:00 Berlin time",
        "900 EUR for the whole project",
        "A word before all",
        "fewer parcels come back",
        "Returns report, March 2026",
        "https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789",
        "Prepare a product",
        "Open the folder Raw/SKU of the product.",
        "the three pictures lie in Work/",
        "Never stretch a picture",
        "a very long line of output that does not end where one would expect it to end",
        "not coloured",
        "Stoneware, glazed inside and out",
        "Upload them to the finished folder",
        "Teapot no. 29",
        "with a second paragraph",
        "The product fills 80–85 % of the height.",
        "One list of products that had no raw photos",
        "The folder holds 126 pictures.",
        "You hand over: D1 Retouched photos",
        "30% (270 EUR)",
        "All photos pass the first check.",
        "Products finished since the last update",
        "a grey card in the first picture",
        "Stop when a product looks damaged",
        "it keeps a copy every five minutes",
        "passwords, uploads and anything that looks broken",
        "Do not use AI to make backgrounds.",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Do not show prices",
        "ours once they are paid",
        "A card to set the white balance by.",
        "What is this work for?",
        "Signature",
        "☐",
        "☑",
    ],
)
def test_every_part_is_in_the_text(rich_letters, text):
    assert "".join(text.split()) in rich_letters


def test_words_are_set_in_the_face_that_comes_along(guide, packaged):
    text = "# Été\n\n## Goal\n\nŁódź *is* **grand** ***now***. Ich heiße Zoë.\n"
    used = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in opened(pdf(guide(text), packaged)).pages
        for font in page["/Resources"]["/Font"].values()
    }
    styles = ("", "-Bold", "-Italic", "-Bold-Italic")
    assert used >= {f"Source-Sans-Pro{style}" for style in styles}
    assert all(name.startswith("Source-Sans-Pro") for name in used), used


def test_signs_that_people_type_on_phones_are_drawn(guide, packaged):
    assert draw(guide("# Launch 🚀\n\n## Goal\n\n✅ ❌ 📝 👩‍🔧 1️⃣ ★ → ✓\n"), packaged).missing == ()


def test_what_is_the_owners_alone_stays_out(rich_letters):
    assert "CANARY" not in rich_letters


def test_pages_are_a4_and_say_which_they_are(rich_pdf, rich):
    pages = opened(rich_pdf).pages
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        text = page.extract_text()
        assert f"{number} / {len(pages)}" in text
        assert "Version 3" in text
        assert rich.fingerprint in text


def test_pictures_are_drawn_and_have_a_description(rich_pdf, rich_html):
    figures = [element for element in elements(rich_pdf) if element["/S"] == "/Figure"]
    assert len(figures) == rich_html.count("<img") == 2
    assert [figure["/Alt"] for figure in figures] == ["A plate, before and after the crop", "icon"]


def test_a_picture_without_a_description_is_called_one(guide, packaged):
    document = guide("![](plan.png)", {"plan.png": Picture(png(), "image/png")})
    figures = [e for e in elements(pdf(document, packaged)) if e["/S"] == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == ["Picture"]


def test_it_is_tagged_has_a_title_a_language_and_bookmarks(rich_pdf):
    file = opened(rich_pdf)
    root = file.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert file.metadata.title == "Winter catalogue – photos & product texts"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    names = [entry.title for entry in flat(file.outline)]
    assert names[0] == "Winter catalogue – photos & product texts"
    assert "Steps" in names
    assert any(name.endswith("Prepare a product") for name in names)


def test_lists_and_links_have_the_tags_that_accessible_pdf_wants(rich_pdf):
    """The rules of PDF/UA-1 that Markdown breaks unless its HTML is prepared."""
    found = list(elements(rich_pdf))
    for element in found:
        kinds = {kid["/S"] for kid in kids(element)}
        if element["/S"] == "/L":
            assert kinds <= {"/L", "/LI", "/Caption"}
        if element["/S"] == "/LI":
            assert kinds <= {"/Lbl", "/LBody"}
        if element["/S"] == "/Link":
            assert kinds == set()
    assert {"/L", "/LI", "/Link", "/Table", "/TH", "/H1", "/H2", "/H3"} <= {e["/S"] for e in found}


def test_the_head_of_a_long_table_stands_on_each_of_its_pages(rich_pdf):
    texts = [page.extract_text() for page in opened(rich_pdf).pages]
    rows = [text for text in texts if re.search(r"(Cup|Bowl|Plate|Vase|Jug|Teapot) no\.", text)]
    assert len(rows) > 1
    assert all("Height" in text for text in rows)


def test_pictures_never_leave_the_page(guide, packaged):
    """A huge one is made small enough, in a step, in a list and in a table."""
    text = "![a](a.png)\n\n- ![b](a.png)\n\n| x | y |\n|---|---|\n| ![c](a.png) | z |\n"
    document = guide(text, {"a.png": Picture(png(3000, 6000), "image/png", 3000, 6000)})
    for page in opened(pdf(document, packaged)).pages:
        for x, y, width, height in drawn(page):
            assert x >= 0
            assert y >= 0
            assert x + width <= 596
            assert y + height <= 843


def test_a_card_that_fits_on_a_page_is_not_split(guide, packaged):
    steps = "".join(
        f"### Do thing {i}\n\nFirst{i}.\n\n{'Words. ' * 200}\n\nLast{i}.\n\n" for i in range(8)
    )
    texts = [p.extract_text() for p in opened(pdf(guide(f"## Steps\n\n{steps}"), packaged)).pages]
    assert len(texts) > 2
    for number in range(8):
        assert [f"First{number}." in t for t in texts] == [f"Last{number}." in t for t in texts]


def test_a_draft_says_so_on_every_page(guide, packaged):
    text = "## Steps\n\n" + "".join(f"### Do {i}\n\n{'Words. ' * 300}\n\n" for i in range(4))
    file = opened(pdf(guide(f"# Work\n\n{text}", missing=("Nobody is named.",)), packaged))
    pages = file.pages
    assert len(pages) > 1
    assert file.metadata.title == "Draft · Work"
    assert "Please do not start the work from it" in file.metadata.subject
    assert all("DRAFT" in page.extract_text() for page in pages)
    assert "Nobody is named." in pages[0].extract_text()


def test_the_same_document_gives_the_same_bytes(rich, rich_pdf, packaged, guide):
    pdf(guide("# Another"), packaged)
    assert pdf(rich, packaged) == rich_pdf


def test_a_short_guide_has_no_list_of_contents(guide, packaged):
    text = "".join(f"## Part {n}\n\nWords.\n\n" for n in range(12))
    pages = opened(pdf(guide(text), packaged)).pages
    assert 1 < len(pages) < 6
    assert not any("Contents" in page.extract_text() for page in pages)


def test_a_long_guide_has_one_with_page_numbers(guide, packaged):
    steps = "".join(f"{i}. Do thing {i}\n" for i in range(1, 100))
    text = opened(pdf(guide(f"## Goal\n\nWin.\n\n## Steps\n\n{steps}"), packaged)).pages[0]
    assert re.search(r"Steps\s+\d", text.extract_text())


def test_rendering_logs_nothing(rich, packaged, caplog):
    with caplog.at_level(logging.DEBUG, "weasyprint"):
        assert draw(rich, packaged).warnings == ()
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="file:///etc/hostname" alt="x">',
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<img src="hostname" alt="x">',
        '<img src="https://briefgen.invalid/../../etc/hostname" alt="x">',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
        '<style>@import "file:///etc/hostname";</style>',
        '<link rel="attachment" href="file:///etc/hostname">',
        '<p style="background: url(file:///etc/hostname)">x</p>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>',
    ],
)
def test_nothing_is_read_but_the_pictures_of_the_brief(rich, own, monkeypatch, markup):
    """Not even for a template of the owner's: an offline file is a promise."""
    monkeypatch.setattr(socket.socket, "connect", lambda *a: pytest.fail("went to the network"))
    monkeypatch.setattr(urllib.request.OpenerDirector, "open", lambda *a, **k: pytest.fail("read"))
    templates = own(guide_pdf_html=f'<html lang="en"><title>x</title>{markup}')
    with contextlib.suppress(PdfError):
        assert b"/EmbeddedFile" not in draw(rich, templates).data


def test_what_was_refused_is_told(rich, own):
    template = '<html lang="en"><title>x</title><img src="file:///etc/hostname" alt="x">'
    with pytest.raises(PdfError, match="may not load anything from outside"):
        draw(rich, own(guide_pdf_html=template))


def test_pictures_come_from_memory_under_an_address_that_cannot_exist(rich, own):
    template = f'<html lang="en"><title>x</title><p><img src="{BASE}1" alt="x">'
    assert len(list(drawn(opened(pdf(rich, own(guide_pdf_html=template))).pages[0]))) == 1


def test_a_picture_that_cannot_be_drawn_is_named(guide, packaged):
    document = guide("![x](broken.png)", {"broken.png": Picture(b"no picture", "image/png")})
    with pytest.raises(PdfError, match=r"broken\.png"):
        pdf(document, packaged)


def test_a_style_that_is_not_understood_is_a_warning(rich, own):
    drawing = draw(rich, own(styles__theme_css=":root { --ink: #000 } h1 { colour: red }"))
    assert any("colour" in warning for warning in drawing.warnings)


def test_a_crash_inside_is_told_as_a_problem(rich, packaged, monkeypatch):
    def crash(*args, **options):
        raise ZeroDivisionError("font-size")

    monkeypatch.setattr(module._weasyprint().HTML, "render", crash)
    with pytest.raises(PdfError, match="font-size") as told:
        pdf(rich, packaged)
    assert isinstance(told.value, BriefgenError)


def test_without_pango_only_pdf_fails_and_says_what_to_type(rich, packaged, monkeypatch):
    module._weasyprint.cache_clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    try:
        with pytest.raises(PdfUnavailable, match="Pango is not installed"):
            pdf(rich, packaged)
        assert "Prepare a product" in html(rich, packaged)
    finally:
        module._weasyprint.cache_clear()


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("linux", "sudo apt install libpango-1.0-0"),
        ("linux", "sudo dnf install pango"),
        ("darwin", "brew install pango"),
        ("win32", "pacman -S mingw-w64-ucrt-x86_64-pango"),
        ("freebsd14", "sudo apt install"),
    ],
)
def test_every_system_has_its_command(system, command):
    assert command in str(PdfUnavailable(system))


def png(width=60, height=40):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(file, "PNG")
    return file.getvalue()


def flat(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


def kids(element):
    found = element.get("/K", [])
    for kid in found if isinstance(found, list) else [found]:
        kid = kid.get_object()
        if isinstance(kid, dict) and "/S" in kid:
            yield kid


def elements(data):
    """Yield the structure elements of a PDF in reading order."""

    def below(element):
        for kid in kids(element):
            yield kid
            yield from below(kid)

    yield from below(opened(data).trailer["/Root"]["/StructTreeRoot"])


def drawn(page):
    """Yield place and size in points of each picture on a page."""
    found = []

    def visit(operator, operands, matrix, text_matrix):
        if operator == b"Do":
            found.append((matrix[4], matrix[5], matrix[0], matrix[3]))

    page.extract_text(visitor_operand_before=visit)
    for x, y, width, height in found:
        yield x, min(y, y + height), abs(width), abs(height)


def test_a_pdf_does_not_make_pillow_take_broken_pictures_for_whole_ones(rich_pdf):
    assert rich_pdf
    assert not ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_sign_from_a_coloured_font_is_the_same_on_each_day(guide, packaged, monkeypatch):
    """fontTools writes into some faces when they were made."""
    from fontTools.misc import timeTools

    document = guide("# Done ✅ 🎉\n")
    first = pdf(document, packaged)
    later = timeTools.time.time() + 100_000
    monkeypatch.setattr(timeTools.time, "time", lambda: later)
    assert pdf(document, packaged) == first
