"""What a calendar says of an event: the side of the one who reads it, in the brief's language."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import quote

from briefgen.audience import Reader
from briefgen.brief import Deliverable
from briefgen.languages import Labels
from briefgen.records import Shown
from briefgen.render.clocks import Clocks
from briefgen.render.document import Document
from briefgen.render.filters import plain
from briefgen.render.wording import Wording
from briefgen.schedule import Event

_PARTS = {
    "provided": "provides",
    "update": "status_updates",
    "payment": "payment",
    "deliverable": "deliverables",
    "review": "deliverables",
}
"""The part of the guide that tells more of an event; of all others the schedule does."""


_UNREADABLE = ("Cc", "Cs", "Zl", "Zp")
"""Unicode's control characters, halves of pairs, and separators of lines and paragraphs."""


def entries(document: Document, guide_url: str = "") -> Mapping[str, Shown]:
    """Return what the calendar of the document's reader says of all that has a date, by id.

    Where the guides are published below `guide_url`, each leads to its place in one.
    """
    dated = (event for event in document.events if event.day)
    return {event.id: _entry(document, event, guide_url) for event in dated}


def _entry(document: Document, event: Event, guide_url: str) -> Shown:
    page = quote(document.brief.name)
    url = f"{guide_url}{page}.html#{_anchor(event)}" if guide_url else ""
    guide = url or f"{page.rpartition('/')[2]}.html#{_part(event)}"
    details = (*_details(document, event), f"{document.language.labels.guide}: {guide}")
    return replace(_shown(document, event, details), url=url)


def gone(document: Document, event: Event) -> Shown:
    """Return what is known of an event of which a record has no more than the time.

    What the brief says today may be of something else.
    """
    return _shown(document, event, _times(document, event))


def _shown(document: Document, event: Event, details: Iterable[str]) -> Shown:
    title, said = document.brief.title, phrase(document, event)
    shown = said if title in said else f"{said} · {title}"
    return Shown(line(shown), tuple(filter(None, map(line, details))))


def line(text: str) -> str:
    """Return a text without breaks and other signs that only machines read."""
    readable = (c if unicodedata.category(c) not in _UNREADABLE else " " for c in text)
    return " ".join("".join(readable).split())


def phrase(document: Document, event: Event) -> str:
    """Say what happens, from the side of the document's reader."""
    return _pattern(document, event).format(name=_name(document, event))


def _pattern(document: Document, event: Event) -> str:
    labels: Labels = document.language.labels
    comes, goes = labels.you_get, labels.you_hand_over
    by_kind = {
        "start": (labels.start, labels.start),
        "due": (labels.all_due, labels.all_due),
        "milestone": ("{name}", "{name}"),
        "deliverable": (goes, comes),
        "round": (goes, comes),
        "provided": (comes, goes),
        "update": (labels.send_update, labels.update_comes),
        "review": (labels.checked, labels.check),
        "payment": (labels.paid, labels.pay),
    }
    workers, owners = by_kind[event.kind]
    return owners if document.kind.reader is Reader.OWNER else workers


def _name(document: Document, event: Event) -> str:
    """The owner's name for it, else those of the things it is about, else the brief's title."""
    if event.name:
        return plain(event.name)
    deliverables = document.brief.front.deliverables
    numbers = [int(path[1]) for path in event.about if path[0] == "deliverables"]
    names = [plain(deliverables[number].name) for number in numbers]
    return document.language.labels.comma.join(names) or document.brief.title


def _details(document: Document, event: Event) -> Iterator[str]:
    yield from _times(document, event)
    yield from _of_kind(document, event, Wording(document))


def _anchor(event: Event) -> str:
    """Return the id, in the guide's page, of the one thing that an event is about, or a part's."""
    things = (event.path,) if event.kind == "deliverable" else event.about
    is_one = event.kind in ("deliverable", "round", "review") and len(things) == 1
    about = things[0] if is_one else ()
    return f"thing-D{int(about[1]) + 1}" if about[:1] == ("deliverables",) else _part(event)


def _part(event: Event) -> str:
    return f"part-{_PARTS.get(event.kind, 'schedule')}"


def _times(document: Document, event: Event) -> Iterator[str]:
    say, labels = Wording(document), document.language.labels
    if event.time:
        yield say.again(event) if event.again else say.clock(event)
        yield from (f"= {line}" for line in Clocks(say).elsewhere(event))
    else:
        zone = event.zone and labels.all_times.format(zone=say.zone_in_full(event.zone))
        ends = Clocks(say).ends((event,))
        yield f"{labels.end_of_day} {zone} {ends and labels.that_is.format(time=ends)}"


def _of_kind(document: Document, event: Event, say: Wording) -> Iterator[str]:
    front, labels = document.brief.front, document.language.labels
    if event.kind == "update" and front.status_updates:
        channel = plain(front.status_updates.channel)
        yield f"{labels.update_channel}: {channel}" if channel else ""
        yield from (f"- {plain(item)}" for item in front.status_updates.include)
    elif event.kind in ("deliverable", "round"):
        things = (event.path,) if event.kind == "deliverable" else event.about
        yield from (_thing(front.deliverables[int(path[1])]) for path in things if path)
    elif event.kind == "provided" and event.path:
        yield plain(front.owner_provides[int(event.path[1])].how)
    elif event.kind == "review":
        yield labels.comma.join(person.name for person in front.approver if person.name)
    elif event.kind == "payment":
        yield _amount(document, event, say)


def _thing(deliverable: Deliverable) -> str:
    name, where = plain(deliverable.name), plain(deliverable.where)
    return f"{name}: {where}" if where else name


def _amount(document: Document, event: Event, say: Wording) -> str:
    front = document.brief.front
    if event.path[:1] == ("milestones",):
        return say.share(front.milestones[int(event.path[1])])
    return say.payment(front.payment) if front.payment else ""
