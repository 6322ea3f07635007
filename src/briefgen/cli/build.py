"""`briefgen build`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefgen.build import Plan, Result

FORMATS = ("html", "pdf")


def _formats(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    wanted = tuple(part.strip().lower() for value in given for part in value.split(","))
    unknown = [part for part in wanted if part not in FORMATS]
    if unknown:
        raise click.BadParameter(f"{unknown[0]} is not one of {', '.join(FORMATS)}.")
    return wanted or FORMATS


@click.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    callback=_formats,
    help="html or pdf; both unless you say.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Folder to write to; output/ unless you say."
)
@click.option("--strict", is_flag=True, help="Write nothing for a brief that has errors.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def build(
    briefs: tuple[str, ...],
    formats: tuple[str, ...],
    output: Path | None,
    strict: bool,
    quiet: bool,
) -> int:
    """Build the guides of all briefs, or of those you name.

    A brief with errors is built as a draft that says what is missing, and the exit code is 1.

    Example: briefgen build podcast-editing --format pdf
    """
    from briefgen.build import plan
    from briefgen.workspace import find

    workspace = find(Path.cwd())
    folder = output or workspace.root / "output"
    planned = plan(workspace, briefs, formats, strict=strict)
    results = _run(planned, folder, whole=not briefs, quiet=quiet)
    diagnostics = (*planned.diagnostics, *(d for r in results for d in r.diagnostics))
    _print(diagnostics, results, quiet=quiet, folder=folder)
    wrong = any(d.severity == "error" for d in diagnostics) or any(r.unavailable for r in results)
    return 1 if wrong else 0


def _run(planned: "Plan", folder: Path, *, whole: bool, quiet: bool) -> "list[Result]":
    from briefgen.build import produce, write_index, write_result

    hidden = quiet or not sys.stderr.isatty()
    results: list[Result] = []
    with click.progressbar(planned.jobs, label="Building", file=sys.stderr, hidden=hidden) as jobs:
        for job in jobs:
            result = produce(job)
            write_result(folder, result)
            results.append(result)
    if whole and planned.jobs:
        write_index(folder, results, planned.jobs[0].templates)
    return results


def _print(diagnostics: tuple, results: "list[Result]", *, quiet: bool, folder: Path) -> None:  # type: ignore[type-arg]
    from briefgen.report.full import Style, full
    from briefgen.report.summary import summary

    style = Style(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    for diagnostic in diagnostics:
        click.echo(full(diagnostic, style) + "\n", color=style.colour)
    for message in dict.fromkeys(r.unavailable for r in results if r.unavailable):
        click.echo(message + "\n", err=True)
    if not quiet:
        files = sum(len(result.files) for result in results)
        shown = os.path.relpath(folder) if folder.is_relative_to(Path.cwd()) else str(folder)
        click.echo(summary(files, len(results), shown, diagnostics))
