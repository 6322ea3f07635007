"""What records of deliveries come to, for programs."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from json import dumps
from typing import Any

from briefgen.diagnostic import Diagnostic
from briefgen.score import FEWEST, Count, Delivery, Earned, Part, Score, Times, Totals, Whole
from briefgen.when import Moment

_VERSION = 1


def score_json(score: Score, problems: Sequence[Diagnostic]) -> str:
    """Return the score as a JSON object; `docs/score.md` says what its keys hold."""
    report = {
        "version": _VERSION,
        "fewest": FEWEST,
        "workers": [_whole(whole, score) for whole in score.workers],
        "problems": [_problem(one) for one in problems],
    }
    return dumps(report, indent=2, ensure_ascii=True)


def _whole(whole: Whole, score: Score) -> dict[str, Any]:
    return {
        "worker": whole.worker,
        "enough": not whole.totals.is_little,
        "totals": _totals(whole.totals),
        "briefs": [_part(part) for part in score.parts if part.worker == whole.worker],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "brief": part.brief,
        "title": part.title,
        "totals": _totals(part.totals),
        "bonus": [_times(one) for one in part.bonus],
        "deliveries": [_delivery(one) for one in part.deliveries],
    }


def _times(one: Times) -> dict[str, Any]:
    amount = None if one.amount is None else f"{one.amount:f}"
    return {"when": one.when, "times": one.times, "amount": amount, "currency": one.currency}


def _delivery(one: Delivery) -> dict[str, Any]:
    scored = one.scored
    return {
        "delivery": scored.delivery,
        "record": scored.file,
        "brief_version": scored.version,
        "fingerprint": scored.fingerprint,
        "due": _moment(scored.due),
        "handed_over": _moment(scored.handed_over),
        "on_time": one.on_time,
        "days_late": one.days_late if one.on_time is not None else None,
        "accepted_at_first_check": scored.accepted,
        "rounds_of_rework": scored.rework,
        "updates_agreed": scored.updates_agreed,
        "updates_received": scored.updates_received,
        "updates_complete": scored.updates_complete,
        "asked_early": scored.asked_early,
        "criteria": [{"number": c.number, "text": c.text, "met": c.met} for c in scored.criteria],
        "bonus": [_bonus(bonus) for bonus in one.bonus],
        "note": scored.note,
    }


def _bonus(bonus: Earned) -> dict[str, Any]:
    return {
        "when": bonus.when,
        "written": bonus.written,
        "amount": None if bonus.amount is None else f"{bonus.amount:f}",
        "currency": bonus.currency,
        "paid": bonus.is_paid,
        "why_not_counted": bonus.why or None,
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "deliveries": totals.deliveries,
        "on_time": _count(totals.on_time),
        "accepted_at_first_check": _count(totals.accepted),
        "rounds_of_rework": _count(totals.rework),
        "criteria_met": _count(totals.criteria),
        "updates_received": _count(totals.updates),
        "bonus_earned": _money(totals.earned),
        "bonus_paid": _money(totals.paid),
        "bonus_due": _money(totals.due),
        "bonus_not_counted": totals.uncounted,
    }


def _count(count: Count) -> dict[str, int]:
    return {"number": count.number, "of": count.of}


def _money(found: Mapping[str, Decimal]) -> dict[str, str]:
    return {currency: f"{found[currency]:f}" for currency in sorted(found)}


def _moment(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return f"{moment.day}T{moment.time:%H:%M}" if moment.time else f"{moment.day}"


def _problem(found: Diagnostic) -> dict[str, Any]:
    place = found.place
    return {
        "path": place.source.name,
        "line": place.span.start.line,
        "severity": str(found.severity),
        "code": found.code,
        "message": found.message,
    }
