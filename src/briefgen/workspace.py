"""What lies in the owner's folder: briefs, settings and templates."""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen import files
from briefgen.diagnostic import Diagnostic, Note, Problem, Severity
from briefgen.errors import BriefgenError
from briefgen.root import RECORDS, SETTINGS, Workspace, find, workspace_around
from briefgen.source import Place, SourceFile

__all__ = [
    "MAX_NAME_BYTES",
    "NAME_CLASH",
    "RECORDS",
    "SETTINGS",
    "UNREADABLE",
    "BriefPath",
    "Found",
    "Refused",
    "Templates",
    "Workspace",
    "brief_at",
    "choose",
    "find",
    "find_briefs",
    "read_settings",
    "read_templates",
    "start_of",
    "why_not_called",
    "workspace_around",
]

UNREADABLE = Problem("BG708", "unreadable-file", Severity.ERROR)
NAME_CLASH = Problem("BG710", "name-clash", Severity.ERROR)

MAX_NAME_BYTES = 200
"""Of one part of a name; file systems take 255, and endings are added."""

_TEMPLATES = (".html", ".css", ".txt", ".js", ".svg")
_TAKEN_ENDINGS = (".job-post", ".changes")
"""`shop.job-post` would be the guide of one brief and the job post of another."""
_NOT_ON_WINDOWS = re.compile(r"^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$")
_SIGNS = '<>:"|?*\\'


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

    def is_called(self, name: str) -> bool:
        """Tell whether a name, or a path to the file or to its folder, means this brief."""
        if _key(name.replace("\\", "/").rstrip("/")) == _key(self.name):
            return True
        own = (self.path, self.folder) if _is_main(self.path) else (self.path,)
        return os.path.realpath(name) in map(os.path.realpath, own)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be built as a brief, and why."""

    brief: BriefPath
    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Found:
    """The briefs that can be built, by name, and those that cannot."""

    briefs: tuple[BriefPath, ...]
    refused: tuple[Refused, ...] = ()


def brief_at(workspace: Workspace, path: Path) -> BriefPath:
    """Return the brief that a file is, in `briefs/` or anywhere else."""
    path = path.parent.resolve() / path.name
    if path.is_relative_to(workspace.briefs):
        return _brief_path(workspace, path)
    return BriefPath(path.stem, path, path.parent)


def find_briefs(workspace: Workspace) -> Found:
    """Return all briefs by name; of those that share a name none can be built."""
    usable: dict[str, list[BriefPath]] = {}
    refused: list[Refused] = []
    for brief in sorted(_candidates(workspace), key=lambda brief: (brief.name, brief.path)):
        if wrong := _unusable(workspace, brief):
            refused.append(Refused(brief, wrong))
        else:
            usable.setdefault(_key(brief.name), []).append(brief)
    for same in usable.values():
        if len(same) > 1:
            refused.extend(_same_name(workspace, same))
    return Found(tuple(s[0] for s in usable.values() if len(s) == 1), tuple(refused))


def choose(workspace: Workspace, found: Found, wanted: tuple[str, ...]) -> Found:
    """Return what was asked for by name or by path; everything when nothing was."""
    if not found.briefs and not found.refused:
        raise BriefgenError(
            f"There is no brief in {workspace.briefs}.\n"
            "Type `briefgen new project my-first-brief` to begin one: "
            "it is a text file such as briefs/my-first-brief.md."
        )
    if not wanted:
        return found
    for name in wanted:
        _check_known(found, name)
    return Found(
        tuple(b for b in found.briefs if any(b.is_called(name) for name in wanted)),
        tuple(r for r in found.refused if any(r.brief.is_called(name) for name in wanted)),
    )


def read_settings(workspace: Workspace) -> SourceFile | None:
    """Return `briefgen.yaml`, None when there is none."""
    path = workspace.root / SETTINGS
    if not os.path.lexists(path):
        return None
    return SourceFile(SETTINGS, _text_or_end(path, SETTINGS))


def read_templates(workspace: Workspace) -> Templates:
    """Return all templates; one that says what the packaged one says replaces nothing.

    So nothing is replaced where the workspace is the checkout that the packaged ones lie in.
    """
    packaged = _texts(_packaged_folder())
    own = _texts(workspace.templates)
    return Templates({n: text for n, text in own.items() if packaged.get(n) != text}, packaged)


def start_of(workspace: Workspace, path: Path, text: str = "", offset: int = 0) -> Place:
    """Return a place in a file of which there may be no text to show."""
    return SourceFile(workspace.shown(path), text).place(offset, offset)


def _candidates(workspace: Workspace) -> Iterator[BriefPath]:
    """Yield whatever is called like a brief, folders and pipes too: they are told of later."""
    for top, folders, names in os.walk(workspace.briefs, onerror=_not_read):
        folders[:] = [name for name in folders if not name.startswith(("_", "."))]
        for name in (*folders, *names):
            if name.lower().endswith(".md") and not name.startswith(("_", ".")):
                yield _brief_path(workspace, Path(top) / name)


def _not_read(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise BriefgenError(f"I cannot look into {error.filename}: {error.strerror}.")


def _brief_path(workspace: Workspace, path: Path) -> BriefPath:
    below = path.relative_to(workspace.briefs)
    if _is_main(path) and len(below.parts) > 1:
        return BriefPath(below.parent.as_posix(), path, path.parent)
    return BriefPath(below.as_posix()[: -len(".md")], path, path.parent)


def _is_main(path: Path) -> bool:
    return path.name.lower() == "brief.md"


def _key(name: str) -> str:
    """Return what two names share that some computer cannot tell apart."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded)


def _unusable(workspace: Workspace, brief: BriefPath) -> Diagnostic | None:
    place = start_of(workspace, brief.path)
    if why := why_not_called(brief.name):
        return NAME_CLASH.at(place, why, help="Rename it.")
    if not _stays_inside(workspace, brief.path):
        message = "this is a link that leads out of the folder of your briefs"
        return UNREADABLE.at(place, message, help="Copy the file here.")
    return None


def _stays_inside(workspace: Workspace, path: Path) -> bool:
    if not path.is_symlink():  # folders that are links are not looked into
        return True
    try:
        return path.resolve().is_relative_to(workspace.briefs.resolve())
    except (OSError, RuntimeError):  # links in a circle
        return True


def why_not_called(name: str) -> str:
    """Return why no file can be called so on some computer, or nothing."""
    first, *more = name.split("/")
    taken = first.casefold() == "private" or (first.casefold() == "index" and not more)
    if taken or name.casefold().endswith(_TAKEN_ENDINGS):
        return f"a brief cannot be called {name}, because briefgen writes something of that name"
    return next(filter(None, map(_bad_part, (first, *more))), "")


def _bad_part(part: str) -> str:
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in part):
        return "there is a character in this name that cannot be typed"
    if _NOT_ON_WINDOWS.match(part.casefold().split(".")[0].rstrip()):
        return f"Windows keeps the name {part} for itself"
    if part != part.strip(" .") or part.startswith("-"):
        return f"a name cannot begin with a dash, nor end with a dot or a space: {part}"
    if signs := [sign for sign in _SIGNS if sign in part]:
        return f"no file can be called {part} on Windows, because of {' '.join(signs)}"
    too_long = len(part.encode()) > MAX_NAME_BYTES
    return f"this name is longer than {MAX_NAME_BYTES} bytes" if too_long else ""


def _same_name(workspace: Workspace, same: list[BriefPath]) -> Iterator[Refused]:
    """Tell each of them of another one, so that one asked for alone is explained too."""
    for brief, other in zip(same, [*same[1:], same[0]], strict=True):
        yield Refused(
            brief,
            NAME_CLASH.at(
                start_of(workspace, brief.path),
                f"two briefs are called {brief.name}, so one guide would overwrite the other",
                help="Rename one of the two; capital letters make no difference.",
                note=Note(start_of(workspace, other.path), "this is the other one"),
            ),
        )


def _check_known(found: Found, name: str) -> None:
    known = (*found.briefs, *(refused.brief for refused in found.refused))
    if not any(brief.is_called(name) for brief in known):
        names = [brief.name for brief in known]
        raise BriefgenError(f"There is no brief called {name}. {_instead(name, names)}")


def _instead(name: str, names: Sequence[str]) -> str:
    import difflib  # takes long to load

    for meant in difflib.get_close_matches(name, names, 1, 0.8):
        return f"Did you mean {meant}?"
    near = difflib.get_close_matches(name, names, 3, 0.4) or names[:5]
    return f"There is: {', '.join(near)}{', …' if len(near) < len(names) else '.'}"


def _packaged_folder() -> Path:
    """In a wheel the templates lie in the package, in a checkout at its top."""
    here = Path(__file__).resolve().parent
    inside = here / "templates"
    return inside if inside.is_dir() else here.parent.parent / "templates"


def _texts(folder: Path) -> dict[str, str]:
    found = (path for path in sorted(folder.rglob("*")) if path.suffix in _TEMPLATES)
    named = ((path.relative_to(folder).as_posix(), path) for path in found if not path.is_dir())
    return {name: _text_or_end(path, f"templates/{name}") for name, path in named}


def _text_or_end(path: Path, name: str) -> str:
    """Return a text that the whole run needs."""
    text = files.read_text(path)
    if isinstance(text, str):
        return text
    where = SourceFile(name, text.text).position(text.offset)
    raise BriefgenError(f"{name}:{where.line}:{where.column}: {text.message}. {text.help}".strip())
