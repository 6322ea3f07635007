"""One brief's documents: parse, gates, narrow, render. Values in, bytes out, no disk."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief import Brief, BriefFile, Section
from briefgen.build.plan import Job
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, Document, make
from briefgen.render.html import html
from briefgen.render.pdf import PdfError, PdfUnavailable, pdf
from briefgen.source import Place
from briefgen.workspace import Templates

EMPTY_BRIEF = Problem("BG712", "empty-brief", Severity.ERROR)
PDF_FAILED = Problem("BG713", "pdf-failed", Severity.ERROR)


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
    diagnostics = tuple(_empty(file)) or file.diagnostics
    name, title = job.inputs.name, file.brief.title
    errors = [d for d in diagnostics if d.severity is Severity.ERROR]
    if job.strict and errors:
        return Result(name, title, (), diagnostics)
    missing = _missing(errors, file)
    documents = [make(kind, file.brief, job.inputs.pictures, missing) for kind in DOCUMENTS]
    wanted = [(d, form) for d in documents for form in d.kind.formats if form in job.formats]
    made = [_made(document, form, job, file) for document, form in wanted]
    return Result(
        name,
        title,
        tuple(one.file for one in made if one.file),
        (*diagnostics, *(d for one in made for d in one.diagnostics)),
        next((one.unavailable for one in made if one.unavailable), ""),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """One document in one format, or why it could not be made."""

    file: tuple[str, bytes] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    unavailable: str = ""


def _made(document: Document, form: str, job: Job, file: BriefFile) -> _Made:
    try:
        data = _render(document, form, job.templates)
    except PdfUnavailable as error:
        return _Made(unavailable=str(error))
    except PdfError as error:
        problem = PDF_FAILED.at(file.source.place_of_line(1), "; ".join(error.problems))
        return _Made(diagnostics=(problem,))
    return _Made((_file_name(job.inputs.name, document, form), data))


def _render(document: Document, form: str, templates: Templates) -> bytes:
    if form == "pdf":
        return pdf(document, templates)
    return html(document, templates).encode("utf-8", "replace")


def _file_name(name: str, document: Document, form: str) -> str:
    """The guide has the brief's name; every other document says what it is."""
    middle = "" if document.kind.name == "guide" else f".{document.kind.name}"
    return f"{name}{middle}.{form}"


def _empty(file: BriefFile) -> Iterator[Diagnostic]:
    if not file.source.text.strip():
        place = file.source.place(0, 0)
        yield EMPTY_BRIEF.at(place, "this brief is empty", help="Write what is to be done.")


def _missing(errors: list[Diagnostic], file: BriefFile) -> tuple[str, ...]:
    """Say what is wrong in the parts that workers may see; what is private is only counted."""
    shown = [error for error in errors if not _is_private(error.place, file)]
    lines = tuple(dict.fromkeys(_what(error) for error in shown))
    hidden = len(errors) - len(shown)
    return (*lines, f"And {hidden} more.") if hidden else lines


def _what(diagnostic: Diagnostic) -> str:
    line = diagnostic.place.span.start.line
    return f"{diagnostic.message[:1].upper()}{diagnostic.message[1:]} (line {line})."


def _is_private(place: Place, file: BriefFile) -> bool:
    line = place.span.start.line
    return any(first <= line < end for first, end in _private_lines(file))


def _private_lines(file: BriefFile) -> Iterator[tuple[int, int]]:
    """Yield the lines of what only the owner may read, in the front matter and below it."""
    for path, place in file.spans.values.items():
        if path and (path[0] in ("private", "screening") or str(path[0]).startswith("x-")):
            key = file.spans.key(path)
            yield key.span.start.line, place.span.end.line + 1
    yield from (section.lines for section in _private_sections(file.brief))


def _private_sections(brief: Brief) -> Iterator[Section]:
    return (section for section in brief.sections if section.key in ("private", "screening"))
