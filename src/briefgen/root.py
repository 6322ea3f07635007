"""Where the owner's folder is: all that a look at it from outside needs."""

import os
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import BriefgenError

SETTINGS = "briefgen.yaml"
RECORDS = "_records"
"""The folder below `briefs/` that holds what was sent and filled in."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with `briefgen.yaml` or `briefs/` in it."""

    root: Path

    @property
    def briefs(self) -> Path:
        return self.root / "briefs"

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    def shown(self, path: Path) -> str:
        """Return a path as the owner knows it, from the workspace on."""
        inside = path.is_relative_to(self.root)
        return path.relative_to(self.root).as_posix() if inside else str(path)


def find(start: Path) -> Workspace:
    """Return the workspace around a folder: the nearest one upwards."""
    for folder in (start, *start.parents):
        # Path's own methods raise where a folder may not be looked into.
        if os.path.isfile(folder / SETTINGS) or os.path.isdir(folder / "briefs"):  # noqa: PTH112, PTH113
            return Workspace(folder)
    raise BriefgenError(
        f"I found no briefs in {start} or above it.\n"
        "Type `briefgen init` to begin here, or put a brief into briefs/my-first-brief.md."
    )


def workspace_around(folder: Path) -> Workspace:
    """Return the workspace around a folder or, where there is none, the folder as one."""
    try:
        return find(folder.resolve())
    except BriefgenError:
        return Workspace(folder.resolve())
