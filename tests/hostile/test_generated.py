"""Briefs that nobody thought of: whatever they hold, they are checked and their pages made."""

import datetime as dt
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile.links import LINKS
from tests.hostile.test_attacks import Page
from tests.hostile.texts import TEXTS

from briefgen.build import House, Job, Order, produce
from briefgen.inputs import Inputs
from briefgen.lint import Policy
from briefgen.source import SourceFile
from briefgen.workspace import Workspace, read_templates

TEMPLATES = read_templates(Workspace(Path(__file__).parents[2]))
ORDER = Order(dt.date(2026, 11, 24), formats=("html", "ics", "txt", "csv"))
SHORT = [a.text for a in (*LINKS, *TEXTS) if isinstance(a.text, str) and len(a.text) < 2_000]
LINES = sorted({line for text in SHORT for line in text.splitlines()})
MIXED = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=20)


@settings(max_examples=60)
@given(MIXED, MIXED)
def test_parts_of_attacks_in_any_order_do_no_harm(facts: list[str], body: list[str]) -> None:
    text = "\n".join(("---", *facts, "---", *body))
    source = SourceFile("briefs/x.md", text.encode("utf-8", "replace").decode())
    made = produce(Job(Inputs("x", source), TEMPLATES, House(Policy()), ORDER))
    for name, data in made.files:
        if name.endswith(".html"):
            assert Page(data.decode()).wrong == []
