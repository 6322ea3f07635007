"""Whatever a file holds, it is read, every finding lies inside it, and mending comes to rest."""

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.authoring.fix import mend
from briefgen.diagnostic import Diagnostic
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.source import Place, SourceFile

ROOT = Path(__file__).parents[2]
BRIEFS = ("logo-refresh.md", "podcast-editing.md", "product-data-entry/brief.md",
          "shop-migration/brief.md")  # fmt: skip
FILES = (
    *(ROOT / "briefs" / name for name in BRIEFS),
    *sorted((ROOT / "tests/lint/drafts").glob("*.md")),
)


@functools.cache
def text_of(file: Path) -> str:
    return file.read_bytes().decode()


def check(source: SourceFile) -> tuple[Diagnostic, ...]:
    return parse(Inputs("t", source)).diagnostics


def places(diagnostic: Diagnostic) -> Iterator[Place]:
    yield diagnostic.place
    if diagnostic.note:
        yield diagnostic.note.place
    if diagnostic.fix:
        yield from (edit.place for edit in diagnostic.fix.edits)


def is_inside(place: Place, source: SourceFile) -> bool:
    """A place may end behind the line end of its last line, as a whole line does."""
    start, end = place.span.start, place.span.end
    return start <= end and all(
        1 <= p.line <= source.line_count and 1 <= p.column <= len(source.line(p.line)) + 2
        for p in (start, end)
    )


def is_sound(text: str) -> None:
    source = SourceFile("briefs/t.md", text)
    found = check(source)
    assert all(is_inside(place, source) for d in found for place in places(d))
    mended = mend(source, check)
    again = mend(SourceFile(source.name, mended.text), check)
    assert (again.text, again.applied) == (mended.text, 0)
    # Nothing that could have been mended is left.
    assert not any(d.fix and d.fix.safe for d in check(SourceFile("briefs/t.md", mended.text)))


def test_the_files_are_there():
    assert len(FILES) == 9
    assert all(len(text_of(file)) > 2_000 for file in FILES)


SIGNS = "ab: -#\n\n\"'[]{},&*!|>%@`?~=.\\\t\r1\u2028\x85\xa0：•é–—🦊\x00<!"
BODIES = st.one_of(st.text(max_size=80), st.text(alphabet=SIGNS, max_size=60))


@given(BODIES)
@settings(max_examples=200, deadline=None)
@example("")
@example("---")
@example("---\n---")
@example("\ufeff\n---\na")
@example("---\r\ntitle: x\r\n\r\n# y\rz")
@example("---\na: <!--\n---\n<!--")
def test_any_text(text):
    is_sound(text)


@given(BODIES)
@settings(max_examples=200, deadline=None)
@example("due:\n- a\n - b\ndue: c")
@example("tools:\n- a\ntools:\n - *b\n - c: d")
@example('{,~b\n".—*>%\\`>[@：\xa0aé\n-\t\u2028[“@••{-')
def test_any_facts(text):
    is_sound(f"---\n{text}\n---\nText.\n")


LINES = st.lists(
    st.sampled_from([line for file in FILES for line in text_of(file).splitlines()]), max_size=8
)


@given(LINES, st.lists(st.integers(0, 5), min_size=8, max_size=8), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_lines_of_real_briefs_however_they_are_set_in(lines, widths, is_moved):
    moved = [
        " " * width + line.lstrip() if is_moved else line
        for line, width in zip(lines, widths, strict=False)
    ]
    is_sound("---\n" + "\n".join(moved) + "\n---\nText.\n")


@given(st.sampled_from(FILES), st.floats(0, 1))
@settings(max_examples=150, deadline=None)
def test_any_beginning_of_a_brief(file, share):
    text = text_of(file)
    is_sound(text[: int(len(text) * share)])


@given(st.sampled_from(FILES), st.floats(0, 1), st.text(alphabet=SIGNS, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_slip_of_the_keyboard(file, share, typed):
    text = text_of(file)
    at = int(len(text) * share)
    is_sound(text[:at] + typed + text[at + 1 :])


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_beginnings_all_over_a_brief(file):
    text = text_of(file)
    for end in range(0, len(text), 7):
        is_sound(text[:end])
