"""Whatever a document holds, the brief holds it too, and the house can read the brief."""

import re
from collections import Counter
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.authoring.importing.test_word import STYLES, packed, paragraph

from briefgen.authoring.importing import Imported, brief_from
from briefgen.authoring.importing.document import Document
from briefgen.authoring.importing.plain import as_markdown, from_plain_text
from briefgen.authoring.importing.reading import read_document
from briefgen.brief import BriefFile
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.source import SourceFile

pytestmark = pytest.mark.slow  # thousands of texts and versions, each looked at whole

PARTS = (
    "---", "***", "+++", "...", "===", "# Title", "## Steps", "STEPS", "Steps", "**Goal**",
    "1. Open it",
    "1.1 Close it", "2) Send", "- a", "  - b", "* * *", "• c", "☐ d", "> quote", "```", "~~~",
    "    code", "\tx", "| Owner | Dana |", "|---|---|", "| Field | Value |", "| Phase | 2 |",
    "Owner: Dana Reyes",
    "Deadline: 2027-02-01", "Deadline: 2027-03-01", "Rate: 25 EUR per hour", "Tools: A, B",
    "title: x", "due: soon", "tags: [a, b]", "a: 'b", "x: |", "key: #cut", "<!-- gone -->", "<!--",
    "[ref]: there", "[^1]: note", "![p](x.png)", '<img src="a b.png" alt="c">', "", "", "\\",
    "Owner: Ünï <u@example.com>", "x\u00a0y", "\u200bz", "\u202eabc", "end\\", "a  ", "{#id}",
)  # fmt: skip
LINES = st.lists(
    st.sampled_from(PARTS) | st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])),
    max_size=14,
)
LABELS = frozenset(
    ["owner", "deadline", "rate", "per", "tools", "field", "value", "title", "img", "src", "alt"]
)
"""Words that the name of a field, or another way to write the same, takes the place of."""


def words(text: str) -> Counter[str]:
    return Counter(w for w in re.findall(r"[^\W_]+", text.casefold()) if w not in LABELS)


def seen(text: str) -> frozenset[str]:
    """Words of which some are said twice need be there once: a title stands above its text."""
    return frozenset(words(text))


def check(typed: str, made: Imported) -> BriefFile:
    assert seen(typed) <= seen(made.text), made.text
    front = made.text.partition("---\n")[2].partition("\n---\n\n")[0] + "\n"
    file = parse(Inputs("any", SourceFile("any", made.text)))
    assert file.body_line == front.count("\n") + 3, made.text
    assert not [d for d in file.diagnostics if d.code in ("BG701", "BG702", "BG704")], made.text
    return file


def check_seen(typed: str, made: Imported) -> None:
    """What was no Markdown is not only in the file: its readers see it."""
    file = check(typed, made)
    shown = "\n".join(block.text for block in file.blocks)
    facts = made.text.partition("---\n\n")[0]
    lost = seen(typed) - seen(f"{shown}\n{facts}")
    # The numbers of lists and footnotes are no words.
    assert not [word for word in lost if not word.isnumeric()], made.text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
@example(["# Shop", "Owner: maybe, Dana", "", "---", "", "text"])
@example(["title: x", "---", "body"])
@example(["a" + " " * 3000] * 20)
@example(["---", "title: x", "a: &b c", "---", "body"])
@example(["---", "- a list", "---", "body"])
@example(["", "---", "Owner: Dana", "# Head", "---"])
def test_markdown_is_imported_without_loss(lines):
    typed = "\n".join(lines).replace("\r", "\n").replace("\0", "")
    check(typed, brief_from(Document(as_markdown(typed), Path("nowhere")), {}))


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_plain_text_is_imported_without_loss(lines):
    typed = "\n".join(lines).replace("\r", "\n").replace("\0", "")
    check(typed, brief_from(Document(from_plain_text(typed), Path("nowhere")), {}))


def test_a_plain_text_shows_what_markdown_would_hide():
    typed = "Write <!-- it --> down.\n\n[policy]: see room 4"
    check_seen(typed, brief_from(Document(from_plain_text(typed), Path("nowhere")), {}))


XML_TEXT = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"
    )
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(XML_TEXT | st.sampled_from(PARTS), st.integers(0, 3)), max_size=8))
def test_a_word_document_is_imported_without_loss(tmp_path_factory, parts):
    texts = ["".join(c for c in text if c.isprintable()) for text, _ in parts]
    styles = [("", "Title", "Head", "List")[kind] for _, kind in parts]
    body = "".join(
        paragraph(escape(text), f'<w:pStyle w:val="{style}"/>' if style else "")
        for text, style in zip(texts, styles, strict=True)
    )
    path = tmp_path_factory.getbasetemp() / "any.docx"
    path.write_bytes(packed(body, STYLES))
    check_seen("\n".join(texts), brief_from(read_document(path, "any.docx"), {}))
