"""What changed between two versions, for programs."""

from dataclasses import dataclass
from json import dumps
from typing import Any

from briefgen.compare import Change, Changes, Difference, Item, Shift
from briefgen.schedule import Event

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells one version from another: the owner's name for it, and its fingerprint."""

    version: str
    fingerprint: str


def changes_json(changes: Changes, before: Mark, after: Mark) -> str:
    """Return what changed for the worker as a JSON object.

    - `version` changes when something is taken away or means something else.
    - `before`, `after`: the version as the owner calls it, and the fingerprint.
    - `items`: what changed, each item once. `group` is the field or list it is of, or `steps` or
      `sections`; `sort` is `added`, `removed`, `changed`, `moved`, `spelling` or `layout`;
      `read_again` tells whether the worker has to read it back again. `before` and `after` hold
      its `number` and `name`, null where there is none. `differences` say what is other in it,
      `inside` what came or went with it.
    - `pictures`: whether a picture shows something else under its old name.
    - `dates`: what moved. `days` is by how much, 0 where that cannot be counted.
    """
    report = {
        "version": _VERSION,
        "before": _mark(before),
        "after": _mark(after),
        "items": [_change(change) for change in changes.items],
        "pictures": changes.redrawn,
        "dates": [_shift(shift) for shift in changes.shifts],
    }
    return dumps(report, indent=2, ensure_ascii=True)


def _mark(mark: Mark) -> dict[str, str]:
    return {"version": mark.version, "fingerprint": mark.fingerprint}


def _change(change: Change) -> dict[str, Any]:
    return {
        "group": change.group,
        "sort": change.sort,
        "moved": change.moved,
        "read_again": not change.is_minor,
        "before": _item(change.before),
        "after": _item(change.after),
        "differences": [_difference(one) for one in change.differences],
        "inside": [_item(item) for item in change.inside],
    }


def _item(item: Item | None) -> dict[str, str] | None:
    if item is None:
        return None
    return {"number": item.number, "name": item.name.shown if item.name else ""}


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "key": one.key,
        "sort": one.sort,
        "before": one.before.shown if one.before else None,
        "after": one.after.shown if one.after else None,
    }


def _shift(shift: Shift) -> dict[str, Any]:
    event = shift.after or shift.before
    return {
        "kind": event.kind if event else "",
        "name": event.name if event else "",
        "before": _event(shift.before),
        "after": _event(shift.after),
        "days": shift.days,
    }


def _event(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    return {
        "date": event.day.isoformat() if event.day else None,
        "time": f"{event.time:%H:%M}" if event.time else None,
        "time_zone": event.zone,
        "last": event.again.last.isoformat() if event.again and event.again.last else None,
    }
