"""The name of a new brief, and where its file belongs."""

import os

from briefgen.errors import BriefgenError
from briefgen.workspace import Workspace, find_briefs, why_not_called


def free_name(workspace: Workspace, typed: str) -> str:
    """Return the name that was typed for a new brief, if a brief can have it and none has."""
    name = _plain(typed)
    if wrong := _wrong(name):
        raise BriefgenError(f"No brief can be called {typed}: {wrong}. Choose another name.")
    found = find_briefs(workspace)
    known = (*found.briefs, *(refused.brief for refused in found.refused))
    taken = [brief.path for brief in known if brief.is_called(name)]
    if taken or os.path.lexists(workspace.briefs / f"{name}.md"):
        path = workspace.shown(taken[0] if taken else workspace.briefs / f"{name}.md")
        raise BriefgenError(f"There is a brief of this name: {path}. Choose another name.")
    return name


def _plain(typed: str) -> str:
    """Return the name that is meant by one that was typed as a path."""
    name = typed.strip().replace("\\", "/").removeprefix("./").removeprefix("briefs/")
    for end in ("/brief.md", ".md", "/"):
        name = name.removesuffix(end)
    return name


def _wrong(name: str) -> str:
    parts = name.split("/")
    if not all(parts) or {".", ".."} & set(parts):
        return "it has to be a word, such as podcast-editing"
    if any(part.startswith(("_", ".")) for part in parts):
        return "what begins with _ or with a dot is not read as a brief"
    return why_not_called(name)
