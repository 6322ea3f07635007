"""What is wrong with single values: dates that do not exist, pictures that cannot be shown."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from briefgen import markup
from briefgen.brief import FrontMatter, When
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.inputs import Inputs, Picture
from briefgen.keyed import KeyPath, Spans
from briefgen.markup import Block
from briefgen.source import Place
from briefgen.when import impossible_date

INVALID_DATE = Problem("BG302", "invalid-date", Severity.ERROR)
MISSING_ASSET = Problem("BG603", "missing-asset", Severity.ERROR)


def check_dates(front: FrontMatter, spans: Spans) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each date that no calendar has."""
    for path, value in _leaves(front, ()):
        wrong = impossible_date(value.text) if isinstance(value, When) else ""
        if wrong:
            yield INVALID_DATE.at(
                spans.at(path),
                f"{wrong} is not a date that exists",
                label=_why(wrong),
                help="Write year-month-day, and a time if it matters, such as 2026-12-04 17:00.",
            )


def check_pictures(
    inputs: Inputs, front: FrontMatter, spans: Spans, blocks: Sequence[Block]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each picture that the brief names and the guide cannot show."""
    for source, lines in markup.pictures(blocks):
        name = source.rpartition("/")[2] or source
        yield from _picture(inputs, source, inputs.source.place_of(name, *lines))
    for path, value in _leaves(front, ()):
        if isinstance(value, str) and "![" in value:
            for source, _ in markup.pictures(markup.read(value).blocks):
                yield from _picture(inputs, source, spans.at(path))


def _picture(inputs: Inputs, source: str, place: Place) -> Iterator[Diagnostic]:
    found = inputs.pictures.get(source)
    if isinstance(found, Picture):
        return
    message = found.message if found else f"the picture {source} cannot be shown"
    help = found.help if found else "Put a PNG, JPEG, GIF, WebP or SVG file beside the brief."
    yield MISSING_ASSET.at(place, message, help=help)


def _leaves(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, object]]:
    """Yield texts and times with their key paths."""
    if isinstance(value, str | When):
        yield path, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _leaves(part, (*path, index))
    elif is_dataclass(value):
        for field in fields(value):
            key = field.name.rstrip("_")
            yield from _leaves(getattr(value, field.name), (*path, key))


def _why(text: str) -> str:
    """Say which part is wrong."""
    year, month, day = (int(part) for part in re.split(r"[ T]", text)[0].split("-"))
    if not 1 <= month <= 12:
        return "months go from 01 to 12"
    days = calendar.monthrange(max(year, 1), month)[1]
    if not 1 <= day <= days:
        return f"that month has {days} days"
    return "the day ends at 23:59" if ":" in text else "write two digits for month and day"
