"""Which briefs have to be built again, and why: the stage that looks and reads little."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostic import Diagnostic
from briefgen.files import Unreadable
from briefgen.inputs import Inputs, gather, lost_records
from briefgen.inputs.records import read_records
from briefgen.ledger.entry import Entry, Ledger
from briefgen.ledger.marks import (
    REFUSED,
    around,
    file_mark,
    logo_mark,
    machine_mark,
    marks_of,
    picture_looks,
    records_mark,
    snippet_looks,
)
from briefgen.ledger.order import Order
from briefgen.ledger.stamps import is_settled, stamp, text_digest
from briefgen.source import SourceFile
from briefgen.workspace import (
    UNREADABLE,
    BriefPath,
    Templates,
    Workspace,
    choose,
    find_briefs,
    read_settings,
    read_templates,
    start_of,
)

_CHANGED = {
    "settings": "briefgen.yaml has changed",
    "logo": "the logo has changed",
    "order": "other documents or formats were made the last time",
    "machine": "briefgen, a library or a font has changed",
    "text": "its text has changed",
    "snippets": "a snippet has changed",
    "pictures": "a picture has changed",
    "records": "what was sent of it has changed",
}


@dataclass(frozen=True, slots=True)
class Task:
    """A brief to build, and why; one that is only to be looked at, when just the day is new."""

    brief: BriefPath
    why: str
    size: int
    only_look: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """How a brief's file looked, and when, in nanoseconds, before anything of it was read."""

    looks: str
    at: int

    @classmethod
    def of(cls, brief: BriefPath) -> "Before":
        """Look at a brief that is to be read."""
        at = time.time_ns()
        return cls(stamp(brief.path), at)

    def sure(self, looks: str) -> str:
        """Return how something looks, if what was read is sure to look so; else nothing."""
        return looks if looks.startswith(REFUSED) or is_settled(looks, self.at) else ""


@dataclass(slots=True)
class Survey:
    """What is there and what it depends on, held against what was kept of the last build.

    `names` are all briefs that were asked for, in order; those that have no task are as they
    were. `gone` are entries without a brief, `lost` what is said of records without one.
    """

    workspace: Workspace
    folder: Path
    order: Order
    ledger: Ledger
    settings: SourceFile | None
    templates: Templates
    marks: Mapping[str, str] = field(default_factory=dict)
    around: str = ""
    names: tuple[str, ...] = ()
    tasks: list[Task] = field(default_factory=list)
    refused: list[Diagnostic] = field(default_factory=list)
    gone: tuple[str, ...] = ()
    lost: tuple[Diagnostic, ...] = ()
    _templates: dict[str, str] = field(default_factory=dict)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing has to be made, written or removed."""
        return not (self.tasks or self.gone or self.has_other_problems) and self.lists_hold()

    @property
    def has_other_problems(self) -> bool:
        """Tell whether something else may be wrong with all briefs together than was."""
        settings, lost = self.marks["settings"], self.lost_mark
        return self.ledger.settings != settings or self.ledger.lost != lost

    @property
    def lost_mark(self) -> str:
        return text_digest(*(found.message + found.help for found in self.lost))

    @property
    def known(self) -> list[str]:
        """The briefs of which something is known."""
        return [name for name in self.names if name in self.ledger.entries]

    def lists_marks(self) -> dict[str, str]:
        """Return marks for what the lists of all documents depend on."""
        rows = "\0".join(_row(name, self.ledger.entries[name]) for name in self.known)
        return {"machine": self.marks["machine"], "rows": text_digest(rows)}

    def lists_hold(self) -> bool:
        """Tell whether no lists are wanted, or they are there as they would become."""
        if self.order.briefs or self.order.documents:
            return True
        entry = self.ledger.entries.get(LISTS)
        if entry is None or entry.marks != self.lists_marks():
            return not any(self.ledger.entries[name].files for name in self.known)
        templates = (self.template_mark(n) == mark for n, mark in entry.templates.items())
        return all(templates) and not _why_files(self, entry)

    def save(self) -> None:
        """Keep what is known now; only who looked at all briefs knows what is around them."""
        if not self.order.briefs:
            self.ledger.around = self.around
        self.ledger.save(self.folder)

    def read(self, brief: BriefPath) -> Inputs | None:
        """Return all that a brief needs; None when it cannot be read, which is then told."""
        found = gather(self.workspace, brief, self.settings)
        if isinstance(found, Inputs):
            return found
        self.refused.append(unreadable(self.workspace, brief, found))
        return None

    def entry(self, brief: BriefPath, inputs: Inputs, before: Before) -> Entry:
        """Return the beginning of an entry of what was read."""
        pictures = {name: picture_looks(self.workspace, brief, name) for name in inputs.pictures}
        looks = "" if inputs.refused else before.looks  # nobody knows what to look at then
        return Entry(
            "",
            {**self.marks, **marks_of(inputs)},
            before.sure(looks),
            {n: before.sure(one) for n, one in snippet_looks(self.workspace, inputs).items()},
            {name: before.sure(one) for name, one in pictures.items()},
        )

    def template_mark(self, name: str) -> str:
        """Return a mark for what a template says now, be it the owner's or the packaged one."""
        if name not in self._templates:
            own = self.templates.own.get(name)
            packaged = self.templates.packaged.get(name.removeprefix("briefgen/"))
            found = packaged if own is None else own
            self._templates[name] = "" if found is None else text_digest(found)
        return self._templates[name]


LISTS = ""
"""The entry of the lists of all documents: no brief can be called so."""


def survey(workspace: Workspace, folder: Path, order: Order, *, force: bool) -> Survey:
    """Look at everything, and read only what looks other than it did."""
    found = choose(workspace, find_briefs(workspace), order.briefs)
    settings, ledger = read_settings(workspace), Ledger.load(folder)
    it = Survey(workspace, folder, order, ledger, settings, read_templates(workspace))
    it.refused = [one.diagnostic for one in found.refused]
    it.around = around(workspace)
    it.marks = _marks(it)
    it.names = tuple(brief.name for brief in found.briefs)
    it.tasks = [task for brief in found.briefs if (task := _task(it, brief, force=force))]
    if not order.briefs:
        known = {*it.names, *(one.brief.name for one in found.refused)}
        it.lost = tuple(lost_records(workspace))
        it.gone = tuple(name for name in ledger.entries if name and name not in known)
    return it


def unreadable(workspace: Workspace, brief: BriefPath, why: Unreadable) -> Diagnostic:
    """Return what is said of a brief's file that cannot be read."""
    place = start_of(workspace, brief.path, why.text, why.offset)
    return UNREADABLE.at(place, why.message, help=why.help)


def _marks(it: Survey) -> dict[str, str]:
    """Return marks for what all documents of this order depend on."""
    settings = text_digest(it.settings.text) if it.settings else ""
    logo = it.ledger.logo if it.ledger.settings == settings else ""
    return {
        "settings": settings,
        "logo": logo_mark(it.workspace, logo),
        "order": it.order.mark,
        "machine": machine_mark(it.ledger),
    }


def _row(name: str, entry: Entry) -> str:
    """Return all that the lists show of a brief."""
    found = " ".join(finding["severity"] for finding in entry.findings)
    shown = (name, entry.title, entry.lang, entry.next_date, found, *entry.files)
    return "\1".join((*shown, str(entry.is_done), str(entry.is_hiring)))


def _task(it: Survey, brief: BriefPath, *, force: bool) -> Task | None:
    entry = it.ledger.entries.get(brief.name)
    why = "you asked for it" if force else _why(it, brief, entry)
    is_old = entry is not None and not entry.since <= it.order.today.isoformat() < entry.until
    if not why and not is_old:
        return None
    size = brief.path.stat().st_size if brief.path.exists() else 0
    return Task(brief, why or "it is another day", size, only_look=not why)


def _why(it: Survey, brief: BriefPath, entry: Entry | None) -> str:
    """Say why the documents of a brief are not what they would become; empty when they are."""
    if entry is None:
        return "it was not built before"
    if not entry.marks:
        return "it could not be built the last time"
    for what, mark in it.marks.items():
        if entry.marks.get(what) != mark:
            return _CHANGED[what]
    for name, mark in entry.templates.items():
        if it.template_mark(name) != mark:
            return f"the template {name} has changed"
    return _why_inputs(it, brief, entry) or _why_files(it, entry)


def _why_inputs(it: Survey, brief: BriefPath, entry: Entry) -> str:
    before = Before.of(brief)
    if entry.stamp == before.looks and entry.stamp and _is_same_around(it, brief, entry):
        return ""
    found = gather(it.workspace, brief, it.settings)
    if isinstance(found, Unreadable):
        return "it cannot be read"
    for what, mark in marks_of(found).items():
        if entry.marks.get(what) != mark:
            return _CHANGED[what]
    again = it.entry(brief, found, before)
    entry.stamp, entry.snippets, entry.pictures = again.stamp, again.snippets, again.pictures
    return ""


def _is_same_around(it: Survey, brief: BriefPath, entry: Entry) -> bool:
    """Tell whether the snippets, pictures and records of a brief look as they did."""
    if it.around and it.around == it.ledger.around:
        # A snippet may be a file that could be a brief, whose name alone is part of `around`.
        looked = ((it.workspace.root / name, looks) for name, looks in entry.snippets.items())
        return all(looks and stamp(path) == looks for path, looks in looked)
    if entry.snippets:  # pictures may lie beside them
        return False
    for source, looks in entry.pictures.items():
        if not looks or picture_looks(it.workspace, brief, source) != looks:
            return False
    records = tuple(read_records(it.workspace, brief))
    return records_mark(records) == entry.marks.get("records")


def _why_files(it: Survey, entry: Entry) -> str:
    """What was made has to be there as it was made; a copy that is the same counts."""
    for name, found in entry.files.items():
        path = it.folder / name
        looks = stamp(path)
        if looks and looks == found[1]:
            continue
        if file_mark(path) != found[0]:
            return f"{name} {'was changed' if looks else 'is missing'}"
        found[1] = looks
    return ""
