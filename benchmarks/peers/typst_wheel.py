"""Typst, from its Python wheel: the brief as somebody would write it for Typst, by hand."""

from pathlib import Path

from peers.peer import INSTALLED, PROGRAMS, Command, Peer, said

PYTHON = str(INSTALLED / "bin/python")
GUIDES = [PYTHON, str(PROGRAMS / "typst_guides.py")]


def peer() -> Peer:
    shown = "import importlib.metadata as m; print('Typst', m.version('typst'))"
    version = said([PYTHON, "-c", shown])
    text = Path(__file__).with_name("guide.typ").read_text(encoding="utf-8")
    name = "Typst, written by hand"
    return Peer(name, version, "make bench-peers", text, "in/{}.typ", one, many)


def one(source: str, target: str) -> Command:
    return [*GUIDES, "one", source, target]


def many(processes: int) -> Command:
    return [*GUIDES, "many", str(processes)]
