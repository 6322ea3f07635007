"""The structure of the PDF, for the Markdown that breaks it most easily (PDF/UA-1)."""

import io
import itertools
import textwrap

import pypdf
import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, make
from briefgen.render.pdf import draw
from briefgen.source import SourceFile

from .conftest import picture

MARKDOWN = {
    "loose list": "- a\n\n- b\n\n  more\n\n  ```\n  code\n  ```\n\n- > quote\n\n- ### head\n",
    "pictures": "- ![x](a.png)\n\n![](a.png)\n\n| a |\n|---|\n| ![](a.png) |\n",
    "code first": "- ```\n  x\n  ```\n- - nested\n- 1. n\n",
    "links": "[**b**](http://x.y) [`c`](http://x.y) [![p](a.png)](http://x.y) [*a **b***](http://x.y)"
    "\n\n**[x](http://x.y)** [![p](a.png) words](http://x.y) [~~s~~](http://x.y)\n",
    "links in tables": "| [**b**](http://x.y) |\n|---|\n| [![](a.png)](http://x.y) |\n",
    "links in headings": "### [`h`](http://x.y) head\n",
    "tasks": "- [ ] a\n- [x] b\n\n  loose\n\n1. [ ] n\n   - [ ] m\n",
    "footnotes": "Text[^1] and[^n].\n\n[^1]: Short.\n\n[^n]: Long\n\n    second\n\n    - list\n",
    "headings that start low": "#### low\n\nx\n\n###### lower\n\n### up\n\nz\n",
    "headings that jump": "x\n\n## Deep\n\n##### jump\n\ny\n",
    "alerts": "> [!NOTE]\n> - a\n> - b\n\n> [!WARNING]\n> [**x**](http://x.y)\n",
    "empty items": "- \n- x\n\n1.\n2. y\n\n| a | b |\n|---|---|\n|  |  |\n",
}
PLACES = ("## Goal\n\n", "## Steps\n\n1. Do it\n\n", "## Steps\n\n### Do\n\n")
MAY_HOLD = {
    "/L": {"/L", "/LI", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/Link": set(),
    "/Table": {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"},
    "/TR": {"/TH", "/TD"},
}


def kids(element):
    found = element.get("/K", [])
    for kid in found if isinstance(found, list) else [found]:
        kid = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(kid, dict) and "/S" in kid:
            yield kid


def walk(element):
    for kid in kids(element):
        yield kid
        yield from walk(kid)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_every_tag_holds_what_it_may(guide, packaged, text, place):
    if place.endswith("1. Do it\n\n"):
        text = textwrap.indent(text, "   ")
    drawing = draw(guide(place + text, {"a.png": picture(90, 60)}), packaged)
    check(drawing)


FULL = """---
title: T
worker: {skills: [ink]}
deliverables: [{name: "**Loaf**", acceptance: ["`crisp`", "[brown](http://x.y)"]}, Roll]
acceptance: All of it.
tools: ["[**Oven**](http://x.y)"]
status_updates: {every: week, include: [a, "[b](http://x.y)"]}
payment: {amount: 300, currency: EUR, bonus: [{amount: 5%, when: "*early*"}]}
private: {a: [b, {c: "- d\\n- e"}], f: g}
screening:
  must_have: ["[An **oven**](http://x.y)"]
  questions: [{ask: "`How`?", look_for: "[a](http://x.y)"}]
  test_task: {title: Do step 1, payment: 5, minutes: 30, rubric: ["**x**"]}
  attention_check: Write *rye*.
---
## Steps

### Knead

- [ ] a
- b

## Acceptance

- x

  > y

## Screening

"""


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_every_tag_of_every_document_holds_what_it_may(packaged, text, kind):
    source = SourceFile("x.md", f"{FULL}{text}\n## Goal\n\n{text}\n## Private\n\n{text}")
    pictures = {"a.png": picture(90, 60)}
    brief = parse(Inputs("x", source, pictures)).brief
    check(draw(make(kind, brief, pictures), packaged))


def check(drawing):
    """See that every tag holds what it may, and that headings go down one by one."""
    assert drawing.warnings == ()
    root = pypdf.PdfReader(io.BytesIO(drawing.data)).root_object["/StructTreeRoot"]
    found = list(walk(root))
    assert len(found) > 20
    for element in found:
        kinds = {kid["/S"] for kid in kids(element)}
        assert kinds <= MAY_HOLD.get(element["/S"], kinds), element["/S"]
        assert element["/S"] != "/Figure" or element["/Alt"].strip()
    levels = [int(e["/S"][2:]) for e in found if e["/S"][:2] == "/H" and e["/S"][2:].isdigit()]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))
