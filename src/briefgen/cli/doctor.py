"""`briefgen doctor`."""

from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import here

if TYPE_CHECKING:
    from briefgen.doctor import Check


@click.command()
def doctor() -> int:
    """Say what this computer lacks, and what to type.

    It looks at the libraries and fonts that PDFs need, for the languages of the briefs here, at
    what `briefgen serve` needs, and at the folder that documents are written to. HTML needs none
    of the libraries.

    \b
    Example:
      briefgen doctor

    The exit code is 0 when all is fine, 1 when something is wrong.
    """
    from briefgen.doctor import examine
    from briefgen.report.counts import counted

    wrong = 0
    for check in examine(here()):
        wrong += bool(check.wrong)
        terminal.result(_line(check))
    terminal.result(f"\n{counted(wrong, 'thing')} to mend." if wrong else "\nAll is fine.")
    return int(bool(wrong))


def _line(check: "Check") -> str:
    from briefgen.report.printable import safe

    if not check.wrong:
        return f"fine   {safe(check.what)}"
    return f"wrong  {safe(check.what)}: {safe(check.wrong)}. To mend it: {safe(check.mend)}"
