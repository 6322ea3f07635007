"""How many processes a build is worth."""

import os

from briefgen.build.crew import Crew

_A_WORKER = 24
"""How many briefs without a PDF are made in the time that a process takes to start."""


def crew_for(jobs: int, wanted: int | None, *, pdf: bool) -> Crew:
    """Return the processes for a number of jobs: as many as are wanted, else one a core.

    Even one job gets a process: nothing else could end it when it takes too long. More are
    started only where that takes less time than it saves.
    """
    worth = jobs if pdf else -(-jobs // _A_WORKER)
    return Crew(min(wanted or cores(), worth), pdf)


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
