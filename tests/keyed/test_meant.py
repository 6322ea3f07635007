"""What owners mean by lines that YAML reads otherwise, where keys are known and where not."""

import time

import pytest
import yaml

from briefgen.authoring.fix import mend
from briefgen.keyed import Keyed, read
from briefgen.schema import front_matter_keys
from briefgen.source import SourceFile


def facts(text: str) -> Keyed:
    return read(SourceFile("briefs/t.md", text), keys=front_matter_keys)


def anything(text: str) -> Keyed:
    return read(SourceFile("briefgen.yaml", text))


def mended(text: str) -> str:
    source = SourceFile("briefs/t.md", text)
    return mend(source, lambda here: read(here, keys=front_matter_keys).diagnostics).text


MEANT = {
    "a sentence goes on at the margin": (
        "ownership: All rights go to us.\nYou may show it from July on, by this name: Us.\n",
        'ownership: "All rights go to us.\n  You may show it from July on, by this name: Us."\n',
    ),
    "a paragraph at the margin": (
        "summary: We sell bread.\n\nAnd cake, too.\ndue: soon\n",
        "summary: We sell bread.\n\n  And cake, too.\ndue: soon\n",
    ),
    "a sentence below a sign for text": (
        "acceptance: >\nAll of it is in the table, row by row: yes\ndue: soon\n",
        "acceptance: >\n All of it is in the table, row by row: yes\ndue: soon\n",
    ),
    "a text on lines of its own": (
        "summary:\n  Goal: more guests.\n\n  And more bread.\n",
        'summary:\n  "Goal: more guests.\n\n  And more bread."\n',
    ),
    "a list in a text": (
        "summary: We sell:\n- bread #1\n- cake: big\ndue: soon\n",
        "summary: |\n  We sell:\n  - bread #1\n  - cake: big\ndue: soon\n",
    ),
    "bullets in a text": (
        "summary: We sell\n   • bread\n   • cake\n",
        "summary: |\n   We sell\n   • bread\n   • cake\n",
    ),
    "the first item beside its key": (
        "tools: Slack\n- Zoom: for calls\n",
        'tools:\n- Slack\n- "Zoom: for calls"\n',
    ),
    "an item beside its key with a dash": (
        "tools: - Slack\n- Zoom\n",
        "tools:\n- Slack\n- Zoom\n",
    ),
    "an item that is a sentence": (
        "deliverables:\n  - Theme: old colours #7A4A2B\n",
        'deliverables:\n  - "Theme: old colours #7A4A2B"\n',
    ),
    "an entry that slipped to the right": (
        "title: T\n  kind: project\n  due: soon\n",
        "title: T\nkind: project\ndue: soon\n",
    ),
    "an item that slipped by one": (
        "tools:\n- name: A\n - name: B\n   url: u\n",
        "tools:\n- name: A\n- name: B\n  url: u\n",
    ),
    "numbers for dashes, with entries": (
        "tools:\n  1. name: A\n     url: u\n  2. B\n",
        "tools:\n  - name: A\n    url: u\n  - B\n",
    ),
    "numbers with a bracket": ("tools:\n 1) A: x\n 2) B\n", 'tools:\n - "A: x"\n - B\n'),
    "stars without blanks": ("tools:\n  * A\n  *B\n", "tools:\n  - A\n  - B\n"),
    "an emphasis among stars": (
        "tools:\n  - A\n  - *B* or C\n",
        'tools:\n  - A\n  - "*B* or C"\n',
    ),
    "equals signs": (
        "payment:\n  amount = 2000\n  when = 30%, see: below\n",
        'payment:\n  amount: 2000\n  when: "30%, see: below"\n',
    ),
    "a wide colon before a plain one": (
        "owner:\n  for：questions: all\n",
        'owner:\n  for: "questions: all"\n',
    ),
    "terms in several words": (
        "glossary:\n  RMA: a number\n  the van = the red one\n",
        "glossary:\n  RMA: a number\n  the van: the red one\n",
    ),
    "marks around marks": (
        'title: "Answer our "Support" mails: early"\n',
        "title: 'Answer our \"Support\" mails: early'\n",
    ),
    "an apostrophe inside of single marks": ("title: 'it's fine'\n", 'title: "it\'s fine"\n'),
    "a folder that ends in a backslash": (
        'confidentiality: "C:\\Users\\"\n',
        "confidentiality: 'C:\\Users\\'\n",
    ),
    "marks around a whole line": ('"title: The Shelf"\ndue: x\n', "title: The Shelf\ndue: x\n"),
    "an open mark over two lines": (
        'summary: "Bread: daily\n  and cake\ndue: soon\n',
        'summary: "Bread: daily\n  and cake"\ndue: soon\n',
    ),
    "an open mark above entries": ('due: "soon\nkind: project\n', 'due: "soon"\nkind: project\n'),
    "an open list on one line": ("acceptance: [a, b\ndue: x\n", "acceptance: [a, b]\ndue: x\n"),
    "a heading among the entries": ("title: T\n## Money\ndue: x\n", "title: T\n# Money\ndue: x\n"),
    "rules between the entries": ("title: T\n=====\n----\ndue: x\n", "title: T\n\n\ndue: x\n"),
    "a list of entries": (
        "- title: T\n- tools:\n  - A\n  - B\n",
        "title: T\ntools:\n- A\n- B\n",
    ),
    "the same list twice": (
        "tools:\n- A\ndue: x\ntools:\n  - B # b\n  # c\n  - name: C\n    url: u\neffort: 5\n",
        "tools:\n- A\n- B # b\n# c\n- name: C\n  url: u\ndue: x\neffort: 5\n",
    ),
    "tabs and wide blanks": (
        "title:\tT\nowner:\n\xa0\xa0name: A \t\n  url\xa0: u\n  for: a\tb\n",
        "title: T\nowner:\n  name: A\n  url: u\n  for: a b\n",
    ),
}


@pytest.mark.parametrize("case", MEANT)
def test_it_is_mended_as_its_owner_meant_it(case):
    typed, right = MEANT[case]
    assert mended(typed) == right
    assert facts(right).diagnostics == ()


@pytest.mark.parametrize("case", MEANT)
def test_it_is_read_before_as_other_programs_read_it_after(case):
    typed, right = MEANT[case]
    assert facts(typed).value == yaml.load(right, yaml.BaseLoader)


LEFT = {
    "a list of entries with a text": "- Ann\n  email: a\n",
    "a list of entries with a key twice": "- title: a\n- title: b\n",
    "an item far to the right": "tools:\n  - A\n      - B\n",
    "an entry between two levels": "owner:\n  name: A\n url: u\n",
    "two texts for one key": "private: a\nprivate: b\n",
    "a list and a text for one key": "tools:\n- a\ntools: b\n",
    "a list in brackets for the second time": "tools:\n- a\ntools: [b]\n",
    "an open list over two lines": "acceptance: [a,\n  b\ndue: x\n",
}


@pytest.mark.parametrize("case", LEFT)
def test_what_can_be_meant_in_two_ways_is_told_and_left_to_a_person(case):
    found = facts(LEFT[case])
    assert found.diagnostics
    assert mended(LEFT[case]) == LEFT[case]


def test_an_unknown_key_in_a_few_words_is_an_entry():
    text = "title: T\nAnything else: no\nDue date: soon\n"
    assert facts(text).value == {"title": "T", "Anything else": "no", "Due date": "soon"}


def test_entries_in_capitals_below_a_text_are_entries_where_they_are_known():
    text = "Owner: Jonas\n  E-mail: j@x.com\n  Phone: 1\n"
    assert facts(text).value == {"Owner": {"": "Jonas", "E-mail": "j@x.com", "Phone": "1"}}
    text = "Summary: We talk.\n  Phone: none\n"
    assert facts(text).value == {"Summary": "We talk. Phone: none"}


def test_where_nothing_is_known_small_words_with_a_colon_are_entries():
    assert anything("a: b\n  c: d\n").value == {"a": {"": "b", "c": "d"}}
    assert anything("a: b\n  C: d\n").value == {"a": "b C: d"}


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('x: y\ntitle: "The Shelf\ndue: soon\n', 8),
        ('x: y\ntitle: "The Shelf\n  and more\ndue: soon\n', 8),
        ('tools:\n- "The Shelf\n', 3),
        ('x: y\nacceptance: ["a, b]\n', 14),
    ],
)
def test_an_open_mark_is_told_where_it_begins(text, column):
    (problem,) = [d for d in facts(text).diagnostics if d.code == "BG707"]
    assert (problem.place.span.start.line, problem.place.span.start.column) == (2, column)


def test_all_traps_beyond_those_that_are_told_are_mended_in_one_go():
    text = "tools:\n" + "- a: #b\n" * 500
    found = facts(text)
    assert len(found.diagnostics) == 201
    assert found.diagnostics[-1].message == "from here on there are 300 more such lines"
    assert mended(text) == "tools:\n" + '- a: "#b"\n' * 500
    odd = "title: T\n" + "# \x07\n" * 40
    assert "20 more hidden characters" in facts(odd).diagnostics[-1].message
    assert mended(odd) == "title: T\n" + "# \n" * 40


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  b\n  # briefgen: ignore[vague-term] meant so\n  c\n", "b\nc\n"),
        ("a: |\n  # briefgen: ignore[x]\n  b # briefgen: ignore[x] why\n", "b\n"),
        ("a: >\n  b\n   # briefgen: ignore[x]\n  c # briefgen: ignore\n  d\n", "b c d\n"),
        ("a: |-\n b\n #briefgen:ignore", "b"),
        ("a: |\n  #briefgen:ignore\n", ""),
        ("a: b # briefgen: ignore[x] why\n", "b"),
        ("a: |\n  # briefgen: ignored\n  #x\n", "# briefgen: ignored\n#x\n"),
    ],
)  # fmt: skip
def test_comments_for_the_checker_reach_no_reader(text, value):
    assert anything(text).value == {"a": value}


def test_a_comment_without_an_end_takes_no_text_in_silence():
    found = anything("title: T\na: |\n  seen <!-- b --> <!-- my bank\n  more\n")
    assert found.value["a"] == "seen  "
    (problem,) = found.diagnostics
    assert (problem.code, problem.message[:24]) == ("BG711", "this comment never ends,")
    assert (problem.place.span.start.line, problem.place.span.start.column) == (3, 19)


@pytest.mark.parametrize(
    "text",
    [
        "Kexy: b\n" * 8_000,
        "summary: a\n  Note: b\n" * 2_500,
        "owner: a\n  Phoney: b\n" * 2_500,
        "tools:\n" + "  1. Theme: b\n" * 4_500,
        "tools:\n- a\n" * 5_000,
        "tools:\n" + "- a\n - b\n" * 6_000,
        "".join(f"Kex{n}y: b\n" for n in range(5_000)),
        "a:\tb\n" * 12_000,
        "summary: a\n" + "\n\nb, c" * 12_000,
    ],
    ids=lambda text: text[:12],
)
def test_no_facts_take_long(text):
    start = time.process_time()
    facts(text[:65_536])
    assert time.process_time() - start < 5
