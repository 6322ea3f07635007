"""Pictures without what cameras and programs write into them: places, names, comments.

The pixels are not touched; only the way up of a photograph is kept, for viewers turn by it.
"""

import struct
from collections.abc import Iterator
from dataclasses import replace

from briefgen.inputs import Picture

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_TOLD = {b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"}
_WEBP_TOLD = {b"EXIF", b"XMP "}
_ORIENTATION = 0x0112


def without_metadata(picture: Picture) -> Picture:
    """Return the picture without metadata; one that cannot be taken apart stays as it is."""
    data = picture.data
    try:
        if data.startswith(b"\xff\xd8"):
            data = b"".join(_jpeg(data))
        elif data.startswith(_PNG):
            data = b"".join(_png(data))
        elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            data = _webp(data)
    except (struct.error, IndexError, ValueError):
        return picture
    return replace(picture, data=data)


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Keep the segments that a decoder needs: colours yes, applications' notes no."""
    yield data[:2]
    at = 2
    while data[at] == 0xFF and data[at + 1] != 0xDA:
        if data[at + 1] == 0xFF:  # a byte that only fills
            at += 1
            continue
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        segment = data[at:end]
        if segment[4:10] == b"Exif\0\0":
            yield from _orientation_segment(segment[10:])
        elif _needed(segment):
            yield segment
        at = end
    yield data[at:]


def _needed(segment: bytes) -> bool:
    kind = segment[1]
    told = 0xE0 <= kind <= 0xEF or kind == 0xFE
    colours = segment[4:16] in (b"ICC_PROFILE\0",) or (kind == 0xEE and segment[4:9] == b"Adobe")
    return not told or colours or (kind == 0xE0 and segment[4:9] == b"JFIF\0")


def _orientation_segment(exif: bytes) -> Iterator[bytes]:
    """Yield an Exif segment that says the way up and nothing else."""
    value = _orientation(exif)
    if 2 <= value <= 8:
        entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, value, 0)
        told = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + b"\0\0\0\0"
        yield b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told


def _orientation(exif: bytes) -> int:
    order = "<" if exif[:2] == b"II" else ">"
    first = struct.unpack_from(f"{order}I", exif, 4)[0]
    for index in range(struct.unpack_from(f"{order}H", exif, first)[0]):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, first + 2 + index * 12)
        if tag == _ORIENTATION:
            return int(value)
    return 0


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while at < len(data):
        length = struct.unpack_from(">I", data, at)[0]
        chunk = data[at : at + 12 + length]
        if chunk[4:8] not in _PNG_TOLD:
            yield chunk
        if chunk[4:8] == b"IEND":  # what follows is no picture
            return
        at += len(chunk)


def _webp(data: bytes) -> bytes:
    chunks: list[bytes] = []
    at = 12
    while at < len(data):
        length = struct.unpack_from("<I", data, at + 4)[0]
        end = at + 8 + length + length % 2
        chunk = data[at:end]
        if chunk[:4] == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]
        if chunk[:4] not in _WEBP_TOLD:
            chunks.append(chunk)
        at = end
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body
