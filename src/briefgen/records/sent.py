"""What was handed over, once: a brief as it was, and the dates in it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.diagnostic import Diagnostic
from briefgen.schedule import Event


@dataclass(frozen=True, slots=True)
class Shown:
    """What a calendar says of an event: the title, a line for each detail, and a link."""

    title: str
    details: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """One sending of a brief.

    `fingerprint` is that of the worker's narrowed brief, `namespace` what the calendar's ids
    were made from, `events` the schedule as it was then (without paths and written texts).
    `shown` is what calendars said of each event, by reader and by id; older records lack it.
    """

    number: int
    on: dt.date
    version: str
    fingerprint: str
    namespace: str
    events: tuple[Event, ...] = ()
    shown: Mapping[str, Mapping[str, Shown]] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The folder of its record, below that of the brief's records."""
        return f"sent-{self.number:03d}"


@dataclass(frozen=True, slots=True)
class History:
    """Every sending of a brief, first to last, and which records cannot be read.

    `now` is the fingerprint that its worker's brief has today; empty without a record.
    """

    sent: tuple[Sent, ...] = ()
    now: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def last(self) -> Sent | None:
        return self.sent[-1] if self.sent else None

    @property
    def changed_since(self) -> Sent | None:
        """The last sending, where the worker would get something else today."""
        return self.last if self.last and self.last.fingerprint != self.now else None
