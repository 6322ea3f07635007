"""Times as workers write them: `Wed 10 Feb, 5 pm`, `10.02.2027 17:00 Uhr`, `2月10日17時`."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen import when
from briefgen.languages import Language
from briefgen.readback.times.days import Day, days_in, weekdays_in
from briefgen.readback.times.hours import END_OF_DAY, hours_in
from briefgen.readback.times.zones import zones_in

__all__ = ["END_OF_DAY", "Day", "Said", "read"]

_LONGEST = 300
"""Characters of an answer that are looked at; nobody needs as many for a time."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer may mean: its days, minutes of the day and zones; often several.

    `5/6` is two days. `weekdays` are there where no day is, `beside` where one is; Monday is 0.
    """

    days: tuple[Day, ...] = ()
    minutes: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    zones: tuple[dt.tzinfo, ...] = ()
    beside: tuple[int, ...] = ()


def read(text: str, language: Language, zones: Sequence[str]) -> Said:
    """Return what a text says; zones that are known may go by their cities."""
    days, rest = days_in(when.plain(text[:_LONGEST]).casefold(), language)
    named, rest = zones_in(rest, zones)
    minutes, rest = hours_in(rest)
    if not days:
        days, rest = days_in(rest, language, with_year=False)
    weekdays = weekdays_in(rest, language)
    return Said(days, minutes, () if days else weekdays, named, weekdays if days else ())
