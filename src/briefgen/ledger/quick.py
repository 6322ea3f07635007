"""A build with nothing to do: told from the outside of all files, without reading one."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.ledger import machine, store
from briefgen.ledger.order import Order
from briefgen.ledger.stamps import is_settled, stamp, text_digest, together, tree
from briefgen.root import SETTINGS, Workspace

if TYPE_CHECKING:
    from briefgen.diagnostic import Diagnostic
    from briefgen.ledger.findings import Raw

LAST = "last.json"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the last build came to, which still holds.

    `counts` are the findings by severity; `findings` are those that are printed.
    """

    briefs: int
    drafts: int
    refused: int
    counts: Mapping[str, int]
    findings: "tuple[Diagnostic, ...]"


def standing(workspace: Workspace, folder: Path, order: Order) -> Standing | None:
    """Return what the last build came to, if the same would come of it now."""
    last = store.load(folder, LAST)
    if not last or last["order"] != asked(order):
        return None
    if not last["since"] <= order.today.isoformat() < last["until"]:
        return None
    if looks(workspace, folder, last) != last["looks"]:
        return None
    found = _restored(last["findings"])
    return Standing(last["briefs"], last["drafts"], last["refused"], last["counts"], found)


def _restored(findings: "Sequence[Raw]") -> "tuple[Diagnostic, ...]":
    """Return what was found; where that is nothing, what tells of it is not loaded."""
    if not findings:
        return ()
    from briefgen.ledger.findings import restored

    return tuple(map(restored, findings))


def looks_of_inputs(workspace: Workspace) -> str:
    """Return one mark for all that the owner wrote; empty when something changed just now."""
    found = list(_inputs(workspace))
    now = time.time_ns()
    return together(found) if all(is_settled(looks, now) for _, looks in found if looks) else ""


def asked(order: Order) -> str:
    """Return what has to be asked for again for the same to come of it."""
    return f"{order.mark} {order.briefs}"


def looks(workspace: Workspace, folder: Path, last: Mapping[str, Any]) -> str:
    """Return one mark for all that a build depended on, and all that it made."""
    made = ((name, stamp(f"{folder}/{name}")) for name in last["made"].split("\n"))
    return text_digest(
        together(_inputs(workspace)),
        stamp(last["logo"]) if last["logo"] else "",
        together(made),
        machine.looks(last["watch"]),
    )


def tops(workspace: Workspace) -> tuple[str, ...]:
    """Return the folders of all that the owner wrote: any of them may be a link elsewhere."""
    wanted = (workspace.briefs, workspace.briefs / "_shared", workspace.templates)
    return tuple(dict.fromkeys(str(top.resolve()) for top in wanted))


def _inputs(workspace: Workspace) -> Iterator[tuple[str, str]]:
    for top in tops(workspace):
        yield from tree(top)
    settings = workspace.root / SETTINGS
    yield str(settings), stamp(settings)
