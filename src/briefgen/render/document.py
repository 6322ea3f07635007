"""What a document is made from: one reader's brief, its dates, its pictures, its marks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.audience import Reader, fingerprint, narrow
from briefgen.audience import pictures as shown_in
from briefgen.brand import Brand
from briefgen.brief import Brief
from briefgen.inputs import Picture, Refused
from briefgen.languages import Language, language_for
from briefgen.schedule import Event, schedule, written


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its name, which is that of its template, its reader, its formats."""

    name: str
    reader: Reader
    formats: tuple[str, ...]


GUIDE = Kind("guide", Reader.WORKER, ("html", "pdf"))

DOCUMENTS: tuple[Kind, ...] = (GUIDE,)


@dataclass(frozen=True, slots=True)
class Document:
    """All that a template may know; the brief holds what the reader may see and no more.

    `written` holds the events whose times the owner wrote, `events` also all that follows from
    them. `pictures` go by the source that the Markdown names. `missing` says, a line each, what a
    draft lacks; a document without such lines is no draft.
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

    @property
    def version(self) -> str:
        """The owner's name for this state of the brief; may be empty."""
        return self.brief.front.version


def make(
    kind: Kind,
    brief: Brief,
    pictures: Mapping[str, Picture | Refused],
    missing: tuple[str, ...] = (),
    brand: Brand | None = None,
) -> Document:
    """Return the document of a brief; it is narrowed here too, so that nothing can slip by."""
    brief = narrow(brief, kind.reader)
    shown = _pictures(brief, pictures)
    language = language_for(brief.front.language)
    mark = fingerprint(brief, shown)
    brand = brand or Brand()
    dates = written(brief), schedule(brief)
    return Document(kind, brief, language, *dates, shown, mark, missing, brand)


def _pictures(brief: Brief, found: Mapping[str, Picture | Refused]) -> dict[str, Picture]:
    """Return the pictures that this reader sees, without those that cannot be shown."""
    wanted = ((source, found.get(source)) for source in shown_in(brief))
    return {source: picture for source, picture in wanted if isinstance(picture, Picture)}
