"""`briefgen agenda`."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import brief_names, day, here, number
from briefgen.report.counts import counted

if TYPE_CHECKING:
    from briefgen.agenda import Now


def _now(context: click.Context, option: click.Parameter, given: str | None) -> "Now":
    """Return the day that was typed or, when none was, the moment that it is."""
    from briefgen.agenda import Now

    return Now(day(context, option, given), None if given else dt.datetime.now(dt.UTC))


@click.command(short_help="Say what is due, today and soon, and who owes it.")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=brief_names)
@click.option(
    "--days",
    callback=number(0, 366),
    default="7",
    metavar="N",
    help="How many days after today to look at, up to 366; 7 unless you say.",
)
@click.option("--all", "everything", is_flag=True, help="Say all that is overdue.")
@click.option("--json", "as_json", is_flag=True, help="Print all that is known, for programs.")
@click.option(
    "--ics",
    "feed",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.ics",
    help="Write all dates that are known to one calendar file instead.",
)
@click.option(
    "--today", "now", callback=_now, metavar="DATE", help="Look as if today were 2026-12-04."
)
def agenda(
    briefs: tuple[str, ...],
    days: int,
    feed: Path | None,
    now: "Now",
    *,
    everything: bool,
    as_json: bool,
) -> int:
    """Say what is due: today, in the next days, and overdue, for you and for your workers.

    BRIEF is a name such as podcast-editing, a file or a folder; all briefs unless you say. Hours
    are on the clock of the brief, with those of the people who live by another one. Today is the
    day that it is on the clock of each brief.

    What is finished is left out: what stands below `done:` in a brief, and deliveries that you
    noted for `briefgen score`.

    \b
    Examples:
      briefgen agenda
      briefgen agenda podcast-editing --days 30
      briefgen agenda --ics my-dates.ics

    The exit code is 1 when a brief could not be read, and 2 when the command could not go on.
    """
    if feed:
        return _write_feed(feed, briefs, now.day)
    from briefgen.agenda import agenda as due
    from briefgen.check import read_briefs, read_deliveries, targets
    from briefgen.report.agenda import agenda_text, unread
    from briefgen.report.agenda_json import agenda_json

    chosen = targets(here(), briefs, terminal.read_all)
    read = read_briefs(chosen)
    found = due(read.files, now, days, read_deliveries(chosen, read.files))
    if as_json:
        terminal.result(agenda_json(found, read.problems))
    else:
        terminal.result(agenda_text(found, terminal.style(), everything=everything))
    terminal.log(*unread(read.problems))
    return int(bool(read.problems))


def _write_feed(path: Path, briefs: tuple[str, ...], today: dt.date) -> int:
    """Write the dates of all briefs, with their alarms, to one file."""
    from briefgen import files
    from briefgen.build import Order, make_feed, plan
    from briefgen.workspace import find

    if path.suffix.lower() != ".ics":
        raise click.UsageError("The name of a calendar file ends in .ics.")
    order = Order(today, briefs, ("ics",), ("owner-calendar",))
    planned = plan(find(here()), order)
    made = make_feed(planned.jobs)
    files.write(path.absolute().parent, path.name, made.data)
    terminal.findings(planned.diagnostics)
    for name in made.left_out:
        terminal.log(f"Left out {name}: nothing can be made of it as it is; see `briefgen lint`.")
    terminal.result(f"Wrote the dates of {counted(made.briefs, 'brief')} to {path}.")
    return int(bool(planned.refused or made.left_out))
