"""The dates that a change moves, each with what it was and by how much it moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.compare import Shift
from briefgen.render.clocks import Clocks
from briefgen.render.document import Document
from briefgen.render.entries import phrase
from briefgen.render.wording import Wording
from briefgen.schedule import Event


@dataclass(frozen=True, slots=True)
class DateRow:
    """Something that happens, when it was to happen, and when it is now on each clock.

    `effect` says by how much it moved, or that it is new or gone.
    """

    name: str
    before: str
    now: str
    elsewhere: tuple[str, ...]
    effect: str


def date_rows(document: Document) -> tuple[DateRow, ...]:
    """Return the dates that are other ones, by date; those said alike once."""
    return tuple(dict.fromkeys(_rows(document)))


def _rows(document: Document) -> Iterator[DateRow]:
    old = document.before or document
    for shift in document.changes.shifts:
        before, after = shift.before, shift.after
        name = phrase(document, after) if after else phrase(old, before) if before else ""
        was = _said(old, before, after) if before else ""
        now = _said(document, after, before) if after else ""
        elsewhere = Clocks(Wording(document)).elsewhere(after) if after else ()
        if was != now or shift.days:
            yield DateRow(name, was, now, elsewhere, _effect(document, shift))


def _said(document: Document, event: Event, other: Event | None) -> str:
    """Say a time, with the last day of what comes back where that is another one."""
    say, last = Wording(document), event.again.last if event.again else None
    known = other.again.last if other and other.again else None
    said = say.moment(event)
    if last and last != known:
        until = say.labels.until.format(date=say.date(last, "long"))
        return f"{said}{say.labels.comma}{until}"
    return said


def _effect(document: Document, shift: Shift) -> str:
    labels = document.language.labels
    if shift.before is None or shift.after is None:
        return labels.change_added if shift.before is None else labels.change_removed
    if not shift.days:
        return ""
    days = Wording(document).days(abs(shift.days))
    return (labels.later if shift.days > 0 else labels.earlier).format(time=days)
