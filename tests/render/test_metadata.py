"""A photograph must not tell the worker where the owner lives."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefgen.inputs import Picture
from briefgen.render.metadata import without_metadata

SECRET = "PLACE-52.5200-13.4050"


def taken(form, **options):
    """Return a photograph with its place written into it in every way the format has."""
    file = io.BytesIO()
    image = Image.effect_noise((32, 16), 50).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = SECRET
    exif[0x0112] = 6  # to be turned by a quarter
    image.save(file, form, exif=exif, xmp=SECRET.encode(), comment=SECRET.encode(), **options)
    return file.getvalue()


def text_chunks():
    told = PngInfo()
    told.add_text("Comment", SECRET)
    told.add_itxt("Place", SECRET)
    return told


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (taken("JPEG"), "image/jpeg"),
        (taken("JPEG", progressive=True), "image/jpeg"),
        (taken("PNG", pnginfo=text_chunks()), "image/png"),
        (taken("WEBP", lossless=True), "image/webp"),
    ],
)
def test_what_the_camera_wrote_is_gone_and_the_pixels_stay(data, media_type):
    assert SECRET.encode() in data
    clean = without_metadata(Picture(data, media_type)).data
    assert SECRET.encode() not in clean
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(clean))
    assert after.tobytes() == before.tobytes()


def test_a_photograph_stays_the_right_way_up():
    clean = without_metadata(Picture(taken("JPEG"), "image/jpeg")).data
    exif = Image.open(io.BytesIO(clean)).getexif()
    assert dict(exif) == {0x0112: 6}


def test_colours_keep_their_profile():
    profile = b"a profile of colours"
    clean = without_metadata(Picture(taken("JPEG", icc_profile=profile), "image/jpeg")).data
    assert Image.open(io.BytesIO(clean)).info["icc_profile"] == profile


def test_what_was_hidden_behind_a_png_is_gone():
    data = taken("PNG") + SECRET.encode()
    assert SECRET.encode() not in without_metadata(Picture(data, "image/png")).data


@given(
    st.binary(max_size=60),
    st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP"]),
)
def test_a_broken_picture_is_left_to_those_who_draw_it(rest, start):
    assert isinstance(without_metadata(Picture(start + rest, "image/png")), Picture)
