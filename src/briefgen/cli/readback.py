"""`briefgen readback`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import brief_names, here, today
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.build import Job, SaidBack
    from briefgen.readback import Answers
    from briefgen.workspace import Workspace


@click.command(short_help="Ask your worker to say the brief back; check the answers.")
@click.argument("brief", metavar="BRIEF", shell_complete=brief_names)
@click.option(
    "--check",
    "answers",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Compare a form that was filled in with the brief.",
)
def readback(brief: str, answers: Path | None) -> int:
    """Write a form in which your worker says the brief back, or check one that came back.

    Before the work begins, a few questions show whether you both mean the same: what is handed
    over, by when, what is not part of it. The form lies in output/, and in the pack that
    `briefgen send` makes.

    \b
    Examples:
      briefgen readback podcast-editing
      briefgen readback podcast-editing --check answers.yaml

    The exit code is 1 when something was read otherwise, is missing, or was answered for another
    text of the brief, and 2 when the command could not go on.
    """
    from briefgen.build import Order, plan
    from briefgen.workspace import find

    workspace = find(here())
    planned = plan(workspace, Order(today(), (brief,)))
    terminal.findings(planned.diagnostics)
    if not planned.jobs:
        return 1
    job = planned.jobs[0]
    return _check(job, answers) if answers else _write(job, workspace)


def _write(job: "Job", workspace: "Workspace") -> int:
    """Write the form, never over one that has answers in it."""
    from briefgen import files
    from briefgen.build import blank_form
    from briefgen.readback import is_filled_in

    folder, name = workspace.root / "output", f"{job.inputs.name}.readback.yaml"
    there, shown = files.read_text(folder / name), workspace.shown(folder / name)
    if isinstance(there, str) and is_filled_in(there):
        raise BriefgenError(
            f"There are answers in {shown}, and I do not write over them.\n"
            f"To compare them, type: briefgen readback {job.inputs.name} --check {shown}"
        )
    text = blank_form(job)
    if not text:
        terminal.result(
            f"There is nothing to ask: run `briefgen lint {job.inputs.name}` to hear why."
        )
        return 1
    files.write(folder, name, text.encode("utf-8", "replace"))
    terminal.result(f"Wrote {shown}. Send it to your worker before the work begins.")
    return 0


def _check(job: "Job", path: Path) -> int:
    from briefgen.build import said_back
    from briefgen.report.readback import readback_text

    found = said_back(job, _answers(job, path))
    if not found.is_for_this_text:
        terminal.result(f"{_other_text(found)}\n")
    terminal.result(readback_text(found.file, found.outcomes, terminal.style()))
    return 0 if found.is_agreed else 1


def _answers(job: "Job", path: Path) -> "Answers":
    """Read a form of this brief; whatever else the file is ends the command."""
    from briefgen import files
    from briefgen.readback import read_answers
    from briefgen.source import SourceFile

    text = files.read_text(path)
    if isinstance(text, files.Unreadable):
        raise BriefgenError(f"{path}: {text.message}.")
    read = read_answers(SourceFile(path.name, text))
    if read is None:
        raise BriefgenError(f"{path} is no form that `briefgen readback` wrote.")
    if read.brief != job.inputs.name:
        raise BriefgenError(f"{path} has answers for {read.brief}, not for {job.inputs.name}.")
    return read


def _other_text(found: "SaidBack") -> str:
    """Say for which text of the brief the answers are."""
    mark = found.answers.fingerprint
    if not mark:
        return (
            "The line with the fingerprint is gone from the answers, so I cannot tell for which "
            f"text they are; the brief is {found.fingerprint} now."
        )
    sent = next((one for one in found.history.sent if one.fingerprint == mark), None)
    what = f"version {found.answers.version}" if found.answers.version else "an earlier text"
    when = f", which you sent on {sent.on}" if sent else ""
    return (
        f"The answers are for {what} ({mark}){when}; the brief is another one now "
        f"({found.fingerprint}). Send it again, and ask for new answers."
    )
