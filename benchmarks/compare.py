"""briefgen against what people would use instead, on the same brief, in one run.

    python benchmarks/compare.py [ROUNDS] [BATCH] [KEPT]

Makes the guide of benchmarks/guide.md, a BATCH of guides (100 unless you say) in two processes,
and keeps a folder of KEPT briefs (1,000) up to date; then checks as many briefs. Prints tables of
ratios and keeps them in docs/benchmarks.md. There are 9 ROUNDS, and a third of that for batches.
A program that is missing is named; `make bench-peers` installs what it can. Needs Linux, and half
an hour in which the computer has nothing else to do. Absolute times belong to the machine.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from guide import guide
from peers import bare_weasyprint, briefgen_itself, chromium, pandoc, typst_wheel
from peers.linters import linters
from peers.machine import load
from peers.measure import Task, measure
from peers.page import Measured, page
from peers.peer import BRIEF, ROOT, Peer
from peers.runs import adopt
from peers.steps import Steps
from print_page import write_page

from briefgen.workspace import find, read_templates

PAGE = ROOT / "docs" / "benchmarks.md"
USUAL = (9, 100, 1_000)


def main() -> None:
    """Measure, print and keep."""
    given = tuple(map(int, sys.argv[1:]))
    rounds, batch, kept = given + USUAL[len(given) :]
    few = max(rounds // 3, 1)
    adopt()
    before = load()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        making = [*singly(rounds), in_batch(few, batch), *upkeep(rounds, kept)]
        guides = measure(peers(folder), making, folder / "guides")
        two_and_one = measure(processes(), [in_batch(few, batch)], folder / "processes")
        checks = measure(linters(), [singly(rounds)[0], in_batch(few, kept)], folder / "checks")
    text = page(Measured(guides, two_and_one, checks, (rounds, few), (before, load())))
    print(text)
    PAGE.write_text(text, encoding="utf-8")


def peers(folder: Path) -> list[Peer]:
    """Return briefgen and all others that make something like a guide."""
    printed = write_page(guide(BRIEF), read_templates(find(ROOT)), folder)
    others = (chromium.peer(printed), pandoc.peer(), typst_wheel.peer())
    return [briefgen_itself.peer(), bare_weasyprint.peer(printed), *others]


def processes() -> list[Peer]:
    """Return briefgen in two processes, and in one."""
    ours = briefgen_itself.peer()
    return [ours, replace(ours, name="one process", many=lambda _: ours.many(1))]


def singly(rounds: int) -> list[Task]:
    return [
        Task("cold", rounds, lambda steps, _: steps.cold(), Steps.cold),
        Task("warm", rounds, lambda steps, _: steps.warm(), Steps.cold),
    ]


def in_batch(rounds: int, count: int) -> Task:
    return Task(f"{count:,} briefs", rounds, lambda steps, _: steps.batch(count), Steps.cold)


def upkeep(rounds: int, count: int) -> list[Task]:
    return [
        Task(f"no-op of {count:,}", rounds, lambda s, _: s.nothing(), lambda s: s.keep(count)),
        Task(f"one edit in {count:,}", rounds, Steps.edit, lambda s: s.edit(rounds + 1)),
    ]


if __name__ == "__main__":
    main()
