"""A brief falls into passages: each with its section, its kind and its place."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import BriefFile
from briefgen.inputs import Inputs
from briefgen.lint.structure.sections import Sections
from briefgen.lint.wording.masking import BLOT
from briefgen.lint.wording.prose import Passage, Scope, count_words, passages, value
from briefgen.parse import parse
from briefgen.source import SourceFile

PIECES = st.sampled_from(
    [
        "---\n",
        "title: a\n",
        "acceptance:\n",
        "  - b\n",
        "summary: |\n  c\n",
        'due: "TBD"\n',
        "# A\n",
        "## Steps\n",
        "## Private notes\n",
        "1. a\n",
        "- b\n",
        "   - c\n",
        "- [ ] d\n",
        "> e\n",
        "| a | b |\n| - | - |\n| c | d |\n",
        "```\nf\n```\n",
        "<!-- g",
        " -->",
        "text ",
        "\n",
        "\r\n",
        "`",
        "**",
        "[x]: y\n",
        "[^1]: z\n",
        "\t",
        "    code\n",
        "===\n",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def read(text: str) -> tuple[BriefFile, tuple[Passage, ...]]:
    file = parse(Inputs("case", SourceFile("case.md", text), {}))
    return file, passages(file, Sections.of(file))


def outline(text: str) -> list[tuple[str, str, str]]:
    return [(p.key, p.kind, p.raw.strip()) for p in read(text)[1]]


def test_the_front_matter_comes_first_then_the_body_in_its_order():
    text = """---
title: "Scan the letters"
summary: |
  One line.

  Another one.
deliverables:
  - name: 'Scans'
    format: PDF
    due: 2027-01-29
    acceptance: No page is missing.
tools: Scanner
owner: {name: Dana, email: dana@example.com}
---
Before the first heading.

## Definition of done

- All pages are there.
  - Blank ones, too.

  And the covers.

## What to do

### Scan

1. [ ] Open the box.

## The box

It is *brown*.
"""
    assert outline(text) == [
        ("title", "value", "Scan the letters"),
        ("goal", "value", "One line.\n\n  Another one."),
        ("deliverables", "value", "Scans"),
        ("deliverables", "value", "PDF"),
        ("acceptance", "value", "No page is missing."),
        ("tools", "value", "Scanner"),
        ("", "paragraph", "Before the first heading."),
        ("acceptance", "heading", "Definition of done"),
        ("acceptance", "item", "All pages are there."),
        ("acceptance", "item", "Blank ones, too."),
        ("acceptance", "paragraph", "And the covers."),
        ("steps", "heading", "What to do"),
        ("steps", "heading", "Scan"),
        ("steps", "item", "Open the box."),
        ("", "heading", "The box"),
        ("", "paragraph", "It is *brown*."),
    ]


def test_rows_of_tables_are_passages_and_quotes_code_and_private_parts_are_none():
    text = """## Steps

| What | How |
| --- | --- |
| Scan | slowly |

> Somebody else said it.

```
if possible
```

    as needed

## Private notes

He is slow.

## Screening

- Have you scanned before?
"""
    assert outline(text) == [
        ("steps", "heading", "Steps"),
        ("steps", "row", "| What | How |"),
        ("steps", "row", "| Scan | slowly |"),
        ("screening", "heading", "Screening"),
        ("screening", "item", "Have you scanned before?"),
    ]


def test_what_only_the_owner_reads_is_no_passage():
    text = """---
title: Scan
private: {note: secret}
x-note: secret
screening:
  questions:
    - ask: How do you scan?
      look_for: secret
  test_task: {title: Scan a page, minutes: 20, rubric: [secret]}
---
"""
    raws = [passage.raw for passage in read(text)[1]]
    assert raws == ["Scan", "How do you scan?", "Scan a page"]


def test_comments_and_code_are_blotted_out_and_take_nothing_with_them():
    text = "## Steps\n\n```\n<!-- no comment\n```\n\n1. Press `OK` <!-- why --> now.\n"
    [_, item] = read(text)[1]
    assert item.raw == "Press `OK` <!-- why --> now.\n"
    assert item.text == f"Press {BLOT * 4}              now.\n"
    assert item.words == ["Press", "now"]


def test_a_comment_over_several_paragraphs_hides_all_of_them():
    text = "## Steps\n\nOne <!-- two\n\nif possible\n\nthree -->\n\nfour.\n"
    assert [p.text.split() for p in read(text)[1]] == [["Steps"], ["One"], ["four."]]


def test_a_value_is_read_without_its_quotation_marks():
    text = "---\ndue: 'TBD'\nowner: {name: \"<you>\"}\nsummary: >-\n  Why\n---\n"
    file, _ = read(text)
    for path, raw in {
        ("due", "text"): "TBD",
        ("owner", 0, "name"): "<you>",
        ("summary",): "Why",
    }.items():
        passage = value(file, path)
        assert passage is not None
        assert (passage.raw.strip(), passage.place().text) == (raw, raw)
    assert value(file, ("payment",)) is None


def test_what_is_promised_weighs_most():
    front = "---\nrevisions: 2\nout_of_scope: printing\n---\n"
    text = f"{front}## Goal\n\na\n\n## Background\n\nb\n\n## X\n\nc\n"
    scopes = {p.raw.strip(): p.scope for p in read(text)[1]}
    assert scopes["2"] is Scope.STRONG
    assert scopes["a"] is scopes["c"] is Scope.MILD
    assert scopes["b"] is scopes["printing"] is Scope.SILENT


def test_words_are_counted_between_two_places():
    assert count_words("It's one-way: 3 words, no `code`") == 6
    assert count_words("one two three four", 4, 13) == 2


@given(TEXTS)
def test_any_text_falls_into_passages_that_stand_where_they_say(text):
    file, found = read(text)
    for passage in found:
        end = passage.start + len(passage.raw)
        assert passage.source.text[passage.start : end] == passage.raw
        assert len(passage.text) == len(passage.raw)
        assert passage.raw.count("\n") == passage.text.count("\n")
        assert passage.place().text == passage.raw.rstrip()
        assert passage.line == file.source.position(passage.start).line or passage.path == ()
