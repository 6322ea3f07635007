"""The records of a brief's deliveries: which of them count, and what is wrong with them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Brief
from briefgen.diagnostic import Diagnostic, Note
from briefgen.records.against import Against, bonus_key, key
from briefgen.records.contradictions import contradictions
from briefgen.records.filled import DOUBTFUL, read
from briefgen.records.scored import Reward, Scored
from briefgen.records.sent import Sent
from briefgen.schedule.work import comes_back
from briefgen.source import SourceFile


@dataclass(frozen=True, slots=True)
class Scores:
    """The deliveries of one brief that can be counted, by date, and what is wrong."""

    scored: tuple[Scored, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def scores(files: Iterable[SourceFile], brief: Brief, sent: Sequence[Sent], mark: str) -> Scores:
    """Read all records of a brief, of which `mark` is the fingerprint that its worker's has now.

    A record is left out when it is of another brief, names no worker, or notes a delivery that
    another one has already.
    """
    against = Against.of(brief, sent, mark)
    counted: dict[str, Scored] = {}
    problems: list[Diagnostic] = []
    for file in files:
        scored, found = read(file, against.language, is_dated=against.is_dated)
        wrong = _not_counted(scored, brief, counted)
        if scored.is_blank:
            problems += [wrong] if wrong else (_miswritten(found, scored) or [_blank(scored)])
            continue
        problems += _once(found)
        problems += [wrong] if wrong else (*contradictions(scored), *against.problems(scored))
        if scored.worker and not wrong:
            counted[key(scored.delivery) or scored.file] = scored
    in_order = tuple(sorted(counted.values(), key=_by_date))
    problems += _earned_again(in_order, brief)
    problems += _noted_twice(in_order, brief)
    problems += _paid_unearned(in_order, brief)
    return Scores(in_order, tuple(dict.fromkeys(problems)))


def comes_once(brief: Brief) -> bool:
    """Tell whether the work is done, and each bonus earned, once."""
    payment, repeats = brief.front.payment, brief.front.repeats
    is_again = repeats is not None and comes_back(repeats)
    return not is_again and (payment is None or payment.per in ("", "project"))


def _once(problems: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what is said of several lines of a record once, at the first of them."""
    same: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in problems:
        same.setdefault((one.message, one.help), []).append(one)
    for first, *others in same.values():
        lines = [str(one.place.span.start.line) for one in others]
        word = "line" if len(lines) == 1 else "lines"
        also = f"; the same on {word} {', '.join(lines)}" if lines else ""
        yield replace(first, message=f"{first.message}{also}")


def _miswritten(found: Iterable[Diagnostic], scored: Scored) -> list[Diagnostic]:
    """Return what is wrong with what was written, and not that the rest is still to come."""
    written = set(scored.spans.values.values())
    return [one for one in found if one.code != DOUBTFUL.code or one.place in written]


def _blank(scored: Scored) -> Diagnostic:
    message = "nothing is filled in here yet, so this record is not counted"
    return DOUBTFUL.at(scored.at("delivery"), message, help="Write behind the colons what was.")


def _not_counted(scored: Scored, brief: Brief, counted: dict[str, Scored]) -> Diagnostic | None:
    if scored.brief and scored.brief != brief.name:
        message = f"this record is of the brief {scored.brief}, and lies in the folder of another"
        help = f"Move it to briefs/_records/{scored.brief}/. Until then it is not counted."
        return DOUBTFUL.at(scored.at("brief"), message, help=help)
    first = counted.get(key(scored.delivery))
    if first is None or not scored.delivery:
        return None
    return DOUBTFUL.at(
        scored.at("delivery"),
        f"there are two records of {scored.delivery}, so only the first one is counted",
        help="Give each delivery a name of its own, or take one of the two files away.",
        note=Note(first.at("delivery"), "this is the first one"),
    )


def _earned_again(counted: Sequence[Scored], brief: Brief) -> Iterator[Diagnostic]:
    """Yield what one worker earned more often than it can be."""
    first: dict[tuple[str, str], Scored] = {}
    for one in counted if comes_once(brief) else ():
        for index, reward in enumerate(one.bonus):
            which = _which(one, reward, brief)
            before = first.setdefault(which, one) if reward.earned else one
            if before is not one:
                yield DOUBTFUL.at(
                    one.at("bonus", index, "earned"),
                    "this bonus can be earned once, and it is noted as earned before; it is "
                    "counted once",
                    help="Write no behind one of the two.",
                    note=Note(before.spans.start, "the other record"),
                )


def _noted_twice(counted: Sequence[Scored], brief: Brief) -> Iterator[Diagnostic]:
    """Yield what would be earned more often than something was delivered."""
    for one in counted:
        earned = [(i, _which(one, r, brief)) for i, r in enumerate(one.bonus) if r.earned]
        had = [which for _, which in earned]
        for place, (index, which) in enumerate(earned):
            if which in had[:place]:
                yield DOUBTFUL.at(
                    one.at("bonus", index, "earned"),
                    "this bonus is noted as earned twice for one delivery; it is counted once",
                    help="Take one of the two away. What was earned with another delivery "
                    "stands in the record of that one.",
                )


def _paid_unearned(counted: Sequence[Scored], brief: Brief) -> Iterator[Diagnostic]:
    """Yield what is paid and not earned; what comes once may be paid in a later record."""
    before = set(_all_earned(counted, brief)) if comes_once(brief) else set()
    for one in counted:
        for index, reward in enumerate(one.bonus):
            is_earned = reward.earned or _which(one, reward, brief) in before
            if reward.paid and not is_earned:
                message = "this bonus is paid, and it is not noted that it was earned"
                help = "Correct `earned:` or `paid:`."
                yield DOUBTFUL.at(one.at("bonus", index, "paid"), message, help=help)


def _all_earned(counted: Sequence[Scored], brief: Brief) -> Iterator[tuple[str, str]]:
    for one in counted:
        yield from (_which(one, reward, brief) for reward in one.bonus if reward.earned)


def _which(scored: Scored, reward: Reward, brief: Brief) -> tuple[str, str]:
    return key(scored.worker), bonus_key(reward, brief)


def _by_date(scored: Scored) -> tuple[dt.date, str]:
    moment = scored.handed_over or scored.due
    return (moment.day if moment else dt.date.max), scored.file
