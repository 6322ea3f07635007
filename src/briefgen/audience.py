"""Who sees what: a brief narrowed to one reader, closed by default, and its fingerprint."""

import enum
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from briefgen import markup
from briefgen.brief import (
    Brief,
    Deliverable,
    FrontMatter,
    Item,
    Question,
    Screening,
    Section,
    Step,
)
from briefgen.inputs import Picture, Refused
from briefgen.markup import Block, Inline


class Reader(enum.Enum):
    """Applicants see the least, the owner everything."""

    APPLICANT = "applicant"
    WORKER = "worker"
    OWNER = "owner"


_NOT_FOR_WORKERS = ("private", "screening")
_FOR_APPLICANTS = ("goal", "deliverables", "out_of_scope", "skills")


def narrow(brief: Brief, reader: Reader) -> Brief:
    """Return the brief with only what `reader` may see."""
    if reader is Reader.OWNER:
        return brief
    return _for_worker(brief) if reader is Reader.WORKER else _for_applicant(brief)


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
        front=replace(brief.front, screening=None, private=""),
        sections=tuple(s for s in brief.sections if s.key not in _NOT_FOR_WORKERS),
    )


def _for_applicant(brief: Brief) -> Brief:
    front = brief.front
    narrowed = FrontMatter(
        title=front.title,
        summary=front.summary,
        kind=front.kind,
        status=front.status,
        version=front.version,
        updated=front.updated,
        language=front.language,
        time_zone=front.time_zone,
        worker=tuple(replace(type(p)(), skills=p.skills) for p in front.worker),
        start=front.start,
        due=front.due,
        repeats=front.repeats,
        effort=front.effort,
        deliverables=tuple(_without_criteria(d) for d in front.deliverables),
        payment=front.payment,
        screening=_without_answers(front.screening),
        out_of_scope=front.out_of_scope,
    )
    sections = tuple(s for s in brief.sections if s.key in _FOR_APPLICANTS)
    items = {key: found for key, found in brief.items.items() if key in _FOR_APPLICANTS}
    return Brief(brief.name, brief.title, narrowed, sections, (), items)


def _without_criteria(deliverable: Deliverable) -> Deliverable:
    return replace(deliverable, acceptance=())


def _without_answers(screening: Screening | None) -> Screening | None:
    if screening is None:
        return None
    test = screening.test_task
    return replace(
        screening,
        questions=tuple(Question(ask=question.ask) for question in screening.questions),
        test_task=replace(test, rubric=()) if test else None,
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
        yield from (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, list | tuple):
        yield from value
