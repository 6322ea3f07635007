"""One brief as the preview shows it: its documents, findings, questions and dates. No I/O."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.build import Job, Result, produce
from briefgen.diagnostic import Diagnostic, Findings, Severity
from briefgen.errors import BriefgenError
from briefgen.languages import language_for
from briefgen.lint import RULES
from briefgen.parse import parse
from briefgen.records import history
from briefgen.render.document import DOCUMENTS, OWNER_CALENDAR, Kind, make
from briefgen.render.entries import phrase
from briefgen.render.wording import Wording
from briefgen.report.counts import by_severity
from briefgen.report.excerpt import excerpt, tells_nothing
from briefgen.report.manual import parts
from briefgen.report.printable import Style
from briefgen.report.questions import asked
from briefgen.schedule import Event, schedule
from briefgen.schedule.instants import occurrences

FORMATS = ("html", "txt", "csv", "ics")
"""What is made at each change; a PDF takes seconds and is made when somebody asks for it."""

_SEVERITIES = tuple(Severity)
_PAGES = {rule.page.problem.name: rule.page for rule in RULES}

_REFUSED = (
    "No document is made of this brief as it is. "
    "The findings say where, and what to write instead."
)


@dataclass(frozen=True, slots=True)
class Page:
    """A document to look at: its kind, the paths of its formats, and a mark that tells states."""

    kind: Kind
    label: str
    path: str
    downloads: tuple[tuple[str, str], ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic with the lines around it, and the page of its rule in prose and examples."""

    key: str
    diagnostic: Diagnostic
    excerpt: str
    manual: tuple[tuple[bool, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, and what is found in it; what is missing altogether has no line."""

    file: str
    number: int
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Date:
    """A day, in the brief's language, what the owner has to do with it, and whether it is gone."""

    day: str
    clock: str
    text: str
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A brief as it is now. `files` are what a build would write, none when it was refused.

    `wrong` says why no document can be made, such as a template that does not work.
    """

    job: Job
    title: str
    lang: str = "en"
    state: str = ""
    counts: str = ""
    files: Mapping[str, bytes] | None = None
    pages: tuple[Page, ...] = ()
    calendars: tuple[tuple[str, str], ...] = ()
    lines: tuple[Line, ...] = ()
    questions: tuple[Diagnostic, ...] = ()
    dates: tuple[Date, ...] = ()
    wrong: str = ""

    @property
    def name(self) -> str:
        return self.job.inputs.name


def show(job: Job) -> Shown:
    """Make the documents of a brief, through the same gates as a build."""
    try:
        result = produce(job)
    except BriefgenError as error:
        return Shown(job, job.inputs.name, wrong=str(error))
    files = dict(result.files)
    return Shown(
        job,
        title=result.title if files else result.name,  # what was refused may hold a secret
        lang=result.outlook.lang,
        state=_state(result) if files else "",
        counts=by_severity(result.diagnostics),
        files=files,
        pages=tuple(_pages(result.name, files)),
        calendars=tuple(_calendars(result.name, files)),
        lines=lines(result.diagnostics),
        questions=tuple(asked(Findings(result.diagnostics))),
        dates=tuple(_dates(job)) if files else (),
        wrong="" if files else _REFUSED,
    )


def pdf(job: Job, kind: Kind) -> bytes | str:
    """Return a document of a brief as PDF, or say why there is none."""
    order = replace(job.order, formats=("pdf",), documents=(kind.name,))
    result = produce(replace(job, order=order))
    for name, data in result.files:
        if name == kind.file(job.inputs.name, "pdf"):
            return data
    failed = (d.message for d in result.diagnostics if d.name == "pdf-failed")
    return result.unavailable or next(failed, _REFUSED)


def lines(diagnostics: Sequence[Diagnostic]) -> tuple[Line, ...]:
    """Return findings by the lines that they are about, what matters most first."""
    ordered = sorted(diagnostics, key=_standing)
    found = [_finding(d) for d in ordered]
    return tuple(_line(same) for same in _together(found))


def _state(result: Result) -> str:
    labels, outlook = language_for("en").labels, result.outlook
    if outlook.is_done:
        return labels.finished
    if result.is_draft:
        return labels.draft
    return labels.hiring if outlook.is_hiring else labels.active


def _pages(name: str, files: Mapping[str, bytes]) -> Iterator[Page]:
    labels = language_for("en").labels
    for kind in DOCUMENTS:
        path = kind.file(name, "html")
        if "html" in kind.formats and path in files:
            others = [form for form in kind.formats if form != "html"]
            downloads = tuple((form.upper(), kind.file(name, form)) for form in others)
            mark = hashlib.blake2b(files[path], digest_size=8).hexdigest()
            yield Page(kind, getattr(labels, kind.label), path, downloads, mark)


def _calendars(name: str, files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for kind in DOCUMENTS:
        path = kind.file(name, "ics")
        if "ics" in kind.formats and path in files:
            yield kind.reader.value, path


def _dates(job: Job) -> Iterator[Date]:
    """Yield what has a date, from the owner's side; what comes again by its next time."""
    file = parse(job.inputs)
    document = make(OWNER_CALENDAR, file.brief, {}, history=history(job.inputs, file.brief))
    say = Wording(document)
    dated = [_next(event, job.order.today) for event in schedule(document.brief) if event.day]
    for event in sorted(dated, key=_when):
        assert event.day is not None, "only those with a date are asked for"
        clock = say.again(event) if event.again else say.clock(event)
        yield Date(
            say.date(event.day), clock, phrase(document, event), event.day < job.order.today
        )


def _next(event: Event, today: dt.date) -> Event:
    following = next(occurrences(event, today, dt.date.max), None) if event.again else None
    return following.event if following else event


def _when(event: Event) -> tuple[object, ...]:
    return event.day, event.time or dt.time.max, event.id


def _standing(found: Diagnostic) -> tuple[object, ...]:
    severity = _SEVERITIES.index(found.severity)
    return found.place.source.name, _number(found), severity, found.place.span, found.code


def _number(found: Diagnostic) -> int:
    """Return the line of a finding; 0 for what is missing, which stands nowhere."""
    number = found.place.span.start.line
    return 0 if tells_nothing(found.place.source.line(number)) else number


def _finding(found: Diagnostic) -> Finding:
    place = found.place
    around = "\n".join(excerpt(place, found.label, Style(), ""))
    page = _PAGES.get(found.name)
    manual = tuple(parts(page.text)) if page else ()
    key = f"{found.code} {place.source.name} {place.source.line(place.span.start.line)}"
    return Finding(key, found, around, manual)


def _line(same: Sequence[Finding]) -> Line:
    first = same[0].diagnostic
    source, number = first.place.source, _number(first)
    return Line(source.name, number, source.line(number).strip(), tuple(same))


def _together(found: Iterable[Finding]) -> Iterable[Sequence[Finding]]:
    groups: dict[tuple[str, int], list[Finding]] = {}
    for one in found:
        place = (one.diagnostic.place.source.name, _number(one.diagnostic))
        groups.setdefault(place, []).append(one)
    return groups.values()
