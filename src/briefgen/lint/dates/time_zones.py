"""Names of time zones, and which one was meant by a name that is none."""

import difflib
import functools
import zoneinfo
from collections.abc import Iterable, Mapping

_ABBREVIATIONS = {
    "aedt": "Australia/Sydney",
    "aest": "Australia/Sydney",
    "akst": "America/Anchorage",
    "bst": "Europe/London",
    "cat": "Africa/Maputo",
    "cdt": "America/Chicago",
    "central": "America/Chicago",
    "cest": "Europe/Berlin",
    "eastern": "America/New_York",
    "eat": "Africa/Nairobi",
    "edt": "America/New_York",
    "eest": "Europe/Athens",
    "hkt": "Asia/Hong_Kong",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "mdt": "America/Denver",
    "mesz": "Europe/Berlin",
    "mez": "Europe/Berlin",
    "mountain": "America/Denver",
    "nzdt": "Pacific/Auckland",
    "nzst": "Pacific/Auckland",
    "pacific": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pht": "Asia/Manila",
    "pkt": "Asia/Karachi",
    "pst": "America/Los_Angeles",
    "sast": "Africa/Johannesburg",
    "sgt": "Asia/Singapore",
    "wat": "Africa/Lagos",
    "wib": "Asia/Jakarta",
}
"""Short names that stand for one region among people who hire and work remotely."""

_AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


def same(name: str) -> str:
    """Return the zone of this name but for capitals, spaces and hyphens; else empty."""
    return _names().get(_plain(name), "")


def nearest(name: str) -> str:
    """Return the zone that was probably meant: by its city, a short name, or a slip."""
    plain = _plain(name).removesuffix("_time").removesuffix("_standard")
    city = plain.rpartition("/")[2]
    found = same(name) or _ABBREVIATIONS.get(plain) or _cities().get(city)
    return found or _close(plain, _names()) or _close(city, _cities())


def regions() -> tuple[str, ...]:
    """Return the zones that are called after a place."""
    return tuple(name for name in _names().values() if name.partition("/")[0] in _AREAS)


def _close(plain: str, table: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(plain, table, 1, 0.8)
    return table[near[0]] if near else ""


def _plain(name: str) -> str:
    words = name.strip().casefold().replace(" / ", "/")
    return "_".join(words.replace("-", " ").split())


@functools.cache
def _names() -> Mapping[str, str]:
    return {_plain(name): name for name in sorted(zoneinfo.available_timezones())}


@functools.cache
def _cities() -> Mapping[str, str]:
    """Of several zones of one city the one with the shortest name counts."""
    names = (name for name in _names().values() if name.partition("/")[0] in _AREAS)
    return {_city(name): name for name in _longest_first(names)}


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))


def _city(name: str) -> str:
    return _plain(name).rpartition("/")[2]
