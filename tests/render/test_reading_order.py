"""The text of the PDF's tags, in their order, is the text of the source, in its order."""

import pytest

from briefgen.render.pdf import pdf

from .markdown import source_text
from .stress import SHOWN, START, stress, texts
from .tag_tree import opened, tagged_text


@pytest.mark.parametrize("name", texts())
def test_tags_read_like_the_source(guide, packaged, name):
    text = stress({name: texts()[name]})
    expected = source_text(text.removeprefix(START))
    assert len(expected) > len("Part0here")
    assert expected in tagged_text(pdf(guide(text, SHOWN), packaged))


def test_tags_read_like_the_source_over_many_pages(stressed_pdf):
    expected = source_text(stress().removeprefix(START))
    assert len(opened(stressed_pdf).pages) > 10
    assert expected in tagged_text(stressed_pdf)
