"""One brief's documents: parse, gates, narrow, render. Values in, bytes out, no disk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen import lint
from briefgen.brief import BriefFile
from briefgen.build.draft import missing
from briefgen.build.plan import Job
from briefgen.diagnostic import Diagnostic, Severity
from briefgen.lint.rules import missing_glyph
from briefgen.lint.rules.pdf_failed import PDF_FAILED
from briefgen.parse import parse
from briefgen.records import history
from briefgen.render.calendar import calendar
from briefgen.render.document import CALENDAR, DOCUMENTS, GUIDE, Document, make
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
    sent = history(job.inputs, file.brief)
    diagnostics = lint.check(file, job.policy, job.today, sent).diagnostics
    name, title = job.inputs.name, file.brief.title
    errors = [d for d in diagnostics if d.severity is Severity.ERROR]
    if lint.holds_secrets(diagnostics, job.inputs.defaults) or (job.strict and errors):
        return Result(name, title, (), diagnostics)
    lacks = missing(errors, file)
    pictures, brand = job.inputs.pictures, job.brand
    documents = [make(kind, file.brief, pictures, lacks, brand, sent) for kind in DOCUMENTS]
    if job.reminders.attached:
        documents = [_with_calendar(document, documents, job) for document in documents]
    wanted = [(d, form) for d in documents for form in d.kind.formats if form in job.formats]
    made = [_made(document, form, job, file) for document, form in wanted]
    return Result(
        name,
        title,
        tuple(one.file for one in made if one.file),
        (*diagnostics, *(d for one in made for d in one.diagnostics), *_glyphs(made, job, file)),
        next((one.unavailable for one in made if one.unavailable), ""),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """One document in one format with the characters it lacks, or why it could not be made."""

    file: tuple[str, bytes] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    unavailable: str = ""
    missing: tuple[str, ...] = ()


def _with_calendar(document: Document, documents: Sequence[Document], job: Job) -> Document:
    """Put the worker's dates into the worker's guide."""
    (dates,) = (found for found in documents if found.kind is CALENDAR)
    if document.kind is not GUIDE or not dates.revisions:
        return document
    name = CALENDAR.file(job.inputs.name.rpartition("/")[2], "ics")
    return replace(document, attached=((name, calendar(dates, job.reminders.before)),))


def _made(document: Document, form: str, job: Job, file: BriefFile) -> _Made:
    name = document.kind.file(job.inputs.name, form)
    if form == "ics":
        dates = document.revisions and calendar(document, job.reminders.before)
        return _Made((name, dates) if dates else None)
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


def _glyphs(made: Sequence[_Made], job: Job, file: BriefFile) -> tuple[Diagnostic, ...]:
    """Return what is said of characters that no font has, each once for all documents."""
    missing = dict.fromkeys(character for one in made for character in one.missing)
    sources = (file.source, *((job.inputs.defaults,) if job.inputs.defaults else ()))
    found = missing_glyph.in_texts(missing, sources)
    return lint.judge(missing_glyph.RULE, found, file, job.policy)
