"""Boxes to tick, and the column that they and their numbers stand in."""

import io
from itertools import groupby

import pdfplumber
import pytest
from PIL import Image, ImageDraw, ImageFont

from briefgen.render.pdf import draw
from briefgen.render.tick_boxes import tick_boxes

LONG = {
    "en": "Open the view and sort it by date, then read the pinned note that says what is late. ",
    "ar": "افتح العرض ورتبه حسب التاريخ، ثم اقرأ الملاحظة المثبتة التي تقول أي الطرود تأخرت. ",
}
COLUMN, MARGIN, PADDING = (millimetres / 25.4 * 72 for millimetres in (16, 22, 6))
BRIEF = """---
title: Test
language: {language}
tools: [{{name: Shop, for: work}}]
acceptance: [All is well.]
---

## Steps

### First

1. {long}

### Second

Words.

## Own

- [ ] open
- [x] done
"""


def drawn(sign):
    """Return a picture of a sign as Pillow draws it, as wide as high."""
    font = ImageFont.truetype(io.BytesIO(tick_boxes()), 100)
    picture = Image.new("L", (100, 100), 255)
    ImageDraw.Draw(picture).text((0, 95), sign, font=font, fill=0, anchor="ls")
    return picture


def lines(page):
    """Return the characters of a page line by line, as they stand on it."""
    placed = sorted(page.chars, key=lambda char: (baseline(char), char["x0"]))
    return [list(line) for _, line in groupby(placed, key=baseline)]


def baseline(char):
    return -round(char["matrix"][5])


@pytest.fixture(scope="module", params=["en", "ar"])
def page(request, guide, packaged):
    language = request.param
    text = BRIEF.format(language=language, long=LONG[language] * 2)
    drawing = draw(guide(text), packaged)
    assert (drawing.warnings, drawing.missing) == ((), ())
    with pdfplumber.open(io.BytesIO(drawing.data)) as file:
        yield language, file.pages[0]


def test_a_box_is_empty_inside_and_a_ticked_one_is_not():
    empty, ticked = drawn("☐"), drawn("☑")
    assert (empty.getpixel((2, 50)), empty.getpixel((50, 50))) == (0, 255)
    inside = (10, 25, 75, 85)
    assert empty.crop(inside).getextrema() == (255, 255)
    assert ticked.crop(inside).getextrema() == (0, 255)


def test_all_boxes_are_of_our_own_face(page):
    boxes = [char for char in page[1].chars if char["text"] in "☐☑"]
    assert [box["text"] for box in boxes].count("☑") == 1
    assert len(boxes) == 7  # a tool, two steps, a part of one, a criterion, two tasks
    assert all("+Boxes-to-tick" in box["fontname"] for box in boxes)


def test_words_stand_beside_their_number_and_below_each_other(page):
    """Two lines of a step begin at the same distance, behind its number; so does its title."""
    language, paper = page
    found = lines(paper)
    at = next(n for n, line in enumerate(found) if "S1.1" in text(line, language))
    number, words = halves(found[at], language)
    assert sorted(text(number, language)) == sorted("☐S1.1")
    inside = (MARGIN + PADDING - 1, float(paper.width) - MARGIN - PADDING + 1)
    assert all(inside[0] < char["x0"] and char["x1"] < inside[1] for char in words)
    begin = [edge(words, language), edge(found[at + 1], language)]
    title = next(line for line in found if "First" in text(line, "en"))
    begin.append(edge(halves(title, language)[1], language))
    assert max(begin) - min(begin) < 1.5


def text(line, language):
    ordered = line if language == "en" else sorted(line, key=lambda char: char["x0"])
    return "".join(char["text"] for char in ordered)


def edge(line, language):
    """Return where a line begins to be read."""
    seen = [char for char in line if char["text"].strip()]
    return min(c["x0"] for c in seen) if language == "en" else max(c["x1"] for c in seen)


def halves(line, language):
    """Divide a line into its number and its words, 16 mm from where it begins."""
    box = next(char for char in line if char["text"] == "☐")
    seen = [char for char in line if char["text"].strip()]
    if language == "en":
        words = [char for char in seen if char["x0"] > box["x0"] + COLUMN - 1]
    else:
        words = [char for char in seen if char["x1"] < box["x1"] - COLUMN + 1]
    return [char for char in seen if char not in words], words
