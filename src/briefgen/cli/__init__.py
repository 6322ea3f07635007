"""The command line: options in, exit codes out.

0 fine, 1 problems in briefs, 2 the run could not go on, 130 interrupted.
"""

import gc
import sys

import click

from briefgen import __version__
from briefgen.cli import terminal
from briefgen.cli.commands import Commands
from briefgen.errors import BriefgenError


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def briefgen() -> None:
    """Turn plain-text briefs into guides that a worker can follow without asking.

    A brief is a file such as briefs/podcast-editing.md. `briefgen init` makes a folder for yours,
    with an example. Run `briefgen lint` there to hear what is missing, and `briefgen build` to
    write the guides to output/.

    To have names and options completed with the Tab key, put this line into ~/.bashrc (for zsh
    into ~/.zshrc, with zsh_source; for fish there is fish_source):

    \b
      eval "$(_BRIEFGEN_COMPLETE=bash_source briefgen)"
    """


_ALIVE = 50_000
"""How many objects are made before it is worth looking for those that nobody needs any more."""


def main() -> None:
    """Run a command; a run that cannot go on ends with one message and exit code 2."""
    terminal.use_utf8()
    gc.set_threshold(_ALIVE)
    try:
        code = briefgen.main(standalone_mode=False)
    except click.exceptions.Abort:
        terminal.log("Stopped. Every file that was written is complete.")
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BriefgenError as error:
        terminal.log(f"briefgen: {error}")
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)
