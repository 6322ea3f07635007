"""What a document is made from: one reader's brief, its dates, its pictures, its marks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefgen.audience import Reader, fingerprint, narrow
from briefgen.audience import pictures as shown_in
from briefgen.brand import Brand
from briefgen.brief import Brief
from briefgen.compare import Changes, compare
from briefgen.inputs import Picture, Refused
from briefgen.languages import Language, language_for
from briefgen.records import History, Sent, namespace
from briefgen.render.dated import dated
from briefgen.schedule import Event, schedule, written

PRIVATE = "private/"
"""The folder, below the output folder, of what only the owner reads."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its name, which is that of its template, its reader, its formats.

    `suffix` tells its files from others of the same brief. One that is `for_hiring` is made where
    somebody is wanted, and where it is asked for.
    """

    name: str
    reader: Reader
    formats: tuple[str, ...]
    suffix: str = ""
    for_hiring: bool = False

    @property
    def label(self) -> str:
        """The name of the label that says what the document is."""
        return self.name.removeprefix("owner-").replace("-", "_")

    @property
    def folder(self) -> str:
        return PRIVATE if self.reader is Reader.OWNER else ""

    def file(self, brief: str, form: str) -> str:
        """Return the path of a brief's document below the output folder."""
        return f"{self.folder}{brief}{self.suffix}.{form}"

    def is_called_for(self, brief: Brief) -> bool:
        """Tell whether the brief asks for the document by itself."""
        return is_hiring(brief) or not self.for_hiring


GUIDE = Kind("guide", Reader.WORKER, ("html", "pdf"))
CALENDAR = Kind("calendar", Reader.WORKER, ("ics",))
JOB_POST = Kind("job-post", Reader.APPLICANT, ("html", "pdf", "txt"), ".job-post", for_hiring=True)
SCREENING = Kind("screening", Reader.OWNER, ("html", "pdf", "csv"), ".screening", for_hiring=True)
SCORECARD = Kind("scorecard", Reader.OWNER, ("html", "pdf", "yaml"), ".scorecard")
OWNER_CALENDAR = Kind("owner-calendar", Reader.OWNER, ("ics",), ".owner")

CHANGES = Kind("changes", Reader.WORKER, ("html", "pdf", "txt"), ".changes")
"""The notice of what changed; it is of two versions, so no build makes it."""

DOCUMENTS: tuple[Kind, ...] = (
    GUIDE,
    CALENDAR,
    JOB_POST,
    SCREENING,
    SCORECARD,
    OWNER_CALENDAR,
)

FORMATS = tuple(dict.fromkeys(form for kind in DOCUMENTS for form in kind.formats))


@dataclass(frozen=True, slots=True)
class Document:
    """All that a template may know; the brief holds what the reader may see and no more.

    `written` holds the events whose times the owner wrote, `events` also all that follows from
    them, `sent` what was handed over before; ids in calendars are made from `namespace`.
    `pictures` go by the source that the Markdown names. `missing` says, a line each, what a
    draft lacks; a document without such lines is no draft. `attached` are files inside the PDF.
    A notice of `changes` also has what the brief was `before`.
    """

    kind: Kind
    brief: Brief
    language: Language
    written: tuple[Event, ...] = ()
    events: tuple[Event, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    fingerprint: str = ""
    missing: tuple[str, ...] = ()
    brand: Brand = field(default_factory=Brand)
    sent: tuple[Sent, ...] = ()
    namespace: str = ""
    attached: tuple[tuple[str, bytes], ...] = ()
    before: "Document | None" = None
    changes: Changes = field(default_factory=Changes)

    @property
    def version(self) -> str:
        """The owner's name for this state of the brief; may be empty."""
        return self.brief.front.version

    @property
    def has_dates(self) -> bool:
        """Tell whether there is anything for a calendar, be it what is to be cancelled."""
        return any(event.day for event in self.events) or any(one.events for one in self.sent)


def has_worker(brief: Brief) -> bool:
    """Tell whether somebody does the work already."""
    return any(person.name or person.email for person in brief.front.worker)


def is_hiring(brief: Brief) -> bool:
    """Tell whether applicants get something: no worker is named, or they are asked something.

    For work that is done nobody is.
    """
    front = brief.front
    if front.status == "done":
        return False
    asks = front.screening or any(section.key == "screening" for section in brief.sections)
    return bool(asks) or not has_worker(brief)


def make(
    kind: Kind,
    brief: Brief,
    pictures: Mapping[str, Picture | Refused],
    missing: tuple[str, ...] = (),
    brand: Brand | None = None,
    history: History | None = None,
) -> Document:
    """Return the document of a brief; it is narrowed here too, so that nothing can slip by."""
    # Applicants do not see all that days are counted from, so these become dates before.
    brief = narrow(dated(brief) if kind.reader is Reader.APPLICANT else brief, kind.reader)
    shown = _pictures(brief, pictures)
    language = language_for(brief.front.language)
    mark = fingerprint(brief, shown)
    brand, history, events = brand or Brand(), history or History(), schedule(brief)
    return Document(
        kind,
        brief,
        language,
        written(brief),
        events,
        shown,
        mark,
        missing,
        brand,
        history.sent,
        namespace(history, brief),
    )


def notice(before: Document, after: Document, *, redrawn: bool = False) -> Document:
    """Return the notice of what changed from one guide to another, in the words of the later.

    Who knows that a picture was another one when `before` was sent says `redrawn`.
    """
    changes = compare(before.brief, after.brief)
    return replace(
        after,
        kind=CHANGES,
        before=replace(before, language=after.language),
        changes=replace(changes, redrawn=redrawn or _redrawn(before, after)),
    )


def _redrawn(before: Document, after: Document) -> bool:
    both = before.pictures.keys() & after.pictures.keys()
    return any(before.pictures[name].data != after.pictures[name].data for name in both)


def _pictures(brief: Brief, found: Mapping[str, Picture | Refused]) -> dict[str, Picture]:
    """Return the pictures that this reader sees, without those that cannot be shown."""
    wanted = ((source, found.get(source)) for source in shown_in(brief))
    return {source: picture for source, picture in wanted if isinstance(picture, Picture)}
