"""No text keeps anybody waiting, and what is too much for the parser is shown as it was typed."""

import time

import pytest

from briefgen.brief import BriefFile
from briefgen.inputs import Inputs
from briefgen.inputs.sources import sources
from briefgen.parse import parse
from briefgen.source import SourceFile

HEAD = "---\ntitle: T\ndue: x\n---\n## Steps\n\n"


def read(body: str) -> BriefFile:
    return parse(Inputs("t", SourceFile("briefs/t.md", HEAD + body)))


def shown(file: BriefFile) -> str:
    return " ".join(block.text for block in file.blocks)


@pytest.mark.parametrize(
    "body",
    [
        "![" * 100_000,
        "[" * 200_000,
        "[x][" * 50_000,
        ("[" * 200 + "]" * 200) * 500,
        "![a](a b " * 20_000,
        ": " * 100_000,
        "{a: " * 50_000,
        "Done when: " * 18_000,
        ("[" * 40 + "\n\n") * 4_000,
        "# " + "[" * 100_000,
        "x\n\n" * 40_000,
        "<!--" * 50_000,
        "| a | b |\n|---|---|\n" + "| [x](y) | z |\n" * 5_000,
    ],
    ids=lambda body: body[:12],
)
def test_no_body_takes_long(body):
    start = time.process_time()
    read(body)
    sources(body)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("text", "line"),
    [("see ![ " * 2_000 + "the end", 7), ("at 9: here " * 2_000 + "the end", 7), ("[ " * 40, 7)],
)
def test_too_much_is_told_and_every_word_is_there(text, line):
    file = read(f"{text}\nand on.\n\nA *last* paragraph.\n")
    (problem,) = [d for d in file.diagnostics if d.name == "nested-too-deep"]
    assert problem.place.span.start.line == line
    assert "shown just as it was typed" in problem.message
    words = " ".join(text.split())
    assert shown(file) == f"Steps {words} and on. A last paragraph."


def test_it_is_told_of_an_item_a_cell_and_a_heading_where_they_stand():
    many = "![ " * 30
    file = read(f"- ok\n- {many}\n\n| a |\n|---|\n| {many} |\n\n## {many}\n")
    found = [d.place.span.start.line for d in file.diagnostics if d.name == "nested-too-deep"]
    assert found == [8, 12, 14]


@pytest.mark.parametrize(
    "text",
    [
        "See [one](https://a.example) and [two](https://b.example). " * 60,
        "- [ ] box [x] box [1] box\n" * 40,
        "A list [with [brackets [in [brackets]]]] of 10:30, 11:30 and 12:30. " * 40,
    ],
)
def test_ordinary_text_is_never_too_much(text):
    assert [d for d in read(text).diagnostics if d.name == "nested-too-deep"] == []


def test_a_long_heading_that_says_private_hides_its_section():
    from briefgen.audience import Reader, narrow

    file = read(f"## Private notes: {'and so on ' * 200}\n\nCANARY\n")
    assert "CANARY" in repr(file.brief)
    assert "CANARY" not in repr(narrow(file.brief, Reader.WORKER))
