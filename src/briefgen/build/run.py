"""Jobs in, results out as they finish, so that whoever waits can be told how far it is."""

from collections.abc import Iterable, Iterator

from briefgen.build.plan import Job
from briefgen.build.produce import Result, produce


def run(jobs: Iterable[Job]) -> Iterator[Result]:
    """Yield the result of each job, one after the other."""
    return map(produce, jobs)
