"""One brief's documents: parse, gates, narrow, render. Values in, bytes out, no disk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefgen import lint
from briefgen.brief import BriefFile
from briefgen.build.draft import missing
from briefgen.build.outlook import outlook
from briefgen.build.plan import Job
from briefgen.diagnostic import Diagnostic, Severity
from briefgen.ledger.outlook import Outlook
from briefgen.lint.rules import long_job_post, missing_glyph
from briefgen.lint.rules.pdf_failed import PDF_FAILED
from briefgen.parse import parse
from briefgen.records import History, history
from briefgen.render.calendar import calendar
from briefgen.render.document import CALENDAR, DOCUMENTS, GUIDE, Document, Kind, make
from briefgen.render.html import html
from briefgen.render.pdf import PdfError, PdfUnavailable, draw
from briefgen.render.record import record
from briefgen.render.sheet import sheet
from briefgen.render.templates import noting
from briefgen.render.text import text


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job: files by name below the output folder, and what is wrong.

    `unavailable` says what to install when PDFs could not be made at all. The last `made` of the
    findings came of making the documents, from the `templates` named.
    """

    name: str
    title: str
    files: tuple[tuple[str, bytes], ...]
    diagnostics: tuple[Diagnostic, ...]
    unavailable: str = ""
    outlook: Outlook = field(default_factory=Outlook)
    made: int = 0
    templates: tuple[str, ...] = ()

    @property
    def is_draft(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def produce(job: Job) -> Result:
    """Make the documents of one brief; the same job gives the same bytes."""
    file = parse(job.inputs)
    sent = history(job.inputs, file.brief)
    diagnostics = lint.check(file, job.house.policy, job.order.today, sent).diagnostics
    name, title = job.inputs.name, file.brief.title
    errors = [d for d in diagnostics if d.severity is Severity.ERROR]
    stands = outlook(file, diagnostics, job.order.today)
    if lint.is_barred(diagnostics, job.inputs.defaults) or (job.order.strict and errors):
        return Result(name, title, (), _typed(diagnostics, file), outlook=stands)
    with noting() as used:
        made = list(_all_made(_Known(job, file, errors, sent)))
    found = (*_of_drawing(made), *_glyphs(made, job, file))
    return Result(
        name,
        title,
        tuple(one.file for one in made if one.file),
        _typed((*diagnostics, *found), file),
        next((one.unavailable for one in made if one.unavailable), ""),
        stands,
        len(found),
        tuple(sorted(used)),
    )


def _all_made(known: "_Known") -> "Iterator[_Made]":
    """Make each document that is wanted in each format that is."""
    job, file = known.job, known.file
    documents = [_document(kind, known) for kind in _wanted(job, file)]
    for document in documents:
        for form in document.kind.formats:
            if form in job.order.formats:
                yield _made(document, form, job, file)


def _wanted(job: Job, file: BriefFile) -> Iterator[Kind]:
    """Yield what was asked for by name, else what the brief calls for."""
    asked = job.order.documents
    for kind in DOCUMENTS:
        if kind.name in asked or (not asked and kind.is_called_for(file.brief)):
            yield kind


@dataclass(frozen=True, slots=True)
class _Known:
    """A brief as it was read for a job, what is wrong with it, and what was sent of it."""

    job: Job
    file: BriefFile
    errors: Sequence[Diagnostic]
    sent: History


def _document(kind: Kind, known: _Known) -> Document:
    job, file = known.job, known.file
    lacks = missing(known.errors, file, kind.reader)
    document = make(kind, file.brief, job.inputs.pictures, lacks, job.house.brand, known.sent)
    return _with_calendar(document, known) if kind == GUIDE else document


def _with_calendar(guide: Document, known: _Known) -> Document:
    """Put the worker's dates into the worker's guide, where that is wanted."""
    if not known.job.house.reminders.attached or not guide.has_dates:
        return guide
    name = CALENDAR.file(guide.brief.name.rpartition("/")[2], "ics")
    dates = calendar(_document(CALENDAR, known), known.job.house.reminders)
    return replace(guide, attached=((name, dates),))


@dataclass(frozen=True, slots=True)
class _Made:
    """One document in one format with the characters it lacks, or why it could not be made."""

    file: tuple[str, bytes] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    unavailable: str = ""
    missing: tuple[str, ...] = ()


def _made(document: Document, form: str, job: Job, file: BriefFile) -> _Made:
    name = document.kind.file(job.inputs.name, form)
    if form == "ics":
        dates = calendar(document, job.house.reminders) if document.has_dates else None
        return _Made((name, dates) if dates else None)
    if form == "html":
        return _Made((name, _bytes(html(document, job.templates))))
    if form == "csv":
        return _Made((name, _bytes(sheet(document))))
    if form == "yaml":
        return _Made((name, _bytes(record(document))))
    if form == "txt":
        made = text(document, job.templates)
        return _Made((name, _bytes(made)), _too_long(made, job, file))
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
    return lint.judge(missing_glyph.RULE, found, file, job.house.policy)


def _too_long(made: str, job: Job, file: BriefFile) -> tuple[Diagnostic, ...]:
    found = long_job_post.in_text(made, job.house.post_length, file)
    return lint.judge(long_job_post.RULE, found, file, job.house.policy)


def _bytes(made: str) -> bytes:
    return made.encode("utf-8", "replace")
