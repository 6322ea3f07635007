"""What is measured: one brief from a cold start, one more, a hundred, and a thousand kept up."""

import shlex
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from peers.peer import LAST, Command, Peer
from peers.runs import Cost, cost, megabytes

MORE = 8
PROCESSES = 2
SETTLED = 2.5
"""Seconds after which a build believes the time of a file."""
SHORT = "---\ntitle: Bake the bread {}\nworker: Dana\ndue: 2027-01-29\n---\n## Steps\n1. Knead.\n"


@dataclass(frozen=True, slots=True)
class Steps:
    """What one peer does, below a folder of its own."""

    peer: Peer
    folder: Path

    def cold(self) -> Cost:
        """One brief, from the command line."""
        return self._made(cost(self._first(), self._new("one", 1)), "one", 1)

    def warm(self) -> Cost:
        """One brief more in a process that has made one."""
        many = self.peer.many(1)
        first = cost(many, self._new("one", 1))
        more = cost(many, self._new("some", 1 + MORE))
        return (self._made(more, "some", 1 + MORE) - first) / MORE

    def batch(self, count: int) -> Cost:
        """Many briefs, in two processes."""
        taken = cost(self.peer.many(PROCESSES), self._new("batch", count))
        return self._made(taken, "batch", count)

    def memory(self) -> float:
        return megabytes(self._first(), self._new("one", 1))

    def outcome(self) -> Path:
        """Return what `cold` or `memory` has made."""
        return self.folder / "one/out/0.pdf"

    def keep(self, count: int) -> None:
        """Make so many briefs once, so that nothing is left to do.

        For `make` it is enough that there are files: it does not look into them.
        """
        folder = self._new("kept", count)
        if self.peer.upkeep:
            for number in range(1, count):
                self._file(folder, number).write_text(SHORT.format(number), encoding="utf-8")
            cost(self.peer.upkeep, folder)
            time.sleep(SETTLED)
            cost(self.peer.upkeep, folder)
        else:
            (folder / "Makefile").write_text(self._makefile(), encoding="utf-8")
            for number in range(count):
                (folder / f"out/{number}.pdf").touch()

    def nothing(self) -> Cost:
        return cost(self._upkeep(), self.folder / "kept")

    def edit(self, number: int) -> Cost:
        """One edit in the guide, among short briefs."""
        folder = self.folder / "kept"
        self._file(folder, 0).write_text(copy(self.peer.text, number), encoding="utf-8")
        return self._made(cost(self._upkeep(), folder), "kept", 1)

    def _made(self, taken: Cost, name: str, count: int) -> Cost:
        """Return the cost if all is there that was paid for; some programs fail in silence."""
        for number in range(count if self.peer.target else 0):
            source = self.folder / name / self.peer.file.format(number)
            target = self.folder / name / self.peer.target.format(number)
            assert target.stat().st_mtime >= source.stat().st_mtime, target
            assert target.stat().st_size, target
        return taken

    def _upkeep(self) -> Command:
        return self.peer.upkeep or ["make", "--silent"]

    def _first(self) -> Command:
        return self.peer.one(self.peer.file.format(0), self.peer.target.format(0))

    def _makefile(self) -> str:
        command = shlex.join(self.peer.one("SOURCE", "TARGET"))
        command = command.replace("SOURCE", "$<").replace("TARGET", "$@")
        source = self.peer.file.replace("{}", "%")
        every = f"$(patsubst {source},out/%.pdf,$(wildcard {self.peer.file.format('*')}))"
        return f"all: {every}\nout/%.pdf: {source}\n\t{command}\n"

    def _new(self, name: str, count: int) -> Path:
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "out").mkdir(parents=True)
        self._file(folder, 0).parent.mkdir()
        for number in range(count):
            text = copy(self.peer.text, number)
            self._file(folder, number).write_text(text, encoding="utf-8")
        if self.peer.beside:
            shutil.copytree(self.peer.beside / "faces", folder / "in/faces")
        return folder

    def _file(self, folder: Path, number: int) -> Path:
        return folder / self.peer.file.format(number)


def copy(text: str, number: int) -> str:
    """Return the brief as no other copy is: some programs remember what they have seen."""
    assert text.count(LAST) == 1, "every form of the brief ends in the same words"
    return text.replace(LAST, f"{LAST} This is copy number {number}.")
