"""The page with the last figures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peers.figures import Figures, Ratio, median, ratio
from peers.outcome import Outcome

PARTS = {"clock": "By the clock", "processor": "By the processors"}


@dataclass(frozen=True, slots=True)
class Promise:
    """A ratio that has to be at least, or at most, what is written in `bound`."""

    name: str
    ratio: Ratio
    bound: str

    @property
    def is_kept(self) -> bool:
        word, number = self.bound.rsplit(maxsplit=1)
        good = self.ratio.median >= float(number), self.ratio.median <= float(number)
        return good[0] if word == "at least" else good[1]


def times(all_figures: Sequence[Figures], part: str) -> str:
    """Return a table of ratios to the first of the figures, of which the times are given too."""
    columns = [*all_figures[0].costs]
    head = ["", *columns]
    rows = [[figures.name, *_cells(figures, all_figures[0], part)] for figures in all_figures]
    return _table(head, (row + [""] * (len(head) - len(row)) for row in rows))


def results(all_figures: Sequence[Figures]) -> str:
    """Return a table of memory, and of what the PDFs have."""
    head = ["", "peak memory", "size", "pages", "tagged", "language", "bookmarks", "links"]
    found = (f for f in all_figures if f.outcome)
    return _table(head, ([f.name, _megabytes(f), *_outcome(f.outcome)] for f in found))


def memory(all_figures: Sequence[Figures]) -> str:
    found = (f for f in all_figures if not f.install)
    return _table(["", "peak memory"], ([f.name, _megabytes(f)] for f in found))


def promises(all_promises: Iterable[Promise]) -> str:
    head = ["", "measured", "bound", ""]
    words = {True: "kept", False: "**not kept**"}
    rows = ([p.name, str(p.ratio), p.bound, words[p.is_kept]] for p in all_promises)
    return _table(head, rows)


def versions(all_figures: Iterable[Figures]) -> str:
    return "\n".join(f"- {f.name}: {f.version or 'not installed'}" for f in all_figures)


def _cells(figures: Figures, ours: Figures, part: str) -> list[str]:
    if figures.install:
        return [f"not installed: `{figures.install}`"]
    if figures is ours:
        return [f"1 ({_seconds(median(costs, part))})" for costs in ours.costs.values()]
    return [str(ratio(figures.costs[name], ours.costs[name], part)) for name in ours.costs]


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def _megabytes(figures: Figures) -> str:
    return f"{figures.megabytes:.0f} MB"


def _outcome(outcome: Outcome | None) -> list[str]:
    assert outcome
    yes = {True: "yes", False: "no"}
    counts = [f"{outcome.bookmarks}", f"{outcome.links}"]
    size = f"{outcome.size / 1000:.0f} kB"
    return [size, f"{outcome.pages}", yes[outcome.tagged], yes[outcome.language], *counts]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
