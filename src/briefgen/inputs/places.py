"""Where a brief may look for files: in its own folder, `briefs/_shared/` and `templates/`."""

import difflib
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from briefgen.inputs.picture import Refused, short
from briefgen.workspace import BriefPath, Workspace

_ONE_COMPUTER = re.compile(r"^(?:/(?!/)|file:|[A-Za-z]:)", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:[A-Za-z][A-Za-z\d+.-]+:|//)")
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Around:
    """A brief's own folder, and the folders that all briefs share; links followed."""

    own: Path
    shared: tuple[Path, ...]

    @classmethod
    def of(cls, workspace: Workspace, brief: BriefPath) -> "Around":
        shared = (workspace.briefs / "_shared", workspace.templates)
        return cls(real(brief.folder), tuple(map(real, shared)))

    def holds(self, path: Path) -> bool:
        """Tell whether a file may be used; what lies in another brief's folder may not."""
        if any(path.is_relative_to(folder) for folder in self.shared):
            return True
        return path.is_relative_to(self.own) and not self._is_others(path)

    def _is_others(self, path: Path) -> bool:
        folders = path.parents[: len(path.relative_to(self.own).parts) - 1]
        return any(f.name.startswith(("_", ".")) or (f / "brief.md").exists() for f in folders)


def where_is(source: str, around: Around, noun: str = "picture") -> Path | Refused:
    """Return the file that a source means, links followed, if the brief may use it.

    `noun` is what the file is to whoever reads the message.
    """
    if refused := _no_path(source, noun):
        return refused
    folder, rest = _follow(around.own, source)
    found = real(folder.joinpath(*rest))
    if around.holds(found):
        return _missing(source, noun, folder, rest) if rest else found
    is_link = around.holds(folder)
    how = "is a link to a file that" if is_link else "lies where this brief may not look; it"
    return Refused(f"the {noun} {short(source)} {how} is outside the brief's folder", _COPY)


_COPY = "Copy it into the brief's folder, or into briefs/_shared/, and write where it lies there."
_SAVE = "Save it as a file beside the brief and write the file's name."


def real(path: Path) -> Path:
    """Return a path with all links followed, whether or not it is there."""
    return Path(os.path.realpath(path))


def _no_path(source: str, noun: str) -> Refused | None:
    """Refuse what cannot be the path of a file from here."""
    what = f"the {noun} {short(source)}"
    if not source:
        return Refused(f"a {noun} has no file name", "Write it in the round brackets.")
    if source.lower().startswith("data:"):
        return Refused(f"a {noun} cannot be written into the text itself", _SAVE)
    if "\\" in source:
        return Refused(f"{what} cannot be found: folders are parted by /, not by \\", _COPY)
    if _ONE_COMPUTER.match(source):
        return Refused(f"{what} is outside the brief's folder; no other computer has it", _COPY)
    if _ADDRESS.match(source):
        elsewhere = "is not on this computer; a guide loads nothing from elsewhere"
        return Refused(f"{what} {elsewhere}", _SAVE)
    if "\0" in source or len(source) > _LONGEST:
        return Refused(f"{what} has a name that no file can have", _SAVE)
    return None


def _follow(folder: Path, source: str) -> tuple[Path, list[str]]:
    """Return how far the parts of a path can be followed, and those that are not there.

    Some computers see no difference between capital and small letters, or between two ways to
    write é; the guide has to build on all of them, so letters count and accents do not.
    """
    parts = source.split("/")
    for index, part in enumerate(parts):
        if part in ("", ".", ".."):
            folder = Path(os.path.normpath(folder / part))
            continue
        same = [name for name in _names(folder) if _composed(name) == _composed(part)]
        if not same:
            return folder, parts[index:]
        folder /= same[0]
    return folder, []


def _missing(source: str, noun: str, folder: Path, rest: list[str]) -> Refused:
    """Say what is there instead of the first part that is not."""
    what, names = f"there is no {noun} {short(source)}", _names(folder)
    before = source[: len(source) - len("/".join(rest))]
    for name in names:
        if name.casefold() == rest[0].casefold():
            right = before + "/".join((name, *rest[1:]))
            return Refused(f"{what}: capital and small letters count", f"Write {right}.", right)
    near = difflib.get_close_matches(rest[0], names, 1)
    if near:
        return Refused(what, f"Did you mean {before}{'/'.join((near[0], *rest[1:]))}?")
    return Refused(what, "Put the file beside the brief, or correct its name.")


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names, not paths
    except OSError:
        return []


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
