"""A workspace full of attacks, with what lies outside of it, and one run of the program."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.attack import HEAD, Attack
from tests.hostile.shown import CANARY, SVG, png

GUARD = Path(__file__).parent / "guard"
GOOD = HEAD + "## Steps\n\n1. Knead the dough.\n"
SETTINGS = "lint: {select: [BG302, BG304, BG310, BG6, BG7]}\nbuild: {seconds: 40}\n"
USER = "hugo-canary"


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run printed, opened and made."""

    folder: Path
    code: int
    out: str
    err: str
    opened: tuple[str, ...]

    def findings(self, attack: Attack) -> list[tuple[str, int, str]]:
        """Return the code, the line and the words of each finding of a brief."""
        place = re.escape(f"briefs/{attack.path}")
        found = re.findall(
            rf"^\w+\[(BG\d+)\] (.*)\n +--> {place}:(\d+):\d+", self.out, re.MULTILINE
        )
        return [(code, int(line), words) for code, words, line in found]

    def guide(self, attack: Attack) -> Path:
        return self.folder / f"output/{attack.name}.html"


def fill(folder: Path, attacks: tuple[Attack, ...], settings: str = SETTINGS) -> Path:
    """Write a workspace, and beside its briefs what none of them may read."""
    space = folder / USER / "space"
    outside = space / "outside"
    outside.mkdir(parents=True)
    (outside / "canary.txt").write_text(CANARY)
    (outside / "canary.png").write_bytes(png(3, 3))
    put(space, "other/brief.md", GOOD)
    put(space, "other/secret.svg", f"{SVG}<text>{CANARY}</text></svg>")
    put(space, "good.md", GOOD)
    (space / "briefgen.yaml").write_text(settings)
    for attack in attacks:
        put(space, attack.path, attack.text)
        for name, data in attack.files.items():
            put(space, f"{attack.name}/{name}", data)
    return space


def put(space: Path, name: str, data: str | bytes) -> None:
    path = space / "briefs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(data, str) and data.startswith(">."):
        path.symlink_to(data[1:])
    elif isinstance(data, str) and data == f">{path.name}":
        path.symlink_to(path.name)
    else:
        path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)


def run(space: Path, *arguments: str) -> Ran:
    """Run the program under guard; all its processes write down what they open."""
    log = space.parent / "opened"
    src = Path(__file__).parents[2] / "src"
    paths = os.pathsep.join((str(GUARD), str(src)))
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=space,
        env=os.environ | {"PYTHONPATH": paths, "HOSTILE_LOG": str(log), "USER": USER},
        capture_output=True,
        check=False,
        timeout=300,
    )
    opened = log.read_text(encoding="utf-8", errors="replace").splitlines()
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return Ran(space, done.returncode, out, err, tuple(opened))
