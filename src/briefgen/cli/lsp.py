"""`briefgen lsp`."""

import sys

import click

from briefgen.cli.arguments import day, today
from briefgen.errors import BriefgenError


@click.command(short_help="Help an editor while you type.")
@click.option("--today", "given", metavar="DATE", help="Check dates as if today were 2026-12-04.")
@click.pass_context
def lsp(context: click.Context, given: str | None) -> int:
    """Help an editor while you type: what is wrong, what mends it, which words are possible.

    Your editor starts this command by itself. docs/editors.md says what to put into the settings
    of VS Code, Neovim and Helix.

    \b
    Example, for Helix:
      [language-server.briefgen]
      command = "briefgen"
      args = ["lsp"]
    """
    fixed = day(context, context.command.params[0], given)
    try:
        from briefgen.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise BriefgenError(_MISSING) from None
    if sys.stdin.isatty():
        raise BriefgenError(_TYPED)
    # An editor may be open for days.
    serve(lambda: fixed if given else today())
    return 0


_MISSING = (
    "`briefgen lsp` needs a package that is not here.\n"
    "Type: pipx install --force 'briefgen[lsp]'\n"
    "or, without pipx: pip install 'briefgen[lsp]'"
)
_TYPED = (
    "`briefgen lsp` talks to editors, not to people: an editor starts it by itself.\n"
    "What to tell your editor stands in docs/editors.md. To check briefs here, type: briefgen lint"
)
