"""Chromium without a window: the same page; for many, one browser a process through Playwright."""

import sys
from pathlib import Path

from peers.peer import PROGRAMS, Command, Peer, program, said

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def peer(page: Path) -> Peer:
    version = said([program(*NAMES), "--version"])
    install = "scripts/install-libraries .venv/bin/python browser"
    text = page.read_text(encoding="utf-8")
    name = "Chromium, on briefgen's page"
    return Peer(name, version, install, text, "in/{}.html", one, many, beside=page.parent)


def one(source: str, target: str) -> Command:
    printing = ["--no-pdf-header-footer", f"--print-to-pdf={target}"]
    return [program(*NAMES), "--headless", *QUIET, *printing, source]


def many(processes: int) -> Command:
    script = str(PROGRAMS / "chromium_guides.py")
    return [sys.executable, script, str(processes), program(*NAMES), *QUIET]
