"""All that a brief needs, gathered before parsing: its text, its pictures, the settings.

What is gathered can be pickled; whoever parses and renders it needs no disk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import files
from briefgen.files import Unreadable
from briefgen.inputs.logo import logo_file, read_logo
from briefgen.inputs.picture import Picture, Refused, short
from briefgen.inputs.places import Around, where_is
from briefgen.inputs.reading import read_picture
from briefgen.inputs.records import RECORD, read_records
from briefgen.inputs.sources import sources
from briefgen.source import SourceFile
from briefgen.workspace import BriefPath, Workspace

__all__ = [
    "RECORD",
    "Inputs",
    "Picture",
    "Refused",
    "gather",
    "gather_around",
    "logo_file",
    "picture_file",
    "read_logo",
]

MAX_PICTURES = 200


@dataclass(frozen=True, slots=True)
class Inputs:
    """A brief's text, its pictures by the source its Markdown names, and the settings file.

    `defaults` is the workspace's `briefgen.yaml`, whose `defaults` mapping fills the front
    matter of every brief; None when there is none. `records` tell what was sent of this one.
    """

    name: str
    source: SourceFile
    pictures: Mapping[str, Picture | Refused] = field(default_factory=dict)
    defaults: SourceFile | None = None
    records: tuple[SourceFile, ...] = ()


def gather(
    workspace: Workspace, brief: BriefPath, settings: SourceFile | None
) -> Inputs | Unreadable:
    """Read a brief and the pictures it may show."""
    text = files.read_text(brief.path)
    if isinstance(text, Unreadable):
        return text
    source = SourceFile(workspace.shown(brief.path), text)
    return gather_around(workspace, brief, source, settings)


def gather_around(
    workspace: Workspace, brief: BriefPath, source: SourceFile, settings: SourceFile | None
) -> Inputs:
    """Gather what a text needs that stands, or could stand, in the place of a brief's file."""
    around = Around.of(workspace, brief)
    pictures: dict[str, Picture | Refused] = {}
    for name in sources(source.text):
        full = sum(isinstance(found, Picture) for found in pictures.values()) >= MAX_PICTURES
        pictures[name] = _too_many(name) if full else read_picture(name, around)
    records = tuple(read_records(workspace, brief))
    return Inputs(brief.name, source, pictures, settings, records)


def picture_file(workspace: Workspace, brief: BriefPath, source: str) -> Path | Refused:
    """Return the file that the source of a picture means, which is not read."""
    return where_is(source, Around.of(workspace, brief))


def _too_many(source: str) -> Refused:
    message = f"the picture {short(source)} is one more than the {MAX_PICTURES} of a guide"
    return Refused(message, "Make two briefs of it.")
