"""A document's dates as a calendar file: RFC 5545, with alarms and ids that stay."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from briefgen.audience import Reader
from briefgen.records import Revision, Shown
from briefgen.reminders import Reminders
from briefgen.render.document import Document
from briefgen.render.entries import line
from briefgen.render.revised import revised
from briefgen.schedule import Event
from briefgen.schedule.instants import instant, zone_of
from briefgen.schedule.recurrence import LAST, Recurrence
from briefgen.when import Moment, read

if TYPE_CHECKING:
    import icalendar

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}
_MORNING = dt.timedelta(hours=9)
"""When a reminder of a whole day comes: nobody wants one at midnight."""
_DAY = dt.timedelta(days=1)
_KNOWN_UNTIL = dt.date(2050, 1, 1)
"""How far the clock of a zone is written down for what goes on for ever."""
_CLOCKS_FROM, _CLOCKS_UNTIL = dt.date(1900, 1, 1), dt.date(2200, 1, 1)
"""Between which days it is written down at most: at the ends of the calendar nobody can."""


def calendar(document: Document, reminders: Reminders) -> bytes:
    """Return the calendar of a document's reader; the same document gives the same bytes.

    An event of one date is a point in time; what comes again goes by the clock of its zone.
    """
    labels, title = document.language.labels, document.brief.title
    made = _named(f"{labels.draft} · {title}" if document.missing else title)
    if document.version:
        made.add("x-wr-caldesc", line(labels.version.format(version=document.version)))
    return _filled(made, (document,), reminders)


def feed(name: str, documents: Sequence[Document], reminders: Reminders) -> bytes:
    """Return one calendar of many documents."""
    return _filled(_named(name), documents, reminders)


def _named(name: str) -> "icalendar.Calendar":
    import icalendar  # not for those who make no calendar

    made = icalendar.Calendar()
    made.add("prodid", "-//briefgen//briefgen//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", line(name))
    return made


def _filled(
    made: "icalendar.Calendar",
    documents: Sequence[Document],
    reminders: Reminders,
) -> bytes:
    url = reminders.guide_url
    found = [(document, *one) for document in documents for one in revised(document, url)]
    for document, revision, shown in found:
        made.add_component(_event(document, revision, shown, reminders.before))
    made.add_missing_timezones(*_range([revision for _, revision, _ in found]))
    return bytes(made.to_ical())


def _event(
    document: Document, revision: Revision, shown: Shown, reminders: Sequence[dt.timedelta]
) -> "icalendar.Event":
    import icalendar

    event, made = revision.event, icalendar.Event()
    made.add("uid", _uid(document, event))
    made.add("dtstamp", _stamp(document, revision))
    made.add("sequence", revision.sequence)
    made.add("summary", line(shown.title))
    made.add("description", "\n".join(map(line, shown.details)))
    if shown.url:
        made.add("url", line(shown.url))
    made.add("status", _status(document, revision))
    made.add("transp", "TRANSPARENT")
    for name, value in (*_times(event), *_repetition(event)):
        made.add(name, value)
    for before in () if revision.cancelled else dict.fromkeys(_triggers(event, reminders)):
        made.add_component(_alarm(before, event, shown.title))
    return made


def _uid(document: Document, event: Event) -> str:
    """Return an id that stays; who is owner and worker has two entries, so sides share none."""
    side = "owner/" if document.kind.reader is Reader.OWNER else ""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{document.namespace}#{side}{event.id}"))


def _status(document: Document, revision: Revision) -> str:
    if revision.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if document.missing else "CONFIRMED"


def _stamp(document: Document, revision: Revision) -> dt.datetime:
    """Say when the entry came to be: when it was sent so, else when the brief was changed.

    Never the day of the build, or no two builds would be the same.
    """
    updated = document.brief.front.updated
    found = read(updated.text, document.language) if updated else None
    changed = found.day if isinstance(found, Moment) else None
    day = revision.since or changed or revision.event.day
    assert day is not None, "only events with a date are in a calendar"
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _times(event: Event) -> Iterator[tuple[str, Any]]:
    day = event.day
    assert day is not None, "only events with a date are in a calendar"
    if event.time:
        yield "dtstart", _moment(event, day)
    else:
        begins = event.since if event.since and not event.again else day
        yield "dtstart", begins
        if day < dt.date.max:  # without an end it is that day, the last one there is
            yield "dtend", day + _DAY


def _repetition(event: Event) -> Iterator[tuple[str, Any]]:
    rule = event.again
    if rule is None:
        return
    yield "rrule", dict(_rule(event, rule))
    if rule.without:
        yield "exdate", [_moment(event, day) if event.time else day for day in rule.without]


def _rule(event: Event, rule: Recurrence) -> Iterator[tuple[str, Any]]:
    yield "freq", _FREQUENCIES[rule.unit]
    if rule.interval > 1:
        yield "interval", rule.interval
    if rule.unit == "week":
        yield "byday", [_DAYS[day] for day in rule.on]
    if rule.unit == "month":
        yield "bymonthday", sorted(rule.on, key=lambda day: (day == LAST, day))
    if rule.last:
        yield "until", _end(event, rule.last)


def _end(event: Event, last: dt.date) -> dt.date:
    """Return the last moment of what comes again: in UTC where it has a zone."""
    if event.time is None:
        return last
    moment = instant(last, event.time, event.zone)
    return moment or dt.datetime.combine(last, event.time)


def _moment(event: Event, day: dt.date) -> dt.datetime:
    """What happens once is the same moment everywhere; what comes again goes by its clock."""
    zone = zone_of(event.zone)
    local = dt.datetime.combine(day, event.time or dt.time(), zone)
    if zone is None or event.again:
        return local
    return instant(day, event.time, event.zone) or local.replace(tzinfo=None)


def _triggers(event: Event, reminders: Sequence[dt.timedelta]) -> Iterator[dt.timedelta]:
    """Yield when the alarms are, from the event's start, or from the end of several days."""
    for before in reminders:
        if event.time:
            yield -before
        else:
            whole_days = dt.timedelta(days=before.days)
            yield _MORNING - whole_days - (_DAY if _is_window(event) else dt.timedelta())


def _is_window(event: Event) -> bool:
    return bool(event.since and not event.again and event.since != event.day)


def _alarm(trigger: dt.timedelta, event: Event, title: str) -> "icalendar.Alarm":
    import icalendar

    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    related = {"related": "END"} if _is_window(event) else {}
    alarm.add("trigger", trigger, parameters=related)
    return alarm


def _range(revisions: Sequence[Revision]) -> tuple[dt.date, dt.date]:
    """Return the first and the last day for which the clocks have to be written down."""
    again = [r.event for r in revisions if r.event.again and r.event.day]
    firsts = [event.day for event in again if event.day]
    lasts = [event.again.last or _KNOWN_UNTIL for event in again if event.again]
    first, last = min(firsts, default=_KNOWN_UNTIL), max(lasts, default=_KNOWN_UNTIL)
    return max(first, _CLOCKS_FROM) - _DAY, min(last, _CLOCKS_UNTIL) + _DAY
