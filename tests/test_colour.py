"""Contrast as WCAG computes it; the expected values are those of WebAIM's contrast checker."""

import pytest

from briefgen.colour import BLACK, WHITE, Colour, contrast, read, readable


def colour(text: str) -> Colour:
    """Return the colour that a text names."""
    found = read(text)
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "ratio"),
    [("#000000", 21), ("#ffffff", 1), ("#777777", 4.48), ("#767676", 4.54), ("#0000ff", 8.59)],
)
def test_contrast_with_white(text, ratio):
    assert contrast(colour(text), WHITE) == pytest.approx(ratio, abs=0.005)
    assert contrast(WHITE, colour(text)) == contrast(colour(text), WHITE)


@pytest.mark.parametrize("text", ["#0f5c63", "0F5C63", " #0f5c63 "])
def test_a_colour_is_read_as_people_write_it(text):
    assert read(text) == Colour(15, 92, 99)
    assert str(read(text)) == "#0f5c63"


def test_three_digits_stand_for_six():
    assert read("#0af") == Colour(0, 170, 255)


@pytest.mark.parametrize("text", ["", "teal", "#12", "#1234", "#12345g", "rgb(1,2,3)", "#0f5c63;"])
def test_other_words_are_no_colour(text):
    assert read(text) is None


def test_a_colour_that_is_enough_stays():
    assert readable(Colour(15, 92, 99), (WHITE,), BLACK) == Colour(15, 92, 99)


@pytest.mark.parametrize("text", ["#ffff00", "#7ec8e3", "#ffffff", "#777777"])
def test_the_nearest_colour_is_only_just_enough(text):
    found = readable(colour(text), (WHITE,), BLACK)
    assert 4.5 <= contrast(found, WHITE) < 4.7
