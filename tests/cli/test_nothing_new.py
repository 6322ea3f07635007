"""A build with nothing to do loads nothing that reads or makes documents."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.test_build import GOOD

DEAR = ("babel", "icalendar", "jinja2", "markdown_it", "PIL", "pydantic", "weasyprint", "yaml")
LOADED = """
import sys
from briefgen.__main__ import main
try:
    main()
finally:
    print(*sys.modules)
"""


def build(folder: Path, *more: str) -> tuple[str, set[str]]:
    command = [sys.executable, "-c", LOADED, "build", "--format", "html", *more]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    said, _, modules = ran.stdout.rstrip("\n").rpartition("\n")
    return said, set(modules.split())


def test_a_build_with_nothing_to_do_loads_nothing_dear(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    brief = tmp_path / "briefs/a.md"
    brief.write_text(GOOD)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG7]}\n")
    said, loaded = build(tmp_path)
    assert "Wrote 2 files for 1 brief" in said
    assert set(DEAR) & loaded  # so that what is asked below means something
    # What changed within two seconds of a build is read once more; even then nothing is made.
    said, loaded = build(tmp_path)
    assert "Nothing to write: 1 brief is as it was" in said
    assert set(DEAR) & loaded == set()
    time.sleep(2.1)
    build(tmp_path)
    said, loaded = build(tmp_path)
    assert "Nothing to write: 1 brief is as it was" in said
    assert set(DEAR) & loaded == set()
    assert "briefgen.ledger.survey" not in loaded  # one glance was enough
    os.utime(brief)
    said, loaded = build(tmp_path)
    assert "Nothing to write: 1 brief is as it was" in said
    assert set(DEAR) & loaded == set()
    said, _ = build(tmp_path, "--force")
    assert "Wrote 2 files for 1 brief" in said


def test_a_file_of_a_brief_that_is_gone_stays_where_somebody_changed_it(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    for name in "ab":
        (tmp_path / f"briefs/{name}.md").write_text(GOOD)
    (tmp_path / "briefgen.yaml").write_text("lint: {select: [BG7]}\n")
    build(tmp_path)
    (tmp_path / "output/b.html").write_text("mine")
    (tmp_path / "briefs/b.md").unlink()
    command = [sys.executable, "-m", "briefgen", "build", "--format", "html"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert f"I left {tmp_path / 'output/b.html'}: it belongs to no brief" in ran.stderr
    assert (tmp_path / "output/b.html").read_text() == "mine"
