"""What was sent, so that what changed since can be told, and how deliveries were.

Kept in `briefs/_records/`.

A record is written once and never over another one.
"""

from briefgen.audience import Reader, fingerprint, narrow
from briefgen.brief import Brief, Person
from briefgen.diagnostic import Diagnostic, Problem, Severity
from briefgen.inputs import Inputs
from briefgen.records import text
from briefgen.records.against import OTHER_BRIEF, bonus_key, bonus_of, key
from briefgen.records.delivered import delivered
from briefgen.records.filled import DOUBTFUL
from briefgen.records.revisions import Revision, revisions
from briefgen.records.scored import Reward, Scored
from briefgen.records.scores import Scores, comes_once, scores
from briefgen.records.sent import History, Sent, Shown
from briefgen.records.text import written as record_of
from briefgen.source import SourceFile

__all__ = [
    "DOUBTFUL",
    "OTHER_BRIEF",
    "UNREADABLE_RECORD",
    "History",
    "Revision",
    "Reward",
    "Scored",
    "Scores",
    "Sent",
    "Shown",
    "bonus_key",
    "bonus_of",
    "comes_once",
    "delivered",
    "history",
    "key",
    "namespace",
    "record_of",
    "revisions",
    "scores",
]

UNREADABLE_RECORD = Problem("BG720", "unreadable-record", Severity.WARNING)


def history(inputs: Inputs, brief: Brief) -> History:
    """Return the sendings that a brief's records tell of; those that cannot be read are named."""
    if not inputs.records:
        return History()
    now = fingerprint(narrow(brief, Reader.WORKER), inputs.pictures)
    sent: list[Sent] = []
    problems: list[Diagnostic] = []
    for file in inputs.records:
        try:
            sent.append(text.read(file.text))
        except text.Unknown as why:
            problems.append(_unreadable(file, why))
    return History(tuple(sorted(sent, key=lambda one: one.number)), now, tuple(problems))


def namespace(history: History, brief: Brief) -> str:
    """Return what ids in calendars are made from: the same for ever once the brief was sent.

    Workers have several owners, whose briefs may have one name.
    """
    if history.sent:
        return history.sent[0].namespace
    owner = next(iter(brief.front.owner), Person())
    return f"briefgen:{(owner.email or owner.name).casefold()}/{brief.name}"


def _unreadable(file: SourceFile, why: text.Unknown) -> Diagnostic:
    return UNREADABLE_RECORD.at(
        file.place_of_line(1),
        f"this record of what was sent cannot be read: {why}",
        help="Get the file back from a copy; until then calendars may miss what changed.",
    )
