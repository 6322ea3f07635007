"""What a computer of a cluster does for a build that runs elsewhere: one job at a time.

A job comes and its result goes as the bytes of a pickle: whatever carries them needs to know
nothing of either, and computers that differ find that out before they misread one another.
"""

import pickle
import threading
from collections.abc import Mapping

from briefgen.build.crew import Crew
from briefgen.build.plan import Job
from briefgen.build.versions import versions

_MINE = threading.local()
"""The process of each thread: what it has loaded serves the next job too."""


class Differs(Exception):
    """This computer would not make what the one that asks would; `versions` are those here."""

    @property
    def versions(self) -> Mapping[str, str]:
        found: Mapping[str, str] = self.args[0]
        return found


def answer(job: bytes, wanted: Mapping[str, str], *, pdf: bool) -> bytes:
    """Return the result of a job, made under its limits in a process of its own.

    `wanted` are the versions that have to be here.
    """
    found = versions(pdf=pdf)
    if found != wanted:
        raise Differs(found)
    asked: Job = pickle.loads(job)  # noqa: S301 - from whoever runs this cluster
    try:
        (result,) = _crew(pdf=pdf).work([asked])
    except BaseException:
        _leave(pdf=pdf)
        raise
    return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)


def _crew(*, pdf: bool) -> Crew:
    """Return the one process of this thread; it ends with the process that runs the thread."""
    kept = vars(_MINE)
    if pdf not in kept.setdefault("crews", {}):
        kept["crews"][pdf] = Crew(1, pdf).__enter__()
    crew: Crew = kept["crews"][pdf]
    return crew


def _leave(*, pdf: bool) -> None:
    """End a process of which nobody knows what it is at."""
    crew = vars(_MINE).get("crews", {}).pop(pdf, None)
    if crew:
        crew.__exit__()
