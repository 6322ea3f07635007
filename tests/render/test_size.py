"""Whether a card can be kept in one piece."""

import pytest

from briefgen.render.size import fits_on_a_page


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Short.", True),
        ("Words. " * 300, True),
        ("Words. " * 600, False),
        ("![a](a.png)\n\n![b](b.png)", True),
        ("![a](a.png)\n\n" * 4, False),
        ("1. Do it\n" * 12, True),
        ("1. Do it\n" * 60, False),
        ("```\n" + "line\n" * 20 + "```", True),
        ("```\n" + "line\n" * 60 + "```", False),
    ],
)
def test_a_step_is_measured_by_what_is_in_it(guide, text, fits):
    document = guide(f"## Steps\n\n### Do it\n\n{text}")
    assert fits_on_a_page(document.brief.steps[0]) is fits
