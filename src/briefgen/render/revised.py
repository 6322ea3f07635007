"""The entries of a calendar: what each says, and how often it changed since it was sent."""

from collections.abc import Iterator

from briefgen.records import Revision, Shown, revisions
from briefgen.render.document import Document
from briefgen.render.entries import entries, gone


def revised(document: Document, guide_url: str = "") -> Iterator[tuple[Revision, Shown]]:
    """Yield what has a date, then what was sent once and is no more."""
    reader, shown = document.kind.reader.value, entries(document, guide_url)
    for revision in revisions(document.sent, document.events, reader, shown):
        yield revision, revision.shown or gone(document, revision.event)
