"""The scanner library: loaded when a text gives a reason, and cut off from the network."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.secrets.samples import HARMLESS, TOKENS, Sample

from briefgen.secrets import providers

BRIEFS = sorted((Path(__file__).parents[2] / "briefs").rglob("*.md"))
TOKEN = "gh" + "p_Z7qK2mX9vB4nT6wY1pL8Z7qK2mX9vB4nT6wY"

LOADED = """
import pathlib, sys
from briefgen import secrets
found = secrets.find(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
print(len(found), *sorted({"detect_secrets", "requests"} & set(sys.modules)))
"""

OFFLINE = """
import pathlib, sys
seen = []
def watch(event, args):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.fork", "os.spawn", "os.posix")):
        seen.append(event)
sys.addaudithook(watch)
from briefgen import secrets
text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
secrets.find("AKIA" + "Z7QK2MX9VB4NT6WY")
assert "detect_secrets" in sys.modules
print(*sorted(set(seen)), end=" | ")
seen.clear()
print(len(secrets.find(text)) > 30, *seen)
"""

PUT_BACK = """
import logging, sys, warnings
before = (warnings.showwarning, list(warnings.filters), list(logging.root.handlers))
from briefgen import secrets
assert len(secrets.find(sys.argv[1])) == 1 and "detect_secrets" in sys.modules
print(before == (warnings.showwarning, list(warnings.filters), list(logging.root.handlers)))
logging.captureWarnings(True)
print(warnings.showwarning is not before[0])
"""


def run(code: str, *arguments: object) -> str:
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""
    return ran.stdout.strip()


def written(folder: Path, samples: list[Sample]) -> Path:
    brief = folder / "brief.md"
    brief.write_text("\n\n".join(sample.text for sample in samples), encoding="utf-8")
    return brief


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_an_ordinary_brief_does_not_load_it(path):
    assert len(BRIEFS) >= 4
    assert run(LOADED, path) == "0"


def test_harmless_and_wordy_lines_do_not_load_it(tmp_path):
    assert run(LOADED, written(tmp_path, HARMLESS)) == "0"


def test_a_token_loads_it(tmp_path):
    assert (
        run(LOADED, written(tmp_path, [Sample(f"Our token: {TOKEN}", ())]))
        == "1 detect_secrets requests"
    )


def test_it_opens_no_connection_and_starts_no_program(tmp_path):
    """Whatever a plugin finds; its library could send it out to see whether it works.

    What comes before the bar is urllib3, which at its import looks whether this machine has
    IPv6: a socket that is bound to ::1 and closed. It neither connects nor listens.
    """
    said = run(OFFLINE, written(tmp_path, TOKENS))
    assert said.endswith("| True")
    assert set(said.removesuffix("| True").split()) <= {"socket.__new__", "socket.bind"}


def test_importing_it_changes_nothing_for_the_program():
    assert run(PUT_BACK, TOKEN).split() == ["True", "True"]


def test_every_plugin_in_use_finds_by_patterns_alone():
    """None has logic of its own that could do more; the clock and the network stay out."""
    plugins = providers._plugins()
    assert len(plugins) == len(providers.PROVIDERS) >= 10
    for _, plugin in plugins:
        analyze = type(plugin).analyze_string
        assert analyze.__qualname__ == "RegexBasedDetector.analyze_string"
