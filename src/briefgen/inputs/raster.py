"""Pictures of pixels: PNG, JPEG, GIF, WebP. Read whole, so that a broken one is found here."""

import io
import warnings

from PIL import Image, UnidentifiedImageError

from briefgen.inputs.picture import Picture, Refused, short

MAX_PIXELS = 40_000_000

_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}
_OURS = (b"\x89PNG", b"\xff\xd8", b"GIF8", b"RIFF")
_OTHERS = (
    (0, b"%PDF", "a PDF"),
    (0, b"BM", "a BMP picture"),
    (0, b"II*\0", "a TIFF picture"),
    (0, b"MM\0*", "a TIFF picture"),
    (0, b"\x1f\x8b", "a compressed file"),
    (0, b"PK\3\4", "an Office document or a ZIP file"),
    (4, b"ftypavif", "an AVIF picture"),
    (4, b"ftyphei", "a HEIC picture, as iPhones take them"),
    (4, b"ftypmif1", "a HEIC picture, as iPhones take them"),
)


def read(source: str, data: bytes) -> Picture | Refused:
    """Return the picture if it can be drawn to its end."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is wrong with it is told below
            return _read(source, data)
    except Image.DecompressionBombError:
        return Refused(f"the picture {short(source)} has too many pixels", _SMALLER)
    except Exception as error:  # Pillow raises a dozen sorts for damaged files
        if isinstance(error, UnidentifiedImageError) and not data.startswith(_OURS):
            return Refused(f"the picture {short(source)} is {_what(data)}", _AGAIN)
        return Refused(f"the picture {short(source)} is damaged or breaks off", _ANEW)


_SMALLER = "Make it smaller: 2000 pixels across are enough for paper."
_AGAIN = "Save it as PNG or JPEG."
_ANEW = "Save it again or export it anew."


def _read(source: str, data: bytes) -> Picture | Refused:
    with _open(data) as image:
        kind, (width, height) = image.format or "PNG", image.size
        if width * height > MAX_PIXELS:
            message = f"the picture {short(source)} has {width} x {height} pixels"
            return Refused(message, _SMALLER)
        image.verify()
    with _open(data) as image:  # verify leaves an image that cannot be used any more
        image.load()
    return Picture(data, _TYPES[kind], width, height)


def _open(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=tuple(_TYPES))


def _what(data: bytes) -> str:
    if not data:
        return "an empty file"
    start = data[:512].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page, not a picture"
    known = (name for at, sign, name in _OTHERS if data[at:].startswith(sign))
    return next(known, "not a PNG, JPEG, GIF, WebP or SVG file")
