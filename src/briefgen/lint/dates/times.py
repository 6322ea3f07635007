"""The times in a brief's front matter, and how long its work takes."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief import FrontMatter, When
from briefgen.keyed import KeyPath
from briefgen.lint.context import Context
from briefgen.lint.wording.prompts import is_prompt
from briefgen.schedule import Event
from briefgen.schedule.work import comes_back
from briefgen.schedule.work import until as last_day


@dataclass(frozen=True, slots=True)
class Written:
    """What an owner wrote where a time belongs, and the key path to it."""

    path: KeyPath
    text: str


def times(front: FrontMatter) -> Iterator[Written]:
    """Yield what stands in `start`, `due`, `by`, `until` and `except`."""
    yield from _written(("start",), front.start)
    if front.repeats:
        yield from _written(("repeats", "until"), front.repeats.until)
        for index, when in enumerate(front.repeats.except_):
            yield from _written(("repeats", "except", index), when)
    for index, provided in enumerate(front.owner_provides):
        yield from _written(("owner_provides", index, "by"), provided.by)
    for index, deliverable in enumerate(front.deliverables):
        yield from _written(("deliverables", index, "due"), deliverable.due)
    for index, milestone in enumerate(front.milestones):
        yield from _written(("milestones", index, "due"), milestone.due)
    yield from _written(("due",), front.due)


def clocks(front: FrontMatter) -> Iterator[Written]:
    """Yield what stands in `at`: hours without a day."""
    for key, record in (("repeats", front.repeats), ("status_updates", front.status_updates)):
        if record and record.at:
            yield Written((key, "at"), record.at)


def is_said(context: Context, when: When | None) -> bool:
    """Tell whether there is more than a prompt where a time belongs."""
    return when is not None and bool(when.text) and not is_prompt(when.text, context.lexicon)


def repeats(context: Context) -> bool:
    """Tell whether the work comes back again and again."""
    given = context.front.repeats
    if given is None or is_prompt(given.every, context.lexicon):
        return bool(given and (given.on or given.at))
    return comes_back(given)


def is_hiring(context: Context) -> bool:
    """Tell whether somebody is wanted: no worker has a name yet."""
    return not any(person.name.strip() for person in context.front.worker)


def until(context: Context) -> dt.date | None:
    """Return the last day of repeating work as `until` gives it."""
    return last_day(context.front, context.events)


def check_points(context: Context) -> tuple[Event, ...]:
    """Return the dated events by which a worker owes something, with the start, in order."""
    return tuple(e for e in context.events if e.day and e.kind != "provided")


def days_of_work(context: Context) -> int | None:
    """Return how many days lie between the first and the last known date of the work.

    None where fewer than two are known.
    """
    days = [event.day for event in check_points(context) if event.day]
    last = until(context)
    days += [last] if last else []
    return (max(days) - min(days)).days if len(days) > 1 else None


def _written(path: KeyPath, when: When | None) -> Iterator[Written]:
    if when and when.text.strip():
        yield Written(path, when.text)
