"""The blank record of a delivery: a text file in which its owner writes down how it was."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefgen.audience import Reader, fingerprint, narrow
from briefgen.brief import Bonus
from briefgen.hand_over import Criterion, measures, plain
from briefgen.keyed import quoted
from briefgen.languages import language_for
from briefgen.money import amounts
from briefgen.records import comes_once
from briefgen.render.document import Document
from briefgen.schedule import Event
from briefgen.workspace import RECORDS

_COLUMNS = 88
_TAME = re.compile(r"[^\W_](?:[\w ,.()/'’+-]*[\w.()'’%])?")
"""What YAML reads as its writer meant it, without quotation marks."""

_HOW = (
    "1. Copy this file into the folder {folder} and call the copy scored-001.yaml. The next "
    "delivery gets a copy of its own: scored-002.yaml, and so on.",
    "2. Open the copy in a text editor. Write behind the colons what happened, with a blank "
    "between, as in `rounds_of_rework: 1`. Leave empty what you do not know.",
    "3. Type: briefgen score",
)
_WARNING = (
    "Fill in the copy, not this file: each build writes this one anew. In briefs/_records/ "
    "nothing is ever written over. Lines that begin with # are for you; nothing is read there."
)
_ONCE = (
    "Each bonus comes once: write that it was earned in one record only. That it is paid, you may "
    "write in a later one."
)
_EACH_TIME = (
    "Each record in which a bonus is earned counts it once more. One that takes several "
    "deliveries, such as four in a row, is earned with the last of them: leave it empty in the "
    "records of the others, and begin to count anew."
)
_YES_NO = "{yes} or {no}"


def record(document: Document) -> str:
    """Return the form as YAML; what the brief knows already is filled in."""
    return "\n\n".join("\n".join(part) for part in _parts(document) if part) + "\n"


def _parts(document: Document) -> Iterator[Sequence[str]]:
    yield tuple(_opening(document))
    yield tuple(_brief(document))
    yield tuple(_delivery(document))
    yield tuple(_dates(document))
    yield tuple(_criteria(document))
    yield tuple(_check(document))
    yield tuple(_updates(document))
    yield tuple(_bonuses(document))
    yield (*_said("Anything else that is a fact, on this line."), "note:")


def _opening(document: Document) -> Iterator[str]:
    folder = f"briefs/{RECORDS}/{document.brief.name}/"
    yield from _said(f"Record of one delivery: {document.brief.title}")
    yield "#"
    for step in _HOW:
        yield from _said(step.format(folder=folder), "   ")
    yield "#"
    yield from _said(_WARNING)


def _brief(document: Document) -> Iterator[str]:
    mark = fingerprint(narrow(document.brief, Reader.WORKER), document.pictures)
    yield from _said(
        "The brief that held for it, with the version and the fingerprint that its guide bears. "
        "Leave these lines as they are."
    )
    yield _entry("brief", document.brief.name)
    yield _entry("version", document.version)
    yield _entry("fingerprint", mark)


def _delivery(document: Document) -> Iterator[str]:
    names = [person.name for person in document.brief.front.worker if person.name]
    named = f" In this brief: {'; '.join(names)}." if len(names) > 1 else ""
    yield from _said(f"Who did the work?{named}")
    yield _entry("worker", names[0] if len(names) == 1 else "")
    yield from _said("What was handed over, such as: episode 12, or first draft?")
    yield "delivery:"


def _dates(document: Document) -> Iterator[str]:
    zone = document.brief.front.time_zone
    clock = f", on the clock of {zone}" if zone else ""
    yield from _said(
        f"When was it due, and when did it come? Write 2026-12-04, or 2026-12-04 17:00{clock}."
    )
    events = [e for e in document.written if e.kind in ("deliverable", "milestone", "due")]
    for event in events:
        yield from _said(f"- {plain(event.name) or 'everything'}: {_when(event)}", "  ")
    days = {_when(event) for event in events}
    is_known = len(days) == 1 and all(event.day and not event.again for event in events)
    yield _entry("due", days.pop() if is_known else "")
    yield "handed_over:"


def _when(event: Event) -> str:
    if event.day is None or event.again:
        return " ".join(event.text.split())
    return f"{event.day} {event.time:%H:%M}" if event.time else f"{event.day}"


def _criteria(document: Document) -> Iterator[str]:
    found = measures(document.brief)
    if not found:
        return
    words = _yes_no(document)
    yield from _said(
        f"Was it as agreed? Write {words} behind each `met:`; leave empty what was not part of "
        "this delivery."
    )
    yield "criteria:"
    for one in found:
        yield from _item(_of_criterion(one), ("met",))


def _of_criterion(one: Criterion) -> Iterator[tuple[str, str]]:
    if one.number:
        yield "number", one.number
    yield "text", one.text


def _check(document: Document) -> Iterator[str]:
    rounds = plain(document.brief.front.revisions)
    agreed = f" Agreed in the brief: {rounds}." if rounds else ""
    yield from _said(f"Was it accepted at the first check, {_yes_no(document)}?")
    yield "accepted_at_first_check:"
    yield from _said(f"How many times did it go back to be put right, 0 if never?{agreed}")
    yield "rounds_of_rework:"


def _updates(document: Document) -> Iterator[str]:
    agreed = document.brief.front.status_updates
    called = any(section.key == "status_updates" for section in document.brief.sections)
    if not called and (agreed is None or agreed.every.strip().casefold() in ("", "none")):
        return
    parts = (agreed.every, *agreed.on, agreed.at) if agreed else ()
    words = " ".join(filter(None, parts))
    said = f" The brief says: {words}." if words else ""
    yield from _said(f"How many status updates were due for it, and how many came?{said}")
    yield "updates_agreed:"
    yield "updates_received:"


def _bonuses(document: Document) -> Iterator[str]:
    payment = document.brief.front.payment
    if payment is None or not payment.bonus:
        return
    words = _yes_no(document)
    yield from _said(f"Was the bonus earned with this delivery, {words}? Is it paid, {words}?")
    yield from _said(_ONCE if comes_once(document.brief) else _EACH_TIME)
    yield "bonus:"
    for bonus in payment.bonus:
        parts = (("when", plain(bonus.when)), ("amount", _amount(bonus, payment.currency)))
        yield from _item(((key, text) for key, text in parts if text), ("earned", "paid"))


def _amount(bonus: Bonus, currency: str) -> str:
    """Return an amount as written, with the currency where it has none."""
    read, text = amounts.read(bonus.amount), " ".join(bonus.amount.split())
    is_bare = read is not None and read.is_exact and not read.unit and read.low >= Decimal()
    return f"{text} {currency}" if is_bare and currency else text


def _yes_no(document: Document) -> str:
    """Say the two words, in English and in the brief's language."""
    sets = [language_for("en").labels, document.language.labels]
    said = dict.fromkeys(_YES_NO.format(yes=s.yes.lower(), no=s.no.lower()) for s in sets)
    return " (".join(said) + (")" if len(said) > 1 else "")


def _item(filled: Iterator[tuple[str, str]], empty: Sequence[str]) -> Iterator[str]:
    mark = "  - "
    for line in (*(_entry(key, text) for key, text in filled), *(f"{key}:" for key in empty)):
        yield mark + line
        mark = "    "


def _entry(key: str, text: str) -> str:
    text = " ".join(text.split())
    return f"{key}: {text if _TAME.fullmatch(text) else quoted(text)}" if text else f"{key}:"


def _said(text: str, indent: str = "") -> list[str]:
    """Return lines for the owner to read, of which YAML reads nothing."""
    return textwrap.wrap(
        " ".join(text.split()),
        _COLUMNS,
        initial_indent="# ",
        subsequent_indent=f"# {indent}",
        break_long_words=False,
        break_on_hyphens=False,
    )
