"""A document as PDF: the one place that knows WeasyPrint, which is loaded when first needed.

Nothing is read but the document's own pictures, from memory, and `data:` addresses.
"""

import contextlib
import datetime as dt
import functools
import io
import logging
import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.errors import BriefgenError
from briefgen.inputs import Picture
from briefgen.render.branding import styles, with_logo
from briefgen.render.breaks import Breaks, after
from briefgen.render.document import Document
from briefgen.render.faces import face_styles, faces
from briefgen.render.ids import only_led_to
from briefgen.render.installing import advice
from briefgen.render.metadata import without_metadata
from briefgen.render.page import page
from briefgen.render.page_numbers import number
from briefgen.render.templates import verbatim
from briefgen.workspace import Templates

BASE = "https://briefgen.invalid/"
"""A host that cannot exist: no path of this machine gets into a PDF."""

FACES = f"{BASE}faces/"

_EPOCH = "SOURCE_DATE_EPOCH"
"""What programs that make files the same each time look at: reproducible-builds.org."""
_NO_DATE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
ROUNDS = 6
"""How often a document is laid out at most until its pages break well."""

STYLES = (
    *("styles/theme.css", "styles/document.css", "styles/paper.css"),
    *("styles/forms.css", "styles/notice.css"),
)

_OPTIONS: Mapping[str, Any] = {"pdf_variant": "pdf/ua-1", "dpi": 300}
_LONG = 12_000
_PICTURE = 1_500


class PdfUnavailable(BriefgenError):
    """Pango, which sets the text of PDFs, is not installed; everything else works."""

    def __init__(self, system: str = sys.platform) -> None:
        super().__init__(system)
        self.system = system

    def __str__(self) -> str:
        what = "PDF files cannot be made here, because Pango is not installed"
        return f"{what}.\n{advice(self.system)}"


class PdfError(BriefgenError):
    """A document cannot be drawn; `problems` says why, a line each."""

    def __init__(self, name: str, problems: tuple[str, ...]) -> None:
        super().__init__(name, problems)
        self.name = name
        self.problems = problems

    def __str__(self) -> str:
        return f"{self.name}: the PDF cannot be made: " + "; ".join(self.problems)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A PDF, what in it is not as the templates wanted it, and the characters that no font has."""

    data: bytes
    warnings: tuple[str, ...]
    missing: tuple[str, ...] = ()


def weasyprint_version() -> str:
    """Return the version of WeasyPrint if it can be loaded; else PdfUnavailable says why not."""
    return str(_weasyprint().__version__)


def pdf(document: Document, templates: Templates) -> bytes:
    """Return the document as tagged PDF; the same document gives the same bytes."""
    return draw(document, templates).data


def draw(document: Document, templates: Templates) -> Drawing:
    """Return the PDF with WeasyPrint's warnings, such as one about a stylesheet."""
    _weasyprint()
    sheet = _sheet(f"{verbatim(templates, *STYLES)}\n{styles(document.brand, paper=True)}")
    pictures = with_logo(document.brand, document.pictures)
    urls = _picture_urls(pictures)
    text = page(document, templates, f"{document.kind.name}.pdf.html", urls, paper=True)
    fetcher = _fetcher({urls[source]: picture for source, picture in pictures.items()})
    sources = {url: source for source, url in urls.items()}
    with _listening() as heard:
        data = _written(document, text, sheet, fetcher)
    errors = tuple(_said(r, sources) for r in heard if r.levelno >= logging.ERROR)
    if errors:
        raise PdfError(document.brief.name, errors)
    missing = tuple(dict.fromkeys(map(_character, filter(_is_missing, heard))))
    other = (_said(record, sources) for record in heard if not _is_missing(record))
    return Drawing(data, (*sheet.warnings, *other), missing)


def _is_missing(record: logging.LogRecord) -> bool:
    """Tell whether WeasyPrint drew `.notdef`, the box, for a character that no font has."""
    return str(record.msg).startswith(".notdef glyph") and isinstance(record.args, tuple)


def _character(record: logging.LogRecord) -> str:
    assert isinstance(record.args, tuple)
    return str(record.args[0])


def _written(document: Document, text: str, sheet: "_Sheet", fetcher: Any) -> bytes:
    """Lay out and write; whatever breaks inside WeasyPrint is told as a problem of the PDF."""
    try:
        html = _weasyprint().HTML(string=text, base_url=BASE, url_fetcher=fetcher)
        only_led_to(html.etree_element)
        rendered = _laid_out(html, sheet, _guess(text))
        attached = [_attachment(*file) for file in document.attached]
        with _without_the_time():
            data: bytes = rendered.write_pdf(attachments=attached, **_OPTIONS)
    except MemoryError:  # nothing is wrong with the document but its size
        raise
    except Exception as error:
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        raise PdfError(document.brief.name, (said,)) from error
    return data


def _laid_out(html: Any, sheet: "_Sheet", breaks: Breaks) -> Any:
    """Lay out, look where the pages end, and lay out again where that is not good."""
    shared = {"font_config": sheet.fonts, "cache": {}}  # pictures are read once for all rounds
    for _ in range(ROUNDS):
        sheets = [sheet.css, _weasyprint().CSS(string=breaks.css)]
        rendered = html.render(stylesheets=sheets, **shared, **_OPTIONS)
        better = after(breaks, rendered.pages)
        if better == breaks:
            break
        breaks = better
    number(rendered.pages)
    return rendered


@contextlib.contextmanager
def _without_the_time() -> Iterator[None]:
    """Keep the day of the build out of the faces in a PDF: fontTools writes it into some."""
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = str(int(_NO_DATE.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def _attachment(name: str, data: bytes) -> Any:
    """Without a date of its own it would have that of the build."""
    return _weasyprint().Attachment(string=data, name=name, created=_NO_DATE, modified=_NO_DATE)


def _guess(text: str) -> Breaks:
    """Guess from the length of a page whether it will be long; a wrong guess costs time only."""
    return Breaks(contents=len(text) + text.count("<img") * _PICTURE > _LONG)


def _picture_urls(pictures: Mapping[str, Picture]) -> dict[str, str]:
    return {source: f"{BASE}{number}" for number, source in enumerate(pictures, start=1)}


def _said(record: logging.LogRecord, sources: Mapping[str, str]) -> str:
    """Return a log line with the names that the brief has for its pictures."""
    text = record.getMessage()
    for url, source in reversed(list(sources.items())):  # the address 1 is the beginning of 12
        text = text.replace(f"{url!r}", source).replace(f'"{url}"', source).replace(url, source)
    return text


@contextlib.contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Collect what WeasyPrint logs, so that nothing is printed and nothing is lost."""
    heard: list[logging.LogRecord] = []
    handler = _Collector(heard)
    logger = logging.getLogger("weasyprint")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


class _Collector(logging.Handler):
    def __init__(self, heard: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A stylesheet as WeasyPrint read it, with the fonts that belong to it."""

    css: Any
    fonts: Any
    warnings: tuple[str, ...]


@functools.lru_cache(maxsize=16)
def _sheet(text: str) -> _Sheet:
    """Read a stylesheet once a process: every document of a workspace has the same."""
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    with _listening() as heard:
        css = _weasyprint().CSS(
            string=f"{face_styles(FACES)}\n{text}",
            base_url=BASE,
            url_fetcher=_fetcher({}),
            font_config=fonts,
        )
    return _Sheet(css, fonts, tuple(record.getMessage() for record in heard))


@functools.cache
def _weasyprint() -> Any:
    """Load WeasyPrint; a missing library is told with the command that installs it.

    It makes Pillow take broken pictures for whole ones, in all of the program: that is undone.
    """
    from PIL import ImageFile

    takes_broken = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            import weasyprint
    except (OSError, ImportError) as error:
        raise PdfUnavailable from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = takes_broken
    return weasyprint


def _fetcher(pictures: Mapping[str, Picture]) -> Any:
    return _fetcher_class()(pictures)


@functools.cache
def _fetcher_class() -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc, unused-ignore]
        """Gives pictures and faces from memory, reads `data:` addresses, refuses all else."""

        def __init__(self, pictures: Mapping[str, Picture]) -> None:
            super().__init__(allowed_protocols={"data"}, allow_redirects=False)
            self.pictures = pictures
            self.denied: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in self.pictures:
                picture = without_metadata(self.pictures[url])
                return URLFetcherResponse(url, picture.data, {"Content-Type": picture.media_type})
            if url in faces(FACES):
                return URLFetcherResponse(url, faces(FACES)[url], {"Content-Type": "font/ttf"})
            if not url.lower().startswith("data:"):
                self.denied.append(url)
                raise ValueError("a document may not load anything from outside")
            return super().fetch(url, headers)

    return Fetcher
