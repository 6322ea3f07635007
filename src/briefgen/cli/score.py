"""`briefgen score`."""

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import brief_names, here


@click.command(short_help="Say what deliveries come to, and which bonus is due.")
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=brief_names)
@click.option("--json", "as_json", is_flag=True, help="Print all that is known, for programs.")
def score(briefs: tuple[str, ...], *, as_json: bool) -> int:
    """Say what the records of deliveries come to, worker by worker, and which bonus is due.

    BRIEF is a name such as podcast-editing; all briefs unless you say. `briefgen build` makes a
    blank record. Copy it for each delivery, and fill in the copy:

    \b
      output/private/podcast-editing.scorecard.yaml
      briefs/_records/podcast-editing/scored-001.yaml

    Records are read and never changed. What is shown are facts; what follows from them is for
    you to say.

    \b
    Examples:
      briefgen score
      briefgen score podcast-editing

    The exit code is 1 when something is wrong in records, 2 when the command could not go on.
    """
    from briefgen.check import read_scoring, targets
    from briefgen.report.score import remarks, score_text
    from briefgen.report.score_json import score_json
    from briefgen.score import score as add_up

    read = read_scoring(targets(here(), briefs, terminal.read_all), everything=not briefs)
    found = add_up((one.brief, one.scored) for one in read.deliveries)
    if as_json:
        terminal.result(score_json(found, (*read.problems, *read.unread)))
    else:
        terminal.result(score_text(found, read.without, terminal.style()))
        terminal.findings(read.problems)
    terminal.log(*remarks(read.problems, read.unread))
    return int(any(one.severity != "info" for one in (*read.problems, *read.unread)))
