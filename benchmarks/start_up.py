"""What a cold start costs, as ratios of two commands run in turn.

    python benchmarks/start_up.py [RUNS]

Prints `briefgen --version` against importing click, and building one guide as PDF against
WeasyPrint alone on the same page. Ratios of medians; absolute times belong to the machine.
"""

import datetime as dt
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from print_page import write_page

from briefgen.build import Order, plan
from briefgen.parse import parse
from briefgen.render.document import GUIDE, make
from briefgen.workspace import find

BRIEF = "shop-migration"
ROOT = Path(__file__).resolve().parent.parent

ALONE = """
import sys, weasyprint
weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    python = sys.executable
    version = [python, "-m", "briefgen", "--version"]
    print(
        ratio(
            "briefgen --version / import click", version, [python, "-c", "import click"], runs * 3
        )
    )
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = str(printed(Path(folder))), str(Path(folder, "alone.pdf"))
        only = ["--format", "pdf", "--document", "guide", "--output", folder]
        build = [python, "-m", "briefgen", "build", BRIEF, *only]
        alone = [python, "-c", ALONE, page, pdf]
        print(ratio("briefgen build, one PDF / WeasyPrint alone", build, alone, runs))


def printed(folder: Path) -> Path:
    """Return the page of the guide as WeasyPrint gets it, with all that belongs to it."""
    order = Order(dt.date(2026, 11, 24), (BRIEF,), ("pdf",))
    job = plan(find(ROOT), order).jobs[0]
    document = make(GUIDE, parse(job.inputs).brief, job.inputs.pictures)
    return write_page(document, job.templates, folder)


def ratio(name: str, ours: Sequence[str], theirs: Sequence[str], runs: int) -> str:
    """Return a line with the ratio of the medians of both commands, run in turn."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs + 1)][1:]
    medians = [statistics.median(side) for side in zip(*pairs, strict=True)]
    each = f"{medians[0] * 1000:.0f} ms / {medians[1] * 1000:.0f} ms"
    return f"{name}: {medians[0] / medians[1]:.2f} ({each}, {runs} pairs)"


def seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
