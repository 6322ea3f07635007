"""What a record says that cannot all be so."""

from collections.abc import Iterator

from briefgen.diagnostic import Diagnostic
from briefgen.records.filled import DOUBTFUL
from briefgen.records.scored import Scored

_LONG = 366
"""So many days apart, one of two dates surely has a wrong year."""


def contradictions(scored: Scored) -> Iterator[Diagnostic]:
    """Yield each, at the later of the lines that do not go together."""
    if scored.sent_back_though_accepted:
        yield DOUBTFUL.at(
            scored.at("rounds_of_rework"),
            "this was accepted at the first check, and yet it went back to be put right; neither "
            "is counted",
            help="Write no behind `accepted_at_first_check:`, or 0 behind `rounds_of_rework:`.",
        )
    if scored.more_came_than_agreed:
        yield DOUBTFUL.at(
            scored.at("updates_received"),
            f"{scored.updates_received} status updates came and only {scored.updates_agreed} "
            "were due; neither is counted",
            help="Count only those that were due for this delivery.",
        )
    yield from _years_apart(scored)


def _years_apart(scored: Scored) -> Iterator[Diagnostic]:
    due, came = scored.due, scored.handed_over
    days = (came.day - due.day).days if due and came else 0
    if abs(days) > _LONG:
        side = "after" if days > 0 else "before"
        message = f"this is more than a year {side} the day on which it was due"
        help = "Correct the year of `handed_over:` or of `due:`."
        yield DOUBTFUL.at(scored.at("handed_over"), message, help=help)
