"""What a build came to, to be told again as long as nothing changes."""

from collections import Counter
from collections.abc import Sequence

from briefgen.diagnostic import Diagnostic
from briefgen.ledger import quick, store
from briefgen.ledger.entry import Entry
from briefgen.ledger.findings import Raw, restored
from briefgen.ledger.folder import remove, sweep
from briefgen.ledger.survey import LISTS, Survey


def forget(it: Survey) -> None:
    """Sweep up, and let nothing be told by a glance until this build has come to its end."""
    sweep(it.folder, (*it.names, *it.ledger.entries))
    remove(it.folder, f"{store.FOLDER}{quick.LAST}")


def save(it: Survey, looked: str) -> None:
    """Keep what a build came to, if nothing changed since all of it `looked` so."""
    entries = [it.ledger.entries[name] for name in it.known]
    told = not it.refused and len(entries) == len(it.names) and all(e.marks for e in entries)
    if told and entries and looked == quick.looks_of_inputs(it.workspace):
        last = _came_to(it, entries)
        looks = quick.looks(it.workspace, it.folder, last)
        store.save(it.folder, quick.LAST, {**last, "looks": looks})


def findings(it: Survey) -> list[Diagnostic]:
    """Return what was found in the settings, in files that cannot be read and in briefs."""
    of_briefs = (raw for name in it.known for raw in it.ledger.entries[name].findings)
    return [*map(restored, it.ledger.problems), *it.refused, *map(restored, of_briefs)]


def _came_to(it: Survey, entries: Sequence[Entry]) -> Raw:
    found = [*it.ledger.problems, *(raw for entry in entries for raw in entry.findings)]
    lists = it.ledger.entries.get(LISTS, Entry("", {}))
    made = (name for entry in (*entries, lists) for name in entry.files)
    return {
        "order": quick.asked(it.order),
        "since": it.order.today.isoformat(),
        "until": min(entry.until for entry in entries),
        "briefs": sum(bool(entry.files) for entry in entries),
        "drafts": sum(entry.is_draft for entry in entries if entry.files),
        "refused": sum(entry.is_draft for entry in entries if not entry.files),
        "counts": Counter(raw["severity"] for raw in found),
        "findings": [raw for raw in found if raw["severity"] != "info"],
        "made": "\n".join(made),
        "watch": it.ledger.watch,
        "logo": it.ledger.logo_path,
    }
