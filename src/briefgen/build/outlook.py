"""How a brief stands on a day, for its owner: in what state, what comes next, and how long so."""

import datetime as dt
from collections.abc import Iterator, Sequence

from briefgen.brief import Brief, BriefFile
from briefgen.diagnostic import Diagnostic
from briefgen.languages import language_for
from briefgen.ledger.outlook import Outlook
from briefgen.lint import RULES
from briefgen.render.document import OWNER_CALENDAR, has_worker, make
from briefgen.render.entries import phrase
from briefgen.render.wording import Wording
from briefgen.schedule import schedule
from briefgen.schedule.done import settled
from briefgen.schedule.instants import Occurrence, occurrences
from briefgen.schedule.work import until

_DATED = frozenset(rule.code for rule in RULES if rule.dated)


def outlook(file: BriefFile, found: Sequence[Diagnostic], today: dt.date) -> Outlook:
    """Return how a brief stands today, and until when nothing changes in what was found."""
    brief = file.brief
    coming = min(_coming(brief, today), key=lambda one: one.day, default=None)
    done = brief.front.status == "done"
    lang = language_for(brief.front.language).tag
    said = "" if done or coming is None else _said(brief, coming)
    last = min(_last_days(brief, coming, today), default=None)
    if any(finding.code in _DATED for finding in found):
        last = today  # it tells how long ago something was
    return Outlook(lang, done, not has_worker(brief), said, _after(last))


def _coming(brief: Brief, today: dt.date) -> Iterator[Occurrence]:
    """Yield for each event that is not ticked off the next time that it happens."""
    events = schedule(brief)
    over = settled(brief.front, events, brief.front.done)
    for event in (event for event in events if event.id not in over):
        found = next(occurrences(event, today, dt.date.max), None)
        if found:
            yield found


def _last_days(brief: Brief, coming: Occurrence | None, today: dt.date) -> Iterator[dt.date]:
    """Yield the days that lie ahead and behind which a rule about dates could find something."""
    if coming:
        yield coming.day
    end = until(brief.front, schedule(brief))
    if end and end >= today:
        yield end


def _after(day: dt.date | None) -> dt.date:
    return dt.date.max if day in (None, dt.date.max) else day + dt.timedelta(days=1)


def _said(brief: Brief, coming: Occurrence) -> str:
    document = make(OWNER_CALENDAR, brief, {})
    return f"{Wording(document).date(coming.day)}: {phrase(document, coming.event)}"
