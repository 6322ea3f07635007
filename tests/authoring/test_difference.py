"""The difference is what every tool for patches reads, down to line ends and the last line."""

import shutil
import subprocess

import pytest

from briefgen.authoring.difference import difference

NAME = "briefs/t.md"


def test_it_shows_lines_before_and_after_with_three_around():
    before = "---\ntitle: T\nwhere: Drive: Episodes\nkind: project\ndue: soon\neffort: 5\n---\n"
    after = before.replace("Drive: Episodes", '"Drive: Episodes"')
    assert difference(NAME, before, after) == (
        "--- briefs/t.md\n+++ briefs/t.md\n@@ -1,6 +1,6 @@\n ---\n title: T\n"
        '-where: Drive: Episodes\n+where: "Drive: Episodes"\n'
        " kind: project\n due: soon\n effort: 5\n"
    )


def test_where_nothing_differs_it_is_empty():
    assert difference(NAME, "a\r\nb", "a\r\nb") == ""


def test_a_missing_end_of_the_last_line_is_told():
    assert difference(NAME, "a", "a\n") == (
        "--- briefs/t.md\n+++ briefs/t.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"
    )


def test_signs_that_only_some_programs_take_for_line_ends_stay_inside_the_line():
    shown = difference(NAME, "a\x0bb\u2028c\x85d\n", "A\x0bb\u2028c\x85d\n")
    assert shown.count("\n") == 5


def test_carriage_returns_that_end_lines_by_themselves_are_shown_as_lines():
    shown = difference(NAME, "a\rb\rc\r", "a\rB\rc\r")
    assert shown.endswith("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n")


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no `patch` here")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"),
        ("a\nb", "a\nb\n---\n"),
        ("a\nb\n", "a\nb"),
        ("a\r\nb", "A\r\nb"),
        ("\ufeffa\r\nb\n", "\ufeffa\nb\n"),
        ("x\n" * 40, "x\n" * 20 + "é\n" + "x\n" * 20),
    ],
)
def test_patch_makes_the_one_of_the_other(tmp_path, before, after):
    file = tmp_path / "t.md"
    file.write_bytes(before.encode())
    shown = difference("t.md", before, after).encode()
    subprocess.run(["patch", "--binary", "-p0"], input=shown, cwd=tmp_path, check=True)
    assert file.read_bytes() == after.encode()
