"""The only stage that writes."""

from collections.abc import Sequence
from pathlib import Path

from briefgen import files
from briefgen.build.produce import Result
from briefgen.build.send import Sending
from briefgen.errors import BriefgenError
from briefgen.render.document import PRIVATE
from briefgen.render.index import Entry, Link, index
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
    """Write `index.html` with the briefs of this run."""
    entries = [entry for entry in map(_entry, results) if entry.links]
    files.write(folder, "index.html", index(entries, templates).encode("utf-8", "replace"))


def _entry(result: Result) -> Entry:
    """List what may be shared."""
    names = (name for name, _ in result.files if not name.startswith(PRIVATE))
    links = (Link(name.rpartition(".")[2].upper(), name) for name in names)
    return Entry(result.title, tuple(links))
