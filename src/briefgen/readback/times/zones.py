"""Zones that are named beside a time: `UTC`, `GMT+2`, `-05:00`, `Europe/London`, `London`."""

import datetime as dt
import functools
import re
import zoneinfo
from collections.abc import Iterator, Mapping, Sequence

from briefgen.readback.times.taking import take
from briefgen.schedule.instants import zone_of

_OFFSETS = (
    re.compile(r"\b(?:utc|gmt)\s?(?P<sign>[+\-−])\s?(?P<h>\d{1,2})(?::?(?P<m>\d\d))?(?!\d)"),
    re.compile(r"(?<=:\d\d)\s?(?P<sign>[+\-−])(?P<h>\d\d):?(?P<m>\d\d)(?!\d)"),
)
_UTC = re.compile(r"\b(?:utc|gmt)\b|(?<=\d)z\b")
_IANA = re.compile(r"\b[a-z]+/[a-z_]+(?:/[a-z_]+)?\b")
_FARTHEST = 14


def zones_in(text: str, known: Sequence[str]) -> tuple[tuple[dt.tzinfo, ...], str]:
    """Return the zones of a text, and the text without offsets from UTC."""
    offsets, text = take(text, _OFFSETS, _offset)
    greenwich, text = take(text, (_UTC,), lambda _: dt.UTC)
    return (*offsets, *greenwich, *_named(text, known)), text


def _offset(match: re.Match[str]) -> dt.timezone | None:
    hours, minutes = int(match["h"]), int(match["m"] or 0)
    if hours > _FARTHEST or minutes > 59:
        return None
    ahead = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(ahead if match["sign"] == "+" else -ahead)


def _named(text: str, known: Sequence[str]) -> Iterator[dt.tzinfo]:
    names = [_by_name().get(match[0], "") for match in _IANA.finditer(text)]
    names += [name for name in known if re.search(rf"\b{re.escape(_city(name))}\b", text)]
    yield from (zone for zone in map(zone_of, dict.fromkeys(names)) if zone)


def _city(name: str) -> str:
    return name.rpartition("/")[2].replace("_", " ").casefold()


@functools.cache
def _by_name() -> Mapping[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones()}
