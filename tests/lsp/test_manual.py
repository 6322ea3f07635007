"""What docs/editors.md says to put into the settings of editors."""

import json
import re
import tomllib
from pathlib import Path

from click.testing import CliRunner

from briefgen.cli import briefgen

TEXT = (Path(__file__).parents[2] / "docs" / "editors.md").read_text()


def block(kind, number=0):
    return re.findall(rf"```{kind}\n(.*?)```", TEXT, re.DOTALL)[number]


def test_settings_can_be_read_and_start_the_server():
    code = json.loads(block("json"))
    assert [code["glspc.server.command"], *code["glspc.server.commandArguments"]] == [
        "briefgen",
        "lsp",
    ]
    helix = tomllib.loads(block("toml"))
    server = helix["language-server"]["briefgen"]
    assert [server["command"], *server["args"]] == ["briefgen", "lsp"]
    assert {one["name"] for one in helix["language"]} == {"markdown", "yaml"}
    assert (
        block("lua", 0).count('"briefgen", "lsp"')
        == block("lua", 1).count('"briefgen", "lsp"')
        == 1
    )
    assert CliRunner().invoke(briefgen, ["lsp", "--help"]).exit_code == 0
