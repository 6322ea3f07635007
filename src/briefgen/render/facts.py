"""What is said of an item otherwise than before, in words; those that are other are marked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefgen import markup
from briefgen.brief import FrontMatter
from briefgen.compare import Change, Difference, Item, Part
from briefgen.languages import Labels
from briefgen.render.document import Document
from briefgen.render.filters import lines
from briefgen.render.wording import Wording

_LABELS = {
    "time_zone": "time_zone",
    "email": "email",
    "phone": "phone",
    "url": "link",
    "hours": "hours",
    "reply_within": "reply_within",
    "for": "ask_about",
    "skills": "person_skills",
    "turn": "turn",
    "review_days": "review_days",
    "format": "format",
    "quantity": "quantity",
    "where": "where",
    "due": "due",
    "payment": "payment",
    "done_when": "done_when",
    "amount": "bonus_pays",
}
"""The labels of parts; those that have none speak for themselves."""

_PATTERNS = {
    "access": ("access", "access"),
    "file": ("file", "file"),
    "by": ("provided_by", "date"),
    "time": ("step_time", "time"),
    "who": ("step_who", "who"),
}
"""Parts that a phrase says, with the place in it that is filled in."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+\s*|\s+")
_MOST_WORDS = 300
"""In longer texts the words that are other are not looked for."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words, and whether they are other ones than in the other version."""

    text: str
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said of an item; `before` or `now` are empty where it is not said."""

    label: str
    before: tuple[Run, ...]
    now: tuple[Run, ...]


def name_of(change: Change) -> str:
    """Return what an item is called now; empty for what there is only one of."""
    return change.item.name.shown if change.item.name else ""


def facts(document: Document, change: Change) -> tuple[Fact, ...]:
    """Return what is said of an item otherwise, or all that is said of a new one.

    Of something that is gone its name is enough; where it has none, what it said is told.
    """
    if change.group in _RECORDS:
        told = tuple(_of_record(document, change))
        if told:
            return told
    if change.sort in ("added", "removed"):
        return tuple(_of_one(document, change))
    seen = (d for d in change.differences if d.sort not in ("layout", "moved"))
    return tuple(_fact(document, change, difference) for difference in seen)


def _of_one(document: Document, change: Change) -> Iterator[Fact]:
    item = change.item
    if change.sort == "removed" and not item.is_field:
        return
    for part in (*item.parts, *item.body):
        pair = (part, None) if change.sort == "removed" else (None, part)
        yield _fact(document, change, Difference(part.key, change.sort, *pair))


def _fact(document: Document, change: Change, difference: Difference) -> Fact:
    labels = document.language.labels
    old = _said(document.before or document, change.before, difference.before)
    new = _said(document, change.after, difference.after)
    if old == new and difference.before and difference.after:
        old, new = difference.before.meant, difference.after.meant
    label = "" if change.item.is_field else _label(labels, difference.key)
    return _told(label, old, new)


def _label(labels: Labels, key: str) -> str:
    return str(getattr(labels, _LABELS[key])).rstrip(":：") if key in _LABELS else ""


def _said(document: Document, item: Item | None, part: Part | None) -> str:
    """Say a part as the guide does."""
    if item is None or part is None:
        return ""
    say, labels = Wording(document), document.language.labels
    said = part.shown
    if part.when:
        said = say.when(part.when, item.path)
    elif part.key in ("amount", "payment"):
        said = say.part(part.shown)
    elif part.key == "time_zone":
        said = say.zone_in_full(part.shown)
    elif part.key == "optional":
        said = labels.optional
    elif part.key == "status":
        said = labels.finished if part.shown == "done" else labels.active
    if part.key in _PATTERNS:
        name, place = _PATTERNS[part.key]
        return str(getattr(labels, name)).format(**{place: said})
    return said


def _told(label: str, old: str, new: str) -> Fact:
    """Mark the words that are other, where there are two texts to hold against each other."""
    if not old or not new:
        return Fact(label, _runs(old), _runs(new))
    one, other = _words(old), _words(new)
    if max(len(one), len(other)) > _MOST_WORDS:
        return Fact(label, _runs(old), _runs(new))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    same = matcher.get_matching_blocks()
    before = _marked(one, [(block.a, block.size) for block in same])
    return Fact(label, before, _marked(other, [(block.b, block.size) for block in same]))


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _words(text: str) -> list[str]:
    """Return words with the blanks behind them; signs of scripts without blanks stand alone."""
    return _WORD.findall(text)


def _marked(words: list[str], same: list[tuple[int, int]]) -> tuple[Run, ...]:
    """Return words as runs; those outside of what is the same are other."""
    runs: list[Run] = []
    at = 0
    for start, size in same:
        for end, is_other in ((start, True), (start + size, False)):
            text = "".join(words[at:end])
            at = end
            runs += _run(text, is_other=is_other)
    return tuple(runs)


def _run(text: str, *, is_other: bool) -> Iterator[Run]:
    """Yield words as a run; of other words the blanks behind them are no part."""
    bare = text.rstrip() if is_other else text
    if bare:
        yield Run(bare, is_other)
    if bare != text:
        yield Run(text[len(bare) :])


def _of_record(document: Document, change: Change) -> Iterator[Fact]:
    """Yield what a record comes to in the guide's words, before and now, where it differs."""
    before = document.before or document
    old = _RECORDS[change.group](before, before.brief.front)
    new = _RECORDS[change.group](document, document.brief.front)
    for label in dict.fromkeys((*new, *old)):
        if old.get(label, "") != new.get(label, ""):
            yield _told(label, old.get(label, ""), new.get(label, ""))


def _payment(document: Document, front: FrontMatter) -> Mapping[str, str]:
    say, labels, payment = Wording(document), document.language.labels, front.payment
    if payment is None:
        return {}
    within = say.paid_within(payment.within_days) if payment.within_days else ""
    when = "\n".join(filter(None, (lines(payment.when), within)))
    return {"": say.payment(payment), labels.paid_when: when}


def _repeats(document: Document, front: FrontMatter) -> Mapping[str, str]:
    return {"": Wording(document).repeats(front.repeats)} if front.repeats else {}


def _updates(document: Document, front: FrontMatter) -> Mapping[str, str]:
    labels, updates = document.language.labels, front.status_updates
    if updates is None:
        return {}
    include = labels.semicolon.join(markup.inline_text(markup.inline(i)) for i in updates.include)
    channel = markup.inline_text(markup.inline(updates.channel))
    return {
        "": Wording(document).updates(updates),
        labels.update_channel: channel,
        labels.update_include: include,
    }


_RECORDS = {"payment": _payment, "repeats": _repeats, "status_updates": _updates}
