"""The page with the figures of the last run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from peers.figures import Figures, ratio
from peers.machine import machine
from peers.table import PARTS, Promise, memory, promises, results, times, versions

TEXT = """# What briefgen costs, beside what people would use instead

`make bench-peers` installs the others and measures all again; this page is its last run, of
{day}, on {machine}. Load of the machine before and after: {loads}.

The brief is `benchmarks/guide.md`. A figure is the time of that program divided by briefgen's in
the same round: above 1, it takes longer. It is the median of the rounds, {rounds} or {few} for
whole batches, with the least and the most. All programs take turns. The figures of the processors
are the surer ones on a machine that has other things to do.

- *cold*: one brief from the command line. *warm*: one brief more in a process that has made some.
  Pandoc makes one document a process, so for it they are the same.
- *{batch}*: in two processes.
- *no-op*, *one edit*: a folder in which nothing, or one guide, has changed. Only briefgen sees by
  itself what is out of date, also when a template, a picture, a setting or a font is; for the
  others `make` compares the times of two files.

They do not make the same: WeasyPrint and Chromium get the finished page with the line breaks that
briefgen found, Typst a document that somebody wrote for it by hand, Pandoc what stands below the
front matter, in its own looks. Reading the brief, checking it and making a page of it is part of
briefgen's time only.

## Guides
{guides}
### What comes out

{results}

Memory is what one brief from a cold start needs with all its processes, what they share counted
once.

## What is promised

{promises}

## Checking briefs
{checks}
{memory}

The others check other things: briefgen what is missing or unclear in a brief, and its YAML.

## Versions

{versions}
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a run; briefgen is the first of `guides` and `checks`.

    `processes` are briefgen in two and in one; `rounds` of single briefs and of batches.
    """

    guides: Sequence[Figures]
    processes: Sequence[Figures]
    checks: Sequence[Figures]
    rounds: tuple[int, int]
    loads: tuple[str, str]


def page(measured: Measured) -> str:
    """Return the page in Markdown."""
    rounds, few = measured.rounds
    return TEXT.format(
        day=datetime.now(UTC).date(),
        machine=machine(),
        loads=", ".join(measured.loads),
        rounds=rounds,
        few=few,
        batch=_batch(measured.guides[0]),
        guides=_both(measured.guides),
        results=results(measured.guides),
        promises=promises(_promises(measured)),
        checks=_both(measured.checks),
        memory=memory(measured.checks),
        versions=versions((*measured.guides, *measured.checks[1:])),
    )


def _both(figures: Sequence[Figures]) -> str:
    return "".join(f"\n### {title}\n\n{times(figures, part)}\n" for part, title in PARTS.items())


def _batch(figures: Figures) -> str:
    return next(name for name in figures.costs if name.endswith(" briefs"))


def _promises(measured: Measured) -> Iterator[Promise]:
    """Yield what the tables show of what briefgen promises about speed."""
    ours, batch = measured.guides[0].costs, _batch(measured.guides[0])
    two, one = (figures.costs[batch] for figures in measured.processes)
    scaled = ratio(one, two, "clock")
    yield Promise(f"{batch}, one process / two processes", scaled, "at least 1.8")
    for other in measured.guides[1:]:
        if other.install or other.name.startswith("Typst"):
            continue
        if other.name.startswith("WeasyPrint"):
            found = ratio(ours[batch], other.costs[batch], "clock")
            yield Promise(f"{batch}: briefgen / {other.name}", found, "at most 1.1")
            continue
        for task in ("cold", "warm"):
            found = ratio(ours[task], other.costs[task], "clock")
            yield Promise(f"{task}: briefgen / {other.name}", found, "at most 1")
