"""Which texts a check looks at: briefs by name, files, folders, standard input."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostic import Diagnostic
from briefgen.errors import BriefgenError
from briefgen.files import Unreadable, read_text
from briefgen.inputs import lost_records
from briefgen.source import SourceFile
from briefgen.workspace import (
    UNREADABLE,
    BriefPath,
    Workspace,
    brief_at,
    choose,
    find,
    find_briefs,
    read_settings,
    workspace_around,
)

STDIN = "-"

_SHOWN_STDIN = "<stdin>"


@dataclass(frozen=True, slots=True)
class Target:
    """One text to check, as it was read, with the brief it is and the settings for it."""

    workspace: Workspace
    brief: BriefPath
    source: SourceFile
    settings: SourceFile | None
    is_stdin: bool = False


@dataclass(frozen=True, slots=True)
class Targets:
    """The texts, and the files that are called like briefs and cannot be read.

    `lost` are records without a brief, looked for where all briefs of a folder were chosen.
    """

    texts: tuple[Target, ...]
    refused: tuple[Diagnostic, ...] = ()
    lost: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """A brief, and what its owner calls its file."""

    workspace: Workspace
    brief: BriefPath
    shown: str


def targets(start: Path, wanted: tuple[str, ...], stdin: Callable[[], str]) -> Targets:
    """Return what was asked for; every brief of the workspace around `start` when nothing was.

    `stdin` is called when `-` is asked for, and gives its text.
    """
    texts = [_from_stdin(start, stdin())] if STDIN in wanted else []
    refused: list[Diagnostic] = []
    for found in _read(_chosen(start, wanted, refused)):
        if isinstance(found, Target):
            texts.append(found)
        else:
            refused.append(found)
    whole = dict.fromkeys(
        one.workspace for one in texts if _is_whole(one.workspace, start, wanted)
    )
    lost = (problem for workspace in whole for problem in lost_records(workspace))
    return Targets(tuple(texts), tuple(dict.fromkeys(refused)), tuple(lost))


def _is_whole(workspace: Workspace, start: Path, wanted: Sequence[str]) -> bool:
    """Tell whether all briefs of a workspace were asked for."""
    folders = [start / name for name in wanted if name != STDIN]
    return not wanted or any(_is_inside(workspace.briefs / "x", folder) for folder in folders)


def _chosen(start: Path, wanted: Sequence[str], refused: list[Diagnostic]) -> Iterable[_Named]:
    """Return each brief once, by the first of the names it was called by."""
    if not wanted:
        return _all(start, refused)
    named: dict[str, _Named] = {}
    for name in (name for name in wanted if name != STDIN):
        for one in _named(start, name, refused):
            named.setdefault(os.path.realpath(one.brief.path), one)
    return named.values()


def _read(named: Iterable[_Named]) -> Iterator[Target | Diagnostic]:
    """Read each text, and the settings of each workspace once."""
    settings: dict[Path, SourceFile | None] = {}
    for one in named:
        root = one.workspace.root
        if root not in settings:
            settings[root] = read_settings(one.workspace)
        yield _target(one, settings[root])


def _from_stdin(start: Path, text: str) -> Target:
    """A text without a file counts as one in the folder where the command was typed."""
    workspace = workspace_around(start)
    brief = BriefPath("stdin", start / "stdin.md", start)
    source = SourceFile(_SHOWN_STDIN, text.removeprefix("\ufeff"))
    return Target(workspace, brief, source, read_settings(workspace), is_stdin=True)


def _all(start: Path, refused: list[Diagnostic]) -> Iterator[_Named]:
    workspace = find(start)
    found = choose(workspace, find_briefs(workspace), ())
    refused += (one.diagnostic for one in found.refused)
    return (_Named(workspace, b, workspace.shown(b.path)) for b in found.briefs)


def _named(start: Path, name: str, refused: list[Diagnostic]) -> Iterator[_Named]:
    path = start / name
    if os.path.isdir(path):  # noqa: PTH112 - Path's own raises at names that are too long
        return _in_folder(path, name, refused)
    if os.path.lexists(path):
        workspace = workspace_around(path.parent)
        return iter([_Named(workspace, brief_at(workspace, path), name)])
    return _by_name(start, name, refused)


def _in_folder(folder: Path, name: str, refused: list[Diagnostic]) -> Iterator[_Named]:
    """In a workspace its briefs count, elsewhere every Markdown file."""
    workspace = workspace_around(folder)
    found = find_briefs(workspace)
    inside = [b for b in found.briefs if _is_inside(b.path, folder)]
    wrong = [r.diagnostic for r in found.refused if _is_inside(r.brief.path, folder)]
    if not inside and not workspace.briefs.is_dir():
        inside = [brief_at(workspace, path) for path in sorted(_texts(folder))]
    if not inside and not wrong:
        raise BriefgenError(f"There is no brief in {name}.")
    refused += wrong
    for brief in inside:
        below = os.path.relpath(brief.path, folder.resolve())
        yield _Named(workspace, brief, Path(name, below).as_posix())


def _texts(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() == ".md" and not is_hidden and not path.is_dir():
            yield path


def _is_inside(path: Path, folder: Path) -> bool:
    """Tell whether a file stands in a folder, wherever it leads if it is a link."""
    # Links in a circle make `Path.resolve` raise.
    return Path(os.path.realpath(path.parent)).is_relative_to(os.path.realpath(folder))


def _by_name(start: Path, name: str, refused: list[Diagnostic]) -> Iterator[_Named]:
    if name.lower().endswith(".md"):
        raise BriefgenError(f"There is no file called {name} here.")
    workspace = find(start)
    found = choose(workspace, find_briefs(workspace), (name,))
    refused += (one.diagnostic for one in found.refused)
    return (_Named(workspace, b, workspace.shown(b.path)) for b in found.briefs)


def _target(named: _Named, settings: SourceFile | None) -> Target | Diagnostic:
    text = read_text(named.brief.path)
    if isinstance(text, Unreadable):
        place = SourceFile(named.shown, text.text).place(text.offset, text.offset)
        return UNREADABLE.at(place, text.message, help=text.help)
    return Target(named.workspace, named.brief, SourceFile(named.shown, text), settings)
