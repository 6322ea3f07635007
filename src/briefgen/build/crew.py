"""The processes of a build: jobs are handed out, and no brief can cost another one its documents.

One that takes too long is killed with its process; one whose process ended is tried once more,
alone. Nothing here is left behind, however the build ends.
"""

import contextlib
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Self, cast

from briefgen.build.frames import receive, send
from briefgen.build.limits import broken_off, too_much_memory, too_slow
from briefgen.build.plan import Job
from briefgen.build.produce import Result
from briefgen.build.worker import Answer
from briefgen.diagnostic import Diagnostic
from briefgen.errors import BriefgenError

_TO_START = 120
"""Seconds until a process has to be ready; the libraries may come from a slow disk."""
_TICK = 0.5
_SAID = 4_000


class Broken(Exception):
    """How a fault of ours came about in another process, as the cause of the fault here."""

    def __str__(self) -> str:
        return f"\n\n{self.args[0]}"


@dataclass(eq=False, slots=True)
class _Worker:
    """A process with the job it is at; `until` is when it has to have answered."""

    process: subprocess.Popen[bytes]
    said: BinaryIO
    until: float
    ready: bool = False
    job: Job | None = None


class _Waiting:
    """Jobs of which the next one is known."""

    def __init__(self, jobs: Iterator[Job]) -> None:
        self._jobs = jobs
        self.next = next(jobs, None)

    def take(self) -> Job:
        job, self.next = self.next, next(self._jobs, None)
        assert job is not None, "whoever takes one has looked"
        return job


@dataclass(slots=True)
class Crew:
    """At most `size` processes, which load what PDFs need when those are wanted."""

    size: int
    pdf: bool
    _workers: list[_Worker] = field(default_factory=list)
    _heard: "queue.SimpleQueue[tuple[_Worker, Answer | None]]" = field(
        default_factory=queue.SimpleQueue
    )
    _again: deque[Job] = field(default_factory=deque)
    _faults: list[Answer] = field(default_factory=list)

    def __enter__(self) -> Self:
        """Start them all, so that they load while the caller reads."""
        try:
            for _ in range(self.size):
                self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        while self._workers:
            self._end(self._workers[0])

    def work(self, jobs: Iterable[Job]) -> Iterator[Result]:
        """Yield the results as they come; jobs are taken only when somebody is free for them.

        A fault of ours at one brief is raised when all others are made.
        """
        yield from self._all(_Waiting(iter(jobs)))
        while self._again:
            yield from self._alone(self._again.popleft())
        for fault in self._faults:
            assert fault.error, "that is what makes it one"
            raise fault.error from Broken(fault.trace)

    def _alone(self, job: Job) -> Iterator[Result]:
        """Try a job once more when nothing else runs; now it has only itself to blame."""
        yield from self._all(_Waiting(iter((job,))))
        if job in self._again:
            self._again.remove(job)
            yield _failed(job, broken_off(job.inputs.source))

    def _all(self, waiting: "_Waiting") -> Iterator[Result]:
        while waiting.next or any(worker.job for worker in self._workers):
            self._hand_out(waiting)
            yield from self._results()

    def _hand_out(self, waiting: "_Waiting") -> None:
        """Give each free worker a job, and start one in the place of one that is gone."""
        for worker in self._workers:
            if waiting.next and worker.ready and not worker.job:
                self._give(worker, waiting.take())
        if waiting.next and len(self._workers) < self.size:
            self._start()

    def _results(self) -> Iterator[Result]:
        """Wait for what comes next, be it an answer, the end of a process or of its time."""
        soonest = min((w.until for w in self._workers if w.job or not w.ready), default=0.0)
        wait = max(0.0, min(_TICK, soonest - time.monotonic()))
        try:
            worker, answer = self._heard.get(timeout=wait)
        except queue.Empty:
            yield from self._late()
            return
        if worker in self._workers:  # one that was killed has nothing to say any more
            yield from self._ended(worker) if answer is None else self._answered(worker, answer)

    def _answered(self, worker: _Worker, answer: Answer) -> Iterator[Result]:
        if isinstance(answer.error, BriefgenError):
            raise answer.error from Broken(answer.trace)
        if answer.error:
            self._faults.append(answer)
        if answer.result:
            yield answer.result
        worker.ready, worker.job = True, None
        if answer.grown:
            self._end(worker)

    def _ended(self, worker: _Worker) -> Iterator[Result]:
        """A process ended by itself, or was ended from outside."""
        said = self._end(worker)
        if not worker.ready:
            raise BriefgenError(f"I cannot start the program that makes documents: {_last(said)}")
        if worker.job and _is_of_memory(said):
            job = worker.job
            yield _failed(job, too_much_memory(job.inputs.source, job.house.limits))
        elif worker.job:
            self._again.append(worker.job)

    def _late(self) -> Iterator[Result]:
        now = time.monotonic()
        for worker in [w for w in self._workers if w.until < now and (w.job or not w.ready)]:
            self._end(worker)
            if worker.job is None:
                raise BriefgenError("The program that makes documents does not start.")
            yield _failed(worker.job, too_slow(worker.job.inputs.source, worker.job.house.limits))

    def _give(self, worker: _Worker, job: Job) -> None:
        worker.job, worker.until = job, time.monotonic() + job.house.limits.seconds
        with contextlib.suppress(OSError):  # its end is heard soon
            send(_pipe(worker.process.stdin), job)

    def _start(self) -> None:
        said = tempfile.TemporaryFile()  # noqa: SIM115 - it is closed with the process
        command = [sys.executable, "-c", _program(pdf=self.pdf)]
        pipe = subprocess.PIPE
        try:
            process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=said)  # noqa: S603 - our own
        except OSError as error:
            said.close()
            raise BriefgenError(f"I cannot start another program: {error.strerror}.") from None
        worker = _Worker(process, cast(BinaryIO, said), time.monotonic() + _TO_START)
        self._workers.append(worker)
        threading.Thread(target=_listen, args=(worker, self._heard.put), daemon=True).start()

    def _end(self, worker: _Worker) -> str:
        """Kill a process and return what it said last."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.wait()
        with contextlib.suppress(OSError):
            _pipe(worker.process.stdin).close()
        with worker.said as said:
            said.seek(0)
            return said.read()[-_SAID:].decode("utf-8", "replace")


def _listen(worker: _Worker, tell: Callable[[tuple[_Worker, Answer | None]], None]) -> None:
    """Pass on all answers of a worker, and None when there will be no more."""
    with contextlib.suppress(EOFError, OSError), _pipe(worker.process.stdout) as pipe:
        while True:
            tell((worker, receive(pipe)))
    tell((worker, None))


def _program(*, pdf: bool) -> str:
    """Return a program that finds the modules where this one does, and nowhere else."""
    begin = f"import sys; sys.path[:] = {sys.path!r}; "
    return f"{begin}from briefgen.build.worker import serve; serve(pdf={pdf})"


def _pipe(stream: object) -> BinaryIO:
    return cast(BinaryIO, stream)


def _failed(job: Job, why: Diagnostic) -> Result:
    return Result(job.inputs.name, "", (), (why,))


def _is_of_memory(said: str) -> bool:
    """Tell whether a library ended the process because it got no memory, as GLib does."""
    return "alloc" in said.lower() or "memory" in said.lower()


def _last(said: str) -> str:
    return said.strip().rpartition("\n")[2] or "it says nothing"
