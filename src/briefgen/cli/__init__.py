"""The command line: options in, exit codes out. 0 fine, 1 problems in briefs, 2 cannot go on."""

import os
import sys

import click

from briefgen import __version__
from briefgen.cli.build import build
from briefgen.errors import BriefgenError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def briefgen() -> None:
    """Turn plain-text briefs into guides that a worker can follow without asking.

    A brief is a file such as briefs/podcast-editing.md. Run `briefgen build` in the folder that
    holds briefs/; the guides are written to output/.
    """


briefgen.add_command(build)


def main() -> None:
    """Run a command; a run that cannot go on ends with one message and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = briefgen.main(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BriefgenError as error:
        click.echo(f"briefgen: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)
