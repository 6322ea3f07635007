"""The structure of the PDF, for what breaks it most easily (PDF/UA-1)."""

import textwrap

import pytest

from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.render.document import DOCUMENTS, GUIDE, make
from briefgen.render.pdf import draw
from briefgen.source import SourceFile

from . import examples
from .conformance import problems
from .pictures import picture
from .tag_tree import opened, root, walk

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
PICTURE = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E"
    "%3Crect width='9' height='9'/%3E%3C/svg%3E"
)
BROKEN = {
    "7.1-t3": "<p style='opacity: 0.5'>pale</p>",
    "7.2-t20": "<ul><li><p>a</p><p>b</p></li></ul>",
    "7.2-t20 code in an item": "<ul><li>a<pre>b</pre></li></ul>",
    "7.2-t20 second paragraph": "<ul><li>a<p>b</p></li></ul>",
    "7.3-t1": f'<img alt="" src="{PICTURE}">',
    "7.4.2-t1": "<h3>jump</h3>",
    "7.5-t1": "<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
    "7.18.1-t3": "<input type=checkbox>",
    "7.18.5-t1": "<p><a href='http://x.y'><b>bold</b></a></p>",
    "7.18.5-t1 code": "<p><a href='http://x.y'>a <code>c</code></a></p>",
    "7.18.5-t1 picture": f"<p><a href='http://x.y'><img alt='x' src=\"{PICTURE}\"></a></p>",
}
"""HTML that veraPDF refuses when WeasyPrint makes a PDF of it, by the number of the rule."""

HEADS = {
    "7.1-t9": "<html lang=en><h1>a</h1>",
    "7.2-t29": "<html><title>t</title><h1>a</h1>",
    "7.4.2-t1": "<html lang=en><title>t</title><h2>a</h2>",
}


@pytest.fixture(scope="module")
def sound(packaged):
    """Tell that a document breaks no rule; return its tags, of which there are some."""

    def checked(document):
        drawing = draw(document, packaged)
        assert (drawing.warnings, drawing.missing) == ((), ())
        reader = opened(drawing.data)
        assert problems(reader) == {}
        found = list(walk(root(reader)))
        assert len(found) > 20
        return found

    return checked


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_whatever_is_written_is_tagged_as_it_must_be(guide, sound, text, place):
    if place.endswith("1. Do it\n\n"):
        text = textwrap.indent(text, "   ")
    sound(guide(place + text, {"a.png": picture(90, 60)}))


@pytest.mark.parametrize("name", examples.EXAMPLES)
def test_the_examples_are_tagged_as_they_must_be(name):
    assert problems(opened(examples.pdf(name))) == {}


def test_all_there_is_in_one_guide_is_tagged_as_it_must_be(stressed, sound):
    found = sound(stressed)
    assert {"/L", "/Link", "/Table", "/Figure", "/BlockQuote"} <= {e["/S"] for e in found}


def test_a_guide_with_full_front_matter_is_tagged_as_it_must_be(rich, sound):
    sound(rich)


@pytest.mark.parametrize("text", ["", "Hello.\n", "---\nlanguage: no tag\n---\n\n# A\n"])
def test_a_brief_that_says_little_is_tagged_as_it_must_be(guide, sound, text):
    sound(guide(text))


def test_a_draft_is_tagged_as_it_must_be(guide, sound):
    sound(guide("# A\n", None, ("Nobody is named.", "Nothing is due.")))


def test_a_page_from_the_right_is_tagged_as_it_must_be(sound):
    path = examples.ROOT / "tests" / "languages" / "briefs" / "ar.md"
    file = parse(Inputs("ar", SourceFile("ar.md", path.read_text("utf-8"))))
    sound(make(GUIDE, file.brief, {}))


@pytest.mark.parametrize("rule", BROKEN)
def test_what_verapdf_refuses_is_noticed_here(rule):
    page = f"<html lang=en><title>t</title><h1>a</h1>{BROKEN[rule]}"
    assert rule.split()[0] in refused(page)


@pytest.mark.parametrize("rule", HEADS)
def test_what_a_whole_file_lacks_is_noticed_here(rule):
    assert rule in refused(HEADS[rule])


def test_what_verapdf_takes_is_taken_here():
    text = "<h1>a</h1><p>b <a href='http://x.y'>c</a></p><ul><li>d<ul><li>e</li></ul></li></ul>"
    table = "<table><thead><tr><th>f</th></tr></thead><tr><td>g</td></tr></table>"
    assert refused(f"<html lang=en><title>t</title>{text}{table}") == {}


def refused(page):
    """Draw a page as it is; what WeasyPrint says of it is not heard."""
    import weasyprint

    html = weasyprint.HTML(string=page)
    return problems(opened(html.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=True)))


ON_PAPER = [kind for kind in DOCUMENTS if "pdf" in kind.formats]
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


@pytest.mark.parametrize(
    "kind", [kind for kind in DOCUMENTS if "pdf" in kind.formats], ids=lambda kind: kind.name
)
@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_every_document_is_tagged_as_it_must_be(sound, text, kind):
    source = SourceFile("x.md", f"{FULL}{text}\n## Goal\n\n{text}\n## Private\n\n{text}")
    pictures = {"a.png": picture(90, 60)}
    brief = parse(Inputs("x", source, pictures)).brief
    sound(make(kind, brief, pictures))
