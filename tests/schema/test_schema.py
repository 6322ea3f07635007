"""What is written becomes a front matter; what does not fit is told where and how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import schema
from briefgen.brief import Deliverable, FrontMatter, Payment, Person, Repeats, Tool, When
from briefgen.keyed import read
from briefgen.source import SourceFile

ALL = """\
title: T
worker: Dana
owner: {name: Ann, for: invoices}
repeats:
  every: week
  except: 2027-01-01
due: 2026-12-04 17:00
deliverables:
  - Logo
  -
  - name: Poster
    acceptance: Prints at 300 dpi
payment: 300-500
screening: How do you test?
tools: {name: Slack}
glossary:
  CTA: call to action
x-mine: [kept, out]
private: {anything: [goes]}
"""


def checked(text: str) -> schema.Checked:
    return schema.front_matter(read(SourceFile("briefs/t.md", text)))


def test_text_is_enough_and_one_item_may_stand_alone():
    front, problems, _ = checked(ALL)
    assert problems == ()
    assert front.worker == (Person("Dana"),)
    assert front.owner == (Person("Ann", for_="invoices"),)
    assert front.repeats == Repeats("week", except_=(When("2027-01-01"),))
    assert front.due == When("2026-12-04 17:00")
    assert front.deliverables == (
        Deliverable("Logo"),
        Deliverable("Poster", acceptance=("Prints at 300 dpi",)),
    )
    assert front.payment == Payment("300-500")
    assert front.screening.questions[0].ask == "How do you test?"
    assert front.tools == (Tool("Slack"),)
    assert front.glossary == {"CTA": "call to action"}
    assert front.private == {"anything": ["goes"]}


def test_places_follow_the_typed_value():
    """An empty item is left out, so the second deliverable is the third one in the file."""
    spans = checked(ALL).spans
    assert spans.at(("deliverables", 1, "acceptance", 0)).text == "Prints at 300 dpi"
    assert spans.at(("worker", 0, "name")).text == "Dana"
    assert spans.at(("tools", 0, "name")).text == "Slack"
    assert spans.key(("owner", 0, "for")).text == "for"


PROBLEMS = {
    "unknown": ("mileston: x", "BG703", 1, "Did you mean `milestones`?"),
    "nested": ("tools:\n  - name: A\n    acess: b", "BG703", 3, "Did you mean `access`?"),
    "other word": ("deadline: x", "BG703", 1, "Did you mean `due`?"),
    "misplaced": ("currency: EUR", "BG703", 1, "Write it below `payment:`, set in by two spaces."),
    "list for text": ("title: [a, b]", "BG704", 1, "Write: title: a, b"),
    "text for group": ("title:\n  a: b\n  c: d", "BG704", 2, "Write: title: some words"),
    "list for group": ("payment: [1, 2]", "BG704", 1, None),
    "wrong word": (
        "kind: procedur",
        "BG704",
        1,
        "Did you mean procedure? Write project, procedure or creative.",
    ),
    "no number": ("payment:\n  within_days: soon", "BG704", 2, "Write: within_days: 2"),
    "sentence": ("acceptance:\n  - Note: b", "BG707", 2, 'Write: - "Note: b"'),
    "text and entries": (
        "owner: Ann\n  email: a@b.c",
        "BG704",
        1,
        "Write:\nowner:\n  name: Ann",
    ),
    "item and entries": (
        "deliverables:\n  - Logo\n    format: SVG",
        "BG704",
        2,
        "Write:\n- name: Logo",
    ),
}


@pytest.mark.parametrize("case", PROBLEMS)
def test_what_does_not_fit_is_told_where_and_how(case):
    text, code, line, help = PROBLEMS[case]
    (problem,) = checked(f"{text}\n").diagnostics
    assert (problem.code, problem.place.span.start.line) == (code, line)
    assert help is None or problem.help == help


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("mileston: x\n", "milestones: x\n"),
        ("kind: procedur\n", "kind: procedure\n"),
        ("acceptance:\n  - Note: b\n", 'acceptance:\n  - "Note: b"\n'),
        ("owner: Ann\n  email: a@b.c\n", "owner:\n  name: Ann\n  email: a@b.c\n"),
        (
            "deliverables:\n  - Logo\n    format: SVG\n",
            "deliverables:\n  - name: Logo\n    format: SVG\n",
        ),
    ],
)
def test_a_fix_says_the_same_without_a_problem(text, mended):
    (problem,) = checked(text).diagnostics
    assert problem.fix is not None
    (edit,) = problem.fix.edits
    source = edit.place.source
    start, end = (source.offset(p) for p in (edit.place.span.start, edit.place.span.end))
    assert text[:start] + edit.text + text[end:] == mended
    assert checked(mended).diagnostics == ()


def test_no_fix_renames_a_key_to_one_that_is_there():
    (problem,) = checked("milestones: [a]\nmileston: x\n").diagnostics
    assert problem.fix is None


def test_a_wrong_value_is_left_out_and_the_rest_stays():
    front, problems, _ = checked(
        "title: [a, b]\nkind: x\nstatus: Done\ndue: tomorrow\nowner: Ann\n"
    )
    assert len(problems) == 2
    assert (front.title, front.kind, front.status) == ("", "project", "done")
    assert (front.due, front.owner) == (When("tomorrow"), (Person("Ann"),))


def test_words_for_a_number_are_told_and_kept():
    front, (problem,), _ = checked("revisions: two rounds\n")
    assert "begin with a number" in problem.message
    assert front.revisions == "two rounds"


@pytest.mark.parametrize(
    "text",
    [
        "glossary:\n  A: b\n  C: d\n",
        "glossary:\n  - A: b\n  - C: d\n",
        "glossary: ['A: b', 'C: d']\n",
    ],
)
def test_terms_in_three_ways(text):
    assert checked(text).value.glossary == {"A": "b", "C": "d"}


SETTINGS = """\
defaults:
  owner: Bob
  time_zone: Europe/Berlin
  due: 2026-02-30
brand: {name: Acme, accent: "#123456"}
sections:
  goal: [Why bother, The point]
  gaol: x
lint: {select: [BG1]}
buidl: {}
"""


def test_settings():
    settings, problems, _ = schema.settings(read(SourceFile("briefgen.yaml", SETTINGS)))
    assert settings.defaults.owner == (Person("Bob"),)
    assert (settings.brand.name, settings.brand.accent) == ("Acme", "#123456")
    assert settings.sections == {"goal": ("Why bother", "The point")}
    assert settings.lint == schema.Lint(select=("BG1",))
    assert [(p.code, p.place.span.start.line) for p in problems] == [("BG703", 10), ("BG703", 8)]


def test_the_brief_wins_over_the_defaults_key_by_key():
    settings = schema.settings(read(SourceFile("briefgen.yaml", SETTINGS)))
    source = SourceFile("briefs/t.md", "owner:\n  name: Ann\ntime_zone:\n")
    front, _, spans = schema.front_matter(read(source), settings)
    assert (front.owner, front.time_zone) == ((Person("Ann"),), "Europe/Berlin")
    assert spans.at(("due",)).source.name == "briefgen.yaml"
    assert spans.at(("due",)).text == "2026-02-30"
    assert spans.at(("owner", 0, "name")).source.name == "briefs/t.md"


VALUES = st.recursive(
    st.sampled_from(["x", "", "1", "a: b", "project"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "due", "x", "", "every", "when"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*schema.keys_of(FrontMatter), "x-a", "", "nam"]), VALUES))
def test_any_values_become_a_front_matter(values):
    import json

    front, _, _ = checked(json.dumps(values))
    assert isinstance(front, FrontMatter)


@pytest.mark.parametrize(
    ("key", "heading"), [("Steps", "Steps"), ("Goal", "Goal"), ("Ziel", "Ziel")]
)
def test_a_section_among_the_facts_is_sent_below_them(key, heading):
    source = SourceFile("briefs/t.md", f"{key}: open the file\n")
    (found,) = schema.front_matter(read(source)).diagnostics
    assert found.help == f"Write it below the facts, as a section: ## {heading}"
