"""A build as it is run and told of; what makes documents is loaded when there is one to make."""

import contextlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli import terminal
from briefgen.cli.arguments import here
from briefgen.errors import BriefgenError
from briefgen.ledger import quick
from briefgen.ledger.order import Order
from briefgen.ledger.quick import Standing
from briefgen.report.summary import Built, summary
from briefgen.root import Workspace

if TYPE_CHECKING:
    from briefgen.build import Cluster, Crew, Upkeep
    from briefgen.diagnostic import Diagnostic
    from briefgen.ledger.survey import Survey


@dataclass(frozen=True, slots=True)
class Asked:
    """How a build is run and what is said of it."""

    jobs: int | None = None
    executor: str = ""
    force: bool = False
    explain: bool = False
    quiet: bool = False
    verbose: bool = False


def run(workspace: Workspace, folder: Path, order: Order, asked: Asked) -> int:
    """Build what has to be built and say what came of it; return the exit code."""
    same = None if asked.force else quick.standing(workspace, folder, order)
    if same:
        return _told(_built(same, folder), same.findings, asked)
    from briefgen.ledger.folder import alone

    with alone(folder, lambda: terminal.log(f"Another build writes to {_shown(folder)}; I wait.")):
        return _looked(workspace, folder, order, asked)


def _looked(workspace: Workspace, folder: Path, order: Order, asked: Asked) -> int:
    """Look at everything, make what has to be made, and note what came of it."""
    from briefgen.ledger import last
    from briefgen.ledger.survey import survey

    looked = quick.looks_of_inputs(workspace)
    it = survey(workspace, folder, order, force=asked.force)
    if asked.explain:
        terminal.log(*(f"{task.brief.name}: {task.why}" for task in it.tasks))
    last.forget(it)
    upkeep = None if it.is_idle else _kept_up(it, asked)
    it.save()
    if looked:
        last.save(it, looked)
    found = last.findings(it)
    code = _told(_came_to(it, found, upkeep), found, asked)
    terminal.log(*(upkeep.unavailable if upkeep else ()))
    return 1 if upkeep and upkeep.unavailable else code


def _kept_up(it: "Survey", asked: Asked) -> "Upkeep":
    """Make and write what has to be; what is known is kept even when that is interrupted."""
    from briefgen.build import Upkeep

    upkeep, hidden = Upkeep(it), asked.quiet or asked.verbose
    try:
        with _workers(it, asked) as workers:
            upkeep.settle()
            made = workers.work(upkeep.jobs())
            for result in terminal.progress("Building", made, len(it.tasks), hidden=hidden):
                upkeep.take(result)
        upkeep.write_lists()
    except BaseException:
        if upkeep.results:
            with contextlib.suppress(BriefgenError):
                it.save()
        raise
    _name_files(upkeep, asked)
    return upkeep


def _name_files(upkeep: "Upkeep", asked: Asked) -> None:
    """Say what was left that belongs to nothing and, when asked, what was written and removed."""
    why = "it belongs to no brief any more, and is not as I wrote it"
    terminal.log(*(f"I left {path}: {why}." for path in upkeep.left))
    if asked.verbose:
        names = upkeep.survey.names
        wrote = (path for name in names for path in upkeep.written.get(name, ()))
        terminal.log(*(f"Wrote {path}" for path in wrote))
        terminal.log(*(f"Removed {path}" for path in upkeep.removed))


def _workers(it: "Survey", asked: Asked) -> "Crew | Cluster":
    """Return who makes the documents: processes here, or the computers of a cluster."""
    from briefgen.build import Cluster, crew_for

    pdf = "pdf" in it.order.formats
    if asked.executor:
        return Cluster(asked.executor, pdf)
    return crew_for(len(it.tasks), asked.jobs, pdf=pdf)


def _built(same: Standing, folder: Path) -> Built:
    shown, kept = _shown(folder), same.briefs
    return Built(0, 0, shown, same.drafts, same.refused, same.counts, kept=kept)


def _came_to(it: "Survey", found: "list[Diagnostic]", upkeep: "Upkeep | None") -> Built:
    made = [result for result in upkeep.results.values() if result.files] if upkeep else []
    entries = [it.ledger.entries[name] for name in it.names if name in it.ledger.entries]
    wrong = [entry for entry in entries if entry.is_draft]
    return Built(
        files=sum(map(len, upkeep.written.values())) if upkeep else 0,
        briefs=len(made),
        folder=_shown(it.folder),
        drafts=sum(bool(entry.files) for entry in wrong),
        refused=len(it.refused) + sum(not entry.files for entry in wrong),
        counts=Counter(str(one.severity) for one in found),
        without_pdf=bool(upkeep and upkeep.unavailable),
        kept=sum(bool(entry.files) for entry in entries) - len(made),
        removed=len(upkeep.removed) if upkeep else 0,
    )


def _told(built: Built, found: "Iterable[Diagnostic]", asked: Asked) -> int:
    """Print the findings and the closing line; return the exit code."""
    terminal.findings(found)
    if not asked.quiet:
        terminal.result(summary(built))
    return 1 if built.counts.get("error") else 0


def _shown(folder: Path) -> str:
    inside = folder.is_relative_to(here())
    return f"{folder.relative_to(here()).as_posix() if inside else folder}/"
