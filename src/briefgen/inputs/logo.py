"""The logo of the brand: a picture in the workspace, refused for the reasons of all pictures."""

from dataclasses import replace
from pathlib import Path

from briefgen.inputs.picture import Picture, Refused
from briefgen.inputs.places import Around, real, where_is
from briefgen.inputs.reading import read_picture
from briefgen.workspace import Workspace


def read_logo(workspace: Workspace, source: str) -> Picture | Refused:
    """Return the picture that `brand.logo` names, as seen from `briefgen.yaml`."""
    found = read_picture(source, _around(workspace))
    if isinstance(found, Picture) or found.instead:
        return found
    return replace(found, help=_HELP)


def logo_file(workspace: Workspace, source: str) -> Path | Refused:
    """Return the file that `brand.logo` means, which is not read."""
    return where_is(source, _around(workspace))


def _around(workspace: Workspace) -> Around:
    return Around(real(workspace.root), ())


_HELP = "Put a PNG, JPEG or SVG file beside briefgen.yaml and write its name."
