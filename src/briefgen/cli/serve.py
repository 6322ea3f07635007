"""`briefgen serve`."""

import threading
from typing import TYPE_CHECKING

import click

from briefgen.cli import terminal
from briefgen.cli.arguments import here, number, today
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.preview import Preview

_PORT = 8765


@click.command()
@click.option(
    "--port",
    callback=number(0, 65535),
    default=str(_PORT),
    metavar="N",
    help=f"Where to listen; {_PORT} unless you say, 0 for any that is free.",
)
@click.option(
    "--open/--no-open",
    "opens",
    default=None,
    help="Open the browser, or do not; it opens when you type this on a terminal.",
)
def serve(port: int, *, opens: bool | None) -> int:
    """Show all briefs in the browser while you write them.

    You see each document as its reader will, and what is missing beside the lines that cause it.
    When you save a brief, the page changes and stays where you scrolled to. Nothing is written,
    and no other computer can see the page. Ctrl-C ends it.

    \b
    Examples:
      briefgen serve
      briefgen serve --port 9000 --no-open
    """
    preview = _preview(port)
    try:
        _say(preview, port)
        if terminal.can_ask() if opens is None else opens:
            import webbrowser  # takes long to load, and every command loads this module

            threading.Thread(target=webbrowser.open, args=(preview.url,), daemon=True).start()
        preview.run()
    except KeyboardInterrupt:  # the one way to end it, so there is nothing to complain of
        terminal.log("Stopped.")
        return 130
    return 0


def _preview(port: int) -> "Preview":
    from briefgen.workspace import find

    workspace = find(here())
    try:
        from briefgen.preview import Preview, listen
    except ModuleNotFoundError as error:
        from briefgen.render.installing import PREVIEW, pip

        if error.name not in PREVIEW:
            raise
        raise BriefgenError(
            f"The preview needs {', '.join(PREVIEW)}. To install them, type:\n  {pip(*PREVIEW)}"
        ) from None
    return Preview(workspace, today, listen(port))


def _say(preview: "Preview", port: int) -> None:
    if port and preview.port != port:
        terminal.log(f"Another program has port {port}, so I took {preview.port}.")
    terminal.result(f"Your briefs are at {preview.url} - Ctrl-C ends it.")
