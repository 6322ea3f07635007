"""The records of a brief as texts: what was sent of it, and how deliveries were."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefgen import files
from briefgen.files import Unreadable
from briefgen.source import SourceFile
from briefgen.workspace import RECORDS, BriefPath, Workspace

RECORD = "record.json"
_MAX_BYTES = 32_000_000
_SENT = "sent-"
"""How the folders begin that hold what was sent."""
_ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")


def read_records(workspace: Workspace, brief: BriefPath) -> Iterator[SourceFile]:
    """Yield the records of all sendings, by name; one that cannot be read has no text."""
    for path in sendings(workspace, brief.name):
        text = files.read_text(path, _MAX_BYTES)
        found = "" if isinstance(text, Unreadable) else text
        yield SourceFile(workspace.shown(path), found)


def sendings(workspace: Workspace, name: str) -> list[Path]:
    """Return the files that tell what was sent of a brief, by name."""
    return sorted((workspace.briefs / RECORDS / name).glob(f"{_SENT}*/{RECORD}"))


def read_filled(
    workspace: Workspace, brief: BriefPath
) -> Iterator[SourceFile | tuple[Path, Unreadable]]:
    """Yield the filled-in records of deliveries, by name; of one that cannot be read, why."""
    for path in filled_in(workspace, brief.name):
        text = files.read_text(path)
        if isinstance(text, Unreadable):
            yield path, text
        else:
            yield SourceFile(workspace.shown(path), text)


def filled_in(workspace: Workspace, name: str) -> list[Path]:
    """Return the files in a brief's folder of records that are records of deliveries."""
    folder = workspace.briefs / RECORDS / name
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - raises where it is no folder
    except OSError:
        return []
    return [folder / one for one in names if _is_record(one)]


def record_folders(workspace: Workspace) -> list[str]:
    """Return the names that briefs have, or had, of which anything is kept."""
    top = workspace.briefs / RECORDS
    found: list[str] = []
    for folder, names, _ in os.walk(top):
        names[:] = [name for name in names if not name.startswith(_SENT)]
        found += [Path(folder).relative_to(top).as_posix()]
    return sorted(name for name in found if name != ".")


def _is_record(name: str) -> bool:
    """Windows hides how names end, so that a text editor may add another ending."""
    return name.lower().endswith(_ENDINGS) and not name.startswith((".", "_", "~"))
