"""What the looks of a guide cost: the PDF of a guide against its words as plain paragraphs.

    python benchmarks/guide.py [ROUNDS] [BRIEF]

Draws the guide of BRIEF (benchmarks/guide.md unless you name another file; seven pages, no
pictures) from parsed brief to tagged PDF, and lets WeasyPrint set the words of its page, in the
same face, size and width, as paragraphs and nothing else, tagged too; both in turn, in one
process that is warm. Prints the ratio of the medians and exits with 1 when it is above the
bound. Absolute times belong to the machine.
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
BRIEF = ROOT / "benchmarks" / "guide.md"
ROUNDS = 15
BOUND = 3.0
PLAIN = """
@page { size: A4; margin: 20mm 22mm 24mm }
body { font: 10.4pt/1.45 var(--font); margin: 0 }
p { margin: 0 0 0.7em }
"""
NEW = frozenset(
    ("blockquote", "div", "dt", "h1", "h2", "h3", "h4", "li", "nav", "p", "pre", "section", "tr")
)
APART = frozenset(("br", "dd", "td", "th"))


class Paragraphs(HTMLParser):
    """The words of a page as a person would type them: a fact or a row of a table in a line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pieces = [""]
        self.feed(text)

    @property
    def found(self) -> list[str]:
        return [words for piece in self.pieces if (words := " ".join(piece.split()))]

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - HTMLParser's own
        if tag in NEW:
            self.pieces.append("")
        self.pieces[-1] += " " * (tag in APART)

    def handle_data(self, data: str) -> None:
        self.pieces[-1] += data


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    document = guide(Path(sys.argv[2]) if len(sys.argv) > 2 else BRIEF)
    templates = read_templates(find(ROOT))
    plain = paragraphs(document, templates)

    def drawn() -> bytes:
        return pdf.pdf(document, templates)

    def written() -> bytes:
        return write(plain, templates)

    pairs = [(seconds(drawn), seconds(written)) for _ in range(rounds + 1)]
    ours, theirs = (statistics.median(side) for side in zip(*pairs[1:], strict=True))
    print(f"a guide of {count(drawn())} pages / its words in plain paragraphs, {count(written())}")
    print(f"  {ours / theirs:.2f}  (bound {BOUND:.0f}; {ours:.3f} s / {theirs:.3f} s)")
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
    style = f"{verbatim(templates, 'styles/theme.css')}\n{PLAIN}"
    sheet = pdf._sheet(style)  # noqa: SLF001 - the faces as guides have them, read once
    data: bytes = weasyprint.HTML(string=plain).write_pdf(
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
