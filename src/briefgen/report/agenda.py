"""What is due, for a person to read."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from briefgen.agenda import Agenda, Entry, Stage
from briefgen.diagnostic import Diagnostic
from briefgen.report.printable import Style, one_line, width
from briefgen.report.wrapping import columns, wrapped

_BOLD, _DIM, _RED = "1", "2", "31"
_TO_LEAVE = (
    "Tick off what is finished in its brief: `done: [First draft]`; or, when all is, "
    "`status: done`."
)
_LATEST = 5
"""How many lines what is overdue takes, unless all of them are asked for."""
_SHARE = ("deliverable", "provided", "review", "update")
_GAP = "  "
_DOT = " · "


def agenda_text(agenda: Agenda, style: Style, *, everything: bool = False) -> str:
    """Return the agenda with a heading for each part that has something in it.

    Of what is overdue only the latest is said, unless `everything` is asked for.
    """
    said = [list(same) for same in _same(agenda.entries)]
    overdue = [same for same in said if same[0].stage == "overdue"]
    more = 0 if everything else max(0, len(overdue) - _LATEST)
    shown = [*overdue[more:], *(same for same in said if same[0].stage != "overdue")]
    margin = max((width(_when(same, agenda)) for same in shown), default=0)
    stages: tuple[Stage, ...] = ("today", "soon", "overdue")
    now, soon, late = (_part(stage, shown, agenda, margin, style) for stage in stages)
    nothing = "" if now or soon else wrapped(_nothing(agenda), "", "", style)
    late += f"\n{_more(more, style)}" if more else ""
    to_leave = wrapped(_TO_LEAVE, "", "", style) if late else ""
    return "\n\n".join(filter(None, (now, soon, nothing, late, to_leave)))


def _more(count: int, style: Style) -> str:
    is_one = count == 1
    verb = "1 more was" if is_one else f"{count} more were"
    text = f"{verb} due earlier; `briefgen agenda --all` shows {'it' if is_one else 'them'}."
    return wrapped(text, _GAP, _GAP, style)


def unread(problems: Sequence[Diagnostic]) -> Iterator[str]:
    """Say, a line each, why dates may be missing."""
    for found in problems:
        line = found.place.span.start.line
        yield f"{found.place.source.name}:{line}: {one_line(found.message)}"
    if problems:
        yield "Dates of these briefs may be missing above. `briefgen lint` says what to type."


def _part(
    stage: Stage, shown: Iterable[Sequence[Entry]], agenda: Agenda, margin: int, style: Style
) -> str:
    lines = [_lines(same, agenda, margin, style) for same in shown if same[0].stage == stage]
    if not lines:
        return ""
    heading = style.paint(
        _heading(stage, agenda), f"{_BOLD};{_RED}" if stage == "overdue" else _BOLD
    )
    return "\n".join((heading, *chain.from_iterable(lines)))


def _heading(stage: Stage, agenda: Agenda) -> str:
    if stage == "overdue":
        return "Overdue, unless it is done"
    if stage == "today":
        return f"Today, {agenda.today:%A} {_day(agenda.today, None)}"
    return "Tomorrow" if agenda.days == 1 else f"The next {agenda.days} days"


def _lines(same: Sequence[Entry], agenda: Agenda, margin: int, style: Style) -> Iterator[str]:
    first = same[0]
    indent = " " * (margin + 2 * len(_GAP))
    when = _when(same, agenda)
    lead = _GAP + when + " " * (margin - width(when)) + _GAP
    who, what = _who(first), _what(same)
    text = wrapped(f"{who}: {what}", lead, indent, style)
    shown = text.replace(f"{who}:", style.paint(f"{who}:", _BOLD), 1) if first.is_mine else text
    brief, more = one_line(first.brief), (_clocks(first), _again(same, agenda))
    if not any(more) and "\n" not in text and width(f"{text}{_DOT}{brief}") <= columns(style):
        yield shown + style.paint(f"{_DOT}{brief}", _DIM)
        return
    yield shown
    below = _DOT.join(filter(None, (brief, *more)))
    yield style.paint(wrapped(below, indent, indent, style), _DIM)


def _who(entry: Entry) -> str:
    if entry.is_mine:
        return "You"
    somebody = "The approver" if entry.event.is_owners else "The worker"
    return ", ".join(map(one_line, entry.who)) or somebody


def _what(same: Sequence[Entry]) -> str:
    first = same[0]
    things = "; ".join(dict.fromkeys(one_line(thing) for entry in same for thing in entry.things))
    amount = one_line(first.amount)
    said: dict[str, Callable[[], str]] = {
        "start": lambda: "start",
        "provided": lambda: f"give {things}",
        "deliverable": lambda: f"hand over {things}",
        "round": lambda: f"hand over {things}" if things else "the round is due",
        "milestone": lambda: f"reach {things}",
        "due": lambda: "everything is due",
        "update": lambda: f"status update, {things}" if things else "status update",
        "review": lambda: f"check {things}" if things else "check the work",
        "payment": lambda: f"pay {amount}".strip() + (f" for {things}" if things else ""),
    }
    return said[first.event.kind]()


def _when(same: Sequence[Entry], agenda: Agenda) -> str:
    entry = same[0]
    day = _day(entry.occurrence.day, agenda.today)
    return f"{day} {entry.event.time:%H:%M}" if entry.event.time else day


def _day(day: dt.date, today: dt.date | None) -> str:
    """Say a day, with its year when that is not this one."""
    if today is None:
        return f"{day.day} {day:%B} {day.year}"
    short = f"{day:%a} {day.day:>2} {day:%b}"
    return short if day.year == today.year else f"{short} {day.year}"


def _clocks(entry: Entry) -> str:
    time, zone = entry.event.time, entry.event.zone
    if time is None or not zone:
        return ""
    clocks = [f"{time:%H:%M} {_place(zone)}"]
    for name, there in entry.clocks:
        is_same = there.date() == entry.occurrence.day
        day = "" if is_same else f"{there:%a} "
        clocks.append(f"{day}{there:%H:%M} {_place(name)}")
    return " = ".join(clocks)


def _place(zone: str) -> str:
    return one_line(zone.rpartition("/")[2].replace("_", " "))


def _again(same: Sequence[Entry], agenda: Agenda) -> str:
    days = sorted({entry.occurrence.day for entry in same})[1:]
    return f"also {', '.join(_day(day, agenda.today) for day in days)}" if days else ""


def _same(entries: Iterable[Entry]) -> Iterable[Sequence[Entry]]:
    """Return together what is said in one line: things of one moment, and one thing's days."""
    found: dict[object, list[Entry]] = {}
    for entry in entries:
        event, day = entry.event, entry.occurrence.day
        key: object = (entry.brief, entry.stage, event.kind, day, event.time)
        if event.again:
            key = (entry.brief, entry.stage, event.kind, event.again, event.time)
        elif event.kind not in _SHARE:
            key = (entry.brief, event.id)
        found.setdefault(key, []).append(entry)
    return found.values()


def _nothing(agenda: Agenda) -> str:
    within = {0: "", 1: " or tomorrow"}.get(agenda.days, f" or in the next {agenda.days} days")
    following = agenda.following
    if following is None:
        return f"Nothing is due today{within}, and no brief has a date after that."
    when = _when([following], agenda)
    what = f"{one_line(following.brief)}, {_who(following)}: {_what([following])}"
    return f"Nothing is due today{within}. The next date is {when}: {what}."
