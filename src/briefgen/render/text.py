"""A document as plain text to paste into a form."""

import re

from briefgen.render.document import Document
from briefgen.render.page import page
from briefgen.workspace import Templates

_SPACES = re.compile(r"[ \t]+$", re.MULTILINE)
_GAP = re.compile(r"\n{3,}")


def text(document: Document, templates: Templates) -> str:
    """Return the document with one line a paragraph and one empty line between parts.

    Forms wrap by themselves, and a line that was wrapped before looks torn there.
    """
    made = page(document, templates, f"{document.kind.name}.txt", {}, paper=False)
    return _GAP.sub("\n\n", _SPACES.sub("", made)).strip() + "\n"
