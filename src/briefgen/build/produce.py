"""One brief's documents: parse, gates, narrow, render. Values in, bytes out, no disk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen import lint
from briefgen.brief import BriefFile
from briefgen.build.draft import missing
from briefgen.build.plan import Job
from briefgen.diagnostic import Diagnostic, Severity
from briefgen.lint.rules import missing_glyph
from briefgen.lint.rules.pdf_failed import PDF_FAILED
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, Document, make
from briefgen.render.html import html
from briefgen.render.pdf import PdfError, PdfUnavailable, draw


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job: files by name below the output folder, and what is wrong.

    `unavailable` says what to install when PDFs could not be made at all.
    """

    name: str
    title: str
    files: tuple[tuple[str, bytes], ...]
    diagnostics: tuple[Diagnostic, ...]
    unavailable: str = ""

    @property
    def is_draft(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def produce(job: Job) -> Result:
    """Make the documents of one brief; the same job gives the same bytes."""
    file = parse(job.inputs)
    diagnostics = lint.check(file, job.policy, job.today).diagnostics
    name, title = job.inputs.name, file.brief.title
    errors = [d for d in diagnostics if d.severity is Severity.ERROR]
    if lint.holds_secrets(diagnostics, job.inputs.defaults) or (job.strict and errors):
        return Result(name, title, (), _typed(diagnostics, file))
    lacks = missing(errors, file)
    pictures, brand = job.inputs.pictures, job.brand
    documents = [make(kind, file.brief, pictures, lacks, brand) for kind in DOCUMENTS]
    wanted = [(d, form) for d in documents for form in d.kind.formats if form in job.formats]
    made = [_made(document, form, job, file) for document, form in wanted]
    return Result(
        name,
        title,
        tuple(one.file for one in made if one.file),
        _typed((*diagnostics, *_of_drawing(made), *_glyphs(made, job, file)), file),
        next((one.unavailable for one in made if one.unavailable), ""),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """One document in one format with the characters it lacks, or why it could not be made."""

    file: tuple[str, bytes] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    unavailable: str = ""
    missing: tuple[str, ...] = ()


def _made(document: Document, form: str, job: Job, file: BriefFile) -> _Made:
    name = _file_name(job.inputs.name, document, form)
    if form == "html":
        return _Made((name, html(document, job.templates).encode("utf-8", "replace")))
    try:
        drawing = draw(document, job.templates)
    except PdfUnavailable as error:
        return _Made(unavailable=str(error))
    except PdfError as error:
        problem = PDF_FAILED.at(file.source.place_of_line(1), "; ".join(error.problems))
        return _Made(diagnostics=(problem,))
    return _Made((name, drawing.data), missing=drawing.missing)


def _typed(diagnostics: Sequence[Diagnostic], file: BriefFile) -> tuple[Diagnostic, ...]:
    return tuple(lint.typed_one(diagnostic, file) for diagnostic in diagnostics)


def _of_drawing(made: Sequence[_Made]) -> Iterator[Diagnostic]:
    return (diagnostic for one in made for diagnostic in one.diagnostics)


def _glyphs(made: Sequence[_Made], job: Job, file: BriefFile) -> tuple[Diagnostic, ...]:
    """Return what is said of characters that no font has, each once for all documents."""
    missing = dict.fromkeys(character for one in made for character in one.missing)
    sources = (file.source, *((job.inputs.defaults,) if job.inputs.defaults else ()))
    found = missing_glyph.in_texts(missing, sources)
    return lint.judge(missing_glyph.RULE, found, file, job.policy)


def _file_name(name: str, document: Document, form: str) -> str:
    """The guide has the brief's name; every other document says what it is."""
    middle = "" if document.kind.name == "guide" else f".{document.kind.name}"
    return f"{name}{middle}.{form}"
