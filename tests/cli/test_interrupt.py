"""A build that is stopped in the middle ends at once and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.test_build import GOOD

FOREVER = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl-C is something else")


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A workspace with two briefs whose scorecard is never done."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "templates").mkdir()
    for name in "ab":
        (tmp_path / "briefs" / f"{name}.md").write_text(GOOD)
    (tmp_path / "templates" / "scorecard.html").write_text(FOREVER)
    return tmp_path


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("after", [0, 2])
def test_a_build_that_is_stopped_ends_at_once(endless: Path, sent: int, after: float) -> None:
    command = [sys.executable, "-m", "briefgen", "build", "--format", "html", "--jobs", "2"]
    with subprocess.Popen(
        command, cwd=endless, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as build:
        _wait_for_workers(build)
        time.sleep(after)
        assert build.poll() is None
        # Ctrl-C reaches all processes of a terminal, a polite `kill` the first one alone.
        (os.killpg if sent == signal.SIGINT else os.kill)(build.pid, sent)
        assert build.wait(10) == 130
        assert build.stderr is not None
        said = build.stderr.read()
    assert said.strip() == "Stopped. Every file that was written is complete."
    with pytest.raises(ProcessLookupError):
        os.killpg(build.pid, 0)
    assert [path for path in endless.rglob("*") if path.name.startswith(".briefgen-")] == []


def _wait_for_workers(build: "subprocess.Popen[str]") -> None:
    """Wait until the build has processes of its own, as far as the system tells."""
    children = Path(f"/proc/{build.pid}/task/{build.pid}/children")
    until = time.monotonic() + 30
    while time.monotonic() < until and not (children.exists() and children.read_text()):
        time.sleep(0.05)
