"""How a brief stands on a day, as its owner's index tells it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlook:
    """The brief's language, whether its work is done or somebody wanted, and the next date.

    Up to, not including, the day `until` all of it holds, and all that was found in the brief.
    """

    lang: str = "en"
    is_done: bool = False
    is_hiring: bool = False
    next_date: str = ""
    until: dt.date = dt.date.max
