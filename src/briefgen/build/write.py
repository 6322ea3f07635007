"""The only stage that writes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import relpath

from briefgen import files
from briefgen.audience import Reader
from briefgen.build.produce import Result
from briefgen.build.send import Sending
from briefgen.languages import language_for
from briefgen.ledger.entry import Entry
from briefgen.ledger.outlook import Outlook
from briefgen.render.document import DOCUMENTS, PRIVATE, Kind
from briefgen.render.index import Entry as ListEntry
from briefgen.render.index import Link, OwnEntry, index, own_index
from briefgen.report.counts import severities
from briefgen.workspace import RECORDS, Templates, Workspace


def write_result(folder: Path, result: Result) -> tuple[Path, ...]:
    """Put a brief's documents into the output folder; return where they are."""
    for name, data in result.files:
        files.write(folder, name, data)
    return tuple(folder / name for name, _ in result.files)


def record_folder(workspace: Workspace, name: str) -> Path:
    """Return the folder of all that is kept of a brief."""
    return workspace.briefs / RECORDS / name


def write_sending(workspace: Workspace, sending: Sending) -> Path:
    """Keep what was sent, never over an earlier sending; return its folder."""
    name = f"{sending.result.name}/{sending.sent.folder}"
    return files.write_folder(workspace.briefs / RECORDS, name, sending.contents)


def write_index(folder: Path, results: Sequence[Result], templates: Templates) -> None:
    """Write `index.html` with the briefs of this run, and the owner's own in `private/`."""
    for name, data in list_files([Row.of(result) for result in results], templates):
        files.write(folder, name, data)


@dataclass(frozen=True, slots=True)
class Row:
    """What the lists say of a brief: the names of its files, what was found, how it stands."""

    name: str
    title: str
    files: tuple[str, ...]
    severities: tuple[str, ...]
    outlook: Outlook

    @classmethod
    def of(cls, result: Result) -> "Row":
        """Return the row of a brief that was made just now."""
        found = tuple(str(diagnostic.severity) for diagnostic in result.diagnostics)
        names = tuple(name for name, _ in result.files)
        return cls(result.name, result.title, names, found, result.outlook)

    @classmethod
    def of_entry(cls, name: str, entry: Entry) -> "Row":
        """Return the row of a brief as it was kept."""
        found = tuple(finding["severity"] for finding in entry.findings)
        outlook = Outlook(entry.lang, entry.is_done, entry.is_hiring, entry.next_date)
        return cls(name, entry.title, tuple(entry.files), found, outlook)

    @property
    def is_draft(self) -> bool:
        return "error" in self.severities


def list_files(rows: Sequence[Row], templates: Templates) -> Iterator[tuple[str, bytes]]:
    """Yield the list to share, and the owner's own."""
    entries = [entry for entry in map(_entry, rows) if entry.links]
    own = [_own_entry(row) for row in rows]
    yield "index.html", _bytes(index(entries, templates))
    yield f"{PRIVATE}index.html", _bytes(own_index(own, templates))


def _entry(row: Row) -> ListEntry:
    """Name what may be shared, what is for applicants apart from what is for the worker."""
    labels = language_for("en").labels
    groups = {Reader.WORKER: labels.for_worker, Reader.APPLICANT: labels.for_applicants}
    shared = ((kind, link) for kind, link in _links(row) if kind.reader in groups)
    links = (replace(link, group=groups[kind.reader]) for kind, link in shared)
    return ListEntry(row.title, tuple(links), row.outlook.lang)


def _own_entry(row: Row) -> OwnEntry:
    """Name everything, by its path from the owner's folder."""
    labels = language_for("en").labels
    links = (
        replace(
            link,
            path=relpath(link.path, PRIVATE),
            group=labels.for_you_alone if kind.folder else labels.to_share,
        )
        for kind, link in _links(row)
    )
    title = row.title if row.files else row.name  # what was refused may hold a secret
    return OwnEntry(
        title,
        tuple(links),
        row.outlook.lang,
        state=_state(row),
        next_date=row.outlook.next_date,
        findings=severities(Counter(row.severities)),
    )


def _links(row: Row) -> Iterator[tuple[Kind, Link]]:
    labels = language_for("en").labels
    for kind in DOCUMENTS:
        for form in kind.formats:
            path = kind.file(row.name, form)
            if path in row.files:
                yield kind, Link(form.upper(), path, getattr(labels, kind.label))


def _state(row: Row) -> str:
    labels, outlook = language_for("en").labels, row.outlook
    if outlook.is_done:
        return labels.finished
    if row.is_draft:
        return labels.draft
    return labels.hiring if outlook.is_hiring else labels.active


def _bytes(page: str) -> bytes:
    return page.encode("utf-8", "replace")
