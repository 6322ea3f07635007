"""`briefgen build`."""

import signal
from pathlib import Path

import click

from briefgen.cli.arguments import (
    a_cluster,
    brief_names,
    check_formats,
    documents,
    formats,
    here,
    number,
    today,
)
from briefgen.cli.building import Asked, run
from briefgen.ledger.order import Order
from briefgen.ledger.store import output_folder
from briefgen.root import find


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
@click.option(
    "--executor",
    metavar="dask://HOST:PORT",
    callback=a_cluster,
    help="Make the documents on the computers of a Dask cluster; docs/cluster.md says how.",
)
@click.option("--strict", is_flag=True, help="Write nothing for a brief that has errors.")
@click.option("--force", is_flag=True, help="Make everything anew, be it as it was or not.")
@click.option("--explain", is_flag=True, help="Say of each brief why it is made again.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
@click.option("--verbose", is_flag=True, help="Name each file that is written.")
def build(
    briefs: tuple[str, ...],
    formats: tuple[str, ...],
    documents: tuple[str, ...],
    output: Path | None,
    jobs: int | None,
    executor: str,
    *,
    strict: bool,
    force: bool,
    explain: bool,
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

    What has not changed is not made again: a brief's documents depend on its text, its pictures,
    the templates that it uses, briefgen.yaml, and the programs and fonts of this computer. When a
    brief is gone its documents go too, unless you changed them.

    \b
    Examples:
      briefgen build
      briefgen build podcast-editing --format pdf
      briefgen build shop-migration --document job-post --format txt

    The exit code is 0 when all is well, 1 when something could not be built or is a draft, 2
    when the build could not go on.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as if Ctrl-C had been typed
    check_formats(documents, formats)
    if jobs and executor:
        raise click.UsageError("--jobs is for this computer: leave it out with --executor.")
    order = Order(today(), briefs, formats, documents, strict)
    workspace = find(here())
    folder = output_folder(workspace, output)
    asked = Asked(jobs, executor, force=force, explain=explain, quiet=quiet, verbose=verbose)
    return run(workspace, folder, order, asked)
