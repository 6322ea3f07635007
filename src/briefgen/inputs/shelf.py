"""The snippets that a brief may use: those in its own folder and in `briefs/_shared/`."""

from dataclasses import dataclass, field
from pathlib import Path

from briefgen import files
from briefgen.files import Unreadable
from briefgen.inputs.picture import Refused, short
from briefgen.inputs.places import Around, real, where_is
from briefgen.source import SourceFile
from briefgen.workspace import BriefPath, Workspace

_SHARED = "_shared"
_SLANTED = f"{_SHARED}/"


@dataclass(slots=True)
class Shelf:
    """Finds snippets by the names that a brief has for them, and reads each once."""

    workspace: Workspace
    brief: BriefPath
    paths: dict[str, Path] = field(default_factory=dict)
    """Where the snippets lie that were read, by the names their owner knows them by."""
    _read: dict[str, SourceFile | Refused] = field(default_factory=dict)

    def find(self, name: str) -> SourceFile | Refused:
        """Return a snippet; `_shared/` is that of `briefs/`, from wherever it is named."""
        if name not in self._read:
            self._read[name] = self._found(name)
        return self._read[name]

    def _found(self, name: str) -> SourceFile | Refused:
        shared = real(self.workspace.briefs / _SHARED)
        path = where_is(name, Around(real(self.brief.folder), (shared,)), "snippet")
        if isinstance(path, Refused) and name.startswith(_SLANTED):
            path = where_is(name, Around(real(self.workspace.briefs), (shared,)), "snippet")
            if isinstance(path, Path) and not path.is_relative_to(shared):
                path = Refused(f"the snippet {short(name)} lies outside of {_SLANTED}", _INTO)
        return path if isinstance(path, Refused) else self._text(name, path)

    def _text(self, name: str, path: Path) -> SourceFile | Refused:
        text = files.read_text(path)
        if isinstance(text, Unreadable):
            return Refused(f"the snippet {short(name)} cannot be used: {text.message}", text.help)
        shown = self._shown(path)
        self.paths[shown] = path
        return SourceFile(shown, text)

    def _shown(self, path: Path) -> str:
        """Return a path as the owner knows it; the folder itself may be reached by a link."""
        root = real(self.workspace.root)
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


_INTO = "Put the file into briefs/_shared/."
