"""A picture read from a file, if it may be used and can be."""

from briefgen import files
from briefgen.files import Unreadable
from briefgen.inputs.picture import Picture, Refused, short
from briefgen.inputs.places import Around, where_is

MAX_PICTURE_BYTES = 20_000_000


def read_picture(source: str, around: Around) -> Picture | Refused:
    """Return the picture that a source means."""
    path = where_is(source, around)
    if isinstance(path, Refused):
        return path
    data = files.read_bytes(path, MAX_PICTURE_BYTES)
    if isinstance(data, Unreadable):
        return Refused(f"the picture {short(source)} cannot be used: {data.message}", data.help)
    return _read(source, data)


def _read(source: str, data: bytes) -> Picture | Refused:
    """Each reader is loaded when there is a picture of its sort."""
    from briefgen.inputs import drawing

    if drawing.is_svg(data):
        return drawing.read(source, data)
    from briefgen.inputs import raster

    return raster.read(source, data)
