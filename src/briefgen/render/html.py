"""A document as one HTML file that asks nothing of the network."""

import base64

from briefgen.inputs import Picture
from briefgen.render.branding import with_logo
from briefgen.render.document import Document
from briefgen.render.metadata import without_metadata
from briefgen.render.page import page
from briefgen.workspace import Templates


def html(document: Document, templates: Templates) -> str:
    """Return the document with its pictures inside."""
    shown = with_logo(document.brand, document.pictures)
    pictures = {source: _data_url(picture) for source, picture in shown.items()}
    return page(document, templates, f"{document.kind.name}.html", pictures, paper=False)


def _data_url(picture: Picture) -> str:
    data = base64.b64encode(without_metadata(picture).data).decode()
    return f"data:{picture.media_type};base64,{data}"
