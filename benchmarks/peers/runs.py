"""What a command costs: by the clock, of the processors, and in memory."""

import contextlib
import ctypes
import os
import resource
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from peers.peer import ROOT, Command

ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(ROOT / "src")
"""Modules are compiled once, as they are for users; briefgen is this one."""

TICK = 0.02
_ADOPT = 36
"""PR_SET_CHILD_SUBREAPER of Linux' prctl."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and of all processors; of a command with all that it started."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:.3f} s, of the processors {self.processor:.3f} s"

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.clock - other.clock, self.processor - other.processor)

    def __truediv__(self, number: float) -> "Cost":
        return Cost(self.clock / number, self.processor / number)


def cost(command: Command, folder: Path) -> Cost:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    clock = time.perf_counter() - start
    _wait_for_the_rest()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run.returncode in (0, 1), (command, run.stderr[-2000:])  # 1: a linter found something
    return Cost(clock, sum(after[:2]) - sum(before[:2]))


def adopt() -> None:
    """Make processes ours that those who started them leave behind: browsers do.

    Else nobody knows what they cost, and they would be in the way of what is measured next.
    """
    ctypes.CDLL(None).prctl(_ADOPT, 1)


def _wait_for_the_rest() -> None:
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


def megabytes(command: Command, folder: Path) -> float:
    """Return the most memory that a command held at once, with all that it started.

    What processes share is counted once (Linux: proportional set size, looked at 50 times a
    second, so a short peak may be missed).
    """
    away = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=away, stderr=away)
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_held, _tree(process.pid))))
        time.sleep(TICK)
    _wait_for_the_rest()
    return most / 1024


def _tree(pid: int) -> Iterator[int]:
    """Yield a process and all that came of it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found = children.read_text(encoding="ascii").split()
        except OSError:  # it has just ended
            continue
        for child in found:
            yield from _tree(int(child))


def _held(pid: int) -> int:
    """Return kilobytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
