"""Lines that are laid out wrongly: what is said, what should stand there, what is read."""

import time

import pytest

from briefgen.keyed import Keyed, read
from briefgen.source import SourceFile


def keyed(text: str) -> Keyed:
    return read(SourceFile("briefs/t.md", text))


LINES = {
    "tab": (
        "a:\n\tb: c\n",
        "this line is set in with a tab, and only spaces count here",
        "Write: b: c",
        {"a": {"b": "c"}},
    ),
    "too deep by one": (
        "a:\n  b: 1\n   c: 2\n",
        "this line does not line up with the ones above it",
        "Write: c: 2",
        {"a": {"b": "1", "c": "2"}},
    ),
    "between two levels": (
        "a:\n    b: 1\n  c: 2\n",
        "this line does not line up with the ones above it",
        "Write: c: 2",
        {"a": {"b": "1", "c": "2"}},
    ),
    "goes on at the margin": (
        "a: We make a show\nand sell it.\nb: c\n",
        "a text that goes on in the next line has to be set in there",
        "Write: and sell it.",
        {"a": "We make a show and sell it.", "b": "c"},
    ),
    "block text at the margin": (
        "a: |\nWe make a show.\nb: c\n",
        "every line of this text has to be set in as far as its first line",
        "Write: We make a show.",
        {"a": "We make a show.\n", "b": "c"},
    ),
    "colon further down": (
        "a: One\n  and note: two\nb: c\n",
        "a colon followed by a space means something else here; put quotation marks around it",
        'Write:\na: "One\n  and note: two"',
        {"a": "One and note: two", "b": "c"},
    ),
    "hash further down": (
        "a: One\n  #two three\nb: c\n",
        "everything from the # on would be cut off as a remark; put quotation marks around it",
        'Write:\na: "One\n  #two three"',
        {"a": "One #two three", "b": "c"},
    ),
    "equals sign": (
        "a = b\nc: d\n",
        "a key is followed by a plain colon and a space",
        "Write: a: b",
        {"a": "b", "c": "d"},
    ),
    "wide colon": (
        "a：b\nc: d\n",
        "a key is followed by a plain colon and a space",
        "Write: a: b",
        {"a": "b", "c": "d"},
    ),
    "bullet": (
        "a:\n  - b\n  * c\n",
        "a list item begins with a dash and a space",
        "Write: - c",
        {"a": ["b", "c"]},
    ),
    "dash without a space": (
        "a:\n  -Slack\n",
        "a list item begins with a dash and a space",
        "Write: - Slack",
        {"a": ["Slack"]},
    ),
    "list beside its key": (
        "a: - b\n   - c\n",
        "the first list item belongs on a line of its own",
        "Write:\na:\n   - b",
        {"a": ["b", "c"]},
    ),
    "dash in a value": (
        "a: - b\nc: d\n",
        "a text cannot begin with a dash and a space; put quotation marks around it",
        'Write: a: "- b"',
        {"a": "- b", "c": "d"},
    ),
    "question mark": (
        "a: ? b\nc: d\n",
        "a text cannot begin with a question mark and a space; put quotation marks around it",
        'Write: a: "? b"',
        {"a": "? b", "c": "d"},
    ),
    "number after a greater-than sign": (
        "a: >5\nc: d\n",
        "a text cannot begin with a greater-than sign; put quotation marks around it",
        'Write: a: ">5"',
        {"a": ">5", "c": "d"},
    ),
    "bar": (
        "a: | b\nc: d\n",
        "a text cannot begin with a vertical bar; put quotation marks around it",
        'Write: a: "| b"',
        {"a": "| b", "c": "d"},
    ),
    "template": (
        "a: {{ name }}\nc: d\n",
        "what stands in these brackets is no list; put quotation marks around it",
        'Write: a: "{{ name }}"',
        {"a": "{{ name }}", "c": "d"},
    ),
    "box to tick": (
        "a:\n  - [ ] 500 rows\n",
        "the text goes on after the closing bracket, so this is no list; "
        "put quotation marks around it",
        'Write: - "[ ] 500 rows"',
        {"a": ["[ ] 500 rows"]},
    ),
    "open list": (
        "a: [b, c\nd: e\n",
        "a list begins with [ and never ends",
        "Write: a: [b, c]",
        {"a": ["b", "c"], "d": "e"},
    ),
    "open quotation mark": (
        'a: "b c\nd: e\n',
        "the quotation marks are opened and never closed",
        'Write: a: "b c"',
        {"a": "b c", "d": "e"},
    ),
    "apostrophe": (
        "a: 'tis all\nd: e\n",
        "the quotation marks are opened and never closed; put quotation marks around it",
        'Write: a: "\'tis all"',
        {"a": "'tis all", "d": "e"},
    ),
    "path": (
        'a: "C:\\new"\n',
        "between double quotation marks a backslash means something else; use single ones",
        "Write: a: 'C:\\new'",
        {"a": "C:\\new"},
    ),
    "signs in a list": (
        "a: [#books, b]\n",
        "this is text, but in a list some signs mean something else; put it in quotation marks",
        'Write: a: ["#books", b]',
        {"a": ["#books", "b"]},
    ),
    "commas": ("a: [b,, c]\n", "there is a comma too many", "Write: a: [b,  c]", None),
    "group without a space": (
        "a: {b:c}\n",
        "after the colon there has to be a space",
        "Write: a: {b: c}",
        {"a": {"b": "c"}},
    ),
    "name for a value": (
        "a: &me\n  b: c\n",
        "&me means nothing here; take it out",
        "Write: a:",
        {"a": {"b": "c"}},
    ),
    "sentence in a list": (
        "a:\n  - Note: send it: now\n",
        "a colon followed by a space ends a key; put quotation marks around it",
        'Write: - "Note: send it: now"',
        {"a": ["Note: send it: now"]},
    ),
    "three dashes": (
        "a: b\n---\nc: d\n",
        "--- ends this part before it is complete",
        "Delete this line.",
        {"a": "b", "c": "d"},
    ),
    "hidden line break": (
        "a: b\u2028c\ne: f\n",
        "there is a hidden line break here that no editor shows",
        "Write: a: b c",
        {"a": "b c", "e": "f"},
    ),
    "hidden character": (
        "a: b\x07c\n",
        "there is a hidden character here that cannot be shown",
        "Write: a: bc",
        {"a": "b\ufffdc"},
    ),
    "half a character": (
        'a: "\\ud800"\n',
        "between double quotation marks a backslash means something else; use single ones",
        "Write: a: '\\ud800'",
        {"a": "\\ud800"},
    ),
    "no key": (
        "a: [b]\nJust words\nc: d\n",
        "this line belongs to no entry, so nothing is done with it",
        "Write it as `key: value`, or set it in below the key it belongs to.",
        {"a": ["b"], "c": "d"},
    ),
    "key with a sign": (
        "@b: c\n",
        "a key cannot begin with @; put quotation marks around it",
        'Write: "@b": c',
        {"@b": "c"},
    ),
}


@pytest.mark.parametrize("case", LINES)
def test_what_is_said_what_to_write_and_what_is_read(case):
    text, message, help, value = LINES[case]
    found = keyed(text)
    assert found.diagnostics[0].message == message
    assert found.diagnostics[0].help == help
    assert value is None or found.value == value


def test_all_problems_of_a_file_are_told_at_once():
    text = "a: Drive: x\nb:y\nc: [d\ne: #f\n\tg: h\na: i\nj: &k\n"
    found = keyed(text)
    assert [d.place.span.start.line for d in found.diagnostics] == [1, 2, 3, 4, 5, 7, 6]
    assert found.value == {
        "a": "Drive: x",
        "b": "y",
        "c": ["d"],
        "e": {"": "#f", "g": "h"},
        "j": "&k",
    }


def test_numbers_that_stand_for_dashes():
    assert keyed("a:\n  1. b\n  2. c\n  3. d\n").value == {"a": ["b", "c", "d"]}
    assert keyed("a:\n  1. b\n").value == {"a": "1. b"}
    assert keyed("due:\n  -3 days\n").diagnostics == ()


def test_entries_below_a_text_leave_it_without_a_key():
    found = keyed("owner: Jane\n  email: j@x.com\nitems:\n  - Logo\n    format: SVG\n")
    assert found.value == {
        "owner": {"": "Jane", "email": "j@x.com"},
        "items": [{"": "Logo", "format": "SVG"}],
    }


def test_a_file_may_begin_with_three_dashes_and_a_byte_order_mark():
    found = keyed("\ufeff---\na: b\n")
    assert (found.value, found.diagnostics) == ({"a": "b"}, ())
    assert found.spans.at(("a",)).span.start.line == 2


def test_the_second_of_two_keys_knows_the_first():
    (problem,) = keyed("title: A\nx: 1\ntitle: B\n").diagnostics
    assert problem.note is not None
    assert (problem.place.span.start.line, problem.note.place.span.start.line) == (3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a: b # remark\n\n# another\nc:\n- d\n-   e\n",
        "a: >-\n  folded\n  text\n\n  - no: list #1\nb: |2\n    kept\nc: |+\n  end\n\n",
        "a: 'one\n  two'\nb: \"three\n\n  four\"\nc: [d,\n  e,\n]\nf: {g: h,\n  i: j}\n",
        'a: ["x: y", \'z\', w w]\nb: [[c], {d: e}]\n"f g": h\n',
        "a: x\n  y\n\n  z - w\nb: https://x.org/#y\nc: a#b\nd: 50% (a, b) [c] {d}\n",
        "a: -x\nb: ?y\nc: :smile\nd: x:y\ne: 17:00\nf: a & b\ng: it's\nh: “x” y\n",
        "- a\n-\n  - b\n- c: d\n  e: f\n- - g\n  - h\n",
        "a: {b: 12:30, c: 'd, e', \"f\": g}\nh: [a - b, d!, e*]\n",
        "a:\n# remark\n  b: c\n\n  # remark\n  d:\n    - e\n\n    - f\n",
    ],
)
def test_ordinary_text_is_read_as_yaml_reads_it(text):
    import yaml

    found = keyed(text)
    assert [d for d in found.diagnostics if "is a list" not in d.message] == []
    whole = yaml.load(text, yaml.BaseLoader)
    assert found.value == (whole if isinstance(whole, dict) else {"c": "d", "e": "f"})


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60_000,
        "a: " + "[a," * 15_000,
        "{a: " * 10_000,
        "- " * 30_000,
        "a: " * 20_000,
        "? " * 20_000,
        "a: [" + "," * 60_000,
        "a:b\n" * 16_000,
        'a: "b\n' * 9_000,
        "- [a, b\n" * 8_000,
        "a: b\n" + "c\n" * 30_000,
        "\x00a" * 30_000,
        "a: é" + " " * 60_000 + "x #",
        "".join(" " * i + "k:\n" for i in range(350)),
        "a: b\n" * 5_000 + "? [x\n" * 3_000,
    ],
    ids=lambda text: text[:8],
)
def test_no_text_takes_long(text):
    start = time.process_time()
    keyed(text[:65_536])
    assert time.process_time() - start < 5


def test_limits_are_told():
    assert "longer than 65536" in keyed("a: " + "b" * 70_000).diagnostics[0].message
    assert (
        "more than 2000 entries"
        in keyed("".join(f"k{n}: v\n" for n in range(2_100))).diagnostics[0].message
    )
    deep = "".join("  " * n + "k:\n" for n in range(60))
    assert any("more than 50 levels" in d.message for d in keyed(deep).diagnostics)


def test_it_works_without_the_quick_reader(monkeypatch):
    import yaml

    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    found = keyed("a: b\tc\nd:\te # f\ng: [h,\ti]\n\tj: k\n")
    assert found.value == {"a": "b c", "d": "e", "g": ["h", "i"], "j": "k"}
