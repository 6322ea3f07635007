"""The owner's folder: where its briefs, settings and templates are."""

import difflib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen import files
from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.errors import BriefgenError
from briefgen.source import Place, Position, SourceFile, Span

NAME_CLASH = Problem("BG710", "name-clash", Severity.ERROR)

SETTINGS = "briefgen.yaml"
_RESERVED = ("index", "private")
_WINDOWS = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True, slots=True)
class Templates:
    """Template texts by name: the workspace's own, and those that come with briefgen."""

    own: Mapping[str, str]
    packaged: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BriefPath:
    """A brief's name (its path below `briefs/`), its file, and the folder it may use."""

    name: str
    path: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with `briefgen.yaml` or `briefs/` in it."""

    root: Path

    @property
    def briefs(self) -> Path:
        return self.root / "briefs"

    def shown(self, path: Path) -> str:
        """Return a path as the owner knows it, from the workspace on."""
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The briefs that can be built, and names that cannot."""

    briefs: tuple[BriefPath, ...]
    diagnostics: tuple[Diagnostic, ...]


def find(start: Path) -> Workspace:
    """Return the workspace around a folder: the nearest one upwards."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file() or (folder / "briefs").is_dir():
            return Workspace(folder)
    raise BriefgenError(
        f"I found no briefs in {start} or above it.\n"
        "Put your first brief into briefs/my-first-brief.md and run briefgen build again."
    )


def find_briefs(workspace: Workspace) -> Found:
    """Return all briefs by name; of those that share a name none can be built."""
    seen: dict[str, BriefPath] = {}
    wrong: list[Diagnostic] = []
    clashing: set[str] = set()
    for brief in _candidates(workspace):
        key = unicodedata.normalize("NFC", brief.name).casefold()
        if key in seen:
            wrong.append(_same_name(workspace, brief, seen[key]))
            clashing.add(key)
        elif problem := _unusable(brief.name):
            wrong.append(NAME_CLASH.at(_first_line(workspace, brief.path), problem))
        else:
            seen[key] = brief
    usable = tuple(brief for key, brief in seen.items() if key not in clashing)
    return Found(usable, tuple(wrong))


def choose(workspace: Workspace, found: Found, wanted: tuple[str, ...]) -> tuple[BriefPath, ...]:
    """Return the briefs that were asked for by name or by path; all when none was."""
    if not found.briefs and not found.diagnostics:
        raise BriefgenError(
            f"There is no brief in {workspace.briefs}. A brief is a file such as my-brief.md."
        )
    return tuple(_chosen(found, name) for name in wanted) if wanted else found.briefs


def read_settings(workspace: Workspace) -> SourceFile | None:
    """Return `briefgen.yaml`, None when there is none."""
    path = workspace.root / SETTINGS
    if not path.is_file():
        return None
    try:
        return SourceFile(SETTINGS, files.read_text(path))
    except files.Unreadable as error:
        raise BriefgenError(f"{SETTINGS}: {error}.") from None


def read_templates(workspace: Workspace) -> Templates:
    """Return all templates; a checkout's own are the packaged ones and replace nothing."""
    packaged = _packaged_folder()
    own = workspace.root / "templates"
    same = own.is_dir() and own.resolve() == packaged.resolve()
    return Templates({} if same else _texts(own), _texts(packaged))


def _candidates(workspace: Workspace) -> Iterator[BriefPath]:
    for path in sorted(workspace.briefs.rglob("*.md")):
        below = path.relative_to(workspace.briefs)
        if any(part.startswith(("_", ".")) for part in below.parts):
            continue
        if path.name == "brief.md" and len(below.parts) > 1:
            yield BriefPath(below.parent.as_posix(), path, path.parent)
        elif not (path.parent / "brief.md").is_file() or path.parent == workspace.briefs:
            yield BriefPath(below.with_suffix("").as_posix(), path, path.parent)


def _unusable(name: str) -> str:
    """Return why no file can be called so on some computer, or nothing."""
    parts = name.split("/")
    if name.casefold() in _RESERVED or parts[0].casefold() == "private":
        return f"a brief cannot be called {name}: briefgen writes a file of that name; rename it"
    for part in parts:
        if part.casefold().split(".")[0] in _WINDOWS or part != part.strip(" ."):
            return f"no file can be called {part} on Windows; rename it"
        if len(part.encode()) > 200 or any(unicodedata.category(c) == "Cc" for c in part):
            return "this file's name is too long or holds a control character; rename it"
    return ""


def _same_name(workspace: Workspace, brief: BriefPath, other: BriefPath) -> Diagnostic:
    return NAME_CLASH.at(
        _first_line(workspace, brief.path),
        f"two briefs are called {brief.name}, so their guides would overwrite each other",
        help="Rename one of the two files.",
        note=Note(_first_line(workspace, other.path), "this is the other one"),
    )


def _first_line(workspace: Workspace, path: Path) -> Place:
    start = Position(1, 1)
    return Place(SourceFile(workspace.shown(path), ""), Span(start, start))


def _chosen(found: Found, name: str) -> BriefPath:
    path = Path(name).resolve()
    for brief in found.briefs:
        if brief.name == name.replace("\\", "/").removesuffix("/") or brief.path.resolve() == path:
            return brief
    names = [brief.name for brief in found.briefs]
    near = difflib.get_close_matches(name, names, 3, 0.4) or names[:5]
    raise BriefgenError(f"There is no brief called {name}. There is: {', '.join(near)}.")


def _packaged_folder() -> Path:
    """In a wheel the templates lie in the package, in a checkout at its top."""
    here = Path(__file__).resolve().parent
    inside = here / "templates"
    return inside if inside.is_dir() else here.parent.parent / "templates"


def _texts(folder: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.suffix in (".html", ".css", ".txt", ".js") and path.is_file():
            name = path.relative_to(folder).as_posix()
            try:
                found[name] = files.read_text(path)
            except files.Unreadable as error:
                raise BriefgenError(f"templates/{name}: {error}.") from None
    return found
