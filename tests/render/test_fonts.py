"""Which writing the fonts here can show, as fontconfig's own program sees it."""

import shutil
import subprocess

import pytest

from briefgen.render import fonts


@pytest.mark.skipif(not shutil.which("fc-list"), reason="needs fc-list")
@pytest.mark.parametrize("tag", ["en", "ja", "zh-cn", "hi", "ar", "uk", "fil", "th", "my"])
def test_letters_are_found_where_the_system_has_them(tag):
    listed = subprocess.run(["fc-list", f":lang={tag}"], capture_output=True, text=True).stdout
    latin = tag in ("en", "uk", "fil")  # the font that comes with briefgen has these
    assert fonts.has_letters(tag) is (bool(listed) or latin)


def test_a_language_that_no_font_knows():
    assert not fonts.has_letters("xx")


@pytest.mark.parametrize(("tag", "same"), [("zh-Hans", "zh-cn"), ("zh_Hant", "zh-tw")])
def test_tags_that_fontconfig_has_other_names_for(tag, same):
    assert fonts.has_letters(tag) is fonts.has_letters(same)


def test_a_font_by_its_name():
    assert fonts.has_family("Source Sans Pro")
    assert not fonts.has_family("No Such Font 7")
