"""The list of contents tells the pages that its links lead to, as other programs read the file."""

import io
import re

import pdfplumber
import pypdf
import pytest

from briefgen.render.pdf import draw

GOAL = {"en": "Goal", "ar": "الهدف"}
WORDS = {"en": "Words of it. ", "ar": "كلمات كثيرة هنا. "}


def long_guide(language):
    """A brief whose parts begin on many pages, so that some numbers have two digits."""
    words = WORDS[language] * 250
    parts = "".join(f"## {n} {GOAL[language]}\n\n{words}\n\n" for n in "ABCDEFGHIJKLM")
    return f"---\ntitle: {GOAL[language]}\nlanguage: {language}\n---\n\n{parts}"


def entries(data):
    """Yield, for each link on the first page, the page it leads to and the letters in it with
    where they stand."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    with pdfplumber.open(io.BytesIO(data)) as file:
        page = file.pages[0]
        for link in reader.pages[0].get("/Annots", []):
            found = link.get_object()
            left, one, right, other = map(float, found["/Rect"])
            heights = sorted(float(page.height) - height for height in (one, other))
            target = reader.named_destinations[found["/Dest"]]
            inside = page.crop((left, heights[0] + 4, right, heights[1] - 4))
            number = reader.get_destination_page_number(target)
            assert number is not None
            yield number + 1, inside.chars


@pytest.fixture(scope="module", params=["en", "ar"])
def drawn(request, guide, packaged):
    drawing = draw(guide(long_guide(request.param)), packaged)
    assert (drawing.warnings, drawing.missing) == ((), ())
    return request.param, list(entries(drawing.data))


def test_each_entry_tells_the_page_it_leads_to(drawn):
    _, found = drawn
    assert len(found) == 14
    assert max(page for page, _ in found) > 9
    for page, letters in found:
        assert letters
        assert re.sub(r"\D", "", "".join(letter["text"] for letter in letters)) == str(page)


def test_the_number_follows_its_title_at_the_same_distance(drawn):
    """Right of it, or left of it where one reads from the right; it is no wider than its room."""
    language, found = drawn
    gaps = set()
    for _, letters in found:
        digits = [letter for letter in letters if letter["text"].isdigit()]
        words = [letter for letter in letters if letter["text"].isalpha()]
        if language == "ar":
            gap = min(letter["x0"] for letter in words) - max(letter["x1"] for letter in digits)
        else:
            gap = min(letter["x0"] for letter in digits) - max(letter["x1"] for letter in words)
        gaps.add(round(gap))
    assert len(gaps) == 1
    assert 2 < gaps.pop() < 8
