"""Where a build keeps what it knows: JSON with a checksum, which may be lost at any time.

It lies in `private/`, because findings quote what only the owner may read.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefgen import __version__, files
from briefgen.errors import BriefgenError
from briefgen.ledger.stamps import text_digest
from briefgen.root import Workspace

FOLDER = "private/.briefgen/"
"""Below the output folder; safe to delete."""

_MAX_BYTES = 1_000_000_000


def output_folder(workspace: Workspace, wanted: Path | None) -> Path:
    """Return the folder to write to, which is never one that holds what the owner wrote."""
    folder = Path.cwd() / wanted if wanted else workspace.root / "output"
    if folder.resolve() == workspace.root.resolve():
        raise BriefgenError(
            "This folder holds your briefs, and what only you may read would lie among them.\n"
            "Choose a folder of its own with --output, such as --output output."
        )
    for own in (workspace.briefs, workspace.templates):
        if folder.resolve().is_relative_to(own.resolve()):
            raise BriefgenError(
                f"{workspace.shown(own)}/ holds what you wrote, and a build could overwrite it.\n"
                "Choose another folder with --output."
            )
    return folder


def load(folder: Path, name: str) -> Mapping[str, Any]:
    """Return what was saved; nothing if it is missing, damaged or of another version."""
    text = files.read_text(folder / FOLDER / name, _MAX_BYTES)
    if not isinstance(text, str):
        return {}
    head, _, body = text.partition("\n")
    if head != _head(body):
        return {}
    found: Mapping[str, Any] = json.loads(body)
    return found


def save(folder: Path, name: str, value: Mapping[str, Any]) -> None:
    """Keep a value."""
    body = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    files.write(folder, FOLDER + name, f"{_head(body)}\n{body}".encode("ascii"))


def _head(body: str) -> str:
    return f"briefgen {__version__} {text_digest(body)}"
