"""Any two versions of the examples: each item that changed is told once, as what it is."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.compare.mutation import FILES, Version, misspelt, parsed, version

from briefgen.compare import Changes, compare

pytestmark = pytest.mark.slow  # thousands of texts and versions, each looked at whole

LISTS = {
    "deliverables": "name",
    "milestones": "name",
    "tools": "name",
    "owner_provides": "what",
    "contacts": "name",
    "out_of_scope": "",
    "acceptance": "",
}
"""The lists of the front matter with the field that names a thing in them."""

FIELDS = {
    "start": "2029-03-01",
    "due": "2029-06-01 11:00",
    "summary": "Something else altogether is wanted from now on.",
    "effort": "900 hours",
    "revisions": "77 rounds",
    "confidentiality": "Tell everybody who asks.",
    "ownership": "Nobody owns anything here.",
    "time_zone": "Asia/Tokyo",
}
NEW = "Quibbling jackdaws vex zymurgists"
"""Like nothing in the examples."""


def told(changes: Changes) -> list[tuple[str, str]]:
    return sorted((change.group, change.sort) for change in changes.items)


def test_there_are_examples():
    assert len(FILES) >= 4


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem + path.parent.name)
def test_two_equal_briefs_give_nothing(path):
    one = version(path)
    assert not compare(one.brief, one.copy().brief)
    text = path.read_text(encoding="utf-8")
    assert not compare(parsed(text), parsed(text))


def mutate(made: Version, group: str, how: str, data: st.DataObject) -> str | None:
    """Change one item; return the sort of change it is, or None where that cannot be done."""
    if group == "steps":
        return _step(made, how, data)
    if group == "glossary":
        return _term(made, how)
    if group == "fields":
        return None
    found = made.front.get(group)
    if not isinstance(found, list) or not found:
        return None
    at = data.draw(st.integers(0, len(found) - 1))
    return _in_list(found, at, LISTS[group], how)


def _in_list(found: list, at: int, main: str, how: str) -> str | None:
    is_text = isinstance(found[at], str)
    name = found[at] if is_text else found[at][main]
    if how == "add":
        found.insert(at, NEW if is_text else {main: NEW})
        return "added"
    if how == "remove":
        del found[at]
        return "removed"
    if how == "move":
        if len(found) < 2:
            return None
        other = (at + 1) % len(found)
        found[at], found[other] = found[other], found[at]
        # Where only two swap across the list, more than one may have to move.
        return "moved" if abs(at - other) == 1 or len(found) == 2 else None
    changed = {"rename": f"{name} again", "typo": misspelt(name), "layout": f"*{name}*"}[how]
    if changed is None or (how == "layout" and any(sign in name for sign in "*`_[#:")):
        return None
    if is_text:
        found[at] = changed
    else:
        found[at][main] = changed
    return {"rename": "changed", "typo": "spelling", "layout": "layout"}[how]


def _step(made: Version, how: str, data: st.DataObject) -> str | None:
    lines = made.steps()
    assert lines
    at = data.draw(st.sampled_from(lines))
    text = made.body[at].partition(". ")[2]
    if how == "add":
        made.body.insert(at, f"1. {NEW}.")
        return "added"
    if how == "remove":
        del made.body[at]
        return "removed"
    if how == "move":
        made.body[at : at + 2] = made.body[at + 1], made.body[at]
        return "moved"
    wrong = misspelt(text)
    if how == "typo":
        made.body[at] = f"1. {wrong}"
        return wrong and "spelling"
    if how == "layout":
        made.body[at] = made.body[at].replace(". ", ".    ", 1).replace(" the ", " *the* ", 1)
        return "layout" if "*the*" in made.body[at] else None
    made.body[at] = f"1. {text.removesuffix('.')} again."
    return "changed"


def _term(made: Version, how: str) -> str | None:
    found = made.front.get("glossary")
    if not found:
        return None
    term = next(iter(found))
    if how == "add":
        found["Zyx"] = NEW
        return "added"
    if how == "remove":
        del found[term]
        return "removed" if found else None
    if how == "rename":
        found[term] += " again"
        return "changed"
    return None


GROUPS = (*LISTS, "steps", "glossary")
WAYS = ("add", "remove", "move", "rename", "typo", "layout")


@settings(max_examples=80)
@given(st.sampled_from(FILES), st.sampled_from(GROUPS), st.sampled_from(WAYS), st.data())
def test_an_item_that_changed_is_told_once_as_what_it_is(path, group, how, data):
    old = version(path)
    new = old.copy()
    sort = mutate(new, group, how, data)
    assume(sort)
    assert told(compare(old.brief, new.brief)) == [(group, sort)]


@settings(max_examples=25)
@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.sampled_from(GROUPS), st.sampled_from(WAYS)), min_size=2, max_size=6),
    st.sets(st.sampled_from(sorted(FIELDS))),
    st.data(),
)
def test_several_changes_are_all_told(path, wanted, named, data):
    old = version(path)
    new, expected = old.copy(), []
    for group, how in dict(wanted).items():
        before = new.copy()
        sort = mutate(new, group, how, data)
        if sort:
            expected.append((group, sort))
        else:
            new = before
    for field in named:
        expected.append((field, "changed" if field in old.front else "added"))
        new.front[field] = FIELDS[field]
    changes = compare(old.brief, new.brief)
    assert told(changes) == sorted(expected)
    back = compare(new.brief, old.brief)
    turned = {"added": "removed", "removed": "added"}
    assert told(back) == sorted((group, turned.get(sort, sort)) for group, sort in told(changes))
    assert len(back.shifts) == len(changes.shifts)


@pytest.mark.parametrize("field", sorted(FIELDS))
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem + path.parent.name)
def test_a_field_is_told_once_when_it_changes_comes_or_goes(path, field):
    old = version(path)
    new = old.copy()
    new.front[field] = FIELDS[field]
    without = old.copy()
    without.front.pop(field, None)
    known = field in old.front
    assert told(compare(old.brief, new.brief)) == [(field, "changed" if known else "added")]
    gone = [(field, "removed")] if known else []
    assert told(compare(old.brief, without.brief)) == gone
    assert told(compare(new.brief, without.brief)) == [(field, "removed")]
    assert told(compare(without.brief, new.brief)) == [(field, "added")]


UNSEEN = ("private", "screening", "version", "updated")
GIVEN = ("kind", "status", "language")
"""Fields that can hold only certain words."""


def leaves(value: Any, path: tuple = ()) -> Iterator[tuple]:
    """Yield the path of each text below a value."""
    if isinstance(value, str):
        yield path
        return
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inside in pairs:
        yield from leaves(inside, (*path, key))


def group_of(path: tuple) -> str:
    own = {("deliverables", "acceptance"): "acceptance", ("payment", "bonus"): "bonus"}
    first, *more = (part for part in path if isinstance(part, str))
    return own.get((first, more[0]), first) if more else first


@settings(max_examples=100)
@given(st.sampled_from(FILES), st.data())
def test_every_text_of_the_front_matter_is_told_where_it_belongs(path, data):
    old = version(path)
    found = [p for p in leaves(old.front) if p[0] not in (*UNSEEN, *GIVEN)]
    found = [p for p in found if not p[0].startswith("x-")]
    # A title that the body says again is a heading of its own when the two differ.
    found = [p for p in found if p != ("title",) or not any(s.startswith("# ") for s in old.body)]
    assert len(found) > 40
    chosen = data.draw(st.sampled_from(found))
    new = old.copy()
    home: Any = new.front
    for key in chosen[:-1]:
        home = home[key]
    home[chosen[-1]] += " again"
    assert told(compare(old.brief, new.brief)) == [(group_of(chosen), "changed")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem + path.parent.name)
def test_what_is_not_the_workers_is_silent_in_the_examples(path):
    old = version(path)
    new = old.copy()
    new.front |= {"private": "other notes", "screening": ["How?"], "x-mine": "a"}
    new.body += ["", "## Private notes", "", "Other notes."]
    assert not compare(old.brief, new.brief)
    assert not compare(new.brief, old.brief)


@settings(max_examples=40)
@given(st.sampled_from(FILES), st.data())
def test_a_paragraph_is_told_as_part_of_its_section_alone(path, data):
    old = version(path)
    lines = old.paragraphs()
    assert lines
    at = data.draw(st.sampled_from(lines))
    new = old.copy()
    new.body[at] += " Ask again if it is not."
    (change,) = compare(old.brief, new.brief).items
    assert (change.group, change.sort) == ("sections", "changed")
    assert [one.key for one in change.differences] == ["text"]
