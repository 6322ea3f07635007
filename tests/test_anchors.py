"""What links inside a brief lead to: the checker and the guide know the same names."""

import re
from pathlib import Path

import pytest

from briefgen import anchors
from briefgen.audience import Reader, narrow
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render.document import GUIDE, make
from briefgen.render.html import html
from briefgen.render.outline import outline
from briefgen.source import SourceFile
from briefgen.workspace import Workspace, read_templates

ROOT = Path(__file__).parent.parent
TEXTS = [*sorted((ROOT / "briefs").rglob("*.md")), ROOT / "tests/render/rich.md"]
PHASES = """\
# Move the shop

See [before](#before-the-move), [then](#2-the-move-20-min), [step](#s2.1), [top](#move-the-shop).

## Our reasons

Rent.

## Before the move

Nothing to do yet.

## 2. The move (20 min)

1. Pack.

## Before the move

Once more nothing.

## 4. After it

1. Unpack.
"""


def read(text):
    return parse(Inputs("x", SourceFile("x.md", text))).brief


@pytest.mark.parametrize(
    "text",
    [*(path.read_text() for path in TEXTS), PHASES],
    ids=[*(p.stem for p in TEXTS), "phases"],
)
def test_what_may_be_named_is_what_the_guide_has(text):
    brief = read(text)
    found = outline(make(GUIDE, brief, {}, ())).anchors
    assert len(found) > 5
    assert anchors.names(narrow(brief, Reader.WORKER)) == set(found)
    page = html(make(GUIDE, brief, {}, ()), read_templates(Workspace(ROOT)))
    ids = re.findall(r' id="([^"]*)"', page)
    assert set(found.values()) <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_link_to_a_heading_works_as_on_github():
    page = html(make(GUIDE, read(PHASES), {}, ()), read_templates(Workspace(ROOT)))
    links = dict(re.findall(r'<a href="#([^"]*)">(before|then|step|top)</a>', page))
    assert sorted(links.values()) == ["before", "step", "then", "top"]
