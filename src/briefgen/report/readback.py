"""What a worker read otherwise than the owner wrote it, for the owner to read."""

from collections.abc import Iterable, Iterator, Sequence

from briefgen.brief import BriefFile
from briefgen.readback import (
    Clocks,
    Names,
    Number,
    Outcome,
    Question,
    Time,
    Verdict,
    clocks_of,
)
from briefgen.report.counts import counted
from briefgen.report.printable import Style, one_line
from briefgen.schedule import Event
from briefgen.schedule.instants import instant, on_clock
from briefgen.source import Place

_BOLD, _DIM = "1", "2"
_LONGEST = 300
_PARTS = (
    ((Verdict.DIFFERENT,), "Read otherwise"),
    ((Verdict.UNREAD, Verdict.INCOMPLETE), "Could not be compared"),
    ((Verdict.MISSING,), "Not answered"),
    ((Verdict.BESIDE,), "In their own words: compare these yourself"),
    ((Verdict.NEAR,), "The same, as far as can be told"),
)
_TONE = "This tests how clearly the brief is written, not who answered."


def readback_text(file: BriefFile, outcomes: Sequence[Outcome], style: Style) -> str:
    """Return the outcomes part by part, what was read otherwise first, and a closing line."""
    parts = (_part(title, _of(verdicts, outcomes), file, style) for verdicts, title in _PARTS)
    return "\n\n".join((*filter(None, parts), _closing(outcomes)))


def _of(verdicts: tuple[Verdict, ...], outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if one.verdict in verdicts]


def _part(title: str, outcomes: Sequence[Outcome], file: BriefFile, style: Style) -> str:
    if not outcomes:
        return ""
    return "\n".join((style.paint(title, _BOLD), *_lines(outcomes, file, style)))


def _lines(outcomes: Sequence[Outcome], file: BriefFile, style: Style) -> Iterator[str]:
    clocks = clocks_of(file.brief.front)
    for one in outcomes:
        place = _place(one.question, file)
        where = f"{place.source.name}:{place.span.start.line}"
        yield f"  {one_line(one.question.text)}"
        yield f"    brief:   {_said(one.question, clocks)}  {style.paint(one_line(where), _DIM)}"
        if one.answer:
            yield f"    answer:  {_short(one.answer)}"
        if one.note:
            yield f"    {one_line(one.note)}"


def _place(question: Question, file: BriefFile) -> Place:
    if question.path:
        return file.spans.at(question.path)
    return file.source.place_of_line(question.line)


def _said(question: Question, clocks: Clocks) -> str:
    """Say what the brief says, plainly."""
    expected = question.expected
    if isinstance(expected, Time):
        event = expected.event
        assert event.day, "only what has a date is asked for"
        day = f"{event.day:%A} {event.day.isoformat()}"
        if event.time is None:
            return one_line(day)
        zone = f" ({event.zone})" if event.zone else ""
        return one_line(f"{day}, {event.time:%H:%M}{zone}{_elsewhere(event, clocks)}")
    if isinstance(expected, Number):
        is_named = expected.currency.casefold() in expected.typed.casefold()
        return one_line(expected.typed if is_named else f"{expected.typed} {expected.currency}")
    if isinstance(expected, Names):
        return _short(", ".join(expected.names))
    return _short(expected.text)


def _elsewhere(event: Event, clocks: Clocks) -> str:
    """Say the same moment on the other clocks of the brief."""
    moment = instant(event.day, event.time, event.zone) if event.day else None
    others = (name for name in clocks.all if moment and name != event.zone)
    there = ((name, on_clock(moment, name)) for name in others if moment)
    return "".join(f" = {at:%A} {at:%H:%M} ({name})" for name, at in there if at)


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"


def _closing(outcomes: Sequence[Outcome]) -> str:
    open_ = sum(not one.is_agreed for one in outcomes)
    words = sum(one.verdict is Verdict.BESIDE for one in outcomes)
    same = len(outcomes) - open_ - words
    if open_:
        return f"{counted(open_, 'answer')} of {len(outcomes)} to talk about. {_TONE}"
    return f"{counted(same, 'answer')} as the brief has it, {words} in their own words."
