"""The only stage that writes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from posixpath import relpath

from briefgen import files
from briefgen.audience import Reader
from briefgen.build.produce import Result
from briefgen.build.send import Sending
from briefgen.errors import BriefgenError
from briefgen.languages import language_for
from briefgen.render.document import DOCUMENTS, PRIVATE, Kind
from briefgen.render.index import Entry, Link, OwnEntry, index, own_index
from briefgen.report.counts import by_severity
from briefgen.workspace import RECORDS, Templates, Workspace


def output_folder(workspace: Workspace, wanted: Path | None) -> Path:
    """Return the folder to write to, which is never one that holds what the owner wrote."""
    folder = Path.cwd() / wanted if wanted else workspace.root / "output"
    for own in (workspace.briefs, workspace.templates):
        if folder.resolve().is_relative_to(own.resolve()):
            raise BriefgenError(
                f"{workspace.shown(own)}/ holds what you wrote, and a build could overwrite it.\n"
                "Choose another folder with --output."
            )
    return folder


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
    made = [result for result in results if result.files]
    entries = [entry for entry in map(_entry, made) if entry.links]
    own = [_own_entry(result) for result in results]
    files.write(folder, "index.html", _bytes(index(entries, templates)))
    files.write(folder, f"{PRIVATE}index.html", _bytes(own_index(own, templates)))


def _entry(result: Result) -> Entry:
    """Name what may be shared, what is for applicants apart from what is for the worker."""
    labels = language_for("en").labels
    groups = {Reader.WORKER: labels.for_worker, Reader.APPLICANT: labels.for_applicants}
    shared = ((kind, link) for kind, link in _links(result) if kind.reader in groups)
    links = (replace(link, group=groups[kind.reader]) for kind, link in shared)
    return Entry(result.title, tuple(links), result.outlook.lang)


def _own_entry(result: Result) -> OwnEntry:
    """Name everything, by its path from the owner's folder."""
    labels = language_for("en").labels
    links = (
        replace(
            link,
            path=relpath(link.path, PRIVATE),
            group=labels.for_you_alone if kind.folder else labels.to_share,
        )
        for kind, link in _links(result)
    )
    title = result.title if result.files else result.name  # what was refused may hold a secret
    return OwnEntry(
        title,
        tuple(links),
        result.outlook.lang,
        state=_state(result),
        next_date=result.outlook.next_date,
        findings=by_severity(result.diagnostics),
    )


def _links(result: Result) -> Iterator[tuple[Kind, Link]]:
    written = {name for name, _ in result.files}
    labels = language_for("en").labels
    for kind in DOCUMENTS:
        for form in kind.formats:
            path = kind.file(result.name, form)
            if path in written:
                yield kind, Link(form.upper(), path, getattr(labels, kind.label))


def _state(result: Result) -> str:
    labels, outlook = language_for("en").labels, result.outlook
    if outlook.is_done:
        return labels.finished
    if result.is_draft:
        return labels.draft
    return labels.hiring if outlook.is_hiring else labels.active


def _bytes(page: str) -> bytes:
    return page.encode("utf-8", "replace")
