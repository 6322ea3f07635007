"""What `briefgen lint` costs, as ratios of two things done in the same run.

    python benchmarks/lint.py [BRIEFS]

Prints, for many briefs of 7 KB (1,000 unless you say), checking with all default rules against
parsing alone; how that grows with the number and the size of briefs; and one brief from a cold
start against importing all that it loads. Absolute times belong to the machine.
"""

import datetime as dt
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from briefgen.inputs import Inputs
from briefgen.lint import Policy, check
from briefgen.parse import parse
from briefgen.source import SourceFile

ROOT = Path(__file__).resolve().parent.parent
TODAY = dt.date(2026, 11, 24)
SIZE = 7_000

LOADED = """
import contextlib, io, sys
from briefgen.__main__ import main
sys.argv = ["briefgen", "lint", sys.argv[1], "--fail-on", "never"]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(*(name for name in sys.modules if name != "__main__" and not name.startswith("_")))
"""


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    texts = [brief(index) for index in range(number)]
    parsing, checking = seconds(lambda: each(texts, parsed)), seconds(lambda: each(texts, checked))
    print(f"check / parse, {number} briefs: {checking / parsing:.2f}  (bound 3)")
    few = seconds(lambda: each(texts[: number // 4], checked))
    print(f"a brief among {number} / a brief among {number // 4}: {checking / few / 4:.2f}")
    for times in (2, 4, 8):
        large = longer(texts[0], times)
        one = seconds(lambda: each([texts[0]] * 8, checked))
        grown = seconds(lambda text=large: each([text] * 8, checked))
        print(f"a brief {times} times as long takes {grown / one:.1f} times as long")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "brief.md")
        file.write_text(brief(1), encoding="utf-8")
        cold_start(str(file))


def brief(index: int) -> str:
    """Return an example brief of about 7 KB, a different one each time."""
    names = sorted((ROOT / "briefs").rglob("*.md"))
    text = names[index % len(names)].read_text(encoding="utf-8")
    head, _, body = text.partition("\n---\n")
    return f"{head}\n---\n{body[: max(SIZE - len(head), 0)]}\n\nBrief number {index}.\n"


def longer(text: str, times: int) -> str:
    """Return a brief whose body comes several times."""
    head, _, body = text.partition("\n---\n")
    return f"{head}\n---\n{body * times}"


def parsed(text: str) -> object:
    return parse(Inputs("x", SourceFile("briefs/x.md", text)))


def checked(text: str) -> object:
    return check(parse(Inputs("x", SourceFile("briefs/x.md", text))), Policy(), TODAY)


def each(texts: list[str], action: Callable[[str], object]) -> None:
    for text in texts:
        action(text)


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def cold_start(file: str, pairs: int = 9) -> None:
    """Print a whole lint of one brief against importing all that it loads, in turn."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, file], capture_output=True, text=True, check=True
    )
    modules = ran.stdout.split()
    others = [name for name in modules if name.partition(".")[0] != "briefgen"]
    lint = [sys.executable, "-m", "briefgen", "lint", file, "--fail-on", "never"]
    commands = (lint, importing(modules), importing(others))
    runs = [tuple(map(process, commands)) for _ in range(pairs + 1)][1:]
    ours, needed, libraries = (statistics.median(side) for side in zip(*runs, strict=True))
    print(f"cold start / importing what it loads: {ours / needed:.2f}  (bound 1.5)")
    print(f"cold start / importing its libraries alone: {ours / libraries:.2f}")


def importing(modules: list[str]) -> list[str]:
    """Return the command that imports modules in the order in which they were loaded."""
    code = (
        "import contextlib, importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    with contextlib.suppress(ImportError):\n"
        "        importlib.import_module(name)\n"
    )
    return [sys.executable, "-c", code, *modules]


def process(command: list[str]) -> float:
    return seconds(lambda: subprocess.run(command, check=True, capture_output=True))


if __name__ == "__main__":
    main()
