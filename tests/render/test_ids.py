"""What links inside a PDF lead to."""

import io
from xml.etree import ElementTree as ET

import pypdf

from briefgen.render.ids import only_led_to
from briefgen.render.pdf import pdf

BRIEF = (
    "# Test\n\n## Goal\n\nSee [the last](#do-the-last) and [S1.1](#s1.1).\n\n## Steps\n\n"
    + "".join(f"### Do number {n}\n\n1. Part of {n}\n\n{'Words. ' * 300}\n\n" for n in range(6))
    + "### Do the last\n\nWords.\n"
)


def test_links_lead_to_the_pages_of_their_steps(guide, packaged):
    reader = pypdf.PdfReader(io.BytesIO(pdf(guide(BRIEF), packaged)))
    texts = [page.extract_text() for page in reader.pages]
    targets = reader.named_destinations
    page = {name: reader.get_destination_page_number(to) or 0 for name, to in targets.items()}
    assert "Do the last" in texts[page["step-S7"]]
    assert page["step-S7"] > page["step-S1.1"]
    assert "Part of 0" in texts[page["step-S1.1"]]


def test_only_what_is_led_to_has_an_id():
    page = ET.fromstring('<p id="a"><b id="b">x</b><a href="#b" id="c">y</a><i href="a">z</i></p>')
    only_led_to(page)
    assert [element.get("id") for element in page.iter()] == [None, "b", None, None]
