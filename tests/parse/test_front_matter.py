"""Where the front matter begins and ends, also when its lines of dashes are wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.authoring.fix import mend
from briefgen.diagnostic import Diagnostic
from briefgen.parse.front_matter import Head, read_front_matter
from briefgen.source import SourceFile


def head(text: str) -> Head:
    return read_front_matter(SourceFile("briefs/t.md", text), None)


FENCES = {
    "plain": ("---\ntitle: T\n---\nbody\n", "T", 4, []),
    "dots": ("---\ntitle: T\n...\nbody\n", "T", 4, []),
    "spaces and returns": ("---  \r\ntitle: T\r\n---\t\r\nbody", "T", 4, []),
    "byte order mark": ("\ufeff---\ntitle: T\n---\nbody\n", "T", 4, []),
    "blank lines before": ("\n\n---\ntitle: T\n---\nbody\n", "T", 6, ["BG702"]),
    "long dashes": ("——\ntitle: T\n---\nbody\n", "T", 4, ["BG701"]),
    "nothing": ("# Goal\nx\n", "", 1, ["BG702"]),
    "empty file": ("", "", 1, ["BG702"]),
    "no dashes": ("title: T\nkind: project\n\nbody\n", "", 1, ["BG702"]),
    "empty": ("---\n\n---\nbody\n", "", 4, ["BG702"]),
    "a rule, not a fence": ("---\nJust prose.\n---\nbody\n", "", 1, ["BG702"]),
    "list": ("---\n- a\n- b\n---\nbody\n", "", 1, ["BG702"]),
    "list of entries": ("---\n- title: T\n- due: soon\n---\nbody\n", "T", 5, ["BG701"]),
    "two parts": ("---\ntitle: T\n---\ndue: soon\n---\nbody\n", "T", 6, ["BG701"]),
    "rule below": ("---\ntitle: T\n---\nbody\n\n---\nmore\n", "T", 4, []),
    "setext heading": ("---\ntitle: T\n---\nNote: this\n---\nmore\n", "T", 4, []),
    "open before a heading": ("---\ntitle: T\n\n## Goal\nx: y\n", "T", 4, ["BG701"]),
    "open before prose": ("---\ntitle: T\n\nWe sell books.\n", "T", 4, ["BG701"]),
    "open to the end": ("---\ntitle: T\ndue: soon\n", "T", 5, ["BG701"]),
    "open with a list": ("---\ntitle: T\ntools:\n\n- A\n\n- B\n\nProse.\n", "T", 9, ["BG701"]),
    "open and nothing": ("---\n# Title\nprose\n", "", 1, ["BG702"]),
}


@pytest.mark.parametrize("case", FENCES)
def test_where_it_is(case):
    text, title, body_line, codes = FENCES[case]
    found = head(text)
    assert (found.front.title, found.body_line) == (title, body_line)
    assert [d.code for d in found.diagnostics] == codes


def test_an_open_one_says_where_to_close_it():
    (problem,) = head("---\ntitle: T\n\n## Goal\nx\n").diagnostics
    assert problem.place.span.start.line == 1
    assert problem.help == "Write a line of three dashes, ---, above line 4."


def test_none_shows_the_smallest_one():
    (problem,) = head("# Goal\n").diagnostics
    assert "---\ntitle: Edit the weekly podcast\n" in problem.help
    (problem,) = head("title: T\nkind: project\n\nbody\n").diagnostics
    assert problem.help == "Write a line of three dashes, ---, above line 1 and below line 2."


def test_two_parts_are_read_as_one():
    found = head("---\ntitle: T\n---\ndue: soon\n---\nbody\n")
    assert found.front.due is not None
    assert found.diagnostics[0].place.span.start.line == 3


def test_defaults_and_headings_come_from_the_settings():
    settings = "defaults: {owner: Bob, kind: nonsense}\nsections: {goal: The point}\n"
    text = SourceFile("briefs/t.md", "---\ntitle: T\n---\n")
    found = read_front_matter(text, SourceFile("briefgen.yaml", settings))
    assert found.front.owner[0].name == "Bob"
    assert found.headings == {"goal": ("The point",)}
    assert found.diagnostics == ()


def test_one_line_gets_one_message_about_its_quotation_marks():
    found = head("---\ntitle: T\nacceptance:\n  - note: send: now\n---\n")
    (problem,) = found.diagnostics
    assert problem.help == 'Write: - "note: send: now"'
    assert found.front.acceptance == ("note: send: now",)


MENDED = {
    "four dashes": ("----\ntitle: T\ndue: x\n----\nbody\n", "---\ntitle: T\ndue: x\n---\nbody\n"),
    "a long dash": ("—\nTitle : T\n—\nbody\n", "---\ntitle : T\n---\nbody\n"),
    "a blank before the dashes": (" ---\ntitle: T\n---\n", "---\ntitle: T\n---\n"),
    "a blank line below them": ("--\n\ntitle: T\n---\n", "---\n\ntitle: T\n---\n"),
    "behind a byte order mark": ("\ufeff----\ntitle: T\n---\n", "\ufeff---\ntitle: T\n---\n"),
    "a blank line above": ("\n---\ntitle: T\n---\n", "---\ntitle: T\n---\n"),
    "none above": ("title: T\ndue: x\n---\nbody\n", "---\ntitle: T\ndue: x\n---\nbody\n"),
    "none at all": (
        "\ufeffTitle: T\nTools:\n- Slack\n- Zoom\n\nWe sell books.\n",
        "\ufeff---\ntitle: T\ntools:\n- Slack\n- Zoom\n---\n\nWe sell books.\n",
    ),
    "none above a heading": (
        "title: T\r\ndue: x\r\n## Goal\r\nx\r\n",
        "---\r\ntitle: T\r\ndue: x\r\n---\r\n## Goal\r\nx\r\n",
    ),
    "none below": ("---\ntitle: T\ndue: x", "---\ntitle: T\ndue: x\n---\n"),
    "none below, and a heading": (
        "---\ntitle: T\n\n# Goal\n\nWe sell books.\n",
        "---\ntitle: T\n---\n\n# Goal\n\nWe sell books.\n",
    ),
    "a rule far below": (
        "---\ntitle: T\n\n## Goal\n\nNote: we sell books.\n\n---\n\nBye.\n",
        "---\ntitle: T\n---\n\n## Goal\n\nNote: we sell books.\n\n---\n\nBye.\n",
    ),
    "headings and rules between the facts": (
        "---\ntitle: T\n## Money\npayment: 3\n----\n# Time\n\ndue: x\n---\nbody\n",
        "---\ntitle: T\n# Money\npayment: 3\n\n# Time\n\ndue: x\n---\nbody\n",
    ),
}  # fmt: skip


def check(source: SourceFile) -> tuple[Diagnostic, ...]:
    return read_front_matter(source, None).diagnostics


@pytest.mark.parametrize("case", MENDED)
def test_the_lines_of_dashes_are_mended(case):
    typed, right = MENDED[case]
    assert mend(SourceFile("briefs/t.md", typed), check).text == right
    assert head(right).diagnostics == ()
    assert head(right).front.title == "T"


LEFT = {
    "prose that may be the text of an entry": "---\ntitle: T\n\nWe sell books.\n",
    "a heading in setext form": "title: T\n---\nWe sell books.\n",
    "a document that begins with a key": "Title: T\n\nWe sell books.\n",
    "prose between rules": "----\nWe sell books.\n----\n",
    "no facts": "# Goal\n\nWe sell books.\n",
}


@pytest.mark.parametrize("case", LEFT)
def test_where_it_is_not_sure_a_person_decides(case):
    assert mend(SourceFile("briefs/t.md", LEFT[case]), check).text == LEFT[case]
    assert head(LEFT[case]).diagnostics


def test_a_remark_is_no_end():
    text = "---\ntitle: T\n\n# what we use\ntools:\n# ours\n- A\n# theirs\n- B\n---\nbody\n"
    found = head(text)
    assert found.diagnostics == ()
    assert [tool.name for tool in found.front.tools] == ["A", "B"]
    assert len(head(text.replace("---\nbody\n", "")).front.tools) == 2


@given(st.text(alphabet="---\n\n ab:#.\ufeff—[", max_size=60))
@settings(max_examples=300)
def test_no_text_breaks_it(text):
    source = SourceFile("x", text)
    found = head(text)
    assert 1 <= found.body_line <= source.line_count + 1
    for problem in found.diagnostics:
        assert problem.place.span.start.line <= source.line_count
