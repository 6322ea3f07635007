"""What records of deliveries come to, for a person to read: facts, never a verdict."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from briefgen.diagnostic import Diagnostic, Severity
from briefgen.report.counts import counted
from briefgen.report.printable import Style, one_line, width
from briefgen.report.wrapping import wrapped
from briefgen.score import FEWEST, Count, Delivery, Earned, Part, Score, Times, Totals, Whole
from briefgen.when import Moment

_BOLD, _DIM = "1", "2"
_LABELS = 27
"""The cells of the names of facts, their indentation included."""

_HOW = (
    "To note one, type `briefgen build`, copy output/private/{name}.scorecard.yaml to "
    "briefs/_records/{name}/scored-001.yaml, and fill in the copy."
)


def score_text(score: Score, without: Sequence[str], style: Style) -> str:
    """Return the evidence of each worker, brief by brief, with its sums.

    `without` are the names of the briefs of which there is no record.
    """
    parts: list[str] = []
    for whole in score.workers:
        own = [part for part in score.parts if part.worker == whole.worker]
        parts += (_part(part, style) for part in own)
        parts += [_whole(whole, style)] if whole.briefs > 1 else []
        parts += [wrapped(_too_little(whole), "", "", style)] if whole.totals.is_little else []
    parts += _without(without, style) if without else []
    if without and not score.parts:
        parts.append(wrapped(_HOW.format(name=one_line(without[0])), "", "", style))
    return "\n\n".join(parts)


def remarks(problems: Sequence[Diagnostic], unread: Sequence[Diagnostic]) -> Iterator[str]:
    """Say, a line each, what is good to know of records, and why facts may be missing."""
    yield from (_line(found) for found in problems if found.severity is Severity.INFO)
    yield from map(_line, unread)
    if unread:
        yield "Facts of these briefs may be missing above. `briefgen lint` says what to type."


def _line(found: Diagnostic) -> str:
    line = found.place.span.start.line
    return f"{found.place.source.name}:{line}: {one_line(found.message)}"


def _part(part: Part, style: Style) -> str:
    lines = [style.paint(f"{one_line(part.worker)} · {one_line(part.brief)}", _BOLD)]
    for delivery in part.deliveries:
        lines += _delivery(delivery, style)
    return "\n".join((*lines, *_sums(part.totals, style, part.bonus)))


def _whole(whole: Whole, style: Style) -> str:
    name = f"{one_line(whole.worker)} · all {whole.briefs} briefs"
    return "\n".join((style.paint(name, _BOLD), *_sums(whole.totals, style)))


def _delivery(delivery: Delivery, style: Style) -> Iterator[str]:
    scored = delivery.scored
    yield wrapped(one_line(scored.delivery) or "(no name)", "  ", "  ", style)
    yield _fact("handed over", _came(delivery), style)
    yield _fact("first check", _checked(delivery), style)
    if scored.criteria:
        yield _fact("criteria met", _criteria(delivery), style)
    for one in scored.criteria:
        if one.met is False:
            text = f"{one.number} {one.text}".strip()
            yield _fact("  not met", one_line(text), style)
    if delivery.updates.of:
        yield _fact("status updates", f"{_of(delivery.updates)} agreed", style)
    if scored.more_came_than_agreed:
        told = f"{scored.updates_received} came, {scored.updates_agreed} agreed; not counted"
        yield _fact("status updates", told, style)
    yield from _answers(delivery, style)
    for bonus in delivery.bonus:
        yield _fact("bonus earned", _bonus(bonus), style)
    if scored.note:
        yield _fact("note", one_line(scored.note), style)
    yield style.paint(_fact("record", one_line(scored.file), style), _DIM)


def _answers(delivery: Delivery, style: Style) -> Iterator[str]:
    scored, said = delivery.scored, {True: "yes", False: "no"}
    if scored.updates_complete is not None:
        yield _fact("updates complete", said[scored.updates_complete], style)
    if scored.asked_early is not None:
        yield _fact("asked before the work", said[scored.asked_early], style)


def _came(delivery: Delivery) -> str:
    due, came = delivery.scored.due, delivery.scored.handed_over
    if came is None:
        return "not noted" + (f"; due {_moment(due)}" if due else "")
    if due is None:
        return f"{_moment(came)}; when it was due is not noted"
    said = f"{_moment(came)}, due {_moment(due)}"
    if delivery.on_time is None:
        return f"{said}: the hour is not noted, so whether on time cannot be told"
    late = counted(delivery.days_late, "day") if delivery.days_late else "on the same day"
    return f"{said}: {'on time' if delivery.on_time else f'late, {late}'}"


def _checked(delivery: Delivery) -> str:
    said = {True: "accepted", False: "not accepted", None: "not noted"}
    rework = delivery.scored.rework
    rounds = "rounds of rework not noted" if rework is None else _rounds(rework)
    odd = "; not counted" if delivery.scored.sent_back_though_accepted else ""
    return f"{said[delivery.scored.accepted]}; {rounds}{odd}"


def _rounds(number: int) -> str:
    return f"{counted(number, 'round')} of rework"


def _criteria(delivery: Delivery) -> str:
    left = f"; {delivery.unanswered} not noted" if delivery.unanswered else ""
    return _of(delivery.criteria) + left if delivery.criteria.of else "not noted"


def _bonus(bonus: Earned) -> str:
    what = one_line(bonus.when)
    if bonus.amount is None:
        written = one_line(bonus.written) or "no amount"
        return f"{written}, cannot be counted: {bonus.why} ({what})"
    share = f" ({one_line(bonus.written)})" if bonus.written.endswith("%") else ""
    paid = "paid" if bonus.is_paid else "not paid yet"
    return f"{_amount(bonus.amount, bonus.currency)}{share}, {paid}: {what}"


def _sums(totals: Totals, style: Style, bonus: Sequence[Times] = ()) -> Iterator[str]:
    count = totals.deliveries
    yield style.paint(f"  Together, {_deliveries(count)}", _BOLD)
    yield _fact("on time", _noted(totals.on_time, count), style)
    yield _fact("accepted at first check", _noted(totals.accepted, count), style)
    rework = totals.rework
    rounds = f"{rework.number} in {_deliveries(rework.of)}" if rework.of else "not noted"
    yield _fact("rounds of rework", rounds, style)
    if totals.criteria.of:
        yield _fact("criteria met", _of(totals.criteria), style)
    if totals.updates.of:
        yield _fact("status updates", f"{_of(totals.updates)} agreed", style)
    for one in bonus:
        yield _fact("bonus earned", _times(one, count), style)
    yield from _money(totals, style)


def _times(one: Times, deliveries: int) -> str:
    """Say how often a bonus was earned: what comes too often is seen at once."""
    said = "cannot be counted" if one.amount is None else _amount(one.amount, one.currency)
    return f"× {one.times} in {_deliveries(deliveries)}, {said}: {one_line(one.when)}"


def _money(totals: Totals, style: Style) -> Iterator[str]:
    if totals.paid:
        yield _fact("bonus paid", _amounts(totals.paid), style)
    yield _fact("bonus due", _amounts(totals.due) or "none", style)
    if totals.uncounted:
        yield _fact("  besides", f"{totals.uncounted} that cannot be counted", style)


def _noted(count: Count, deliveries: int) -> str:
    """Say a count, and of how many deliveries nothing can be said."""
    left = deliveries - count.of
    if not count.of:
        return "cannot be told" if deliveries else "none"
    return _of(count) + (f"; cannot be told of {left}" if left else "")


def _of(count: Count) -> str:
    return f"{count.number} of {count.of}"


def _amounts(found: Mapping[str, Decimal]) -> str:
    return ", ".join(_amount(found[currency], currency) for currency in sorted(found))


def _amount(amount: Decimal, currency: str) -> str:
    """Say money to the cent, or without cents where there are none."""
    is_whole = amount == amount.to_integral_value()
    return f"{amount:.0f} {currency}".strip() if is_whole else f"{amount:.2f} {currency}".strip()


def _moment(moment: Moment) -> str:
    day = f"{moment.day:%a} {moment.day.day} {moment.day:%b} {moment.day.year}"
    return f"{day} {moment.time:%H:%M}" if moment.time else day


def _too_little(whole: Whole) -> str:
    count = whole.totals.deliveries
    are = "is" if count == 1 else "are"
    return (
        f"{_deliveries(count)} of {one_line(whole.worker)} {are} noted. That is too little to "
        f"judge by; look again when there are {FEWEST}."
    )


def _without(names: Sequence[str], style: Style) -> Iterator[str]:
    shown = map(one_line, names)
    yield wrapped(f"No delivery is noted yet of: {', '.join(shown)}.", "", "", style)


def _deliveries(count: int) -> str:
    return "1 delivery" if count == 1 else f"{count} deliveries"


def _fact(label: str, text: str, style: Style) -> str:
    lead = f"    {label}"
    return wrapped(text, lead + " " * (_LABELS + 2 - width(lead)), " " * (_LABELS + 2), style)
