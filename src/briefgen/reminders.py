"""When calendars remind of a date, where they lead, and whether guides carry them."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen import address
from briefgen.when import REMINDER

if TYPE_CHECKING:  # pydantic is not for those who only draw
    from briefgen.schema import Calendar

_UNITS = {
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
}


@dataclass(frozen=True, slots=True)
class Reminders:
    """How long before each date its reminders come, and whether PDFs have the calendar in them.

    Below `guide_url`, which ends in a slash, the owner publishes the guides; it may be empty.
    """

    before: tuple[dt.timedelta, ...] = (dt.timedelta(days=1), dt.timedelta(hours=1))
    attached: bool = False
    guide_url: str = ""


def reminders(settings: "Calendar") -> Reminders:
    """Return what can be used of the settings."""
    found = map(read_reminder, settings.reminders)
    before = tuple(time for time in found if time is not None)
    return Reminders(before, settings.attach == "yes", address.read(settings.guide_url) or "")


def read_reminder(text: str) -> dt.timedelta | None:
    """Return a time before a date, such as `1 day` or `2 hours`; None for words that are none."""
    found = re.fullmatch(REMINDER, text)
    return _UNITS[found["unit"].lower()] * int(found["amount"]) if found else None
