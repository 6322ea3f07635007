"""The logo of the brand: a picture in the workspace, refused for the reasons of all pictures."""

from dataclasses import replace

from briefgen.inputs.picture import Picture, Refused
from briefgen.inputs.places import Around, real
from briefgen.inputs.reading import read_picture
from briefgen.workspace import Workspace


def read_logo(workspace: Workspace, source: str) -> Picture | Refused:
    """Return the picture that `brand.logo` names, as seen from `briefgen.yaml`."""
    found = read_picture(source, Around(real(workspace.root), ()))
    if isinstance(found, Picture) or found.instead:
        return found
    return replace(found, help=_HELP)


_HELP = "Put a PNG, JPEG or SVG file beside briefgen.yaml and write its name."
