"""What a program has to say of itself to be measured."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BRIEF = ROOT / "benchmarks" / "guide.md"
PROGRAMS = Path(__file__).resolve().parent / "programs"
INSTALLED = Path(sys.prefix) / "peers"
"""Where `make bench-peers` puts what pip and npm bring."""

LAST = "You have searched for ten minutes and still do not know the answer."
"""The sentence with which every form of the brief ends, so that copies can differ in it."""

Command = list[str]


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that makes something of briefs, run in a folder that holds nothing else.

    `text` is the brief as the program wants it, `file` the path of copy number {}, `target` that
    of what comes of it, if anything does. `one` is the command that makes a target of a source,
    `many` the one that makes all, in so many processes. `upkeep` makes only what is out of date;
    without it `make` decides, as for any program.
    A program without `version` is not installed, and `install` says what to type.
    """

    name: str
    version: str
    install: str
    text: str
    file: str
    one: Callable[[str, str], Command]
    many: Callable[[int], Command]
    upkeep: Command | None = None
    beside: Path | None = None
    target: str = "out/{}.pdf"


def program(*names: str) -> str:
    """Return where the first program that is there is, be it ours or the system's; else ""."""
    places = (INSTALLED / "bin", INSTALLED / "node_modules/.bin", Path(sys.prefix) / "bin")
    found = (shutil.which(name, path=str(place)) for name in names for place in places)
    return next(filter(None, found), "") or next(filter(None, map(shutil.which, names)), "")


def said(command: Sequence[str]) -> str:
    """Return the first line that a command prints; nothing when it cannot do what it should."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return ran.stdout.strip().partition("\n")[0]
