"""What a build costs, as ratios of two things done in the same run.

    python benchmarks/build.py [BRIEFS] [RUNS]

Prints, for a folder of many short briefs (1,000 unless you say) in HTML: a build with nothing to
do against `stat` over all its files in a process of its own; a build after one edit against
building that brief alone; and, for example briefs as PDF, one process against two. Medians of
runs in turn, by the clock and by the processor: the clock is what counts, and means nothing on a
computer that is busy with other things. Absolute times belong to the machine.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BRIEF = "---\ntitle: Bake the bread {}\nworker: Dana\ndue: 2027-01-29\n---\n## Steps\n1. Knead.\n"
SETTINGS = "lint: {select: [BG7]}\n"
PYTHON = sys.executable
BUILD = (PYTHON, "-m", "briefgen", "build", "--quiet")

STAT = """
import os
for top in ("briefs", "output"):
    for folder, _, names in os.walk(top):
        for name in names:
            os.stat(os.path.join(folder, name))
"""

Cost = tuple[float, float]
"""Seconds by the clock, and of the processors."""


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    with tempfile.TemporaryDirectory() as folder:
        many = workspace(Path(folder, "many"), (BRIEF.format(n) for n in range(number)))
        nothing_to_do(many, runs)
        one_edit(many, Path(folder, "alone"), runs)
    with tempfile.TemporaryDirectory() as folder:
        two_processes(Path(folder), max(runs // 3, 1))


def nothing_to_do(many: Path, runs: int) -> None:
    build = (*BUILD, "--format", "html")
    cost(build, many)
    time.sleep(2.5)  # what was written just now is looked at twice
    cost(build, many)
    pairs = [(cost(build, many), cost((PYTHON, "-c", STAT), many)) for _ in range(runs)]
    show("nothing to do / stat over its files", pairs, "bound 4")


def one_edit(many: Path, alone: Path, runs: int) -> None:
    build = (*BUILD, "--format", "html")
    brief = many / "briefs/0.md"
    pairs = []
    for number in range(runs):
        brief.write_text(f"{brief.read_text()}{number + 2}. Rest.\n")
        among = cost(build, many)
        shutil.rmtree(alone, ignore_errors=True)
        workspace(alone, [brief.read_text()])
        pairs.append((among, cost(build, alone)))
    show("one edit among many / that brief alone", pairs, "bound 1.3")


def two_processes(folder: Path, runs: int) -> None:
    texts = [path.read_text() for path in sorted((ROOT / "briefs").glob("*.md"))]
    briefs = workspace(
        folder / "examples", [f"{text}\n\n{n}\n" for n in range(6) for text in texts]
    )
    build = (*BUILD, "--format", "pdf", "--force", "--jobs")
    pairs = [(cost((*build, "1"), briefs), cost((*build, "2"), briefs)) for _ in range(runs)]
    show("one process / two processes, 12 briefs as PDF", pairs, "bound 1.8")


def workspace(folder: Path, texts: Iterable[str]) -> Path:
    (folder / "briefs").mkdir(parents=True)
    (folder / "briefgen.yaml").write_text(SETTINGS)
    for number, text in enumerate(texts):
        (folder / f"briefs/{number}.md").write_text(text)
    return folder


def cost(command: Iterable[str], folder: Path) -> Cost:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([*command], cwd=folder, capture_output=True, check=False)
    taken, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken, sum(after[:2]) - sum(before[:2])


def show(name: str, pairs: Iterable[tuple[Cost, Cost]], bound: str) -> None:
    """Print both ratios of the medians, and the times they are of."""
    ours, theirs = zip(*pairs, strict=True)
    clock, cpu = (ratio(ours, theirs, part) for part in (0, 1))
    print(f"{name}: {clock} by the clock, {cpu} by the processor  ({bound})", flush=True)


def ratio(ours: Iterable[Cost], theirs: Iterable[Cost], part: int) -> str:
    medians = [statistics.median(one[part] for one in costs) for costs in (ours, theirs)]
    return f"{medians[0] / medians[1]:.2f} ({medians[0]:.3f} / {medians[1]:.3f} s)"


if __name__ == "__main__":
    main()
