"""Whatever a document holds, the brief holds it too, and the house can read the brief."""

import io
import re
from collections import Counter
from pathlib import Path

import docx
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.authoring.importing import Imported, brief_from
from briefgen.authoring.importing.document import Document
from briefgen.authoring.importing.plain import as_markdown, from_plain_text
from briefgen.authoring.importing.reading import read_document
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.source import SourceFile

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


def check(typed: str, made: Imported) -> None:
    assert seen(typed) <= seen(made.text), made.text
    front = made.text.partition("---\n")[2].partition("\n---\n\n")[0] + "\n"
    file = parse(Inputs("any", SourceFile("any", made.text)))
    assert file.body_line == front.count("\n") + 3, made.text
    assert not [d for d in file.diagnostics if d.code in ("BG701", "BG702", "BG704")], made.text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
@example(["# Shop", "Owner: maybe, Dana", "", "---", "", "text"])
@example(["title: x", "---", "body"])
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


XML_TEXT = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"
    )
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(XML_TEXT | st.sampled_from(PARTS), st.integers(0, 5)), max_size=8))
def test_a_word_document_is_imported_without_loss(tmp_path_factory, parts):
    document = docx.Document()
    for text, kind in parts:
        style = ("Normal", "List Number", "List Bullet 2", "Heading 1", "Title", "Quote")[kind]
        document.add_paragraph("".join(c for c in text if c.isprintable()), style=style)
    path = tmp_path_factory.getbasetemp() / "any.docx"
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(buffer.getvalue())
    typed = "\n".join(paragraph.text for paragraph in document.paragraphs)
    check(typed, brief_from(read_document(path, "any.docx"), {}))
