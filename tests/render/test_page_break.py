"""`<!-- pagebreak -->` begins a new page on paper, and is nothing anywhere else."""

import io

import pypdf
import pytest

from briefgen.render.html import html
from briefgen.render.pdf import pdf

BREAK = "<!-- pagebreak -->"


def pages(document, templates):
    reader = pypdf.PdfReader(io.BytesIO(pdf(document, templates)))
    return [page.extract_text() for page in reader.pages]


@pytest.mark.parametrize(
    ("text", "above", "below"),
    [
        (f"## Goal\n\nAbove.\n\n{BREAK}\n\nBelow.\n", "Above.", "Below."),
        (f"## Goal\n\nAbove.\n{BREAK}\nBelow.\n", "Above.", "Below."),
        (f"## Goal\n\nAbove.\n\n{BREAK}\n\n## Background\n\nBelow.\n", "Above.", "Background"),
        (f"## Steps\n\n1. Above\n\n{BREAK}\n\n2. Below\n", "S1", "S2"),
        (f"## Steps\n\n1. Above\n{BREAK}\n2. Below\n", "S1", "S2"),
        (
            f"## Steps\n\n### One\n\nDo.\n\nDone when: there\n\n{BREAK}\n\n### Two\n\nDo.\n",
            "there",
            "S2",
        ),
        (f"## Goal\n\nAbove.\n\n{BREAK}\n\n<!-- PageBreak -->\n\nBelow.\n", "Above.", "Below."),
        (f"## Goal\r\n\r\nAbove.\r\n\r\n{BREAK}\r\n\r\nBelow.\r\n", "Above.", "Below."),
    ],
)
def test_it_begins_one_new_page_in_the_pdf_alone(guide, packaged, text, above, below):
    document = guide(text)
    texts = pages(document, packaged)
    assert len(texts) == 2
    assert above in texts[0]
    assert below not in texts[0]
    assert below in texts[1]
    assert "pagebreak" not in "".join(texts).casefold()
    page = html(document, packaged).casefold()
    assert "pagebreak" not in page
    assert "page-break" not in page


def test_one_in_a_long_step_breaks_its_card(guide, packaged):
    text = f"## Steps\n\n### One\n\n1. First\n\n   {BREAK}\n\n2. Second\n"
    first, second = pages(guide(text), packaged)
    assert "First" in first
    assert "Second" in second


@pytest.mark.parametrize("text", [f"```\n{BREAK}\n```", f"`{BREAK}`"])
def test_one_in_code_is_a_sample(guide, packaged, text):
    document = guide(f"## Goal\n\n{text}\n")
    assert BREAK in "".join(pages(document, packaged))
    assert "&lt;!-- pagebreak --&gt;" in html(document, packaged)


def test_one_among_words_is_a_comment_like_any_other(guide, packaged):
    texts = pages(guide(f"## Goal\n\nAbove {BREAK} below.\n"), packaged)
    assert len(texts) == 1
    assert "pagebreak" not in texts[0]
