"""What changed between two versions, for the one who is to be told."""

import time

import pytest
from tests.compare.mutation import parsed

from briefgen.compare import Changes, compare

BRIEF = """---
title: Bake the bread
version: "1.0"
start: 2027-01-04
due: 2027-01-29 17:00
time_zone: Europe/Berlin
owner: {name: Ann, email: ann@example.com}
deliverables:
  - name: Loaves
    due: start + 7 days
    acceptance: [The crust is brown on all sides., The crumb is even.]
  - name: Rolls
    acceptance: Each weighs 60 g.
milestones:
  - {name: Dough, due: 2027-01-20, payment: 30%}
payment: {amount: 300, currency: EUR, bonus: [{amount: 20, when: all is early}]}
screening: {questions: [{ask: Why?, look_for: patience}]}
private: {budget: 400}
x-note: mine
---
## Goal

Good bread.

## Steps

1. Weigh the flour.
2. Knead the dough for ten minutes.
3. Let the dough rest.

   Done when: it is twice as large

## Private notes

Nobody reads this.
"""


def changes(*swaps: tuple[str, str]) -> Changes:
    text = BRIEF
    for old, new in swaps:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return compare(parsed(BRIEF), parsed(text))


def told(*swaps: tuple[str, str]) -> list[tuple[str, str, str]]:
    found = changes(*swaps).items
    return [(c.group, c.sort, c.item.name.shown if c.item.name else "") for c in found]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("budget: 400", "budget: 500"),
        ("look_for: patience", "look_for: speed"),
        ("ask: Why?", "ask: How?"),
        ("x-note: mine", "x-other: mine"),
        ("Nobody reads", "Only I read"),
        ("## Private notes", "## Internal"),
        ("\n## Steps", "\n\n\n## Steps"),
    ],
)
def test_what_the_worker_does_not_see_is_silent(old, new):
    assert not changes((old, new))


def test_a_new_version_alone_is_a_difference_with_nothing_to_read_again():
    found = changes(('"1.0"', '"1.1"'))
    assert found.renamed
    assert found
    assert (found.items, found.shifts, found.weighty) == ((), (), ())


def test_a_renamed_deliverable_is_changed_and_its_dates_are_the_same():
    found = changes(("name: Loaves", "name: Loaves of rye"))
    assert [(c.group, c.sort, c.moved) for c in found.items] == [
        ("deliverables", "changed", False)
    ]
    assert found.shifts == ()


def test_a_deliverable_that_is_gone_takes_its_criteria_along():
    found = changes(("  - name: Rolls\n    acceptance: Each weighs 60 g.\n", ""))
    (change,) = found.items
    assert (change.group, change.sort, change.item.number) == ("deliverables", "removed", "D2")
    assert [item.number for item in change.inside] == ["A3"]


def test_a_criterion_that_goes_to_another_thing_has_moved():
    assert told(
        (", The crumb is even.]", "]"),
        (": Each weighs", ": [The crumb is even., Each weighs"),
        ("60 g.", "60 g.]"),
    ) == [("acceptance", "moved", "The crumb is even.")]


def test_the_same_criterion_of_two_things_stays_with_its_own():
    one = BRIEF.replace("Each weighs 60 g.", "[Each weighs 60 g., The crumb is even.]")
    gone = one.replace("on all sides., The crumb is even.", "everywhere.")
    found = [(c.group, c.sort, c.item.number) for c in compare(parsed(one), parsed(gone)).items]
    assert found == [("acceptance", "changed", "A1"), ("acceptance", "removed", "A2")]
    without = one[: one.index("  - name: Loaves")] + one[one.index("  - name: Rolls") :]
    (change,) = compare(parsed(one), parsed(without)).items
    assert (change.sort, [item.number for item in change.inside]) == ("removed", ["A1", "A2"])


PHASES = """---
title: Bake
---
## Steps

### Dough

1. Weigh all the flour.
2. Check the result twice.

### Oven

1. Heat the oven to 230 degrees.
2. Check the result twice.
"""


@pytest.mark.parametrize("name", ["Heat", "Bake it"])
def test_a_phase_that_was_renamed_keeps_its_steps(name):
    other = PHASES.replace("### Oven", f"### {name}")
    (change,) = compare(parsed(PHASES), parsed(other)).items
    assert (change.sort, change.item.number, change.moved) == ("changed", "S2", False)


def test_a_phase_that_is_gone_takes_its_steps_along():
    start, end = PHASES.index("### Dough"), PHASES.index("### Oven")
    (change,) = compare(parsed(PHASES), parsed(PHASES[:start] + PHASES[end:])).items
    assert (change.sort, change.item.number) == ("removed", "S1")
    assert [item.number for item in change.inside] == ["S1.1", "S1.2"]


def test_phases_that_change_places_move_as_one():
    start, middle = PHASES.index("### Dough"), PHASES.index("### Oven")
    turned = PHASES[:start] + PHASES[middle:] + "\n" + PHASES[start:middle]
    (change,) = compare(parsed(PHASES), parsed(turned)).items
    assert change.sort == "moved"


def test_a_lasting_name_holds_a_step_whatever_it_says():
    one = BRIEF.replace("1. Weigh the flour.", "1. Weigh the flour. {#first}")
    other = one.replace("Weigh the flour.", "Buy something quite else.")
    (change,) = compare(parsed(one), parsed(other)).items
    assert (change.sort, change.item.number) == ("changed", "S1")


def test_a_step_that_was_reworded_altogether_is_gone_and_another_is_new():
    found = told(("Weigh the flour.", "Invite three musicians to play."))
    assert found == [
        ("steps", "removed", "Weigh the flour."),
        ("steps", "added", "Invite three musicians to play."),
    ]


def test_a_step_before_others_gives_them_numbers_and_moves_none():
    assert told(("1. Weigh", "1. Wash your hands.\n2. Weigh")) == [
        ("steps", "added", "Wash your hands.")
    ]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("twice as large", "three times as large", "done_when"),
        ("Weigh the flour.", "Weigh the flour. {time=5m}", "time"),
        ("Let the dough rest.", "Let the dough rest.\n\n   Cover it with a cloth.", "text"),
    ],
)
def test_what_a_step_says_besides_is_part_of_it(old, new, key):
    (change,) = changes((old, new)).items
    assert (change.group, change.sort) == ("steps", "changed")
    assert [one.key for one in change.differences] == [key]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Good bread.", "*Good* bread."),
        ("Good bread.", "Good  \nbread."),
        ("Good bread.", "- Good bread."),
        ("2. Knead the dough", "2. Knead **the** dough"),
    ],
)
def test_signs_and_spaces_are_layout(old, new):
    (change,) = changes((old, new)).items
    assert change.sort == "layout"
    assert change.is_minor


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Good bread.", "Good ~~bread~~."),
        ("Good bread.", "Good `bread`."),
        ("Good bread.", "[Good](https://example.com) bread."),
        ("Good bread.", "Good bread. ![a loaf](loaf.png)"),
        ("ann@example.com", "anm@example.com"),
        ("amount: 300", "amount: 301"),
        ("2027-01-20", "2027-01-21"),
    ],
)
def test_what_has_to_be_read_again_is_no_layout(old, new):
    (change,) = changes((old, new)).items
    assert change.sort == "changed"
    assert not change.is_minor


def test_a_link_that_leads_elsewhere_is_a_change():
    one = BRIEF.replace("Good bread.", "[Good](https://example.com/a) bread.")
    (change,) = compare(parsed(one), parsed(one.replace("com/a", "com/b"))).items
    assert change.sort == "changed"


def test_a_later_start_moves_what_is_counted_from_it():
    found = changes(("start: 2027-01-04", "start: 2027-01-06"))
    assert [(c.group, c.sort) for c in found.items] == [("start", "changed")]
    assert [(s.after.kind, s.days) for s in found.shifts if s.after] == [
        ("start", 2),
        ("deliverable", 2),
    ]


def test_things_that_only_stand_elsewhere_in_their_list_keep_their_dates():
    first = "deliverables:\n  - name: Flour list\n    due: 2027-01-08\n"
    found = changes(("deliverables:\n", first))
    assert [(c.group, c.sort, c.item.number) for c in found.items] == [
        ("deliverables", "added", "D1")
    ]
    assert [(s.before, s.after.name) for s in found.shifts if s.after] == [(None, "Flour list")]


def test_a_thing_that_comes_in_the_place_of_another_has_dates_of_its_own():
    found = changes(
        ("name: Loaves", "name: Quick pizza"),
        ("start + 7 days", "2027-01-25 09:00"),
        ("brown on all sides", "thin"),
        ("The crumb is even", "It has olives"),
    )
    assert [c.sort for c in found.items if c.group == "deliverables"] == ["removed", "added"]
    named = [(s.before and s.before.name, s.after and s.after.name) for s in found.shifts]
    assert named == [("Loaves", None), (None, "Quick pizza")]


def test_another_clock_moves_every_hour():
    found = changes(("Europe/Berlin", "Europe/London"))
    hours = [s.after for s in found.shifts if s.after and s.after.kind == "due"]
    assert [(e.zone, str(e.time)) for e in hours] == [("Europe/London", "17:00:00")]


def test_a_milestone_that_is_gone_takes_its_dates_along():
    found = changes(("  - {name: Dough, due: 2027-01-20, payment: 30%}\n", "  - {name: Oven}\n"))
    assert {(s.before.kind, s.after) for s in found.shifts if s.before} >= {("milestone", None)}


def test_the_time_is_bounded_where_everything_is_another_thing():
    """Two thousand items that are all a little like each other: each with each takes hours."""

    def large(word: str) -> str:
        steps = "".join(f"1. {word} the {i} loaves of batch {i * 7}.\n" for i in range(2000))
        return f"---\ntitle: T\n---\n## Steps\n\n{steps}"

    one, other = parsed(large("Knead")), parsed(large("Weigh"))
    begun = time.process_time()
    found = compare(one, other)
    assert time.process_time() - begun < 60
    assert {(c.group, c.sort) for c in found.items} == {("steps", "changed")}
    assert len(found.items) == 2000
