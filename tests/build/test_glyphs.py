"""A character that no font has is told with its name and its line, once a brief."""

import datetime as dt
from pathlib import Path

import pytest

from briefgen.build import House, Job, Order, Result, produce
from briefgen.diagnostic import Severity
from briefgen.inputs import Inputs
from briefgen.lint import Policy
from briefgen.source import SourceFile
from briefgen.workspace import Templates, Workspace, read_templates

ROOT = Path(__file__).parent.parent.parent
TODAY = dt.date(2026, 11, 24)
GLYPHS = Policy(select=("missing-glyph", "unused-suppression"))
# No font can have U+10FFFD with a meaning of its own, and none has U+0378, which is nothing.
RARE = "\U0010fffd"
NOTHING = "\u0378"


@pytest.fixture(scope="module")
def templates() -> Templates:
    return read_templates(Workspace(ROOT))


def made(
    text: str,
    templates: Templates,
    policy: Policy = GLYPHS,
    formats: tuple[str, ...] = ("html", "pdf"),
    defaults: str = "",
) -> Result:
    settings = SourceFile("briefgen.yaml", defaults) if defaults else None
    inputs = Inputs("x", SourceFile("briefs/x.md", text), {}, settings)
    order = Order(TODAY, formats=formats, documents=("guide",))
    return produce(Job(inputs, templates, House(policy), order))


def test_it_is_told_with_its_number_and_its_line(templates: Templates) -> None:
    text = f"---\ntitle: T\n---\n\nPress {RARE} and then\nonce more {RARE}.\n"
    result = made(text, templates)
    (found,) = result.diagnostics
    assert found.code == "BG608"
    assert found.severity is Severity.WARNING
    assert found.message == "no font on this computer has a character (U+10FFFD)"
    assert found.place.source.name == "briefs/x.md"
    assert (found.place.span.start.line, found.place.span.start.column) == (5, 7)
    assert found.place.text == RARE
    assert [name for name, _ in result.files] == ["x.html", "x.pdf"]
    assert not result.is_draft


def test_a_font_that_has_it_is_enough(templates: Templates) -> None:
    text = "---\ntitle: Grüße – “Łódź”\n---\n\nΑθήνα, Москва: 5 € → ☑\n"
    assert made(text, templates).diagnostics == ()


def test_only_a_pdf_needs_fonts_of_this_computer(templates: Templates) -> None:
    assert made(f"---\ntitle: T {RARE}\n---\n", templates, formats=("html",)).diagnostics == ()


def test_in_the_facts_and_spelt_out_it_is_found_too(templates: Templates) -> None:
    text = f"---\ntitle: T\nsummary: Press {RARE}.\n---\n\nPress &#x378; now.\n"
    found = made(text, templates).diagnostics
    assert [d.place.span.start.line for d in found] == [3, 6]


def test_what_the_settings_say_is_found_there(templates: Templates) -> None:
    text, defaults = "---\ntitle: T\n---\n", f"defaults:\n  confidentiality: All {RARE}.\n"
    (found,) = made(text, templates, defaults=defaults).diagnostics
    assert (found.place.source.name, found.place.span.start.line) == ("briefgen.yaml", 2)


def test_many_of_them_are_told_in_a_few_findings(templates: Templates) -> None:
    many = "".join(chr(0x10FF00 + number) for number in range(40))
    found = made(f"---\ntitle: T\n---\n\nRead {many}.\n", templates).diagnostics
    assert len(found) == 8
    assert "33 more characters" in found[-1].message


def test_an_owner_who_does_not_mind_is_not_told(templates: Templates) -> None:
    text = f"---\ntitle: T\n---\n\nPress {RARE}."
    for policy in (Policy(ignore=("BG608", "BG1")), Policy(per_file={"x": ("missing-glyph",)})):
        assert "BG608" not in [d.code for d in made(text, templates, policy).diagnostics]
    comment = "<!-- briefgen: ignore[missing-glyph] our own font has it -->"
    # Nor does the comment count as one that hides nothing, though only a build can tell.
    assert made(f"{text} {comment}\n", templates).diagnostics == ()
    assert made(f"---\ntitle: T\n---\n\nPress it. {comment}\n", templates).diagnostics == ()


def test_it_never_makes_a_draft_of_documents_that_are_there(templates: Templates) -> None:
    strict = Policy(select=("BG608",), severity={"missing-glyph": Severity.ERROR})
    result = made(f"---\ntitle: T {NOTHING}\n---\n", templates, strict)
    assert [d.severity for d in result.diagnostics] == [Severity.WARNING]
    assert not result.is_draft
