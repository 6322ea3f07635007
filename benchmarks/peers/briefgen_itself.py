"""briefgen as its users run it: read, check and draw the guide, nothing else."""

import sys
from pathlib import Path

from peers.peer import BRIEF, Command, Peer, said

RUN = [sys.executable, "-m", "briefgen"]
BUILD = [*RUN, "build", "--format", "pdf", "--document", "guide", "--output", "out", "--quiet"]


def peer() -> Peer:
    version = said([*RUN, "--version"])
    text = BRIEF.read_text(encoding="utf-8")
    return Peer("briefgen", version, "make build", text, "briefs/{}.md", one, many, many(2))


def one(source: str, target: str) -> Command:
    assert Path(target).stem == Path(source).stem, "a guide has the name of its brief"
    return [*BUILD, Path(source).stem]


def many(processes: int) -> Command:
    return [*BUILD, "--jobs", str(processes)]
