"""How a brief stands on a day, for its owner: in what state, and what comes next."""

import datetime as dt
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.languages import language_for
from briefgen.render.document import OWNER_CALENDAR, is_hiring, make
from briefgen.render.entries import phrase
from briefgen.render.wording import Wording
from briefgen.schedule import schedule
from briefgen.schedule.done import settled
from briefgen.schedule.instants import occurrences


@dataclass(frozen=True, slots=True)
class Outlook:
    """The brief's language, whether its work is done or somebody wanted, and the next date."""

    lang: str = "en"
    is_done: bool = False
    is_hiring: bool = False
    next_date: str = ""


def outlook(brief: Brief, today: dt.date) -> Outlook:
    """Return how a brief stands today."""
    front = brief.front
    done = front.status == "done"
    lang = language_for(front.language).tag
    return Outlook(lang, done, is_hiring(brief), "" if done else _next_date(brief, today))


def _next_date(brief: Brief, today: dt.date) -> str:
    """Say the next day on which something is due, and what."""
    events = schedule(brief)
    over = settled(brief.front, events, brief.front.done)
    left = (event for event in events if event.id not in over)
    coming = (next(occurrences(event, today, dt.date.max), None) for event in left)
    first = min(filter(None, coming), key=lambda found: found.day, default=None)
    if first is None:
        return ""
    document = make(OWNER_CALENDAR, brief, {})
    return f"{Wording(document).date(first.day)}: {phrase(document, first.event)}"
