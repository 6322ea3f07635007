"""The records of what was sent of a brief, as texts."""

from collections.abc import Iterator

from briefgen import files
from briefgen.files import Unreadable
from briefgen.source import SourceFile
from briefgen.workspace import RECORDS, BriefPath, Workspace

RECORD = "record.json"
_MAX_BYTES = 8_000_000


def read_records(workspace: Workspace, brief: BriefPath) -> Iterator[SourceFile]:
    """Yield the records of all sendings, by name; one that cannot be read has no text."""
    folder = workspace.briefs / RECORDS / brief.name
    for path in sorted(folder.glob(f"sent-*/{RECORD}")):
        text = files.read_text(path, _MAX_BYTES)
        found = "" if isinstance(text, Unreadable) else text
        yield SourceFile(workspace.shown(path), found)
