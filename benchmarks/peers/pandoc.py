"""Pandoc with WeasyPrint: the brief itself; Pandoc leaves out most of what is in front matter."""

import sys

from peers.peer import BRIEF, INSTALLED, PROGRAMS, Command, Peer, program, said

TAGGED = "--pdf-engine-opt=--pdf-variant=pdf/ua-1"
QUIET = "--pdf-engine-opt=--quiet"


def peer() -> Peer:
    version = said([binary(), "--version"])
    text = BRIEF.read_text(encoding="utf-8")
    name = "Pandoc with WeasyPrint, body only"
    return Peer(name, version, "make bench-peers", text, "in/{}.md", one, many)


def one(source: str, target: str) -> Command:
    engine = f"--pdf-engine={program('weasyprint')}"
    return [binary(), source, "--output", target, engine, TAGGED, QUIET]


def many(processes: int) -> Command:
    """Pandoc makes one document of all its files, so it is started for each."""
    script = str(PROGRAMS / "one_by_one.py")
    return [sys.executable, script, str(processes), *one("SOURCE", "TARGET")]


def binary() -> str:
    own = INSTALLED.glob("lib/python*/site-packages/pypandoc/files/pandoc")
    return next(map(str, own), "") or program("pandoc")
