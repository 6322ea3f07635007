"""The texts that are open in the editor, and what each of them is."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pygls import uris

from briefgen.check import Target
from briefgen.source import SourceFile
from briefgen.workspace import (
    SETTINGS,
    BriefPath,
    Workspace,
    brief_at,
    read_settings,
    workspace_around,
)

_NO_CHARACTER = re.compile("[\ud800-\udfff]")
_ENDINGS = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Desk:
    """Open texts by their address, in the editor's spelling; `folder` is where a text counts as
    lying that was never saved."""

    texts: Mapping[str, str] = field(default_factory=dict)
    folder: Path = field(default_factory=Path.cwd)

    def text(self, uri: str) -> str:
        """Return an open text; half of a character pair becomes a sign of the same width."""
        return _NO_CHARACTER.sub("\ufffd", self.texts.get(uri, ""))

    def settings_at(self, uri: str) -> tuple[Workspace, SourceFile] | None:
        """Return the settings that an open text is, with their workspace; None for others."""
        path = self.path(uri)
        if path.name != SETTINGS:
            return None
        workspace = workspace_around(path.parent)
        if os.path.realpath(path) != os.path.realpath(workspace.root / SETTINGS):
            return None
        return workspace, SourceFile(SETTINGS, self.text(uri))

    def brief_at(self, uri: str) -> Target | None:
        """Return the brief that an open text is; None for snippets and for other documents.

        Outside of `briefs/` only a text that begins with `---` is one: editors show everything.
        """
        path, text = self.path(uri), self.text(uri)
        workspace = workspace_around(path.parent)
        brief = brief_at(workspace, path)
        if not _is_brief(workspace, brief, text):
            return None
        source = SourceFile(workspace.shown(brief.path), text)
        return Target(workspace, brief, source, self._settings(workspace))

    def path(self, uri: str) -> Path:
        """Return where a text lies, or would lie."""
        name = uris.to_fs_path(uri)
        return Path(name) if name else self.folder / "untitled.md"

    def uri(self, path: Path) -> str:
        """Return the address of a file, in the editor's spelling if it is open."""
        real = os.path.realpath(path)
        same = (uri for uri in self.texts if os.path.realpath(self.path(uri)) == real)
        return next(same, None) or uris.from_fs_path(str(path)) or ""

    def _settings(self, workspace: Workspace) -> SourceFile | None:
        """What is typed counts, saved or not."""
        uri = self.uri(workspace.root / SETTINGS)
        return (
            SourceFile(SETTINGS, self.text(uri)) if uri in self.texts else read_settings(workspace)
        )


def _is_brief(workspace: Workspace, brief: BriefPath, text: str) -> bool:
    if brief.path.suffix.lower() not in _ENDINGS:
        return False
    if brief.path.is_relative_to(workspace.briefs):
        parts = brief.path.relative_to(workspace.briefs).parts
        return not any(part.startswith(("_", ".")) for part in parts)
    return text.removeprefix("\ufeff").startswith("---")
