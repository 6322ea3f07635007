"""Marks for what documents depend on, and for how that looks from outside."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from briefgen import files
from briefgen.inputs import Inputs, Picture, logo_file, picture_file
from briefgen.ledger import machine
from briefgen.ledger.entry import Ledger
from briefgen.ledger.quick import tops
from briefgen.ledger.stamps import digest, is_settled, stamp, text_digest, together, tree
from briefgen.source import SourceFile
from briefgen.workspace import BriefPath, Workspace

_MAX_LOGO = 20_000_000
_MAX_MADE = 2_000_000_000
REFUSED = "refused: "


def marks_of(inputs: Inputs) -> dict[str, str]:
    """Return marks for what a brief's documents depend on that is the brief's own."""
    return {
        "text": text_digest(inputs.name, inputs.source.name, _own(inputs.source)),
        "snippets": text_digest(*_snippet_parts(inputs)),
        "pictures": digest(*_picture_parts(inputs)),
        "records": records_mark(inputs.records),
    }


def _own(source: SourceFile) -> str:
    """Return what the owner typed in the brief itself."""
    return source.pieces[0].source.text if source.pieces else source.text


def _snippet_parts(inputs: Inputs) -> Iterator[str]:
    """Yield what was put in, where, from which files, and why anything was not."""
    if inputs.source.pieces:
        yield inputs.source.text
    for piece in inputs.source.pieces:
        yield f"{piece.line} {piece.first} {piece.indent} {piece.source.name}"
    for line, refused in sorted(inputs.refused.items()):
        yield f"{line} {refused!r}"


def _picture_parts(inputs: Inputs) -> Iterator[bytes]:
    for source, found in sorted(inputs.pictures.items()):
        yield source.encode("utf-8", "surrogatepass")
        yield found.data if isinstance(found, Picture) else repr(found).encode()


def records_mark(records: tuple[SourceFile, ...]) -> str:
    """Return a mark for what was sent of a brief."""
    return text_digest(*(part for file in records for part in (file.name, file.text)))


def file_mark(path: Path) -> str:
    """Return a mark for what a file that was made holds; empty when there is none."""
    data = files.read_bytes(path, _MAX_MADE)
    return digest(data) if isinstance(data, bytes) else ""


def logo_mark(workspace: Workspace, source: str) -> str:
    """Return a mark for the picture that the settings name as logo."""
    path = logo_file(workspace, source) if source else None
    data = files.read_bytes(path, _MAX_LOGO) if isinstance(path, Path) else path
    return digest(data) if isinstance(data, bytes) else text_digest(repr(data))


def machine_mark(ledger: Ledger) -> str:
    """Ask for versions only when something looks other than it did: that takes its time."""
    if not ledger.watch or machine.looks(ledger.watch) != ledger.watched:
        ledger.watch = machine.watched()
        ledger.watched = machine.looks(ledger.watch)
        ledger.machine = machine.identity()
    return ledger.machine


def around(workspace: Workspace) -> str:
    """Return one mark for all files that are no briefs, and for the names of those that are.

    Names count, because no brief may show what lies in the folder of another. Empty when
    something changed just now.
    """
    now, top = time.time_ns(), str(workspace.briefs.resolve())
    found = [
        (path, "" if _is_brief(path, top) else looks)
        for folder in tops(workspace)
        for path, looks in tree(folder)
    ]
    settled = all(is_settled(looks, now) for _, looks in found if looks)
    return together(found) if settled else ""


def _is_brief(path: str, top: str) -> bool:
    """Tell whether a file has a stamp of its own: one in `_shared` may be part of many briefs."""
    below = path.removeprefix(top)
    return path.lower().endswith(".md") and below != path and f"{os.sep}_" not in below


def snippet_looks(workspace: Workspace, inputs: Inputs) -> dict[str, str]:
    """Return how the files look that were put into a brief, by name."""
    names = {piece.source.name for piece in inputs.source.pieces} - {inputs.source.name}
    return {name: stamp(workspace.root / name) for name in sorted(names)}


def picture_looks(workspace: Workspace, brief: BriefPath, source: str) -> str:
    """Return how a picture looks from outside, or why it cannot be shown."""
    path = picture_file(workspace, brief, source)
    return stamp(path) if isinstance(path, Path) else f"{REFUSED}{path.message}"
