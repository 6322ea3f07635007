"""Fixes are made by place, each as a whole; what nobody asked for stays as it was typed."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.authoring.fix import MAX_ROUNDS, Fixed, apply_fixes, mend
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.keyed import read
from briefgen.source import SourceFile

PROBLEM = Problem("BG000", "example", Severity.ERROR)


def finding(source: SourceFile, *changes: tuple[int, int, str], safe: bool = True) -> Diagnostic:
    edits = tuple(Edit(source.place(start, end), text) for start, end, text in changes)
    return PROBLEM.at(source.place(0, 0), "wrong", fix=Fix(edits, safe))


def fixed(text: str, *findings: tuple[tuple[int, int, str], ...], unsafe: bool = False) -> Fixed:
    source = SourceFile("t.md", text)
    return apply_fixes(source, [finding(source, *each) for each in findings], unsafe=unsafe)


def test_edits_are_made_by_place_whatever_the_order_of_the_findings():
    assert fixed("abcdef", ((4, 5, "E"),), ((0, 1, "A"), (2, 3, ""))) == Fixed("AbdEf", 2)


def test_of_two_that_overlap_the_first_by_place_wins_and_the_other_is_left_out_as_a_whole():
    assert fixed("abcdef", ((2, 4, "X"), (5, 6, "Y")), ((0, 3, "Z"),)) == Fixed("Zdef", 1)


def test_side_by_side_is_no_overlap():
    assert fixed("abcd", ((0, 2, "X"),), ((2, 4, "Y"),), ((2, 2, "-"),)) == Fixed("X-Y", 3)


def test_an_insertion_inside_of_what_is_replaced_waits():
    assert fixed("abcd", ((1, 1, "-"),), ((0, 3, "X"),)) == Fixed("Xd", 1)


def test_insertions_at_one_place_keep_their_order():
    assert fixed("ab", ((1, 1, "1"),), ((1, 1, "2"),), ((1, 1, "3"),)) == Fixed("a123b", 3)


def test_the_same_edit_of_two_findings_is_made_once_and_mends_both():
    rename = (0, 5, "title")
    assert fixed("Titel: x", (rename,), (rename, (7, 8, '"x"'))) == Fixed('title: "x"', 2)


def test_a_fix_whose_own_edits_overlap_is_not_made():
    assert fixed("abcd", ((0, 3, "X"), (2, 4, "Y"))) == Fixed("abcd", 0)


def test_what_may_change_the_meaning_is_made_only_when_asked_for():
    source = SourceFile("t.md", "ab")
    unsafe = [finding(source, (0, 1, "X"), safe=False)]
    assert apply_fixes(source, unsafe) == Fixed("ab", 0)
    assert apply_fixes(source, unsafe, unsafe=True) == Fixed("Xb", 1)


def test_a_fix_that_reaches_into_another_file_is_not_made():
    here, settings = SourceFile("t.md", "ab"), SourceFile("briefgen.yaml", "ab")
    both = Fix((Edit(here.place(0, 1), "X"), Edit(settings.place(0, 1), "X")))
    found = [PROBLEM.at(here.place(0, 1), "wrong", fix=both), PROBLEM.at(here.place(0, 1), "no")]
    assert apply_fixes(here, found) == Fixed("ab", 0)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_that_is_added_ends_like_the_others(end):
    text = f"a{end}b{end}c"
    expected = f"x{end}y{end}a{end}b{end}c{end}---{end}"
    assert (
        fixed(text, ((0, 0, "x\ny\r\n"),), ((len(text), len(text), "\n---\n"),)).text == expected
    )


def test_in_a_mixed_file_the_nearest_line_counts():
    assert fixed("a\r\nb\nc", ((0, 0, "x\n"),), ((3, 3, "y\n"),)).text == "x\r\na\r\ny\nb\nc"
    assert fixed("ab", ((1, 1, "\n"),)).text == "a\nb"


TEXT = st.text(alphabet="ab\n\r—🥐", max_size=20)
CHANGE = st.tuples(st.integers(0, 20), st.integers(0, 6), st.text(alphabet="xy", max_size=3))


@given(TEXT, st.lists(CHANGE, max_size=6))
def test_what_no_edit_touches_stays(text, wanted):
    """Compared with edits that are made one by one, from the last to the first."""
    source = SourceFile("t.md", text)
    changes = [(min(s, len(text)), min(s + n, len(text)), new) for s, n, new in wanted]
    result = apply_fixes(source, [finding(source, change) for change in changes])
    kept: list[tuple[int, int, str]] = []
    for change in sorted(changes, key=lambda c: c[:2]):
        if change not in kept and not any(c[0] < change[1] and change[0] < c[1] for c in kept):
            kept.append(change)
    assume(len({c[:2] for c in kept}) == len(kept))
    by_hand = text
    for start, end, new in reversed(kept):
        by_hand = by_hand[:start] + new + by_hand[end:]
    assert result.text == by_hand


@given(TEXT)
def test_without_findings_nothing_happens(text):
    source = SourceFile("t.md", text)
    assert apply_fixes(source, []) == mend(source, lambda _: []) == Fixed(text, 0)


def replacing(**turns: str) -> Callable[[SourceFile], list[Diagnostic]]:
    """A check that wants each of these texts to be another one."""

    def check(source: SourceFile) -> list[Diagnostic]:
        new = turns.get(source.text)
        return [] if new is None else [finding(source, (0, len(source.text), new))]

    return check


def test_what_one_fix_brings_to_light_is_mended_in_the_next_round():
    assert mend(SourceFile("t.md", "a"), replacing(a="b", b="c")) == Fixed("c", 2)


def test_the_same_text_again_ends_it():
    assert mend(SourceFile("t.md", "a"), replacing(a="a")) == Fixed("a", 0)


@pytest.mark.parametrize("text", ["x", "a", "b", "c"])
def test_texts_that_come_round_again_end_with_the_least(text):
    check = replacing(x="b", b="c", c="a", a="b")
    assert mend(SourceFile("t.md", text), check).text == "a"


def test_a_text_that_only_grows_is_left_as_it_was():
    rounds = 0

    def grow(source: SourceFile) -> list[Diagnostic]:
        nonlocal rounds
        rounds += 1
        return [finding(source, (0, 0, "x"))]

    assert mend(SourceFile("t.md", "a"), grow) == Fixed("a", 0)
    assert rounds == MAX_ROUNDS


def test_the_name_of_the_file_is_kept_for_the_check():
    names: list[str] = []

    def check(source: SourceFile) -> list[Diagnostic]:
        names.append(source.name)
        return replacing(a="b")(source)

    mend(SourceFile("briefs/t.md", "a"), check)
    assert names == ["briefs/t.md", "briefs/t.md"]


def test_remarks_and_layout_survive():
    typed = "# for us\ntitle:   T   # short\n\nwhere: Drive: x  # the new one\ntools: [a,   b]\n"
    found = mend(SourceFile("t.md", typed), lambda source: read(source).diagnostics)
    assert found.text == typed.replace("Drive: x", '"Drive: x"')
