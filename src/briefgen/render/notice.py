"""A notice of changes: what is other than before, in words; what to read back; what dates move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.compare import Change, Item
from briefgen.languages import Labels
from briefgen.render.dates_moved import DateRow, date_rows
from briefgen.render.document import Document
from briefgen.render.facts import Fact, facts, name_of
from briefgen.render.wording import Wording

_LABELS = {
    "title": "brief_title",
    "acceptance": "criteria",
    "owner_provides": "provides",
    "sections": "other_texts",
    "kind": "kind_of_work",
    "status": "state",
}
"""Labels of groups that are called otherwise than their key."""

_QUESTIONS = {
    "ask_goal": ("title", "summary", "kind", "goal", "background", "audience"),
    "ask_hand_over": ("deliverables",),
    "ask_due": ("start", "due", "repeats", "milestones", "schedule"),
    "ask_checker": ("approver",),
    "ask_acceptance": ("acceptance",),
    "ask_out_of_scope": ("out_of_scope",),
    "ask_stop": ("owner", "contacts", "ask", "problems"),
    "ask_amount": ("payment",),
    "ask_revisions": ("revisions",),
}
"""What each question of the guide's read-back is about."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change in words; `lines` are what came or went with the item."""

    sort: str
    said: str
    number: str
    name: str
    notes: tuple[str, ...]
    facts: tuple[Fact, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one sort of item."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """All that a notice says.

    `minor` are changes that leave the work as it is. `again` names what has to be read back
    again, with the `questions` to answer.
    """

    groups: tuple[Group, ...]
    minor: tuple[Group, ...]
    dates: tuple[DateRow, ...]
    again: tuple[str, ...]
    questions: tuple[str, ...]
    said_before: str
    """The day that the owner gave the version before, in words."""
    said_now: str


def notice_of(document: Document) -> Notice:
    """Return what a notice of changes says."""
    changes, before = document.changes, document.before
    assert before is not None, "a notice has a version before"
    dates, weighty = date_rows(document), changes.weighty
    return Notice(
        tuple(_groups(document, weighty)),
        tuple(_groups(document, changes.minor)),
        dates,
        tuple(_again(document, weighty, dates)),
        tuple(_questions(document, weighty, dates)),
        _updated(before),
        _updated(document),
    )


def _updated(document: Document) -> str:
    written = document.brief.front.updated
    return Wording(document).updated(written) if written else ""


def _groups(document: Document, changes: Sequence[Change]) -> Iterator[Group]:
    labels = document.language.labels
    for group in dict.fromkeys(change.group for change in changes):
        own = (change for change in changes if change.group == group)
        yield Group(group_label(labels, group), tuple(_entry(document, one) for one in own))


def group_label(labels: Labels, group: str) -> str:
    """Return what a group of items is called; the parts of a list in the body as its section."""
    return str(getattr(labels, _LABELS.get(group, group), group))


def _entry(document: Document, change: Change) -> Entry:
    labels = document.language.labels
    return Entry(
        change.sort,
        str(getattr(labels, f"change_{change.sort}")),
        _number(labels, change),
        name_of(change),
        tuple(_notes(labels, change)),
        facts(document, change),
        tuple(" ".join(filter(None, (item.number, _name(item)))) for item in change.inside),
    )


def _number(labels: Labels, change: Change) -> str:
    now, before = change.item.number, change.before.number if change.before else ""
    if change.after and before and now and before != now:
        return labels.number_before.format(number=now, before=before)
    return now


def _notes(labels: Labels, change: Change) -> Iterator[str]:
    """Yield what else is to be known: that it moved too, and what it is in."""
    if change.moved and change.sort != "moved":
        yield labels.change_moved
    if change.home:
        home = " ".join(filter(None, (change.home.number, _name(change.home))))
        yield labels.part_of.format(name=home)


def _name(item: Item) -> str:
    return item.name.shown if item.name else ""


def _again(
    document: Document, weighty: Sequence[Change], dates: Sequence[DateRow]
) -> Iterator[str]:
    """Name what is to be read again: by number, else by the name of its group."""
    labels = document.language.labels
    names = (_short(labels, change) for change in weighty)
    yield from dict.fromkeys(names)
    if document.changes.redrawn:
        yield labels.picture
    if dates:
        yield labels.new_dates if not weighty else labels.schedule


def _short(labels: Labels, change: Change) -> str:
    item = change.item
    if change.after and item.number:
        return item.number
    if item.group == "sections" and change.after and _name(item):
        return _name(item)
    return group_label(labels, item.group)


def _questions(
    document: Document, weighty: Sequence[Change], dates: Sequence[DateRow]
) -> Iterator[str]:
    """Yield the questions of the guide that the changes touch, and one about what is new."""
    labels = document.language.labels
    if not (weighty or dates or document.changes.redrawn):
        return
    about = {change.group for change in weighty}
    about |= {change.item.identity for change in weighty if change.group == "sections"}
    about |= {"due"} if dates else set()
    yield labels.ask_difference
    for label, groups in _QUESTIONS.items():
        if about & set(groups):
            yield str(getattr(labels, label))
