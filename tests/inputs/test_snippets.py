"""Snippets are put in where a brief names them; every line knows the file it was typed in."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.inputs import Inputs, Picture, Refused, gather
from briefgen.inputs.snippets import MAX_SNIPPETS, expand
from briefgen.source import Position, SourceFile
from briefgen.workspace import Workspace, brief_at

RULES = "- Answer each message.\n- Send no passwords.\n"
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\xf8"
    b"\xcf\xc0\0\0\3\1\1\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82"
)


@pytest.fixture
def briefs(tmp_path):
    for name in ("_shared", "shop", "shop/inner", "other"):
        (tmp_path / "briefs" / name).mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/t.md").write_text(RULES)
    (tmp_path / "outside.md").write_text(RULES)
    folder = tmp_path / "briefs"
    (folder / "_shared/rules.md").write_text(RULES)
    (folder / "_shared/link.md").symlink_to(tmp_path / "outside.md")
    (folder / "_shared/latin.md").write_bytes("Größe".encode("latin-1"))
    (folder / "shop/_note.md").write_text("A note.\n")
    (folder / "other/brief.md").write_text("---\ntitle: Other\npayment: 900\n---\n")
    (folder / "other/_note.md").write_text("A note.\n")
    (folder / "plain.md").write_text("---\ntitle: Plain\npayment: 900\n---\n")
    return folder


def gathered(briefs, text, name="shop/brief.md") -> Inputs:
    (briefs / name).write_text(text)
    workspace = Workspace(briefs.parent)
    inputs = gather(workspace, brief_at(workspace, briefs / name), None)
    assert isinstance(inputs, Inputs)
    return inputs


def origins(source: SourceFile) -> list[tuple[str, int]]:
    lines = range(1, source.line_count + 1)
    found = (source.origin(Position(line, 1)) for line in lines if source.typed_line(line))
    return [(file.name, position.line) for file, position in found]


def test_a_snippet_takes_the_place_of_its_line(briefs):
    inputs = gathered(briefs, "A\n\n{include=_shared/rules.md}\n\nB\n")
    assert inputs.source.text == f"A\n\n{RULES}\nB\n"
    assert inputs.source.name == "briefs/shop/brief.md"
    shop, rules = "briefs/shop/brief.md", "briefs/_shared/rules.md"
    assert origins(inputs.source) == [
        (shop, 1),
        (shop, 2),
        (rules, 1),
        (rules, 2),
        (shop, 4),
        (shop, 5),
    ]
    assert inputs.refused == {}
    assert pickle.loads(pickle.dumps(inputs)) == inputs


@pytest.mark.parametrize(
    ("brief", "name"),
    [
        ("shop/brief.md", "_shared/rules.md"),
        ("shop/brief.md", "../_shared/rules.md"),
        ("shop/brief.md", " _note.md "),
        ("new.md", "_shared/rules.md"),
    ],
)
def test_where_snippets_may_lie(briefs, brief, name):
    inputs = gathered(briefs, f"{{include={name}}}\n", brief)
    assert inputs.source.text in (RULES, "A note.\n")
    assert inputs.refused == {}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("_shared/rulse.md", "there is no snippet _shared/rulse.md"),
        ("_shared/Rules.md", "capital and small letters count"),
        ("_shared/link.md", "is a link to a file that is outside the brief's folder"),
        ("_shared/latin.md", "cannot be used: from here on this is not UTF-8 text"),
        ("../_shared", "cannot be used: this is a folder"),
        ("_shared/../plain.md", "lies outside of _shared/"),
        ("../other/_note.md", "lies where this brief may not look"),
        ("../../outside.md", "lies where this brief may not look"),
        ("../../templates/t.md", "lies where this brief may not look"),
        ("/etc/passwd", "is outside the brief's folder; no other computer has it"),
        ("https://example.com/rules.md", "is not on this computer"),
        ("", "a snippet has no file name"),
    ],
)
def test_a_snippet_that_cannot_be_had_is_told_at_its_line(briefs, name, words):
    inputs = gathered(briefs, f"A\n\n{{include={name}}}\n")
    assert list(inputs.refused) == [3]
    assert words in inputs.refused[3].message
    assert inputs.source.line(3) == f"{{include={name}}}"


def test_a_whole_brief_is_no_snippet_so_what_is_private_in_it_stays_there(briefs):
    inputs = gathered(briefs, "{include=plain.md}\n", "new.md")
    assert "900" not in inputs.source.text
    assert "is a whole brief" in inputs.refused[1].message


def test_a_circle_is_told_in_the_file_that_closes_it(briefs):
    (briefs / "_shared/a.md").write_text("A\n{include=_shared/b.md}\n")
    (briefs / "_shared/b.md").write_text("B\n\n{include=_shared/a.md}\n")
    inputs = gathered(briefs, "Text\n\n{include=_shared/a.md}\n{include=_shared/b.md}\n")
    (first, why), (second, _) = inputs.refused.items()
    assert origins(inputs.source)[first - 1] == ("briefs/_shared/b.md", 3)
    assert origins(inputs.source)[second - 1] == ("briefs/_shared/a.md", 2)
    assert "briefs/_shared/a.md → briefs/_shared/b.md → briefs/_shared/a.md" in why.message


def test_a_brief_cannot_be_its_own_snippet(briefs):
    inputs = gathered(briefs, "Text\n{include=new.md}\n", "new.md")
    assert "would be part of itself" in inputs.refused[2].message


def test_what_is_set_in_stays_in_its_list_and_keeps_its_columns(briefs):
    (briefs / "_shared/list.md").write_text("- One\n\n- Two words\n")
    source = gathered(briefs, "1. First:\n\n   {include=_shared/list.md}\n").source
    assert source.text == "1. First:\n\n   - One\n\n   - Two words\n"
    at = source.text.index("words")
    place = source.place(at, at + 5).origin
    assert (place.source.name, place.span.start) == ("briefs/_shared/list.md", Position(3, 7))
    assert place.text == "words"


def test_a_doubling_tower_of_snippets_ends(briefs):
    for floor in range(12):
        line = f"{{include=_shared/s{floor + 1}.md}}\n"
        (briefs / f"_shared/s{floor}.md").write_text(line + line)
    (briefs / "_shared/s12.md").write_text("End\n")
    inputs = gathered(briefs, "{include=_shared/s0.md}\n")
    assert inputs.source.text.count("End") <= MAX_SNIPPETS
    assert any("one more than the 200 snippets" in w.message for w in inputs.refused.values())


def test_a_picture_may_lie_beside_the_snippet_that_shows_it(briefs):
    (briefs / "_shared/seal.png").write_bytes(PNG)
    (briefs / "_shared/seal.md").write_text("![The seal](seal.png)\n")
    inputs = gathered(briefs, "{include=_shared/seal.md}\n\n![Mine](seal2.png)\n")
    assert isinstance(inputs.pictures["seal.png"], Picture)
    assert isinstance(inputs.pictures["seal2.png"], Refused)
    alone = gathered(briefs, "![The seal](seal.png)\n")
    assert isinstance(alone.pictures["seal.png"], Refused)


PARTS = st.sampled_from(
    ["Text\n", "\n", "{include=a}\n", "  {include=b}\r\n", "```\n", "<!--\n", "-->\n", "- x", "\r"]
)
TEXTS = st.lists(PARTS, max_size=8).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_every_line_is_the_one_it_comes_from(brief, a, b):
    known = {"a": SourceFile("a", a), "b": SourceFile("b", b)}
    made = expand(SourceFile("brief", brief), known.__getitem__)
    for number in range(1, made.source.line_count + 1):
        if made.source.typed_line(number):
            file, position = made.source.origin(Position(number, 1))
            assert file.text in (brief, a, b)
            assert file.line(position.line).strip() == made.source.line(number).strip()
    if not made.snippets:
        assert made.source.text == brief
