"""What a build was asked for."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed, and the day on which; no document depends on the day.

    Without `briefs` all are meant. `documents` are made in any case; when none is named, those
    that a brief calls for. A `strict` build makes nothing of a brief that has errors.
    """

    today: dt.date
    briefs: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("html", "pdf", "txt", "csv", "yaml", "ics")
    documents: tuple[str, ...] = ()
    strict: bool = False

    @property
    def mark(self) -> str:
        """What of the order decides on the documents of one brief."""
        return f"{sorted(self.formats)} {sorted(self.documents)} {self.strict}"

    @property
    def is_whole(self) -> bool:
        """Tell whether all that briefs call for is made, so that nothing else belongs there."""
        return set(self.formats) >= set(_ALL) and not self.documents


_ALL = Order(dt.date.min).formats
