"""The page of benchmarks says what was measured, and what could not be."""

import importlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TASKS = ("cold", "warm", "100 briefs", "no-op of 1,000", "one edit in 1,000")


@pytest.fixture
def peers(monkeypatch):
    """Return what imports a module of the benchmark."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return lambda name: importlib.import_module(f"peers.{name}")


@pytest.fixture
def measured(peers):
    """Three rounds of briefgen, of one that takes half its time, and of one that is missing."""
    figures, outcome, runs = map(peers, ("figures", "outcome", "runs"))

    def program(name, *seconds):
        costs = [runs.Cost(clock, clock / 4) for clock in seconds]
        made = outcome.Outcome(51_000, 7, tagged=True, language=True, bookmarks=27, links=17)
        return figures.Figures(name, f"{name} 1.0", "", dict.fromkeys(TASKS, costs), 118.2, made)

    ours, other = program("briefgen", 2, 4, 2), program("Chromium", 1, 2, 1.2)
    missing = figures.Figures("Typst", "", "make bench-peers")
    one = replace(ours, costs=dict.fromkeys(TASKS, [runs.Cost(3.0, 1.0)] * 3))
    guides = (ours, other, missing)
    return peers("page").Measured(guides, (ours, one), guides[:2], (3, 1), ("0.4", "2.1"))


def lines(text, name):
    found = [line for line in text.splitlines() if line.startswith(f"| {name} |")]
    assert found, name
    return found


def test_a_ratio_is_that_of_rounds_with_the_least_and_the_most(peers, measured):
    line = lines(peers("page").page(measured), "Chromium")[0]
    assert line == f"| Chromium |{' 0.50 (0.50 to 0.60) |' * len(TASKS)}"


def test_times_are_briefgens_own(peers, measured):
    clock, processor = lines(peers("page").page(measured), "briefgen")[:2]
    assert clock == f"| briefgen |{' 1 (2.00 s) |' * len(TASKS)}"
    assert processor == f"| briefgen |{' 1 (500 ms) |' * len(TASKS)}"


def test_what_is_missing_is_named_with_what_to_type(peers, measured):
    text = peers("page").page(measured)
    assert "not installed: `make bench-peers`" in lines(text, "Typst")[0]
    assert "- Typst: not installed" in text


def test_what_comes_out_is_told(peers, measured):
    line = lines(peers("page").page(measured), "Chromium")[2]
    assert line == "| Chromium | 118 MB | 51 kB | 7 | yes | yes | 27 | 17 |"


def test_a_promise_that_is_not_kept_is_told(peers, measured):
    text = peers("page").page(measured)
    scaled = lines(text, "100 briefs, one process / two processes")
    assert scaled[0].endswith("| 1.50 (0.75 to 1.50) | at least 1.8 | **not kept** |")
    cold = lines(text, "cold: briefgen / Chromium")
    assert cold[0].endswith("| 2.00 (1.67 to 2.00) | at most 1 | **not kept** |")


def test_machine_load_and_rounds_are_named(peers, measured):
    text = peers("page").page(measured)
    assert "before and after: 0.4, 2.1" in text
    assert re.search(r"on \S.*, \d+ cores, \d+ GiB of memory", text)
    assert "rounds, 3 or 1 for" in text


def test_every_form_of_the_brief_ends_in_the_same_words(peers):
    last = peers("peer").LAST
    forms = ("benchmarks/guide.md", "benchmarks/peers/guide.typ")
    for form in forms:
        assert (ROOT / form).read_text(encoding="utf-8").count(last) == 1, form
