"""A process that makes documents, one brief after the other, and can be killed at any time."""

import contextlib
import gc
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefgen.build.frames import receive_bytes, send
from briefgen.build.limits import Limits, too_much_memory
from briefgen.build.plan import Job
from briefgen.build.produce import Result, produce
from briefgen.render.pdf import PdfUnavailable, weasyprint_version

_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a job; `error` is a fault that ends the run, with how it came about.

    A worker that is `grown` has to be replaced: what it holds is lacking to the next brief.
    """

    result: Result | None = None
    error: Exception | None = None
    trace: str = ""
    grown: bool = False


def serve(*, pdf: bool) -> None:
    """Say that all is loaded, then answer each job; end when nobody sends any more."""
    answers = _own_pipe()
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it decides
    jobs = _jobs(sys.stdin.buffer)
    _load(pdf=pdf)
    baseline = memory()
    send(answers, Answer())
    while True:
        job: Job = pickle.loads(jobs.get())  # noqa: S301 - from our own process
        _bound(baseline, job.house.limits)
        send(answers, _answer(job, baseline))


def memory() -> int:
    """Return how many bytes of addresses this process holds; 0 where nobody can tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _own_pipe() -> BinaryIO:
    """Keep standard output for answers; what a library prints goes to standard error."""
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return pipe


def _jobs(pipe: BinaryIO) -> "queue.SimpleQueue[bytes]":
    """Read in a thread: when the other side is gone the process ends, whatever it is at."""
    found: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(pipe, found.put), daemon=True).start()
    return found


def _read(pipe: BinaryIO, put: Callable[[bytes], None]) -> None:
    try:
        while True:
            put(receive_bytes(pipe))
    except MemoryError:
        os.write(sys.stderr.fileno(), b"out of memory")
    except (EOFError, OSError):
        pass
    os._exit(1)


def _load(*, pdf: bool) -> None:
    """Load what every brief needs before the first comes, so that its time is its own."""
    if pdf:
        with contextlib.suppress(PdfUnavailable):
            weasyprint_version()
    gc.freeze()


def _bound(baseline: int, limits: Limits) -> None:
    """Let no more memory be had than the limit, where the system can do that."""
    if not baseline:
        return
    import resource

    most = baseline + limits.megabytes * _MEGABYTE
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _answer(job: Job, baseline: int) -> Answer:
    try:
        result = produce(job)
    except MemoryError:
        found = too_much_memory(job.inputs.source, job.house.limits)
        return Answer(Result(job.inputs.name, "", (), (found,)), grown=True)
    except Exception as error:
        return _fault(error)
    return Answer(result, grown=_is_grown(baseline, job.house.limits))


def _fault(error: Exception) -> Answer:
    """Return an error as it can be raised elsewhere."""
    trace = traceback.format_exc()
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # pickle raises what it likes
        error = RuntimeError(f"{type(error).__name__}: {error}")
    return Answer(error=error, trace=trace)


def _is_grown(baseline: int, limits: Limits) -> bool:
    return bool(baseline) and memory() - baseline > limits.megabytes * _MEGABYTE // 4
