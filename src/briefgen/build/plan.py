"""Which briefs to build, with all that each needs: the only stage that reads."""

import datetime as dt
from dataclasses import dataclass, field

from briefgen import lint
from briefgen.brand import Brand
from briefgen.check import read_brand
from briefgen.diagnostic import Diagnostic
from briefgen.files import Unreadable
from briefgen.inputs import Inputs, gather
from briefgen.lint import Options, Policy, policy_for
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
    """One brief to build: a picklable value that holds no path."""

    inputs: Inputs
    templates: Templates
    formats: tuple[str, ...]
    policy: Policy
    today: dt.date
    strict: bool = False
    brand: Brand = field(default_factory=Brand)


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
    jobs: list[Job] = []
    refused = [one.diagnostic for one in found.refused]
    for brief in found.briefs:
        inputs = gather(workspace, brief, settings)
        if isinstance(inputs, Unreadable):
            refused.append(_unreadable(workspace, brief, inputs))
        else:
            jobs.append(Job(inputs, templates, formats, policy, today, strict, brand))
    return Plan(tuple(jobs), (*problems, *of_logo, *refused), len(refused))


def _unreadable(workspace: Workspace, brief: BriefPath, why: Unreadable) -> Diagnostic:
    place = start_of(workspace, brief.path, why.text, why.offset)
    return UNREADABLE.at(place, why.message, help=why.help)
