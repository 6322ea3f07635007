"""Comments leave the text, code keeps them, and lines and columns stay where they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.audience import Reader, narrow
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.parse.comments import take_out
from briefgen.source import SourceFile


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a <!-- b --> c", "a            c"),
        ("a\n<!-- b\n\nc -->\nd", "a\n      \n\n     \nd"),
        ("`<!-- b -->`", "`<!-- b -->`"),
        ("``x ` <!-- b -->``", "``x ` <!-- b -->``"),
        ("`open <!-- b -->", "`open           "),
        ("\\` <!-- b --> `", "\\`            `"),
        ("`open\n\n<!-- b --> `", "`open\n\n           `"),
        ("```\n<!-- b -->\n```\n", "```\n<!-- b -->\n```\n"),
        ("~~~ html\n<!-- b -->\n~~~\n<!-- c -->", "~~~ html\n<!-- b -->\n~~~\n          "),
        ("- ```\n  <!-- b -->\n  ```\n  <!-- c -->", "- ```\n  <!-- b -->\n  ```\n            "),
        ("````\n```\n<!-- b -->\n````", "````\n```\n<!-- b -->\n````"),
        ("```code``` <!-- b -->", "```code```           "),
    ],
)
def test_what_is_left(text: str, left: str) -> None:
    assert take_out(text).text == left


def test_the_words_of_a_comment_are_kept_for_the_program() -> None:
    (comment,) = take_out("a <!-- briefgen: ignore[x] why --> b").comments
    assert comment.text == "briefgen: ignore[x] why"


@given(st.text(alphabet="<!-> `\n~ab\r", max_size=60))
def test_length_and_lines_stay(text: str) -> None:
    left = take_out(text).text
    assert len(left) == len(text)
    assert [i for i, c in enumerate(left) if c in "\r\n"] == [
        i for i, c in enumerate(text) if c in "\r\n"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\\` <!-- CANARY --> `",
        "Text\n    ```\n\n<!-- CANARY -->",
        "- ```\n  x\n\nout <!-- CANARY -->",
        "> ~~~\n> x\n\n<!-- CANARY -->",
        "a\n\n<!-- CANARY",
        "- a\n\n  #### Private notes\n\n  CANARY",
        "> ## Private notes\n> CANARY",
        "- **Private notes**\n\n  CANARY",
        "### Private notes\nx\n## Private notes\ny\n### Budget\nCANARY",
        "## Goal\n### Screening\nCANARY",
    ],
)
def test_no_secret_reaches_a_worker(text: str) -> None:
    brief = parse(Inputs("t", SourceFile("t.md", f"---\ntitle: T\n---\n{text}\n"))).brief
    assert "CANARY" not in repr(narrow(brief, Reader.WORKER))


def test_comments_leave_the_front_matter_too() -> None:
    facts = "title: T\nsummary: 'seen <!-- CANARY -->'\neffort: |\n  a <!--\n  CANARY --> b\n"
    text = f"---\n{facts}---\n"
    front = parse(Inputs("t", SourceFile("t.md", text))).brief.front
    assert (front.summary, front.effort) == ("seen", "a  b")


def test_a_section_after_screening_is_seen() -> None:
    text = "---\ntitle: T\n---\n# One\n## Goal\ng\n## Screening\ns\n## Upload rules\nSEEN\n# Two\n"
    brief = parse(Inputs("t", SourceFile("t.md", text))).brief
    assert "SEEN" in repr(narrow(brief, Reader.WORKER))


def test_a_comment_without_an_end_is_an_error_where_it_begins() -> None:
    text = "---\ntitle: T\n---\n## Goal\nSee <!-- my bank\n"
    (found,) = [d for d in read(text) if d.name == "open-comment"]
    assert (found.place.span.start.line, found.place.span.start.column) == (5, 5)


def read(text: str) -> tuple:
    return parse(Inputs("t", SourceFile("briefs/t.md", text))).diagnostics
