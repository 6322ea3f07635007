"""Whether time grows with size and no faster, as a ratio of two sizes on the same machine."""

import time
from collections.abc import Callable
from typing import TypeVar

Given = TypeVar("Given")

_TIMES_THE_SIZE = 8
_MOST = 30
"""Eight times the size takes about eight times as long; a square would be sixty-four times."""


def assert_linear(
    make: Callable[[int], Given], run: Callable[[Given], object], *, size: int
) -> None:
    """Compare a size with eight times as much; a slow moment of the machine gets more tries."""
    small, large = make(size), make(size * _TIMES_THE_SIZE)
    ratios = []
    for _ in range(4):
        ratios.append(_seconds(run, large) / _seconds(run, small))
        if ratios[-1] < _MOST:
            return
    raise AssertionError(f"eight times the size takes {min(ratios):.1f} times as long")


def _seconds(run: Callable[[Given], object], given: Given) -> float:
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        run(given)
        best = min(best, time.process_time() - start)
    return max(best, 1e-4)
