"""What is wrong with single values: dates that do not exist, pictures that cannot be shown."""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace

from briefgen import markup
from briefgen.brief import FrontMatter, When
from briefgen.diagnostic import Diagnostic, Edit, Fix, Problem, Severity
from briefgen.inputs import Inputs, Picture
from briefgen.keyed import KeyPath, Spans
from briefgen.languages import Language, language_for
from briefgen.markup import Block
from briefgen.parse import dates
from briefgen.source import Place, Position, SourceFile
from briefgen.when import clock, impossible_date

INVALID_DATE = Problem("BG302", "invalid-date", Severity.ERROR)
MISSING_ASSET = Problem("BG603", "missing-asset", Severity.ERROR)

_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


def check_dates(front: FrontMatter, spans: Spans) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each time that no calendar has, or that none can read."""
    language = language_for(front.language)
    for path, value in leaves(front, ()):
        if isinstance(value, When):
            found = _date(value.text, language, front.language, spans.at(path))
            yield from (found,) if found else ()
    hours = {("repeats", "at"): front.repeats, ("status_updates", "at"): front.status_updates}
    for path, record in hours.items():
        if record and record.at:
            yield from _hour(record.at, spans.at(path))


def check_pictures(
    inputs: Inputs, front: FrontMatter, spans: Spans, blocks: Sequence[Block]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each picture that the brief names and the guide cannot show."""
    for source, lines in markup.pictures(blocks):
        yield from _picture(inputs, source, _in_block(source, inputs.source, lines))
    for path, value in leaves(front, ()):
        if isinstance(value, str) and "![" in value and path[0] != "private":
            for source, _ in markup.pictures(markup.read(value).blocks):
                yield from _picture(inputs, source, _in_value(source, spans.at(path)))


def _picture(inputs: Inputs, source: str, place: Place) -> Iterator[Diagnostic]:
    found = inputs.pictures.get(source)
    if isinstance(found, Picture):
        return
    message = found.message if found else f"the picture {source} cannot be shown"
    help = found.help if found else "Put a PNG, JPEG, GIF, WebP or SVG file beside the brief."
    instead = found.instead if found and place.text == source else ""
    fix = Fix((Edit(place, instead),)) if instead else None
    yield MISSING_ASSET.at(place, message, help=help, fix=fix)


def _in_block(source: str, file: SourceFile, lines: tuple[int, int]) -> Place:
    """Return the place of a picture's name, or of the last part where that was typed."""
    first, after = (file.offset(Position(line, 1)) for line in lines)
    name = source.rpartition("/")[2] or source
    return _typed(source, file, first, after) or file.place_of(name, *lines)


def _in_value(source: str, place: Place) -> Place:
    start, end = (place.source.offset(at) for at in (place.span.start, place.span.end))
    return _typed(source, place.source, start, end) or place


def _typed(source: str, file: SourceFile, start: int, end: int) -> Place | None:
    """Return where a name stands in round brackets, as it is."""
    for opening in ("](", "](<"):
        at = file.text.find(f"{opening}{source}", start, end) + len(opening)
        if source and at >= len(opening):
            return file.place(at, at + len(source))
    return None


def _date(text: str, language: Language, tag: str, place: Place) -> Diagnostic | None:
    wrong = impossible_date(text)
    new = dates.rewritten(text, language, tag)
    if new:
        return _unread(text, new, place)
    if wrong:
        return _none(wrong, _why(wrong), place)
    numbers = dates.numeric(text, tag)
    if numbers and not numbers.readings:
        return _none(numbers.written, "that month has no such day", place)
    if numbers and dates.wrong_weekday(numbers, language):
        day = numbers.readings[0]
        is_one = f"it is a {language.weekdays[day.weekday()].capitalize()}"
        return _none(f"{numbers.weekday} {day}", is_one, place)
    return None


def _hour(text: str, place: Place) -> Iterator[Diagnostic]:
    if clock(text):
        return
    new = dates.time(text)
    if clock(new):
        yield _unread(text, new, place)
    elif _CLOCK.fullmatch(text):
        yield _none(text, "the day ends at 23:59", place, "time")


def _unread(text: str, new: str, place: Place) -> Diagnostic:
    """What people understand and a calendar does not has to be written anew, no more."""
    is_whole = place.text.strip("\"'") == text
    found = INVALID_DATE.at(
        place,
        f"no calendar can read “{text}”",
        help=f"Write: {new}",
        fix=Fix((Edit(place, new),)) if is_whole else None,
    )
    return replace(found, severity=Severity.WARNING)


def _none(text: str, label: str, place: Place, what: str = "date") -> Diagnostic:
    help = "Write year-month-day, and a time if it matters, such as 2026-12-04 17:00."
    if what == "time":
        help = "Write hours and minutes such as 17:00."
    return INVALID_DATE.at(place, f"{text} is not a {what} that exists", label=label, help=help)


def leaves(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, object]]:
    """Yield texts and times with their key paths."""
    if isinstance(value, str | When):
        yield path, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from leaves(part, (*path, index))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif is_dataclass(value):
        for field in fields(value):
            key = field.name.rstrip("_")
            yield from leaves(getattr(value, field.name), (*path, key))


def _why(text: str) -> str:
    """Say which part is wrong."""
    year, month, day = (int(part) for part in re.split(r"[ T]", text)[0].split("-"))
    if year < 1:
        return "years begin at 0001"
    if not 1 <= month <= 12:
        return "months go from 01 to 12"
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        return f"that month has {days} days"
    return "the day ends at 23:59"
