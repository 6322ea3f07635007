"""`briefgen import`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import a_language, here, today
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.authoring.importing import Imported
    from briefgen.workspace import Workspace

_SHOWN = 60


@click.command("import", short_help="Make a brief of a document that you have.")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("name", default="")
@click.option(
    "--kind",
    type=click.Choice(("project", "procedure", "creative")),
    help="What the work is; read from the title unless you say.",
)
@click.option(
    "--language",
    callback=a_language,
    metavar="TAG",
    help="The language of the document, such as de; told by its headings unless you say.",
)
def import_(file: Path, name: str, kind: str | None, language: str | None) -> int:
    """Make a brief of a procedure, a statement of work or a job post that you have.

    FILE is a Word document (.docx), Markdown or plain text. NAME is what the brief will be
    called; the name of the file unless you say. What is certain, such as "Deadline: 2027-02-01",
    fills the facts at the top; every other word stays where it stood, and pictures come along.
    Nothing is written over.

    \b
    Examples:
      briefgen import "SOP Podcast Editing.docx"
      briefgen import handbook/invoices.md monthly-invoices --kind procedure
    """
    from briefgen.authoring.importing import import_file
    from briefgen.workspace import find

    workspace = find(here())
    given = {"kind": kind or "", "language": language or ""}
    made = import_file(
        workspace, file, name, {key: value for key, value in given.items() if value}
    )
    for path in _write(workspace, made):
        terminal.result(f"Wrote {path}")
    terminal.log(*_told(made))
    _say_what_is_missing(made.name)
    return 0


def _write(workspace: "Workspace", made: "Imported") -> list[str]:
    """Write the brief, and its folder when it has pictures; return what was written."""
    from briefgen.files import create, write_folder

    if made.pictures:
        contents = {"brief.md": made.text.encode(), **made.pictures}
        folder = write_folder(workspace.briefs, made.name, contents)
        return [workspace.shown(folder / name) for name in contents]
    name = f"{made.name}.md"
    if not create(workspace.briefs, name, made.text.encode()):
        raise BriefgenError(f"{workspace.shown(workspace.briefs / name)} is there already.")
    return [workspace.shown(workspace.briefs / name)]


def _told(made: "Imported") -> list[str]:
    lines = [f"  {_short(one.typed)}  ->  {_short(one.became)}" for one in made.mapped]
    head = (
        "Filled in, because it was certain:" if lines else "No fact was certain enough to fill in."
    )
    return [head, *lines, *made.notes]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _say_what_is_missing(name: str) -> None:
    """List what the check finds, a line each; the command that says more comes last."""
    from briefgen.check import Checker, targets
    from briefgen.cli.reports import reported
    from briefgen.lint import Options

    chosen = targets(here(), (name,), terminal.read_all)
    findings = Checker(Options(), today()).all(chosen.texts, chosen.refused)
    for text in reported(findings, "concise", [name], terminal.style()):
        terminal.log("What is missing or unclear:", text)
    quoted = f'"{name}"' if " " in name else name
    terminal.log(f"Read the brief, then type: briefgen lint {quoted}")
