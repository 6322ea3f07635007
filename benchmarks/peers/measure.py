"""All programs in turn, round by round, so that a busy moment does not hit one of them alone."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from peers.figures import Figures
from peers.outcome import outcome
from peers.peer import Peer
from peers.runs import Cost
from peers.steps import Steps

Action = Callable[[Steps, int], Cost]
"""What a program does in the round of that number."""


@dataclass(frozen=True, slots=True)
class Task:
    """A column of the table, and in how many rounds it is measured."""

    name: str
    rounds: int
    do: Action
    prepare: Callable[[Steps], object]


def measure(peers: Sequence[Peer], tasks: Sequence[Task], folder: Path) -> list[Figures]:
    """Return the figures of all peers, of those that are missing too."""
    steps = {p.name: Steps(p, folder / f"{n}") for n, p in enumerate(peers) if p.version}
    costs = {task.name: _rounds(task, steps) for task in tasks}
    return [_figures(peer, steps.get(peer.name), costs) for peer in peers]


def _rounds(task: Task, steps: Mapping[str, Steps]) -> dict[str, list[Cost]]:
    """Let all prepare, then do the task round by round."""
    found: dict[str, list[Cost]] = {name: [] for name in steps}
    for one in steps.values():
        task.prepare(one)
    for number in range(1, task.rounds + 1):
        for name, one in steps.items():
            found[name].append(task.do(one, number))
            print(f"{task.name}, round {number}, {name}: {found[name][-1]}", file=sys.stderr)
    return found


def _figures(
    peer: Peer, steps: Steps | None, costs: Mapping[str, Mapping[str, list[Cost]]]
) -> Figures:
    if steps is None:
        return Figures(peer.name, "", peer.install)
    megabytes = steps.memory()
    made = outcome(steps.outcome()) if steps.outcome().exists() else None
    own = {task: found[peer.name] for task, found in costs.items()}
    return Figures(peer.name, peer.version, "", own, megabytes, made)
