"""The command line: options in, exit codes out.

0 fine, 1 problems in briefs, 2 the run could not go on, 130 interrupted.
"""

import sys

import click

from briefgen import __version__
from briefgen.cli import terminal
from briefgen.cli.agenda import agenda
from briefgen.cli.build import build
from briefgen.cli.diff import diff
from briefgen.cli.doctor import doctor
from briefgen.cli.importing import import_
from briefgen.cli.init import init
from briefgen.cli.lint import lint
from briefgen.cli.lsp import lsp
from briefgen.cli.new import new
from briefgen.cli.readback import readback
from briefgen.cli.rule import rule
from briefgen.cli.schema import schema
from briefgen.cli.score import score
from briefgen.cli.send import send
from briefgen.cli.serve import serve
from briefgen.errors import BriefgenError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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


briefgen.add_command(agenda)
briefgen.add_command(build)
briefgen.add_command(diff)
briefgen.add_command(doctor)
briefgen.add_command(import_)
briefgen.add_command(init)
briefgen.add_command(lint)
briefgen.add_command(lsp)
briefgen.add_command(new)
briefgen.add_command(readback)
briefgen.add_command(rule)
briefgen.add_command(score)
briefgen.add_command(send)
briefgen.add_command(schema)
briefgen.add_command(serve)


def main() -> None:
    """Run a command; a run that cannot go on ends with one message and exit code 2."""
    terminal.use_utf8()
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
