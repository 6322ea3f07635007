"""What is due, for programs."""

import datetime as dt
from collections.abc import Sequence
from json import dumps
from typing import Any

from briefgen.agenda import Agenda, Entry
from briefgen.diagnostic import Diagnostic

_VERSION = 1


def agenda_json(agenda: Agenda, unreadable: Sequence[Diagnostic]) -> str:
    """Return the agenda as a JSON object.

    - `version` changes when something is taken away or means something else.
    - `today`, `days`: the owner's day, and how many days after it are looked at.
    - `entries`: what is due, by date. `stage` is `overdue`, `today` or `soon`. `date` and `time`
      (null: by the end of the day) are on the clock of `time_zone`; `utc` is that moment, null
      where no zone is known. `elsewhere` lists the moment on other people's clocks. `kind` is
      `start`, `provided`, `deliverable`, `milestone`, `due`, `round`, `update`, `review` or
      `payment`. `side` is `owner` or `worker`, `who` are the names of those who owe it, `things`
      what it is about. `since` is the day a check begins. `repeats` tells what comes again, an
      entry each time. `id` is the event's own in its `brief`.
    - `next`: the first entry after those days (`stage` is `later`), or null.
    - `unreadable`: what keeps dates out of the list, with `path`, `line` and `message`.
    """
    report = {
        "version": _VERSION,
        "today": agenda.today.isoformat(),
        "days": agenda.days,
        "entries": [_entry(entry) for entry in agenda.entries],
        "next": _entry(agenda.following) if agenda.following else None,
        "unreadable": [_unreadable(one) for one in unreadable],
    }
    return dumps(report, indent=2, ensure_ascii=True)


def _entry(entry: Entry) -> dict[str, Any]:
    event, one = entry.event, entry.occurrence
    return {
        "stage": entry.stage,
        "date": one.day.isoformat(),
        "time": f"{event.time:%H:%M}" if event.time else None,
        "time_zone": event.zone,
        "utc": _utc(one.deadline),
        "elsewhere": [_clock(name, there) for name, there in entry.clocks],
        "kind": event.kind,
        "side": "owner" if event.is_owners else "worker",
        "who": list(entry.who),
        "things": list(entry.things),
        "amount": entry.amount or None,
        "since": event.since.isoformat() if event.since and not event.again else None,
        "repeats": event.again is not None,
        "brief": entry.brief,
        "title": entry.title,
        "id": event.id,
    }


def _clock(zone: str, there: dt.datetime) -> dict[str, str]:
    return {"time_zone": zone, "date": there.date().isoformat(), "time": f"{there:%H:%M}"}


def _utc(moment: dt.datetime | None) -> str | None:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}" if moment else None


def _unreadable(found: Diagnostic) -> dict[str, Any]:
    place = found.place
    return {
        "path": place.source.name,
        "line": place.span.start.line,
        "message": found.message,
    }
