"""What the looks of a guide cost: the PDF of a guide against its words as plain paragraphs.

    python benchmarks/guide.py [ROUNDS] [BRIEF]

Draws the guide of BRIEF (benchmarks/guide.md unless you name another file; seven pages, no
pictures) as tagged PDF, and lets WeasyPrint set the same words in the same face as paragraphs
and nothing else, in turn, in one process that is warm. Prints the ratio of the medians and exits
with 1 when it is above the bound. Absolute times belong to the machine.
"""

import gc
import html
import io
import statistics
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import weasyprint
from pypdf import PdfReader

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render import pdf
from briefgen.render.document import GUIDE, Document, make
from briefgen.render.page import page
from briefgen.render.templates import verbatim
from briefgen.source import SourceFile
from briefgen.workspace import Templates, find, read_templates

ROOT = Path(__file__).resolve().parent.parent
BOUND = 3.0
PLAIN = """
@page { size: A4; margin: 20mm 22mm 24mm }
body { font: 9.8pt/1.5 var(--font); margin: 0 }
p { margin: 0 0 0.7em }
"""


class Paragraphs(HTMLParser):
    """The words of a page as a person would type them: a fact or a row of a table in a line."""

    NEW = frozenset("p li dt tr pre h1 h2 h3 h4 h5 h6 div section nav blockquote".split())
    APART = frozenset(("dd", "td", "th", "br"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pieces = [""]
        self.feed(text)

    @property
    def found(self) -> list[str]:
        return [words for piece in self.pieces if (words := " ".join(piece.split()))]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self.NEW:
            self.pieces.append("")
        self.pieces[-1] += " " * (tag in self.APART)

    def handle_data(self, data: str) -> None:
        self.pieces[-1] += data


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    file = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "benchmarks" / "guide.md"
    templates, document = read_templates(find(ROOT)), guide(file)
    plain = paragraphs(document, templates)
    pairs = [
        (seconds(lambda: pdf.draw(document, templates)), seconds(lambda: write(plain, templates)))
        for _ in range(rounds + 1)
    ][1:]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    pages, fewer = count(pdf.draw(document, templates).data), count(write(plain, templates))
    print(f"a guide of {pages} pages / its words as plain paragraphs, {fewer} pages, in a PDF: ")
    print(f"  {ours / theirs:.2f}  (bound {BOUND:.0f}; {ours * 1000:.0f} ms / {theirs * 1000:.0f} ms)")
    sys.exit(ours / theirs > BOUND)


def guide(file: Path) -> Document:
    source = SourceFile(file.name, file.read_text(encoding="utf-8"))
    return make(GUIDE, parse(Inputs(file.stem, source)).brief, {})


def paragraphs(document: Document, templates: Templates) -> str:
    """Return a page that has all words of the guide's page in paragraphs."""
    text = page(document, templates, "guide.pdf.html", {}, paper=True)
    found = Paragraphs(text.partition("<main")[2].partition(">")[2]).found
    body = "\n".join(f"<p>{html.escape(words)}</p>" for words in found)
    return f'<!doctype html><html lang="en"><title>{document.brief.title}</title>{body}</html>'


def write(plain: str, templates: Templates) -> bytes:
    sheet = pdf._sheet(f"{verbatim(templates, 'styles/theme.css')}\n{PLAIN}")  # noqa: SLF001 - the face as guides have it
    page = weasyprint.HTML(string=plain)
    data: bytes = page.write_pdf(
        stylesheets=[sheet.css], font_config=sheet.fonts, pdf_variant="pdf/ua-1"
    )
    return data


def count(data: bytes) -> int:
    return len(PdfReader(io.BytesIO(data)).pages)


def seconds(action: Callable[[], object]) -> float:
    """Return the time of the processor, which other programs disturb less than the clock's."""
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start


if __name__ == "__main__":
    main()
