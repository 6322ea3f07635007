"""A long line is shown around the words meant, and only that part of it is looked at."""

from typing import Any

import pytest

from briefgen.report import printable
from briefgen.report.printable import window


@pytest.mark.parametrize("before", [0, 30, 500_000])
@pytest.mark.parametrize("after", [0, 30, 500_000])
def test_the_words_meant_stay_in_sight(before: int, after: int) -> None:
    line = "a" * before + "WORDS" + "b" * after
    left, marked, right = window(line, before, before + 5, 100)
    assert marked == "WORDS"
    assert left.endswith("a" * min(before, 30))
    assert right.startswith("b" * min(after, 30))
    assert (left.startswith("…"), right.endswith("…")) == (before > 30, after > 30)
    assert len(left + marked + right) <= 110


def test_words_longer_than_the_line_are_cut() -> None:
    left, marked, right = window("x" * 10_000, 0, 10_000, 100)
    assert (left, right) == ("", "")
    assert marked == "x" * 100 + "…"


def test_what_is_not_shown_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    safe = printable.safe

    def counted(text: str) -> Any:
        seen.append(len(text))
        return safe(text)

    monkeypatch.setattr(printable, "safe", counted)
    window("a" * 1_000_000, 500_000, 500_005, 100)
    assert seen
    assert sum(seen) < 2_000
