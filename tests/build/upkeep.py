"""A workspace that is built again and again, in this process, and what each build came to."""

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pytest

from briefgen.build import Job, Result, produce
from briefgen.cli.building import Asked, run
from briefgen.ledger import stamps
from briefgen.ledger.order import Order
from briefgen.workspace import Workspace

TODAY = dt.date(2026, 11, 24)
SETTINGS = "lint: {select: [BG302, BG305, BG603, BG7]}\n"
GOOD = "---\ntitle: {title}\nworker: Dana\ndue: 2027-01-29\n---\n## Steps\n1. Knead.\n"


@dataclass
class Here:
    """Takes the place of the processes, and counts the briefs: whole ones, and only looked at."""

    made: list[str] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)

    def __call__(self, jobs: int, wanted: int | None, *, pdf: bool) -> Self:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def work(self, jobs: Iterable[Job]) -> Iterator[Result]:
        for job in jobs:
            (self.made if job.order.formats else self.looked_at).append(job.inputs.name)
            yield produce(job)


class Place:
    """The workspace. What is changed counts at once, as if two seconds had gone by."""

    def __init__(self, root: Path, here: Here, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.here, self.capsys = root, here, capsys
        self.code, self.out, self.err = 0, "", ""

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def brief(self, name: str, text: str = "") -> Path:
        return self.write(f"briefs/{name}.md", text or GOOD.format(title=name))

    def build(self, *briefs: str, to: str = "output", **asked: object) -> list[str]:
        """Build, and return what was made."""
        self.here.made, self.here.looked_at = [], []
        today = asked.pop("today", TODAY)
        names = {key: asked.pop(key) for key in ("formats", "documents", "strict") if key in asked}
        # The names are those of the order's fields, with values of several types.
        order = Order(today, briefs, **{"formats": ("html", "ics"), **names})  # type: ignore[arg-type]
        self.code = run(Workspace(self.root), self.root / to, order, Asked(explain=True))
        self.out, self.err = self.capsys.readouterr()
        return sorted(self.here.made)

    def output(self, to: str = "output") -> dict[str, bytes]:
        """Return what was made, without what is noted for the next build."""
        found = (path for path in (self.root / to).rglob("*") if path.is_file())
        kept = {path.relative_to(self.root / to).as_posix(): path for path in found}
        return {
            n: p.read_bytes() for n, p in kept.items() if not n.startswith("private/.briefgen/")
        }

    def is_clean(self, number: int = 0) -> bool:
        """Tell whether the output is what a build into an empty folder makes."""
        self.build(to=f"clean-{number}")
        return self.output() == self.output(f"clean-{number}")


def make_place(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Place:
    here = Here()
    monkeypatch.setattr(sys.modules["briefgen.build"], "crew_for", here)
    monkeypatch.setattr(stamps, "_SETTLED", 0)
    monkeypatch.chdir(root)
    place = Place(root, here, capsys)
    place.write("briefgen.yaml", SETTINGS)
    place.brief("a")
    place.brief("b")
    return place
