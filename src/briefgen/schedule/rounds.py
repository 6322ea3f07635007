"""Work that comes back: its rounds, and what is due in each of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.languages import Language
from briefgen.schedule.cadence import Cadence
from briefgen.schedule.event import Event
from briefgen.schedule.work import Work
from briefgen.when import Weekdays, read


def coming_back(dates: Iterable[Event], work: Work, language: Language) -> Iterator[Event]:
    """Yield the written events; those on weekdays of repeating work come again and again."""
    for event in dates:
        weekdays = None if event.day else read(event.text, language)
        if work.is_again and work.first and isinstance(weekdays, Weekdays):
            days = tuple(sorted(set(weekdays.days)))
            cadence = Cadence("week", 1, days, weekdays.time)
            yield _again(event, cadence, work) or event
        else:
            yield event


def rounds(events: Sequence[Event], work: Work, zone: str) -> tuple[Event, ...]:
    """Return the events with the work's rounds in them.

    What has to be handed over just then is what the round is about, and no event of its own.
    """
    blank = Event("round", ("repeats",), "", "", None, None, zone)
    found = _again(blank, work.rounds, work) if work.rounds and work.first else None
    if found is None:
        return tuple(events)
    with_it = [e for e in events if e.kind == "deliverable" and _is_with(e, found)]
    about = {event.path: None for event in with_it}
    others = (event for event in events if event.path not in about)
    return (*others, replace(found, about=tuple(about)))


def _again(event: Event, cadence: Cadence, work: Work) -> Event | None:
    found = work.again(cadence, work.first) if work.first else None
    if found is None:
        return None
    return replace(event, day=found[0], time=cadence.time, again=found[1])


def _is_with(event: Event, round_: Event) -> bool:
    return (event.day, event.time, event.again) == (round_.day, round_.time, round_.again)
