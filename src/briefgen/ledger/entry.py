"""What is kept of each brief, and of a build as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from briefgen.ledger import store
from briefgen.ledger.findings import Raw

_NAME = "briefs.json"


@dataclass(slots=True)
class Entry:
    """What was made of a brief, and of what.

    `marks` stand for all that its documents depend on, `templates` for those that were used.
    `stamp` is how its file looked, `snippets` how those did that are part of it, by their names,
    `pictures` how those did that it may show, by their sources; an empty stamp says nothing.
    `files` have a digest and a stamp each, by name; `others` were
    made by earlier orders. The last `made` of the `findings` came of making documents. All that
    was found holds from the day `since` up to, not including, `until`.
    """

    title: str
    marks: dict[str, str]
    stamp: str = ""
    snippets: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    files: dict[str, list[str]] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    findings: list[Raw] = field(default_factory=list)
    made: int = 0
    lang: str = "en"
    is_done: bool = False
    is_hiring: bool = False
    next_date: str = ""
    since: str = ""
    until: str = ""

    @property
    def is_draft(self) -> bool:
        return any(found["severity"] == "error" for found in self.findings)


@dataclass(slots=True)
class Ledger:
    """All entries by the names of their briefs, and what they have in common.

    `around` stands for all files below `briefs/` and `templates/`, of the briefs the names alone,
    `machine` for the versions here as long as `watched` looks the same. `logo` is the source
    that `settings` (a digest) name, `logo_path` where it should lie, `lost` (a digest) stands for
    records without a brief, `problems` are what is wrong with all of these.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    around: str = ""
    machine: str = ""
    watched: str = ""
    watch: dict[str, list[str]] = field(default_factory=dict)
    settings: str = ""
    logo: str = ""
    logo_path: str = ""
    lost: str = ""
    problems: list[Raw] = field(default_factory=list)

    @classmethod
    def load(cls, folder: Path) -> "Ledger":
        """Return what was kept in an output folder; an empty one when there is nothing."""
        raw = store.load(folder, _NAME)
        if not raw:
            return cls()
        entries: Mapping[str, Any] = raw["entries"]
        return cls(**{**raw, "entries": {name: Entry(**one) for name, one in entries.items()}})

    def save(self, folder: Path) -> None:
        """Keep it in an output folder."""
        entries = {name: _plain(entry) for name, entry in self.entries.items()}
        store.save(folder, _NAME, _plain(self) | {"entries": entries})


def _plain(record: Entry | Ledger) -> dict[str, Any]:
    """Return the fields by name; `asdict` would copy every one of them."""
    return {field.name: getattr(record, field.name) for field in fields(record)}
