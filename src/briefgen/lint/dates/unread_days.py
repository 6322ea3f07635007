"""Days (`on`) that do not fit to how often something comes (`every`), and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.languages import Language
from briefgen.schedule.cadence import read_cadence
from briefgen.schedule.recurrence import IN_EVERY_MONTH
from briefgen.when import Weekdays, read

_NOT_IN_EACH = (29, 30, 31)
_WORDS = "Write every: week, or leave out `on`."
_BOTH = "Write every: week, and all days below `on`."
_OTHERS = "Leave out `on`, or write every: week and the weekdays."
_DAYS = f"Write a day from 1 to {IN_EVERY_MONTH}, or last for the last day of each month."
_WHICH = "Write every: week, or days of the month such as 1, 15 or last."
_WEEKDAY = "Write a weekday, such as Friday, or every: month with the day of the month."
_HOUR = "Write one hour for all of them, below `at`."


@dataclass(frozen=True, slots=True)
class Misfit:
    """What no calendar can read, by its index among the days; None stands for all of them."""

    index: int | None
    message: str
    help: str


def misfits(every: str, on: Sequence[str], language: Language) -> Iterator[Misfit]:
    """Yield what is wrong with days because of which nothing at all can be read."""
    cadence = read_cadence(every, (), "", language)
    if cadence is None and every.strip():
        yield Misfit(None, f"“{every}” is in words, so no calendar has these days", _WORDS)
    elif isinstance(read(every, language), Weekdays):
        yield Misfit(None, "`every` names days, and so does `on`", _BOTH)
    elif cadence and cadence.unit == "day":
        yield Misfit(None, f"what comes every {every} does not keep to these days", _OTHERS)
    elif cadence.unit == "month" if cadence else all(map(str.isdecimal, on)):
        yield from _of_months(on, language)
    else:
        yield from _of_weeks(on, language)


def _of_months(on: Sequence[str], language: Language) -> Iterator[Misfit]:
    for index, text in enumerate(on):
        if text.isdecimal() and len(text) <= 2 and int(text) in _NOT_IN_EACH:
            yield Misfit(index, f"not every month has a day {text}, so no calendar has it", _DAYS)
        elif isinstance(read(text, language), Weekdays):
            yield Misfit(index, f"a month has more than one {text}", _WHICH)
        elif read_cadence("month", (text,), "", language) is None:
            yield Misfit(index, f"no calendar can read “{text}” as a day of the month", _DAYS)


def _of_weeks(on: Sequence[str], language: Language) -> Iterator[Misfit]:
    found = [read(text, language) for text in on]
    for index, (text, one) in enumerate(zip(on, found, strict=True)):
        if not isinstance(one, Weekdays):
            yield Misfit(index, f"no calendar can read “{text}” as a weekday", _WEEKDAY)
    if len({one.time for one in found if isinstance(one, Weekdays) and one.time}) > 1:
        yield Misfit(None, "these days have more than one hour", _HOUR)
