"""Annotations of a pull request."""

import pytest

from briefgen.diagnostic import Findings
from briefgen.report.github import github


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does: split first, put the characters back after it."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    command, _, rest = head.partition(" ")
    properties = dict(pair.split("=", 1) for pair in rest.split(",") if pair)
    return command, {k: restored(v, ":,") for k, v in properties.items()}, restored(data, "")


def restored(text: str, also: str) -> str:
    for character in ("\r", "\n", *also, "%"):
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def test_each_finding_is_a_command(example) -> None:
    assert github(example).split("\n") == [
        "::error file=briefs/podcast.md,line=1,endLine=1,col=1,endColumn=4,"
        "title=missing-goal (BG102)::nothing says what this is for%0AAdd a section such as:"
        "%0A## Goal%0AListeners hear no silence.",
        "::error file=briefs/podcast.md,line=3,endLine=3,col=6,endColumn=16,"
        "title=invalid-date (BG302)::there is no 30 February",
        "::error file=briefs/podcast.md,line=4,endLine=4,col=8,endColumn=23,"
        "title=unquoted-text (BG707)::a colon makes the line ambiguous"
        '%0AWrite: where: "Drive: Episodes"',
        "::notice file=briefs/podcast.md,line=8,endLine=8,col=4,endColumn=33,"
        "title=several-actions-in-step (BG204)::this step has two actions",
    ]


def test_a_warning_is_a_warning(found) -> None:
    assert github(Findings((found("warning"),))).startswith("::warning file=")


def test_over_several_lines_there_are_no_columns(found) -> None:
    said = github(Findings((found(at=(2, 3, 4, 1)),)))
    assert said.startswith("::error file=briefs/podcast.md,line=2,endLine=4,title=")


@pytest.mark.parametrize(
    "text",
    [
        "a::b",
        "::stop-commands::x",
        "a\n::error::b",
        "a\r::add-mask::b",
        "100%",
        "%0A::error::",
        "%250A",
        "a,line=7,b:c",
        "##[error]x",
        "a\u2028::error::b",
    ],
)
def test_no_text_becomes_a_command(found, text: str) -> None:
    said = github(Findings((found(message=text, path=text, name=text, help=text),)))
    assert len(said.splitlines()) == 1
    command, properties, data = read(said)
    assert command == "error"
    assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]
    assert properties["line"] == "1"
    shown = text.replace("\n", "\\x0a").replace("\r", "\\x0d").replace("\u2028", "\\u2028")
    assert properties["file"] == shown
    assert properties["title"] == f"{shown} (BG999)"
    assert data == "\n".join(text.splitlines() * 2)
