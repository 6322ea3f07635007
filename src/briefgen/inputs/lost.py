"""Folders of records whose brief has another name by now, or is no more."""

from collections.abc import Iterator
from difflib import get_close_matches

from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.inputs.records import record_folders, sendings
from briefgen.workspace import RECORDS, Workspace, find_briefs, start_of

LOST_RECORDS = Problem("BG731", "lost-records", Severity.WARNING)


def lost_records(workspace: Workspace) -> Iterator[Diagnostic]:
    """Yield a warning for each folder that tells of something sent, and that no brief has."""
    kept = [name for name in record_folders(workspace) if sendings(workspace, name)]
    if not kept:
        return
    found = find_briefs(workspace)
    briefs = [*(b.name for b in found.briefs), *(r.brief.name for r in found.refused)]
    without = [brief for brief in briefs if not sendings(workspace, brief)]
    for name in kept:
        if name not in briefs and not _is_one_of(workspace, name, briefs):
            yield LOST_RECORDS.at(
                start_of(workspace, workspace.briefs / RECORDS / name),
                f"this says what you sent of {name}, and there is no brief called {name}; so "
                "calendars no longer know what was sent",
                help=_help(workspace, name, without),
            )


def _is_one_of(workspace: Workspace, name: str, briefs: list[str]) -> bool:
    """Tell whether it is a brief's by another spelling, on a computer that makes no difference."""
    folder = workspace.briefs / RECORDS
    same = [brief for brief in briefs if brief.casefold() == name.casefold()]
    return any((folder / b).exists() and (folder / b).samefile(folder / name) for b in same)


def _help(workspace: Workspace, name: str, without: list[str]) -> str:
    """Say what to type, with the name that is likely where there is one."""
    near = without if len(without) == 1 else get_close_matches(name, without, 1, 0.5)
    new, folder = next(iter(near), "NAME"), workspace.shown(workspace.briefs / RECORDS)
    return (
        f"Did you rename the brief? Then rename this folder too: to {folder}/{new}. If its work "
        f"is over and the brief is gone, take the folder out of {folder}."
    )
