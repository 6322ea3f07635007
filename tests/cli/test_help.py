"""The help of every command: whole on a usual terminal, with an example."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefgen.cli import briefgen

ROOT = Path(__file__).parent.parent.parent
HERE = click.Context(briefgen)
COMMANDS = sorted(briefgen.list_commands(HERE))


def help_of(*words: str) -> str:
    done = CliRunner().invoke(briefgen, [*words, "--help"], prog_name="briefgen")
    assert done.exit_code == 0
    return done.output


def test_the_list_of_commands_is_whole():
    modules = (ROOT / "src" / "briefgen" / "cli").glob("*.py")
    own = [path for path in modules if "@click.command" in path.read_text(encoding="utf-8")]
    assert len(COMMANDS) == len(own) > 14
    listed = help_of().partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == COMMANDS
    assert [line for line in listed if line.endswith("...") or not line.endswith(".")] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_terminal_and_breaks_no_name(name):
    lines = help_of(name).splitlines()
    assert max(map(len, lines)) <= 80
    assert [line for line in lines if re.search(r"\w-$", line)] == []
    assert [line for line in lines if re.search(r"\[[\dx<=>]+\]", line)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example_that_can_be_typed(name):
    text = help_of(name)
    assert re.search(r"^  Examples?\b.*:$", text, re.MULTILINE)
    typed = re.findall(rf"^    (briefgen {name}.*)$", text, re.MULTILINE)
    assert typed or name == "lsp"  # which editors start
    for line in typed:
        words = shlex.split(line.partition(">")[0])[2:]
        command = briefgen.get_command(HERE, name)
        assert command
        command.make_context(name, words)  # would raise
