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
from briefgen.render.scorecard import Part, Question, card, dates
from briefgen.render.wording import Wording
from briefgen.schedule import Event
from briefgen.workspace import RECORDS

_COLUMNS = 88
_TAME = re.compile(r"[^\W_](?:[\w ,.()/'’+-]*[\w.()'’%])?")
"""What YAML reads as its writer meant it, without quotation marks."""


def record(document: Document) -> str:
    """Return the form as YAML; what the brief knows already is filled in.

    It asks what the form on paper asks, in the same order, in the language of the brief.
    """
    return "\n\n".join("\n".join(lines) for lines in _entries(document)) + "\n"


def _entries(document: Document) -> Iterator[Sequence[str]]:
    yield tuple(_opening(document))
    yield tuple(_brief(document))
    tables = {"criteria": _criteria, "bonus": _bonuses}
    for part in card(document).parts:
        said = tables.get(part.key, _questions)(part, document)
        yield tuple(said)


def _opening(document: Document) -> Iterator[str]:
    labels, name = document.language.labels, document.brief.name
    yield from _said(f"{labels.scorecard}: {document.brief.title}")
    yield "#"
    file, folder = f"{name.rpartition('/')[2]}.scorecard.yaml", f"briefs/{RECORDS}/{name}/"
    yield from _said(labels.keep_copy.format(file=file, folder=folder))
    yield from _said(labels.record_how)


def _brief(document: Document) -> Iterator[str]:
    mark = fingerprint(narrow(document.brief, Reader.WORKER), document.pictures)
    yield from _said(document.language.labels.record_keep)
    yield _entry("brief", document.brief.name)
    yield _entry("version", document.version)
    yield _entry("fingerprint", mark)


def _questions(part: Part, document: Document) -> Iterator[str]:
    told: set[str] = set()
    for question in part.questions:
        how = "" if question.answer in told else _how(question, document)
        told.add(question.answer)
        yield from _said(f"{question.text.rstrip('.')}. {how}" if how else question.text)
        yield from _agreed(question, document)
        known = _day(document) if question.key == "due" else question.known
        yield _entry(question.key, known)


def _how(question: Question, document: Document) -> str:
    """Say how to answer."""
    labels, zone = document.language.labels, document.brief.front.time_zone
    if question.answer == "date":
        clock = labels.all_times.format(zone=Wording(document).zone_in_full(zone)) if zone else ""
        return f"{labels.record_when} {clock}".strip()
    if question.answer == "yes_no":
        return labels.record_answer.format(answers=_yes_no(document))
    return labels.record_number if question.answer == "number" else ""


def _agreed(question: Question, document: Document) -> Iterator[str]:
    lines = list(map(plain, question.agreed))
    if question.key == "due":
        labels = document.language.labels
        lines = [f"{plain(e.name) or labels.all_due}: {_when(e)}" for e in dates(document)]
    for line in lines:
        yield from _said(f"- {line}", "  ")


def _day(document: Document) -> str:
    """Return the day on which something is due, where it can be but one."""
    found = dates(document)
    days = {_when(event) for event in found}
    is_known = len(days) == 1 and all(event.day and not event.again for event in found)
    return days.pop() if is_known else ""


def _when(event: Event) -> str:
    if event.day is None or event.again:
        return " ".join(event.text.split())
    return f"{event.day} {event.time:%H:%M}" if event.time else f"{event.day}"


def _criteria(part: Part, document: Document) -> Iterator[str]:
    labels = document.language.labels
    how = labels.record_answer.format(answers=_yes_no(document))
    yield from _said(f"{part.title}. {_keys(met=labels.met)}{how} {labels.record_part}")
    yield "criteria:"
    for one in measures(document.brief):
        yield from _item(_of_criterion(one), ("met",))


def _keys(**said: str) -> str:
    """Say what keys mean, where they are not the words for it already."""
    other = [f"{key} = {word}" for key, word in said.items() if word.casefold() != key]
    return f"{', '.join(other)}. " if other else ""


def _of_criterion(one: Criterion) -> Iterator[tuple[str, str]]:
    if one.number:
        yield "number", one.number
    yield "text", one.text


def _bonuses(part: Part, document: Document) -> Iterator[str]:
    payment, labels = document.brief.front.payment, document.language.labels
    how = labels.record_answer.format(answers=_yes_no(document))
    words = _keys(earned=labels.earned, paid=labels.bonus_paid)
    yield from _said(f"{part.title}. {words}{how}")
    yield from _said(labels.bonus_once if comes_once(document.brief) else labels.bonus_each)
    yield "bonus:"
    for bonus in payment.bonus if payment else ():
        currency = payment.currency if payment else ""
        parts = (("when", plain(bonus.when)), ("amount", _amount(bonus, currency)))
        yield from _item(((key, text) for key, text in parts if text), ("earned", "paid"))


def _amount(bonus: Bonus, currency: str) -> str:
    """Return an amount as written, with the currency where it has none."""
    read, text = amounts.read(bonus.amount), " ".join(bonus.amount.split())
    is_bare = read is not None and read.is_exact and not read.unit and read.low >= Decimal()
    return f"{text} {currency}" if is_bare and currency else text


def _yes_no(document: Document) -> str:
    """Say the two words, in English and in the brief's language."""
    sets = [language_for("en").labels, document.language.labels]
    said = dict.fromkeys(f"{s.yes.lower()} / {s.no.lower()}" for s in sets)
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
