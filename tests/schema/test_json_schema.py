"""The JSON Schema and the validator agree; every field has a description and a true example."""

import json
import typing
from dataclasses import is_dataclass
from pathlib import Path

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefgen import lint, schema
from briefgen.brief import FrontMatter
from briefgen.keyed import read
from briefgen.schema import Brand, Lint, Settings
from briefgen.schema.about import ABOUT
from briefgen.source import SourceFile

FRONT = schema.front_matter_schema()
SETTINGS = lint.settings_schema()

TEXTS = ("x", "", " ", "2 rounds", "٣ جولات", "Creative", " done ", "a: b", "letter", "info")
NAMES = ("vague-term", "BG405", "bg4", "BG9", "goal", "steps")
SCALARS = st.sampled_from([*TEXTS, *NAMES, 0, 2, 2.5, -1, True, False, None])
ODD_KEYS = st.sampled_from(["x-mine", "nam", "Title", "text", "ask", "name", "every", "X-no"])


def written(value, indent: int = 0) -> str:
    """Write a value as YAML with each part on a line of its own; None is nothing at all."""
    blank = "\n" + " " * indent
    if isinstance(value, dict) and value:
        parts = (f"{json.dumps(k)}:{written(v, indent + 2)}" for k, v in value.items())
        return "".join(blank + part for part in parts)
    if isinstance(value, list) and value:
        return "".join(f"{blank}-{written(item, indent + 2)}" for item in value)
    return "" if value is None else f" {json.dumps(value, ensure_ascii=False)}"


def problems(value: dict) -> list[str]:
    keyed = read(source_of(value))
    return [d.message for d in (*keyed.diagnostics, *schema.front_matter(keyed).diagnostics)]


def settings_problems(value: dict) -> list[str]:
    """Return what `briefgen lint` says of settings, which is more than the shape of them."""
    return [d.message for d in lint.check_settings(source_of(value))]


def source_of(value: dict) -> SourceFile:
    return SourceFile("briefs/t.md", written(value).removeprefix("\n") + "\n")


def is_accepted(value: dict, made: dict) -> bool:
    return Draft202012Validator(made).is_valid(value)


def records_in(hint) -> list[type]:
    """Read the records out of a type by its text, not by the code under test."""
    if isinstance(hint, type) and is_dataclass(hint):
        return [hint]
    return [found for inner in typing.get_args(hint) for found in records_in(inner)]


def groups(record: type, depth: int = 2) -> st.SearchStrategy:
    """Groups with the keys of a record and some that it has not, the values often of the kind."""
    hints = {name.rstrip("_"): hint for name, hint in typing.get_type_hints(record).items()}
    known = {key: values(hint, depth) for key, hint in hints.items()}
    own = st.fixed_dictionaries({}, optional=known)
    odd = st.dictionaries(ODD_KEYS, SCALARS, max_size=1)
    few = st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=3).flatmap(
        lambda keys: st.fixed_dictionaries({key: known[key] for key in keys})
    )
    return st.one_of(few, few, own, st.builds(lambda a, b: b | a, few, odd))


def values(hint, depth: int) -> st.SearchStrategy:
    words = typing.get_args(hint) if typing.get_origin(hint) is typing.Literal else ()
    simple = st.sampled_from(words) | SCALARS if words else SCALARS
    terms = st.dictionaries(
        st.sampled_from(["A", "b c", "goal", "procedure", "BG4"]), SCALARS, max_size=2
    )
    mixed = [simple, simple, st.lists(simple, max_size=2), terms, st.lists(terms, max_size=2)]
    mixed.append(st.dictionaries(st.sampled_from(["A", "goal"]), st.lists(SCALARS, max_size=2)))
    for record in records_in(hint) if depth else ():
        mixed += [groups(record, depth - 1), st.lists(groups(record, depth - 1), max_size=2)]
    return st.one_of(mixed)


@settings(max_examples=200)
@given(groups(FrontMatter))
def test_front_matter_is_accepted_by_both_or_by_none(value):
    told = problems(value)
    assert is_accepted(value, FRONT) == (not told), told


@settings(max_examples=200)
@given(groups(Settings))
def test_settings_are_accepted_by_both_or_by_none(value):
    told = settings_problems(value)
    assert is_accepted(value, SETTINGS) == (not told), told


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        ({"title": True, "version": 1.2, "summary": None}, True),
        ({"revisions": 2}, True),
        ({"revisions": "2 rounds"}, True),
        ({"revisions": -1}, False),
        ({"revisions": True}, False),
        ({"revisions": "two rounds"}, False),
        ({"kind": "Creative"}, True),
        ({"kind": "sop"}, False),
        ({"title": ["a"]}, False),
        ({"due": {"text": "2026-12-04"}}, False),
        ({"deadline": "2026-12-04"}, False),
        ({"owner": "Dana"}, True),
        ({"owner": {}}, True),
        ({"owner": [{"name": "Dana", "x-mood": "good"}, "Ann"]}, True),
        ({"owner": {"nam": "Dana"}}, False),
        ({"payment": [1, 2]}, False),
        ({"screening": ["How?"]}, True),
        ({"glossary": ["A: b", {"C": "d"}]}, True),
        ({"x-anything": {"a": [1]}, "private": [{}]}, True),
    ],
)
def test_what_an_owner_may_write(value, accepted):
    assert is_accepted(value, FRONT) is accepted
    assert (problems(value) == []) is accepted


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        ({"lint": {"select": "vague-term"}}, True),
        ({"lint": {"select": ["BG4", "bg405", ""]}}, True),
        ({"lint": {"ignore": "vauge-term"}}, False),
        ({"lint": {"ignore": ["BG9"]}}, False),
        ({"lint": {"severity": {"vague-term": "Error"}}}, True),
        ({"lint": {"severity": {"vague-terms": "error"}}}, False),
        ({"lint": {"severity": {"vague-term": "high"}}}, False),
        ({"lint": {"required": {"procedure": ["goal", "steps"]}}}, True),
        ({"lint": {"required": {"sop": ["goal"]}}}, False),
        ({"lint": {"required": {"procedure": ["gaol"]}}}, False),
        ({"lint": {"per_file": {"drafts/*": ["missing-pay"]}}}, True),
        ({"brand": {"accent": "#0f5c63"}}, True),
        ({"brand": {"accent": "teal"}}, False),
        ({"calendar": {"guide_url": "https://example.com/guides/"}}, True),
        ({"calendar": {"guide_url": ""}}, True),
        ({"calendar": {"guide_url": "javascript:alert(1)"}}, False),
        ({"calendar": {"guide_url": "https://ann@example.com/"}}, False),
        ({"brand": {"font": "Georgia"}}, True),
        ({"brand": {"font": "Georgia, serif"}}, False),
        ({"brand": {"paper": "A4"}}, True),
        ({"defaults": {"owner": "Dana", "deadline": "2026-12-04"}}, False),
    ],
)
def test_what_an_owner_may_set(value, accepted):
    assert is_accepted(value, SETTINGS) is accepted
    assert (settings_problems(value) == []) is accepted


@pytest.mark.parametrize("record", [FrontMatter, Settings])
def test_what_is_generated_is_neither_always_right_nor_always_wrong(record):
    made = FRONT if record is FrontMatter else SETTINGS
    find(groups(record), lambda value: len(value) > 1 and is_accepted(value, made))
    find(groups(record), lambda value: len(value) > 1 and not is_accepted(value, made))


def test_every_field_has_a_description_and_an_example():
    found = 0
    for made in (FRONT, SETTINGS):
        for group in (made, *made["$defs"].values()):
            for key, field in group.get("properties", {}).items():
                found += 1
                assert field["description"].endswith("."), key
                assert len(field["examples"]) >= 1, key
    assert found > 100


def test_no_description_is_left_over():
    records = [FrontMatter, Settings, Brand, Lint]
    for record in records:
        hints = typing.get_type_hints(record).values()
        records += [r for hint in hints for r in records_in(hint) if r not in records]
    assert len(records) > 15
    assert set(ABOUT) == set(records)
    for record, fields in ABOUT.items():
        names = [name.rstrip("_") for name in typing.get_type_hints(record)]
        assert list(fields) == names, record


@pytest.mark.parametrize(("made", "check"), [(FRONT, problems), (SETTINGS, settings_problems)])
def test_every_example_is_accepted(made, check):
    for key, field in made["properties"].items():
        (example,) = field["examples"]
        assert check({key: example}) == [], key
        assert is_accepted({key: example}, made), key


def test_examples_of_fields_in_groups_are_accepted():
    homes = {"Person": "owner", "Repeats": "repeats", "Deliverable": "deliverables"}
    homes |= {"Milestone": "milestones", "StatusUpdates": "status_updates", "Tool": "tools"}
    homes |= {"Provided": "owner_provides", "Payment": "payment", "Screening": "screening"}
    for name, home in homes.items():
        for key, field in FRONT["$defs"][name]["properties"].items():
            value = {home: {key: field["examples"][0]}}
            assert problems(value) == [], value
            assert is_accepted(value, FRONT), value


@pytest.mark.parametrize("made", [FRONT, SETTINGS])
def test_it_is_a_json_schema(made):
    Draft202012Validator.check_schema(made)


def test_the_examples_of_this_repository_are_accepted():
    briefs = list((Path(__file__).parents[2] / "briefs").rglob("*.md"))
    assert len(briefs) >= 4
    for path in briefs:
        facts = path.read_text(encoding="utf-8").split("---\n")[1]
        keyed = read(SourceFile(path.name, facts))
        assert is_accepted(keyed.value, FRONT), path


def test_a_group_is_no_date():
    keyed = read(SourceFile("briefs/t.md", "due:\n  day: 2026-12-04\n  hour: 17\n"))
    (found,) = schema.front_matter(keyed).diagnostics
    assert "where a date belongs" in found.message
    assert found.help == "Write: due: 2026-12-04"
