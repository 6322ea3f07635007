"""The brand of the settings as documents have it."""

import dataclasses

import pytest

from briefgen.brand import accent, brand, is_font
from briefgen.colour import WHITE, Colour, contrast
from briefgen.schema import Brand as Settings

DARK = (Colour(0x14, 0x19, 0x1B), Colour(0x1E, 0x26, 0x29))


@pytest.mark.parametrize(
    "channels",
    [(0, 0, 0), (255, 255, 255), (255, 204, 0), (15, 92, 99), (224, 85, 155), (0, 255, 0)],
)
def test_words_in_any_accent_can_be_read(channels):
    found = accent(Colour(*channels))
    assert all(contrast(found.light, ground) >= 4.5 for ground in (WHITE, found.tint))
    assert all(contrast(found.dark, ground) >= 4.5 for ground in DARK)
    assert contrast(found.tint, Colour(0x56, 0x61, 0x66)) >= 4.5  # the soft ink on it


def test_a_dark_accent_is_used_as_it_is():
    assert accent(Colour(15, 92, 99)).light == Colour(15, 92, 99)


def test_what_cannot_be_used_is_left_out():
    found = brand(Settings(name=" Acme ", accent="teal", font="a; b", footer="x"), None)
    assert (found.name, found.accent, found.font, found.footer) == ("Acme", None, "", "x")


@pytest.mark.parametrize("name", ["Georgia", "Noto Sans", "Source Sans 3", "游ゴシック"])
def test_names_of_fonts(name):
    assert is_font(name)


@pytest.mark.parametrize("name", ['a"b', "a;b", "a}b", "Georgia, serif", "a\\b", "", "a\nb"])
def test_what_is_no_name_of_a_font(name):
    assert not is_font(name)


def test_every_setting_reaches_the_documents():
    names = {field.name for field in dataclasses.fields(Settings)}
    assert names == {field.name for field in dataclasses.fields(brand(Settings(), None))}
