"""Words are counted in scripts with and without spaces."""

import pytest

from briefgen.lint.wording.wordcount import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("— … !", 0),
        ("Edit the weekly podcast", 4),
        ("don't re-read it", 3),
        ("500 product prices", 3),
        ("Größe prüfen", 2),
        ("한국어 글", 2),
        ("商品の価格", 3),
        ("CSV を送る", 3),
        ("สวัสดี", 3),
        ("हर उत्पाद के तीन चित्र", 5),
        ("كُلُّ صورة", 2),
        ("Cafe\u0301 ole\u0301", 2),
    ],
)
def test_words(text, words):
    assert count_words(text) == words
