"""All that a brief needs, gathered before parsing: text with snippets, pictures, settings.

What is gathered can be pickled; whoever parses and renders it needs no disk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import files
from briefgen.files import Unreadable
from briefgen.inputs.logo import logo_file, read_logo
from briefgen.inputs.lost import LOST_RECORDS, lost_records
from briefgen.inputs.picture import Picture, Refused, short
from briefgen.inputs.places import Around, real, where_is
from briefgen.inputs.reading import read_picture
from briefgen.inputs.records import RECORD, filled_in, read_filled, read_records, record_folders
from briefgen.inputs.shelf import Shelf
from briefgen.inputs.snippets import Expanded, expand
from briefgen.inputs.sources import sources
from briefgen.source import SourceFile
from briefgen.workspace import BriefPath, Workspace

__all__ = [
    "LOST_RECORDS",
    "RECORD",
    "Inputs",
    "Picture",
    "Refused",
    "filled_in",
    "gather",
    "gather_around",
    "logo_file",
    "lost_records",
    "picture_file",
    "read_filled",
    "read_logo",
    "record_folders",
]

MAX_PICTURES = 200


@dataclass(frozen=True, slots=True)
class Inputs:
    """A brief's text with its snippets, its pictures by the source its Markdown names, and the
    settings file.

    `refused` says by line which snippets are not in the text, and why.

    `defaults` is the workspace's `briefgen.yaml`, whose `defaults` mapping fills the front
    matter of every brief; None when there is none. `records` tell what was sent of this one.
    """

    name: str
    source: SourceFile
    pictures: Mapping[str, Picture | Refused] = field(default_factory=dict)
    defaults: SourceFile | None = None
    refused: Mapping[int, Refused] = field(default_factory=dict)
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
    shelf = Shelf(workspace, brief)
    found = expand(source, shelf.find)
    around = Around.of(workspace, brief)
    pictures: dict[str, Picture | Refused] = {}
    for name in sources(found.source.text):
        full = sum(isinstance(one, Picture) for one in pictures.values()) >= MAX_PICTURES
        pictures[name] = _too_many(name) if full else _picture(name, around, found, shelf)
    records = tuple(read_records(workspace, brief))
    return Inputs(brief.name, found.source, pictures, settings, found.refused, records)


def _picture(name: str, around: Around, found: Expanded, shelf: Shelf) -> Picture | Refused:
    """Read a picture that lies beside the brief or, if a snippet shows it, beside the snippet."""
    picture = read_picture(name, around)
    for snippet in found.snippets if isinstance(picture, Refused) else ():
        if name in sources(snippet.text):
            folder = shelf.paths[snippet.name].parent
            beside = read_picture(name, Around(real(folder), around.shared))
            picture = beside if isinstance(beside, Picture) else picture
    return picture


def picture_file(workspace: Workspace, brief: BriefPath, source: str) -> Path | Refused:
    """Return the file that the source of a picture means, which is not read."""
    return where_is(source, Around.of(workspace, brief))


def _too_many(source: str) -> Refused:
    message = f"the picture {short(source)} is one more than the {MAX_PICTURES} of a guide"
    return Refused(message, "Make two briefs of it.")
