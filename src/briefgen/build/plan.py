"""Which briefs to build, with all that each needs: the only stage that reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen import lint, schema
from briefgen.build.house import House
from briefgen.build.limits import limits
from briefgen.check import read_brand
from briefgen.diagnostic import Diagnostic
from briefgen.files import Unreadable
from briefgen.inputs import Inputs, gather
from briefgen.inputs import lost_records as find_lost
from briefgen.keyed import read
from briefgen.ledger.order import Order
from briefgen.ledger.survey import unreadable
from briefgen.lint import Options, policy_for, post_length
from briefgen.lint.rules import lost_records
from briefgen.reminders import reminders
from briefgen.source import SourceFile
from briefgen.workspace import (
    Templates,
    Workspace,
    choose,
    find_briefs,
    read_settings,
    read_templates,
)


@dataclass(frozen=True, slots=True)
class Job:
    """One brief to build: a picklable value that holds no path."""

    inputs: Inputs
    templates: Templates
    house: House
    order: Order


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs, and what is wrong with the settings and with files that could not become one.

    `refused` is how many briefs those are.
    """

    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: int = 0


def plan(workspace: Workspace, order: Order) -> Plan:
    """Read everything the build needs; no error depends on the day, so no document does."""
    found = choose(workspace, find_briefs(workspace), order.briefs)
    settings = read_settings(workspace)
    templates = read_templates(workspace)
    house, problems, _ = house_of(workspace, settings)
    jobs: list[Job] = []
    refused = [one.diagnostic for one in found.refused]
    for brief in found.briefs:
        inputs = gather(workspace, brief, settings)
        if isinstance(inputs, Unreadable):
            refused.append(unreadable(workspace, brief, inputs))
        else:
            jobs.append(Job(inputs, templates, house, order))
    lost = _lost(workspace, jobs, order, house)
    return Plan(tuple(jobs), (*problems, *refused, *lost), len(refused))


def _lost(
    workspace: Workspace, jobs: Sequence[Job], order: Order, house: House
) -> tuple[Diagnostic, ...]:
    """Return the records without a brief, unless what was asked for by name has its own."""
    if order.briefs and all(job.inputs.records for job in jobs):
        return ()
    return lint.judge_folder(lost_records.RULE, find_lost(workspace), house.policy)


def house_of(
    workspace: Workspace, settings: SourceFile | None
) -> tuple[House, tuple[Diagnostic, ...], str]:
    """Return what the settings want, what in them cannot be followed, and the logo's source."""
    policy = policy_for(settings, Options())
    brand, of_logo = read_brand(workspace, settings)
    if settings is None:
        return House(policy, brand), of_logo, ""
    wanted = schema.settings(read(settings)).value
    remind, bounds = reminders(wanted.calendar), limits(wanted.build)
    house = House(policy, brand, remind, post_length(settings), bounds)
    return house, (*lint.check_settings(settings), *of_logo), wanted.brand.logo
