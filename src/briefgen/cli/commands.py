"""The commands by name; each is loaded when it is called, all of them only for help."""

import importlib

import click

_MODULES = {
    "agenda": "agenda",
    "build": "build",
    "diff": "diff",
    "doctor": "doctor",
    "import": "importing",
    "init": "init",
    "lint": "lint",
    "lsp": "lsp",
    "new": "new",
    "readback": "readback",
    "rule": "rule",
    "schema": "schema",
    "score": "score",
    "send": "send",
    "serve": "serve",
}


class Commands(click.Group):
    """A group whose commands are functions of their names, one in each module of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own name
        return [*_MODULES]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - again
        if cmd_name not in _MODULES:
            return None
        module = importlib.import_module(f"briefgen.cli.{_MODULES[cmd_name]}")
        name = f"{cmd_name}_" if cmd_name == "import" else cmd_name
        found: click.Command = getattr(module, name)
        return found
