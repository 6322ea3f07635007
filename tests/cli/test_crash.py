"""Builds that are killed, and builds at the same time, as processes."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.test_build import GOOD, written

from briefgen.files import TEMPORARY

BUILD = [
    sys.executable,
    "-m",
    "briefgen",
    "build",
    "--format",
    "html,ics",
    "--jobs",
    "2",
    "--quiet",
]
SETTINGS = "lint: {select: [BG7]}\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there processes end otherwise")


def workspace(root: Path, briefs: int) -> Path:
    (root / "briefs").mkdir()
    (root / "briefgen.yaml").write_text(SETTINGS)
    write(root, briefs, "old")
    return root


def write(root: Path, briefs: int, word: str) -> None:
    for number in range(briefs):
        text = GOOD.replace("Bake", f"{word} {number}, bake")
        (root / f"briefs/b{number}.md").write_text(text)


def build(root: Path, to: str = "output") -> dict[str, bytes]:
    subprocess.run([*BUILD, "--output", to], cwd=root, check=True, timeout=120)
    return written(root / to)


def start(root: Path) -> "subprocess.Popen[bytes]":
    quiet = subprocess.DEVNULL
    return subprocess.Popen(BUILD, cwd=root, stdout=quiet, stderr=quiet, start_new_session=True)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_a_build_killed_at_any_moment_leaves_whole_files(tmp_path: Path, seed: int) -> None:
    chance, root = random.Random(seed), workspace(tmp_path, briefs=20)
    old = build(root)
    write(root, 20, "new")
    began = time.monotonic()
    new = build(root, "clean")
    lasts = time.monotonic() - began
    build(root, "output")
    torn: list[str] = []
    for _ in range(20):
        write(root, 20, "old")
        assert build(root) == old
        write(root, 20, "new")
        with start(root) as killed:
            time.sleep(chance.uniform(0, lasts))
            os.kill(killed.pid, signal.SIGKILL)
        found = {
            name: data for name, data in written(root / "output").items() if TEMPORARY not in name
        }
        torn += (
            name for name, data in found.items() if data not in (old.get(name), new.get(name))
        )
        assert build(root) == new
        assert list((root / "output").rglob(f"{TEMPORARY}*")) == []
    assert torn == []


def test_two_builds_at_once_are_as_one(tmp_path: Path) -> None:
    root = workspace(tmp_path, briefs=3)
    with start(root) as first, start(root) as second:
        codes = (first.wait(120), second.wait(120))
    assert codes == (0, 0)
    assert written(root / "output") == build(root, "clean")
    assert build(root) == written(root / "clean")


def test_a_build_waits_for_another_one_and_says_so(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    root = workspace(tmp_path, briefs=1)
    build(root)
    write(root, 1, "new")
    with (root / "output/private/.briefgen/lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with subprocess.Popen(BUILD, cwd=root, stderr=subprocess.PIPE, text=True) as waiting:
            assert waiting.stderr is not None
            assert waiting.stderr.readline() == "Another build writes to output/; I wait.\n"
            assert waiting.poll() is None
            fcntl.flock(lock, fcntl.LOCK_UN)
            assert waiting.wait(60) == 0
    assert b"new 0" in (root / "output/b0.html").read_bytes()
