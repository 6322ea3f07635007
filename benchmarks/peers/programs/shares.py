"""All sources in the folder in/, in so many processes, each with its share."""

import multiprocessing
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

Pairs = Iterable[tuple[str, str]]
"""Sources and the PDFs to make of them."""


def share(suffix: str, processes: int, action: Callable[[Pairs], None]) -> None:
    """Run an action on the sources; one that fails ends the program with 1."""
    sources = sorted(Path("in").glob(f"*{suffix}"))
    pairs = [(str(source), f"out/{source.stem}.pdf") for source in sources]
    shares = [pairs[n::processes] for n in range(processes)]
    workers = [multiprocessing.Process(target=action, args=(part,)) for part in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    sys.exit(any(worker.exitcode for worker in workers))
