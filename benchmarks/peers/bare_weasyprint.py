"""WeasyPrint alone, in a bare script: the page that briefgen hands to it, with all its styles."""

import sys
from pathlib import Path

from peers.peer import PROGRAMS, Command, Peer, said

ALONE = [sys.executable, str(PROGRAMS / "weasyprint_alone.py")]


def peer(page: Path) -> Peer:
    version = said([sys.executable, "-c", "import weasyprint; print(weasyprint.__version__)"])
    text = page.read_text(encoding="utf-8")
    name = "WeasyPrint alone, on briefgen's page"
    return Peer(name, version, "make build", text, "in/{}.html", one, many, beside=page.parent)


def one(source: str, target: str) -> Command:
    return [*ALONE, "one", source, target]


def many(processes: int) -> Command:
    return [*ALONE, "many", str(processes)]
