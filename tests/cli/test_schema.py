"""`briefgen schema` as it is called."""

import json

import pytest
from click.testing import CliRunner

from briefgen.cli import briefgen


@pytest.mark.parametrize(
    ("arguments", "key", "words"),
    [
        ((), "owner_provides", "What the worker gets from you"),
        (("--settings",), "brand", "How your documents look."),
    ],
)
def test_a_schema_is_printed_and_nothing_else(arguments, key, words):
    done = CliRunner().invoke(briefgen, ["schema", *arguments])
    assert (done.exit_code, done.stderr) == (0, "")
    made = json.loads(done.stdout)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["properties"][key]["description"].startswith(words)
