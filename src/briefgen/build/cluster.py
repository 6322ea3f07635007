"""The computers of a Dask cluster in the place of processes here: jobs go out, results come back.

What is lost with a computer is made on another one. Only the caller writes.
"""

import logging
import pickle
import socket
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from briefgen.build.limits import broken_off
from briefgen.build.plan import Job
from briefgen.build.produce import Result
from briefgen.build.station import Differs, answer
from briefgen.build.versions import differences, versions
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from distributed import Client

_TO_CONNECT = 10
"""Seconds until a scheduler has to have answered."""
_ALONE = 60
"""Seconds for which nobody of the cluster may be there in the middle of a build."""
_TICK = 2
_AHEAD = 2
"""Jobs under way for each thread of the cluster: the one it makes, and one that waits there."""


@dataclass(slots=True)
class Cluster:
    """The cluster whose scheduler is at `address`, HOST:PORT.

    What comes back is what would be made here, byte by byte: other versions are refused.
    """

    address: str
    pdf: bool
    _client: "Client | None" = None
    _under_way: dict[Future[bytes], Job] = field(default_factory=dict)
    _room: int = 0
    _seen: float = 0.0

    def __enter__(self) -> Self:
        self._client = _connected(self.address)
        try:
            _compare(self._client, self.address, pdf=self.pdf)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        if self._client:
            self._client.close()

    def work(self, jobs: Iterable[Job]) -> Iterator[Result]:
        """Yield the results as they come; jobs are taken only when somebody is free for them."""
        assert self._client, "work is done within `with`"
        executor: Executor = self._client.get_executor(pure=False)
        waiting, wanted = iter(jobs), versions(pdf=self.pdf)
        self._look(self._client)
        while self._hand_out(waiting, executor, wanted):
            done, _ = wait(self._under_way, timeout=_TICK, return_when=FIRST_COMPLETED)
            for future in done:
                yield self._result(future, self._under_way.pop(future))
            if not done:
                self._look(self._client)

    def _look(self, client: "Client") -> None:
        """See how many jobs the cluster takes at once; without anybody there is an end."""
        try:
            self._room = _AHEAD * sum(client.nthreads().values())
        except OSError:  # it is asked again, and the jobs say when they are lost
            self._room = 0
        now = time.monotonic()
        self._seen = now if self._room or not self._seen else self._seen
        if now - self._seen > _ALONE:
            raise BriefgenError(_nobody(self.address))

    def _hand_out(
        self, waiting: Iterator[Job], executor: Executor, wanted: Mapping[str, str]
    ) -> bool:
        """Send off as many jobs as there is room for; tell whether any is under way."""
        for job in _first(waiting, max(1, self._room) - len(self._under_way)):
            data = pickle.dumps(job, pickle.HIGHEST_PROTOCOL)
            with warnings.catch_warnings():  # pictures are large, and travel with their brief
                warnings.filterwarnings("ignore", "Sending large graph")
                future = executor.submit(answer, data, wanted, pdf=self.pdf)
            self._under_way[future] = job
        return bool(self._under_way)

    def _result(self, future: Future[bytes], job: Job) -> Result:
        from distributed import KilledWorker

        try:
            result: Result = pickle.loads(future.result())  # noqa: S301 - from the owner's cluster
        except KilledWorker:
            return Result(job.inputs.name, "", (), (broken_off(job.inputs.source),))
        except Differs as there:
            ours = versions(pdf=self.pdf)
            raise BriefgenError(_other(self.address, ours, there.versions)) from None
        except CancelledError:
            raise BriefgenError(_lost(self.address)) from None
        return result


def _connected(address: str) -> "Client":
    """Return a connection to the scheduler; what the library logs is for those who run it."""
    try:
        from distributed import Client
    except ImportError:
        message = "For a cluster install briefgen's part for it: pip install 'briefgen[dask]'"
        raise BriefgenError(message) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        socket.create_connection(_host_and_port(address), _TO_CONNECT).close()
        return Client(f"tcp://{address}", timeout=_TO_CONNECT, set_as_default=False)
    except OSError:
        raise BriefgenError(
            f"No Dask scheduler answers at {address}. Start one with:\n\n"
            "  dask scheduler\n\nand give the address that it prints, without tcp://."
        ) from None


def _host_and_port(address: str) -> tuple[str, int]:
    """Return what a plain connection needs, which unlike the library's fails without a trace."""
    host, _, port = address.rpartition(":")
    return host.strip("[]"), int(port)


def _compare(client: "Client", address: str, *, pdf: bool) -> None:
    """Refuse a cluster in which somebody would make other bytes than this computer."""
    found = client.run(versions, pdf=pdf, on_error="return")
    if not found:
        raise BriefgenError(_nobody(address))
    ours = versions(pdf=pdf)
    for where, theirs in sorted(found.items()):
        if isinstance(theirs, Exception):
            raise BriefgenError(f"{_plain(where)} cannot work for briefgen: {theirs}. {_SAME}")
        if theirs != ours:
            raise BriefgenError(_other(_plain(where), ours, theirs))


_SAME = "Install the same briefgen on all computers of the cluster, the scheduler's too."


def _other(where: str, ours: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    found = differences(ours, theirs)
    lines = (f"  {name}: {here} here, {there} there" for name, here, there in found)
    return "\n".join((f"{where} has other versions than this computer:", *lines, _SAME))


def _nobody(address: str) -> str:
    return (
        f"No computer works for the cluster at {address}. Start one with:\n\n"
        f"  dask worker {address}"
    )


def _lost(address: str) -> str:
    return (
        f"The cluster at {address} is gone. What came back is written; "
        "start the build again for the rest."
    )


def _plain(where: str) -> str:
    return where.removeprefix("tcp://")


def _first(jobs: Iterator[Job], count: int) -> Iterator[Job]:
    for _ in range(count):
        job = next(jobs, None)
        if job is None:
            return
        yield job
