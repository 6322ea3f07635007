"""The text of a record: JSON, which is YAML too, with one field a line."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from briefgen.records.sent import Sent, Shown
from briefgen.schedule import KINDS, Event
from briefgen.schedule.recurrence import UNITS, Recurrence

T = TypeVar("T")

_READERS = ("worker", "owner")
_LAYOUT = 1
"""Raised when a program of today could no longer read what is written."""


class Unknown(ValueError):
    """The text is no record, or one of a later briefgen."""


def written(sent: Sent) -> str:
    """Return a record as text."""
    record = {
        "layout": _LAYOUT,
        "number": sent.number,
        "on": sent.on.isoformat(),
        "version": sent.version,
        "fingerprint": sent.fingerprint,
        "namespace": sent.namespace,
        "events": [kept(event) | _said(sent, event.id) for event in sent.events],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> Sent:
    """Return the record that a text holds; raises `Unknown` if it holds none."""
    try:
        record = json.loads(text)
        layout = record["layout"]
        found = _sent(record) if layout == _LAYOUT else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Unknown("it is not whole, or was changed by hand") from error
    if found is None:
        raise Unknown("it was written by a later briefgen")
    return found


def kept(event: Event) -> dict[str, Any]:
    """Return what makes an event what it is for a calendar; empty parts are left out."""
    parts = {
        "id": event.id,
        "kind": event.kind,
        "name": event.name,
        "day": event.day and event.day.isoformat(),
        "time": event.time and f"{event.time:%H:%M}",
        "zone": event.zone,
        "since": event.since and event.since.isoformat(),
        "again": event.again and _rule(event.again),
    }
    return {key: part for key, part in parts.items() if part}


def _said(sent: Sent, id: str) -> dict[str, Any]:
    """Return what the calendar of each reader says of an event."""
    found = {reader: sent.shown.get(reader, {}).get(id) for reader in _READERS}
    return {reader: _shown_parts(shown) for reader, shown in found.items() if shown}


def _shown_parts(shown: Shown) -> dict[str, Any]:
    parts = {"title": shown.title, "details": list(shown.details), "url": shown.url}
    return {key: part for key, part in parts.items() if part}


def _sent(record: Mapping[str, Any]) -> Sent:
    events = record["events"]
    return Sent(
        int(record["number"]),
        dt.date.fromisoformat(record["on"]),
        str(record["version"]),
        str(record["fingerprint"]),
        str(record["namespace"]),
        tuple(_event(event) for event in events),
        {reader: shown for reader in _READERS if (shown := dict(_shown(events, reader)))},
    )


def _shown(events: Sequence[Mapping[str, Any]], reader: str) -> Iterator[tuple[str, Shown]]:
    for event in events:
        if reader in event:
            parts = event[reader]
            details = tuple(map(str, parts.get("details", ())))
            shown = Shown(str(parts.get("title", "")), details, str(parts.get("url", "")))
            yield str(event["id"]), shown


def _rule(rule: Recurrence) -> dict[str, Any]:
    parts = {
        "unit": rule.unit,
        "interval": rule.interval,
        "on": list(rule.on),
        "last": rule.last and rule.last.isoformat(),
        "without": [day.isoformat() for day in rule.without],
    }
    return {key: part for key, part in parts.items() if part}


def _event(parts: Mapping[str, Any]) -> Event:
    time = dt.time.fromisoformat(parts["time"]) if "time" in parts else None
    return Event(
        _one_of(KINDS, parts["kind"]),
        (),
        str(parts.get("name", "")),
        "",
        _day(parts.get("day")),
        time,
        str(parts.get("zone", "")),
        str(parts["id"]),
        since=_day(parts.get("since")),
        again=_recurrence(parts["again"]) if "again" in parts else None,
    )


def _recurrence(parts: Mapping[str, Any]) -> Recurrence:
    unit, on = _one_of(UNITS, parts["unit"]), tuple(map(int, parts.get("on", ())))
    rule = Recurrence(unit, max(1, int(parts["interval"])), on)
    without = tuple(dt.date.fromisoformat(day) for day in parts.get("without", ()))
    return replace(rule, last=_day(parts.get("last")), without=without)


def _one_of(known: tuple[T, ...], given: Any) -> T:
    if given not in known:
        raise ValueError(given)
    return known[known.index(given)]


def _day(text: Any) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
