"""A terminal with somebody at it, who answers what is asked."""

import os
import pty
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_QUIET = 0.2
"""Seconds after which a program that ended its line in a question waits for the answer."""
_PATIENCE = 60


def on_terminal(
    words: Sequence[str], expected: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> tuple[int, str]:
    """Return the exit code and what was on the terminal; the answers are those of `expected`."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        words,
        cwd=folder,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),  # takes it as its own
    )
    os.close(theirs)
    try:
        text = _talk(ours, list(expected))
    finally:
        os.close(ours)
        if running.poll() is None:
            running.terminate()
    return running.wait(_PATIENCE), text


def _talk(ours: int, expected: list[str]) -> str:
    text, until = "", time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if select.select([ours], [], [], _QUIET)[0]:
            try:
                said = os.read(ours, 4096)
            except OSError:  # the program ended
                break
            text += said.decode().replace("\r", "")
        elif answer := _answer(text, expected):
            os.write(ours, answer)
    return text


def _answer(text: str, expected: list[str]) -> bytes:
    """Return what is typed now: the rest of an expected line, Ctrl-C, or nothing yet."""
    asked = text.rpartition("\n")[2]
    if asked.endswith(": "):
        line = next((line for line in expected if line.startswith(asked.rstrip())), asked)
        if line in expected:
            expected.remove(line)
        return f"{line[len(asked) :]}\n".encode()
    stop = text and not asked and any(line.startswith("^C") for line in expected)
    return b"\x03" if stop and "^C" not in text else b""
