"""How a brief stands on a day, for its owner: in what state, and what comes next."""

import datetime as dt
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Brief
from briefgen.languages import language_for
from briefgen.render.document import GUIDE, is_hiring, make
from briefgen.render.wording import Wording


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
    document = make(GUIDE, brief, {})
    labels = document.language.labels
    event = next((e for e in document.events if e.day and e.day >= today), None)
    if event is None or event.day is None:
        return ""
    name = markup.inline(event.name).text or {"start": labels.start}.get(event.kind, labels.due)
    return f"{Wording(document).date(event.day)}: {name}"
