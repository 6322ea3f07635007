"""`briefgen lint`."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import brief_names, day, here, selectors
from briefgen.cli.reports import FOR_PEOPLE, FOR_PROGRAMS, reported

if TYPE_CHECKING:
    from briefgen.check import Checker, Targets
    from briefgen.diagnostic import Findings


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=brief_names)
@click.option(
    "--format",
    "form",
    type=click.Choice((*FOR_PEOPLE, *FOR_PROGRAMS)),
    default="full",
    help="How to print findings; questions prints what your worker would have to ask.",
)
@click.option(
    "--profile",
    type=click.Choice(("relaxed", "default", "strict")),
    help="How much to ask for; default unless briefgen.yaml says otherwise.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    callback=selectors,
    help="Only these rules, by name, code, or the beginning of one (BG4).",
)
@click.option(
    "--ignore", multiple=True, metavar="RULES", callback=selectors, help="Not these rules."
)
@click.option("--fix", is_flag=True, help="Mend what cannot change the meaning.")
@click.option(
    "--unsafe-fixes",
    "unsafe",
    is_flag=True,
    help="Mend the rest too, and add parts to be filled in.",
)
@click.option("--diff", is_flag=True, help="Show what would be mended, and change nothing.")
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "info", "never")),
    default="warning",
    help="From which findings on the exit code is 1; warning unless you say.",
)
@click.option(
    "--today", callback=day, metavar="DATE", help="Check dates as if today were 2026-12-04."
)
@click.option("--quiet", is_flag=True, help="Print findings only.")
def lint(
    paths: tuple[str, ...],
    form: str,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    today: dt.date,
    *,
    fix: bool,
    unsafe: bool,
    diff: bool,
    quiet: bool,
) -> int:
    """Say what is missing or unclear in briefs, before they are sent.

    PATH is a brief such as podcast-editing, a file, a folder, or - for standard input; all briefs
    unless you say. Every finding comes with its line and with what to type instead.

    \b
    Examples:
      briefgen lint
      briefgen lint podcast-editing --format questions
      briefgen lint --fix

    The exit code is 0 when all is well, 1 when something was found, 2 when the check could not
    go on; --fail-on changes that.
    """
    from briefgen.check import Checker, targets
    from briefgen.lint import Options, Profile
    from briefgen.report.closing import closing
    from briefgen.report.printable import Style

    options = Options(Profile[profile.upper()] if profile else None, select, ignore)
    chosen = targets(here(), paths, terminal.read_all)
    checker = Checker(options, today)
    if diff:
        return _show_changes(chosen, checker, unsafe=unsafe)
    if fix or unsafe:
        chosen = _mend(chosen, checker, unsafe=unsafe)
    shown = terminal.progress("Checking", chosen.texts, len(chosen.texts), hidden=quiet)
    findings = checker.all(shown, chosen.refused, chosen.lost)
    # A mended text from standard input goes to standard output, so the rest goes elsewhere.
    mended_stdin = (fix or unsafe) and any(target.is_stdin for target in chosen.texts)
    say = terminal.log if mended_stdin else terminal.result
    style = Style() if mended_stdin else terminal.style()
    for text in reported(findings, form, [target.source.name for target in chosen.texts], style):
        say(text)
    if not quiet and form in ("full", "concise"):
        (say if form == "full" else terminal.log)(closing(findings))
    return int(_fails(findings, fail_on))


def _show_changes(chosen: "Targets", checker: "Checker", *, unsafe: bool) -> int:
    """Print what would be mended; like any check, 1 says that there is something."""
    from briefgen.check import change
    from briefgen.report.counts import counted
    from briefgen.report.printable import safe_text

    mended = ((target, checker.mended(target, unsafe=unsafe).text) for target in chosen.texts)
    changes = [text for text in (change(*pair) for pair in mended) if text]
    for text in changes:
        terminal.result(safe_text(text.removesuffix("\n")))
    terminal.log(f"{counted(len(changes), 'file')} would change.")
    return int(bool(changes))


def _mend(chosen: "Targets", checker: "Checker", *, unsafe: bool) -> "Targets":
    """Write the mended texts back, and return them."""
    from briefgen.check import write_back
    from briefgen.report.counts import counted

    fixed = [checker.mended(target, unsafe=unsafe) for target in chosen.texts]
    pairs = zip(chosen.texts, fixed, strict=True)
    mended = tuple(write_back(target, one.text, terminal.document) for target, one in pairs)
    terminal.log(f"Mended {counted(sum(one.applied for one in fixed), 'finding')}.")
    return replace(chosen, texts=mended)


def _fails(findings: "Findings", bar: str) -> bool:
    from briefgen.diagnostic import Severity

    order = [severity.value for severity in Severity]
    failing = order[: order.index(bar) + 1] if bar in order else []
    return any(diagnostic.severity in failing for diagnostic in findings.diagnostics)
