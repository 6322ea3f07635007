"""YAML's traps: each is told in words, mended in the help, and the text is kept whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostic import Diagnostic
from briefgen.keyed import Keyed, read
from briefgen.source import SourceFile

TRAPS = [
    ("where: Drive: Episodes", "Drive: Episodes", 'where: "Drive: Episodes"'),
    ("title: Fix bug #12 today", "Fix bug #12 today", 'title: "Fix bug #12 today"'),
    ("channel: #books", "#books", 'channel: "#books"'),
    ("a: *All* photos", "*All* photos", 'a: "*All* photos"'),
    ("a: &now", "&now", 'a: "&now"'),
    ("a: !important", "!important", 'a: "!important"'),
    ("a: `code` only", "`code` only", 'a: "`code` only"'),
    ("a: @ann", "@ann", 'a: "@ann"'),
    ("a: %50", "%50", 'a: "%50"'),
    (
        "a: [list](https://example.com) of all",
        "[list](https://example.com) of all",
        'a: "[list](https://example.com) of all"',
    ),
    ('a: "Sold out" items', '"Sold out" items', "a: '\"Sold out\" items'"),
    ("a: 'Sold out' items", "'Sold out' items", "a: \"'Sold out' items\""),
    ("a: > 20 words", "> 20 words", 'a: "> 20 words"'),
    ("a: Ends with a colon:", "Ends with a colon:", 'a: "Ends with a colon:"'),
    ("a:no space", "no space", "a: no space"),
]


def keyed(text: str) -> Keyed:
    return read(SourceFile("briefs/t.md", text))


def apply_fixes(text: str, diagnostics: tuple[Diagnostic, ...]) -> str:
    edits = [e for d in diagnostics if d.fix for e in d.fix.edits]
    for edit in sorted(edits, key=lambda e: e.place.span, reverse=True):
        source = edit.place.source
        start, end = (source.offset(p) for p in (edit.place.span.start, edit.place.span.end))
        text = text[:start] + edit.text + text[end:]
    return text


@pytest.mark.parametrize(("line", "text", "right"), TRAPS)
def test_a_trap_is_told_and_its_text_kept(line: str, text: str, right: str) -> None:
    found = keyed(f"first: 1\n{line}\nlast: 2\n")
    (problem,) = found.diagnostics
    assert (problem.name, problem.place.span.start.line) == ("unquoted-text", 2)
    assert problem.help == f"Write: {right}"
    assert list(found.value.values()) == ["1", text, "2"]


@pytest.mark.parametrize(("line", "text", "right"), TRAPS)
def test_the_fix_writes_the_line_as_it_should_be(line: str, text: str, right: str) -> None:
    source = f"first: 1\n{line}\n"
    fixed = apply_fixes(source, keyed(source).diagnostics)
    assert fixed == f"first: 1\n{right}\n"
    assert keyed(fixed).diagnostics == ()
    assert list(keyed(fixed).value.values()) == ["1", text]


def test_traps_in_lists_and_braces() -> None:
    found = keyed('a:\n  - "Sold out" items\n  - *All* photos\n  - {name: Ann, Berlin office}\n')
    assert found.value == {
        "a": ['"Sold out" items', "*All* photos", {"name": "Ann, Berlin office"}]
    }
    assert [d.place.span.start.line for d in found.diagnostics] == [2, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "on",
        "~",
        "null",
        "12:30",
        "16:9",
        "3.10",
        "01234",
        "1e3",
        "0x1F",
        "1_000",
        "2026-02-30",
        "50% off",
        "a - b",
        "R&D",
        "it's",
        "http://example.com:80/#x",
        "a [b] c",
    ],
)
def test_every_scalar_stays_the_text_it_is(text: str) -> None:
    found = keyed(f"a: {text}\n")
    assert (found.value, found.diagnostics) == ({"a": text}, ())


@pytest.mark.parametrize(
    "line",
    [
        "a: b # a remark",
        "a: b #",
        "# a remark",
        "a: 'x # y'",
        'a: "x: y"',
        "a: [b, c] # d",
        "a: {b: c, d: e}",
        "a: >-",
        "a: |",
        "- a: b",
        "a: ['*', \"x: y\"]",
    ],
)
def test_ordinary_yaml_is_no_trap(line: str) -> None:
    assert [d for d in keyed(line + "\n").diagnostics if d.name == "unquoted-text"] == []


def test_block_texts_are_left_alone() -> None:
    text = 'a: |\n  Drive: Episodes #1\n  - "b" c\nb: x\n'
    found = keyed(text)
    assert found.value == {"a": 'Drive: Episodes #1\n- "b" c\n', "b": "x"}
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "line", "kept"),
    [
        ("a: [b\nc: d\n", 1, {"a": ["b"], "c": "d"}),
        ("a: b\na: c\n", 2, {"a": "b"}),
        ("- a\n- b\n", 1, {}),
        ("just words\n", 1, {}),
        ("a: b\n\tc: d\n", 2, None),
        ('k: "open\nl: m\n', 1, {"k": "open", "l": "m"}),
        ("a: [" + "[" * 60_000, 1, {"a": "[" * 60_001}),
        ("- " * 30_000, 1, {}),
        ("a: " + "b" * 70_000, 1, {}),
        ("a: [&x b, *x]\n", 1, None),
    ],
)
def test_what_cannot_be_read_is_told_where_it_is_and_the_rest_is_kept(
    text: str, line: int | None, kept: dict | None
) -> None:
    found = keyed(text)
    assert found.diagnostics
    assert line is None or found.diagnostics[0].place.span.start.line == line
    assert kept is None or found.value == kept


def test_places_are_those_in_the_file() -> None:
    source = SourceFile(
        "x", "---\ntitle: Shop #1\nmilestones:\n  - name: A\n    due: 2027-01-02\n---\n"
    )
    found = read(source, 2, 6)
    assert found.spans.at(("milestones", 0, "due")).text == "2027-01-02"
    assert found.spans.key(("milestones", 0, "due")).text == "due"
    assert found.spans.at(("title",)).text == "Shop #1"
    assert found.spans.at(("milestones", 0, "nothing")).span.start.line == 4


LINES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from([t[0] for t in TRAPS]),
        st.sampled_from(
            ["a: b", "  - c", "- {x: y, z}", "a: |", "  text: x", "a: [", "\tb: c", "? x", "]"]
        ),
    ),
    max_size=8,
)


@given(LINES)
def test_no_text_breaks_it_and_every_place_lies_inside(lines: list[str]) -> None:
    source = SourceFile("x", "\n".join(lines))
    found = read(source)
    places = [d.place for d in found.diagnostics] + list(found.spans.values.values())
    for place in places:
        assert (
            0
            <= source.offset(place.span.start)
            <= source.offset(place.span.end)
            <= len(source.text)
        )


@given(st.text(alphabet="ab#:*`@\"'[]{},&!%|>- ", min_size=1, max_size=12))
def test_no_text_is_cut_in_silence(value: str) -> None:
    found = keyed(f"a: {value}\n")
    whole = found.value == {"a": value.strip()}
    structured = value.strip()[:1] in ("[", "{", '"', "'", "|", ">", "-", "#") or " #" in value
    assert whole or found.diagnostics or structured
