"""Which briefs to build, with all that each needs: the only stage that reads."""

import datetime as dt
from dataclasses import dataclass, field, replace

from briefgen import lint, schema
from briefgen.brand import Brand
from briefgen.check import read_brand
from briefgen.diagnostic import Diagnostic
from briefgen.files import Unreadable
from briefgen.inputs import Inputs, gather
from briefgen.keyed import read
from briefgen.lint import POST_LENGTH, Options, Policy, policy_for, post_length
from briefgen.reminders import Reminders, reminders
from briefgen.source import SourceFile
from briefgen.workspace import (
    UNREADABLE,
    BriefPath,
    Templates,
    Workspace,
    choose,
    find_briefs,
    read_settings,
    read_templates,
    start_of,
)


@dataclass(frozen=True, slots=True)
class Job:
    """One brief to build: a picklable value that holds no path.

    `documents` are made in any case; when none is named, those that the brief calls for.
    `post_length` is how many characters a job post may have.
    """

    inputs: Inputs
    templates: Templates
    formats: tuple[str, ...]
    policy: Policy
    today: dt.date
    strict: bool = False
    brand: Brand = field(default_factory=Brand)
    reminders: Reminders = field(default_factory=Reminders)
    documents: tuple[str, ...] = ()
    post_length: int = POST_LENGTH


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs, and what is wrong with the settings and with files that could not become one.

    `refused` is how many briefs those are.
    """

    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: int = 0


def plan(
    workspace: Workspace,
    wanted: tuple[str, ...],
    formats: tuple[str, ...],
    today: dt.date,
    documents: tuple[str, ...] = (),
    *,
    strict: bool,
) -> Plan:
    """Read everything the build needs; no error depends on `today`, so no document does."""
    found = choose(workspace, find_briefs(workspace), wanted)
    settings = read_settings(workspace)
    templates = read_templates(workspace)
    policy = policy_for(settings, Options())
    problems = lint.check_settings(settings) if settings else ()
    brand, of_logo = read_brand(workspace, settings)
    remind = _reminders(settings)
    length = post_length(settings)
    jobs: list[Job] = []
    refused = [one.diagnostic for one in found.refused]
    for brief in found.briefs:
        inputs = gather(workspace, brief, settings)
        if isinstance(inputs, Unreadable):
            refused.append(_unreadable(workspace, brief, inputs))
        else:
            job = Job(inputs, templates, formats, policy, today, strict, brand, remind)
            jobs.append(replace(job, documents=documents, post_length=length))
    return Plan(tuple(jobs), (*problems, *of_logo, *refused), len(refused))


def _reminders(settings: SourceFile | None) -> Reminders:
    return reminders(schema.settings(read(settings)).value.calendar) if settings else Reminders()


def _unreadable(workspace: Workspace, brief: BriefPath, why: Unreadable) -> Diagnostic:
    place = start_of(workspace, brief.path, why.text, why.offset)
    return UNREADABLE.at(place, why.message, help=why.help)
