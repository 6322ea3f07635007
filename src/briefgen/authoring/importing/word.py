"""Word documents: the one room that knows the converter. Bytes in, HTML and pictures out."""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import mammoth

MAX_UNPACKED_BYTES = 200_000_000

_STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p:fresh
u => em
strike => s
"""
_LINKED = "linked-picture.png"
"""Stands for a picture that the document only points to, wherever it lies."""
_ENDINGS = {"jpeg": "jpg", "svg+xml": "svg", "x-emf": "emf", "x-wmf": "wmf", "tiff": "tif"}
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_BREAKS = ("br", "tab", "p", "cr")


@dataclass(frozen=True, slots=True)
class Converted:
    """The HTML of a Word document, its pictures by name, and the words of its text."""

    html: str
    pictures: dict[str, bytes]
    words: frozenset[str]


class NotWord(Exception):
    """What was read is no Word document, or one that cannot be opened."""


def converted(data: bytes) -> Converted:
    """Return what a .docx file says; raises NotWord."""
    pictures: dict[str, bytes] = {}

    def keep(image: "mammoth.images.Image") -> dict[str, str]:
        try:
            with image.open() as file:
                data = file.read()
        except (OSError, KeyError, ValueError):
            return {"src": _LINKED}
        return {"src": _named(pictures, image.alt_text or "", image.content_type, data)}

    try:
        words = _words(data)
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(keep),
            include_embedded_style_map=False,
            external_file_access=False,
        )
    # The converter raises whatever its parts do at a file that is damaged.
    except Exception as error:
        raise NotWord(str(error) or type(error).__name__) from None
    return Converted(_below_title(result.value), pictures, words)


def _below_title(html: str) -> str:
    """Where a title stands above them, the headings rank one lower."""
    if '<p class="title">' not in html:
        return html
    return re.sub(r"(</?h)([1-5])(?=[ >])", lambda m: f"{m[1]}{int(m[2]) + 1}", html)


def _named(pictures: dict[str, bytes], alt: str, media_type: str, data: bytes) -> str:
    """Keep a picture under a name made of its description; the same one is kept once."""
    for name, known in pictures.items():
        if known == data:
            return name
    kind = media_type.rpartition("/")[2].lower()
    words = "-".join(re.findall(r"[a-z0-9]+", alt.lower()))[:40].strip("-")
    stem = f"picture-{len(pictures) + 1}" + (f"-{words}" if words else "")
    name = f"{stem}.{_ENDINGS.get(kind, kind)}"
    pictures[name] = data
    return name


def _words(data: bytes) -> frozenset[str]:
    """Return the words of the document's own text, apart from the converter."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED_BYTES:
            raise NotWord("it is too large when unpacked")
        names = [n for n in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", n)]
        text = archive.read(names[0]) if names else b"<none/>"
        root = ET.fromstring(text)  # noqa: S314 - expat refuses bombs
    return frozenset(re.findall(r"\w+", _said(root)))


def _said(root: ET.Element) -> str:
    parts: list[str] = []
    for element in root.iter():
        if element.tag == _TEXT:
            parts.append(element.text or "")
        elif element.tag.rpartition("}")[2] in _BREAKS:
            parts.append(" ")
    return "".join(parts)
