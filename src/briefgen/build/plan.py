"""Which briefs to build, with all that each needs: the only stage that reads."""

from dataclasses import dataclass
from pathlib import Path

from briefgen import files, schema
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.inputs import Inputs, gather
from briefgen.keyed import read
from briefgen.source import Place, Position, SourceFile, Span
from briefgen.workspace import (
    BriefPath,
    Templates,
    Workspace,
    choose,
    find_briefs,
    read_settings,
    read_templates,
)

UNREADABLE = Problem("BG708", "unreadable-file", Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Job:
    """One brief to build: a picklable value that holds no path."""

    inputs: Inputs
    templates: Templates
    formats: tuple[str, ...]
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs, and what is wrong with files that could not become one."""

    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...]


def plan(
    workspace: Workspace, wanted: tuple[str, ...], formats: tuple[str, ...], *, strict: bool
) -> Plan:
    """Read everything the build needs."""
    found = find_briefs(workspace)
    settings = read_settings(workspace)
    templates = read_templates(workspace)
    jobs: list[Job] = []
    wrong = [*found.diagnostics, *_settings_problems(settings)]
    for brief in choose(workspace, found, wanted):
        try:
            jobs.append(Job(gather(workspace, brief, settings), templates, formats, strict))
        except files.Unreadable as error:
            wrong.append(_unreadable(workspace, brief, error))
    return Plan(tuple(jobs), tuple(wrong))


def _settings_problems(settings: SourceFile | None) -> tuple[Diagnostic, ...]:
    if settings is None:
        return ()
    keyed = read(settings)
    return (*keyed.diagnostics, *schema.settings(keyed).diagnostics)


def _unreadable(workspace: Workspace, brief: BriefPath, error: files.Unreadable) -> Diagnostic:
    """The text is not at hand, so the place has a line and nothing on it."""
    start = Position(max(error.line, 1), 1)
    source = SourceFile(workspace.shown(Path(brief.path)), "")
    return UNREADABLE.at(Place(source, Span(start, start)), str(error))
