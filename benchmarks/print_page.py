"""The page that briefgen hands to WeasyPrint, as a file that any program can print."""

from pathlib import Path
from typing import Any
from unittest.mock import patch

from briefgen.render import pdf
from briefgen.render.branding import styles
from briefgen.render.breaks import Breaks, after
from briefgen.render.document import Document
from briefgen.render.faces import face_styles, faces
from briefgen.render.page import page
from briefgen.render.templates import verbatim
from briefgen.workspace import Templates


def write_page(document: Document, templates: Templates, folder: Path) -> Path:
    """Write page.html with all its styles inside, and its pictures and faces beside it.

    The styles that briefgen finds by laying a document out several times are among them: who
    prints the page has to lay it out once.
    """
    text, breaks = _seen(document, templates)
    css = "\n".join((face_styles(pdf.FACES), verbatim(templates, *pdf.STYLES), breaks.css))
    css += styles(document.brand, paper=True)
    for number, picture in enumerate(document.pictures.values(), start=1):
        (folder / str(number)).write_bytes(picture.data)
    for address, data in faces(pdf.FACES).items():
        face = folder / address.removeprefix(pdf.BASE)
        face.parent.mkdir(exist_ok=True)
        face.write_bytes(data)
    file = folder / "page.html"
    text = text.replace("</head>", f"<style>{css}</style></head>")
    file.write_text(text.replace(pdf.BASE, ""), encoding="utf-8")
    return file


def _seen(document: Document, templates: Templates) -> tuple[str, Breaks]:
    """Draw a document and return its page, and the breaks of its last layout."""
    pages: list[str] = []
    breaks: list[Breaks] = []

    def noting_page(*args: Any, **names: Any) -> str:
        pages.append(page(*args, **names))
        return pages[-1]

    def noting_breaks(before: Breaks, laid_out: Any) -> Breaks:
        breaks.append(before)
        return after(before, laid_out)

    with patch.object(pdf, "page", noting_page), patch.object(pdf, "after", noting_breaks):
        pdf.pdf(document, templates)
    return pages[-1], breaks[-1]
