"""`briefgen build`."""

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import (
    brief_names,
    check_formats,
    documents,
    formats,
    here,
    number,
    today,
)

if TYPE_CHECKING:
    from briefgen.build import Plan, Result


@click.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=brief_names)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="html|pdf|ics|txt|csv|yaml",
    callback=formats,
    help="Which formats to make; all unless you say.",
)
@click.option(
    "--document",
    "documents",
    multiple=True,
    metavar="NAME",
    callback=documents,
    help="Which documents to make, be they called for or not: guide, calendar, job-post, "
    "screening, scorecard, owner-calendar.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to write; output/ beside briefs/ unless you say.",
)
@click.option(
    "--jobs",
    callback=number(1),
    metavar="N",
    help="How many briefs to make at a time; one for each processor unless you say.",
)
@click.option("--strict", is_flag=True, help="Write nothing for a brief that has errors.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
@click.option("--verbose", is_flag=True, help="Name each file that is written.")
def build(
    briefs: tuple[str, ...],
    formats: tuple[str, ...],
    documents: tuple[str, ...],
    output: Path | None,
    jobs: int | None,
    *,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Build the documents of all briefs, or of those you name.

    BRIEF is a name such as podcast-editing, or its file in briefs/.

    The guide is for the worker, the job post for applicants; screening (questions with what to
    look for, and a scoring sheet) and scorecard are for you alone, in the folder private/. Job
    post and screening are made where no worker is named or `screening:` stands in the brief;
    with --document, for any brief.

    A brief with errors is built as a draft that says what is missing. Every problem is printed
    with the line it is about and what to type instead. A brief that takes too long or needs too
    much memory fails alone; `build:` in briefgen.yaml sets the limits.

    \b
    Examples:
      briefgen build
      briefgen build podcast-editing --format pdf
      briefgen build shop-migration --document job-post --format txt

    The exit code is 0 when all is well, 1 when something could not be built or is a draft, 2
    when the build could not go on.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as if Ctrl-C had been typed
    from briefgen.build import Order, crew, output_folder, plan, slowest_first, write_index
    from briefgen.workspace import find

    check_formats(documents, formats)
    workspace = find(here())
    folder = output_folder(workspace, output)
    planned = plan(workspace, Order(today(), briefs, formats, documents, strict))
    with crew(len(planned.jobs), jobs, pdf="pdf" in formats) as workers:
        made = workers.work(slowest_first(planned.jobs))
        shown = terminal.progress("Building", made, len(planned.jobs), hidden=quiet or verbose)
        found = {result.name: _written(folder, result, verbose=verbose) for result in shown}
    results = [found[job.inputs.name] for job in planned.jobs]
    if any(result.files for result in results) and not briefs and not documents:
        write_index(folder, results, planned.jobs[0].templates)
    return _report(planned, results, folder, quiet=quiet)


def _written(folder: Path, result: "Result", *, verbose: bool) -> "Result":
    """Write a result as it comes, so that nothing of it is lost when the build is interrupted."""
    from briefgen.build import write_result

    written = write_result(folder, result)
    terminal.log(*(f"Wrote {path}" for path in written if verbose))
    return result


def _report(planned: "Plan", results: "list[Result]", folder: Path, *, quiet: bool) -> int:
    """Print the findings, what to install, and the closing line; return the exit code."""
    from briefgen.report.summary import Built, summary

    unavailable = dict.fromkeys(result.unavailable for result in results if result.unavailable)
    built = Built(
        files=sum(len(result.files) for result in results),
        briefs=sum(bool(result.files) for result in results),
        folder=_shown(folder),
        drafts=sum(result.is_draft for result in results if result.files),
        refused=planned.refused + sum(result.is_draft for result in results if not result.files),
        without_pdf=bool(unavailable),
        diagnostics=(*planned.diagnostics, *(d for r in results for d in r.diagnostics)),
    )
    terminal.findings(built.diagnostics)
    terminal.log(*unavailable)
    if not quiet:
        terminal.result(summary(built))
    return 1 if unavailable or any(d.severity == "error" for d in built.diagnostics) else 0


def _shown(folder: Path) -> str:
    inside = folder.is_relative_to(here())
    return f"{folder.relative_to(here()).as_posix() if inside else folder}/"
