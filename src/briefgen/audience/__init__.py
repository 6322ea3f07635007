"""Who sees what: a brief narrowed to one reader, closed by default, and its fingerprint."""

import enum
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefgen import markup
from briefgen.audience.offered import offered
from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Item,
    Person,
    Question,
    Screening,
    Section,
    Step,
    TestTask,
)
from briefgen.inputs import Picture, Refused
from briefgen.markup import Block, Inline


class Reader(enum.Enum):
    """Applicants see the least, the owner everything."""

    APPLICANT = "applicant"
    WORKER = "worker"
    OWNER = "owner"


FOR_APPLICANTS = (
    "title",
    "summary",
    "kind",
    "status",
    "version",
    "updated",
    "language",
    "time_zone",
    "worker",
    "start",
    "due",
    "repeats",
    "effort",
    "deliverables",
    "milestones",
    "payment",
    "screening",
    "out_of_scope",
)
"""The fields of the front matter that applicants see, of some of them only a part."""

SECTIONS_FOR_APPLICANTS = ("goal", "deliverables", "payment", "out_of_scope", "skills")
OWN_SECTIONS = ("private", "screening")
"""The sections of the body that only the owner sees."""

_UNMARKED: Mapping[type, tuple[str, ...]] = {FrontMatter: ("done",)}
"""What no fingerprint knows: an owner who ticks something off changes no brief."""
_OWN_FIELDS = {Question: {"look_for"}, TestTask: {"rubric"}, Brief: {"private"}}


def narrow(brief: Brief, reader: Reader) -> Brief:
    """Return the brief with only what `reader` may see."""
    if reader is Reader.OWNER:
        return brief
    return _for_worker(brief) if reader is Reader.WORKER else _for_applicant(brief)


def withheld(reader: Reader) -> Mapping[type, frozenset[str]]:
    """Return the fields that a reader does not see, by the record they are in.

    In a narrowed brief they are empty; who asks for one all the same is to be told.
    """
    if reader is Reader.OWNER:
        return {}
    hidden = {record: frozenset(names) for record, names in _OWN_FIELDS.items()}
    if reader is Reader.WORKER:
        return {**hidden, FrontMatter: frozenset({"done", "private", "screening"})}
    return {
        **hidden,
        Brief: frozenset({"private", "steps"}),
        FrontMatter: _names(FrontMatter) - set(FOR_APPLICANTS),
        Person: _names(Person) - {"skills"},
        Deliverable: frozenset({"acceptance", "where"}),
    }


def pictures(brief: Brief) -> tuple[str, ...]:
    """Return the sources of the pictures that the brief shows, each once, in order."""
    return tuple(dict.fromkeys(_pictures(brief)))


def fingerprint(brief: Brief, found: Mapping[str, Picture | Refused]) -> str:
    """Return eight hex digits that change when anything in a narrowed brief changes.

    `found` are pictures by their sources, more of them perhaps than this brief shows.
    """
    digest = hashlib.sha256()
    for part in _canonical(brief):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    for source in pictures(brief):
        picture = found.get(source)
        if isinstance(picture, Picture):
            digest.update(source.encode("utf-8", "surrogatepass") + picture.data)
    return digest.hexdigest()[:8]


def _for_worker(brief: Brief) -> Brief:
    return replace(
        brief,
        front=replace(brief.front, screening=None, done=(), private=""),
        sections=tuple(s for s in brief.sections if s.key not in OWN_SECTIONS),
    )


def _for_applicant(brief: Brief) -> Brief:
    front = brief.front
    seen: dict[str, Any] = {name: getattr(front, name) for name in FOR_APPLICANTS}
    seen["worker"] = tuple(Person(skills=person.skills) for person in front.worker)
    seen["deliverables"] = tuple(_offered(d) for d in front.deliverables)
    seen["screening"] = _without_answers(front.screening)
    narrowed = FrontMatter(**seen)
    all_sections, things = offered(brief)
    sections = tuple(s for s in all_sections if s.key in SECTIONS_FOR_APPLICANTS)
    items = {**brief.items, "deliverables": things}
    seen_items = {key: items[key] for key in SECTIONS_FOR_APPLICANTS if items.get(key)}
    return Brief(brief.name, brief.title, narrowed, sections, (), seen_items)


def _names(record: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(record))


def _offered(deliverable: Deliverable) -> Deliverable:
    return replace(deliverable, acceptance=(), where="")


def _without_answers(screening: Screening | None) -> Screening | None:
    if screening is None:
        return None
    test = screening.test_task
    return Screening(
        questions=tuple(Question(ask=question.ask) for question in screening.questions),
        must_have=screening.must_have,
        test_task=TestTask(test.title, test.payment, test.minutes) if test else None,
        attention_check=screening.attention_check,
        apply=screening.apply,
    )


def _pictures(value: object) -> Iterator[str]:
    """Look wherever Markdown can stand: blocks, inline runs, and the texts of the front matter."""
    if isinstance(value, Block):
        yield from (source for source, _ in markup.pictures((value,)))
    elif isinstance(value, Inline):
        yield from markup.pictures_in(value)
    elif isinstance(value, str):
        if "![" in value:
            yield from (source for source, _ in markup.pictures(markup.read(value).blocks))
    else:
        for part in _parts(value):
            yield from _pictures(part)


def _canonical(value: object) -> Iterator[str]:
    """Yield a value as texts that tell any two values apart, where lines stand left aside."""
    if isinstance(value, Block):
        yield from (f"{t.type}{t.attrs}{t.meta}{t.info}{t.content}" for t in value.tokens)
    elif isinstance(value, Inline):
        yield value.source
    elif isinstance(value, Section | Step | Item):
        yield from _canonical([getattr(value, f.name) for f in fields(value) if f.name != "lines"])
    elif isinstance(value, str | bool | int | None):
        yield repr(value)
    else:
        yield f"{type(value).__name__}("
        for part in _parts(value):
            yield from _canonical(part)
        yield ")"


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield key
            yield part
    elif is_dataclass(value):
        unmarked = _UNMARKED.get(type(value), ())
        yield from (getattr(value, f.name) for f in fields(value) if f.name not in unmarked)
    elif isinstance(value, list | tuple):
        yield from value
