"""Records as found on disk: whole, broken, foreign."""

import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.records import history
from briefgen.records.text import Unknown, read
from briefgen.source import SourceFile

STRANGE = """{"layout": 1, "number": 1, "on": "2027-01-04", "version": "", "fingerprint": "",
"namespace": "", "events": [{"id": "a", "kind": "party", "day": "2027-01-05"}]}"""
BROKEN = ["", "{", "[]", "null", "7", '"x"', "{}", '{"layout": 1}', "[" * 100_000, STRANGE]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_record_is_named_and_stops_nothing(text):
    inputs = Inputs(
        "x", SourceFile("x.md", "# X\n"), records=(SourceFile("sent-001/r.json", text),)
    )
    found = history(inputs, parse(inputs).brief)
    assert found.sent == ()
    (problem,) = found.diagnostics
    assert problem.place.source.name == "sent-001/r.json"
    assert "not whole" in problem.message


def test_a_later_layout_is_not_guessed_at():
    with pytest.raises(Unknown, match="later briefgen"):
        read('{"layout": 2}')
