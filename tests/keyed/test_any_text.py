"""Whatever is typed is read without an exception, and what is mended says what was meant."""

import string

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from briefgen.authoring.fix import mend
from briefgen.diagnostic import Diagnostic
from briefgen.keyed import Keyed, Value, read
from briefgen.source import SourceFile

SIGNS = "ab: -#\n\n\"'[]{},&*!|>%@`?~=.\\\t\r1\u2028\x85\xa0：é🦊\x00"
ANY = st.text(alphabet=SIGNS, max_size=60)
PLAIN = st.text(alphabet=SIGNS[:-3].replace("\u2028\x85", ""), max_size=60)
WORDS = st.text(alphabet="ab: -#\"'[]{},&*!|>%@`?\\1“", min_size=1, max_size=20)
LINES = st.lists(
    st.sampled_from(
        [
            "a: b",
            "b:",
            "  c: d",
            "- x",
            "  - y",
            "    e: f",
            " g: h",
            "text",
            "  more: or less",
            "i: [j, k",
            "l: {m: n, o}",
            'p: "q',
            "r: |",
            "s: 't",
            "\tu: v",
            "w:x",
            "* y",
            "  1. z",
            "  2. z",
            "# remark",
            "",
            "aa: - b",
            'cc: "d" e',
            "ff: *g",
            "h: &i",
            "  j: k #l",
            "...",
            "---",
            "- - - b",
            "- c: d: e",
            'q: [a, "b" c]',
            "}",
            "    deep",
            "? x",
            ": y",
            "[a]: b",
        ]
    ),
    max_size=9,
).map("\n".join)


def keyed(text: str) -> Keyed:
    return read(SourceFile("briefgen.yaml", text))


def fixed(text: str) -> str:
    """The text with every safe fix made, until none is left."""
    return mend(SourceFile("x", text), lambda source: read(source).diagnostics).text


def is_inside(text: str, diagnostic: Diagnostic) -> bool:
    source, span = SourceFile("x", text), diagnostic.place.span
    return span.start <= span.end and all(
        1 <= p.line <= source.line_count and 1 <= p.column <= len(source.line(p.line)) + 2
        for p in (span.start, span.end)
    )


@given(st.one_of(st.text(max_size=80), ANY, LINES))
@settings(max_examples=200, deadline=None)
@example("a: &x [*x]\nb: *x")
@example("a: !!python/object/apply:os.system [ls]")
@example('a: "\\ud800"')
@example("a: 1:59:59\nb: " + "9" * 5_000)
@example("\ud800: \udfff")
@example("\ufefftitle: x")
def test_nothing_is_raised_and_every_place_lies_inside(text):
    found = keyed(text)
    assert all(is_inside(text, diagnostic) for diagnostic in found.diagnostics)
    assert all(isinstance(key, str) for key in found.value)


@given(st.one_of(PLAIN, LINES))
@settings(max_examples=200, deadline=None)
def test_a_fixed_text_says_the_same_and_needs_no_fix(text):
    found = keyed(text)
    if all(d.fix and d.fix.safe for d in found.diagnostics):
        again = keyed(fixed(text))
        assert again.diagnostics == ()
        assert again.value == found.value


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_a_value_on_its_line_is_the_text_as_typed(words):
    """Apart from quotation marks, lists in brackets and remarks, which mean something."""
    found = keyed(f"title: {words}\nnext: one\n")
    typed = words.strip()
    assert found.value["next"] == "one"
    if typed and typed[0] not in "\"'[{|>" and " # " not in f" {typed} ":
        assert found.value["title"] == typed


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_an_item_is_the_text_as_typed(words):
    found = keyed(f"list:\n  - {words}\n  - next\n")
    typed = words.strip()
    value = found.value["list"]
    assert isinstance(value, list)
    assert value[-1] == "next"
    if (
        typed
        and typed[0] not in "\"'[{|>-?"
        and " # " not in f" {typed} "
        and ": " not in f"{typed} "
    ):
        assert value == [typed, "next"]


@given(st.text(alphabet=string.printable + "é🦊“”", max_size=30))
@settings(max_examples=100, deadline=None)
def test_text_in_block_form_stays_as_typed(text):
    assume("<!--" not in text)
    lines = [
        line for line in text.replace("\x0b", "").replace("\x0c", "").splitlines() if line.strip()
    ]
    typed = "".join(f"  {line.strip()}\n" for line in lines)
    found = keyed(f"a: |\n{typed}b: c\n")
    assert found.value["a"] == "".join(f"{line.strip()}\n" for line in lines)
    assert found.diagnostics == ()


@given(LINES)
@settings(max_examples=200, deadline=None)
def test_every_value_is_found_where_it_was_typed(text):
    found = keyed(text)
    for path, place in found.spans.values.items():
        value = at(found.value, path)
        if isinstance(value, str) and value.isalnum():
            assert value in place.text


def at(value: Value, path: tuple) -> Value | None:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value
