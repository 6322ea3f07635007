"""The only stage that writes."""

from collections.abc import Sequence
from pathlib import Path

from briefgen import files
from briefgen.build.produce import Result
from briefgen.render.index import Entry, Link, index
from briefgen.workspace import Templates


def write_result(folder: Path, result: Result) -> None:
    """Put a brief's documents into the output folder."""
    for name, data in result.files:
        files.write(folder, name, data)


def write_index(folder: Path, results: Sequence[Result], templates: Templates) -> None:
    """Write `index.html` with the briefs of this run."""
    entries = [_entry(result) for result in results if result.files]
    files.write(folder, "index.html", index(entries, templates).encode())


def _entry(result: Result) -> Entry:
    links = (Link(name.rpartition(".")[2].upper(), name) for name, _ in result.files)
    return Entry(result.title, tuple(links))
