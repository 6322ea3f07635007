"""Status updates: on which days, and what each of them says."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from briefgen.brief import InlineText
from briefgen.languages import Language
from briefgen.render.document import Document
from briefgen.render.filters import plain
from briefgen.schedule.instants import occurrences

_LISTED = 15
_COUNTED = 3000
_NONE = "none"
_LETTERS_WITHOUT_BLANKS: Final = "\u3000"
"""From here on words stand beside one another: Chinese, Japanese."""
_FIRST_OF_ALL = ("done", "next")


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of the updates with their numbers: all, or only the first and the last.

    Where they go on for ever, only the first one is known.
    """

    shown: tuple[tuple[int, dt.date], ...] = ()
    is_whole: bool = True
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What an update answers: one of ours, by its `topic`, or one of the owner's, which has a
    topic where it asks for what the ticks on the page say: what is done, and what comes next."""

    text: InlineText
    topic: str = ""
    is_owners: bool = False


def dates(document: Document) -> Dates:
    """Return when the worker reports."""
    events = [event for event in document.events if event.kind == "update"]
    goes_on = any(event.again and not event.again.last for event in events)
    found = chain.from_iterable(occurrences(e, dt.date.min, dt.date.max) for e in events)
    days = [one.day for one in islice(found, _LISTED if goes_on else _COUNTED)]
    numbered = tuple(enumerate(sorted(days), start=1))
    if goes_on or len(numbered) == _COUNTED:
        return Dates(numbered[:1], is_whole=False, goes_on=True)
    if len(numbered) <= _LISTED:
        return Dates(numbered)
    return Dates((numbered[0], numbered[-1]), is_whole=False)


def questions(document: Document) -> tuple[Question, ...]:
    """Return what the owner asks for, with ours for what a good update says besides.

    Ours are left out where the owner asks the same; what is done and what comes next stand
    first, whoever asks. Nobody asks how many percent are done of work that comes back.
    """
    updates = document.brief.front.status_updates
    if updates is None or updates.every.lower() == _NONE:
        return ()
    about = {text: tuple(_topics(text, document.language)) for text in updates.include}
    asked = {topic for topics in about.values() for topic in topics}
    asked |= {"percent"} if document.brief.front.repeats else set()
    owners = [_owners(text, topics) for text, topics in about.items()]
    ours = [question for question in _ours(document) if question.topic not in asked]
    return tuple(sorted((*owners, *ours), key=_place_in_form))


def _owners(text: InlineText, topics: tuple[str, ...]) -> Question:
    topic = next((topic for topic in topics if topic in _FIRST_OF_ALL), "")
    return Question(text, topic, is_owners=True)


def _place_in_form(question: Question) -> int:
    first = (*_FIRST_OF_ALL, question.topic)
    return first.index(question.topic)


def _ours(document: Document) -> Iterator[Question]:
    labels = document.language.labels
    yield Question(labels.update_done, "done")
    yield Question(labels.update_next, "next")
    yield Question(labels.ask_blocked, "blocked")
    yield Question(labels.ask_percent, "percent")
    yield Question(labels.ask_decisions, "decisions")


def _topics(text: InlineText, language: Language) -> Iterator[str]:
    """Yield what an owner's question is about.

    `what you need before the next milestone` is not about what comes next: such a word has to
    be the first of all.
    """
    found = _found(plain(text).lower(), language.update_words)
    for topic, place in found.items():
        if topic not in _FIRST_OF_ALL or place == min(found.values()):
            yield topic


def _found(text: str, words: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return where in a text the first word of each topic stands."""
    places = {topic: [_place(word, text) for word in said] for topic, said in words.items()}
    known = {topic: [at for at in found if at >= 0] for topic, found in places.items()}
    return {topic: min(found) for topic, found in known.items() if found}


def _place(word: str, text: str) -> int:
    stands_alone = word[0].isalpha() and word[0] < _LETTERS_WITHOUT_BLANKS
    found = re.search(rf"(?<!\w){re.escape(word)}" if stands_alone else re.escape(word), text)
    return found.start() if found else -1
