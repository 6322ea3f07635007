"""What the owner needs to choose among applicants, as far as the brief can tell it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from briefgen import markup
from briefgen.anchors import all_steps
from briefgen.brief import Brief, Screening, Step
from briefgen.languages import Labels
from briefgen.markup import Inline
from briefgen.render.document import Document

APPLICANTS = 5
"""How many find room on a sheet of paper."""

_MOST = 2
"""How many questions of one sort are suggested."""

_NUMBER = re.compile(r"\bS(\d+(?:\.\d+)*)\b")
_LISTS = ("bullet_list", "ordered_list")
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that the brief suggests: a phrase with, mostly, a place for `text`."""

    phrase: str
    text: Inline | str = ""

    @property
    def source(self) -> str:
        """The whole question as inline Markdown."""
        text = self.text.source if isinstance(self.text, Inline) else self.text
        return self.phrase.format(text=text)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the scoring sheet: a criterion, and what a good answer has."""

    text: str
    good: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """The step that the test task is cut from, further questions, the scoring sheet's lines."""

    step: Step | None
    asks: tuple[Ask, ...]
    rows: tuple[Row, ...]
    applicants: tuple[str, ...]


def kit(document: Document) -> Kit:
    """Return the screening kit of a brief."""
    labels = document.language.labels
    asks = (*_from_brief(document.brief, labels), Ask(labels.ask_stuck), Ask(labels.ask_unclear))
    names = (labels.applicant.format(number=number) for number in range(1, APPLICANTS + 1))
    return Kit(_cut_from(document), asks, tuple(_rows(document, asks)), tuple(names))


def _cut_from(document: Document) -> Step | None:
    """Return the step that the title of the test task names: by a link, its number, its title."""
    screening = document.brief.front.screening
    if screening is None or screening.test_task is None:
        return None
    title = markup.inline(screening.test_task.title)
    steps = tuple(step for step in all_steps(document.brief.steps) if step.number)
    numbers = set(_numbers(title.text, document))
    links = {link.target.removeprefix("#") for link in markup.links_in(title)}
    named = (step for step in steps if links & {step.slug, step.identity} - {""})
    numbered = (step for step in steps if step.number[1:] in numbers)
    titled = sorted(steps, key=lambda step: -len(step.title.text))
    told = (step for step in titled if _is_told(step, title.text))
    return next(named, None) or next(numbered, None) or next(told, None)


def _numbers(text: str, document: Document) -> Iterator[str]:
    """Yield the numbers of steps in a text: S3, step 3."""
    yield from _NUMBER.findall(text)
    for word in document.language.step_words.step:
        yield from re.findall(rf"{re.escape(word)}\s*(\d+(?:\.\d+)*)", text.lower())


def _is_told(step: Step, text: str) -> bool:
    """Tell whether a text holds the title of a step, which must be more than a word."""
    words = step.title.text.casefold().strip(" .:。：")
    return len(words.split()) >= _FEWEST_WORDS and words in text.casefold()


def _from_brief(brief: Brief, labels: Labels) -> Iterator[Ask]:
    """Yield what shows whether somebody can work alone: its cases, its gaps, its tools."""
    front, keys = brief.front, {section.key for section in brief.sections}
    yield from (Ask(labels.ask_case, case) for case in islice(_cases(brief), _MOST))
    yield from (Ask(labels.ask_result, step) for step in islice(_endless(brief), _MOST))
    yield from (Ask(labels.ask_check, thing) for thing in islice(_unchecked(brief), _MOST))
    named = (tool.name for tool in front.tools if tool.name)
    yield from (Ask(labels.ask_tool, name) for name in islice(named, _MOST))
    if not front.tools and "tools" not in keys:
        yield Ask(labels.ask_tools)
    if not front.status_updates and "status_updates" not in keys:
        yield Ask(labels.ask_updates)


def _cases(brief: Brief) -> Iterator[Inline]:
    """Yield the cases in which to stop and ask."""
    sections = (section for section in brief.sections if section.key == "ask")
    lists = (b for section in sections for b in section.blocks if b.kind in _LISTS)
    for item in (item for found in lists for item in found.children):
        first = next(iter(item.children), None)
        if first and first.inline and first.inline.text:
            yield first.inline


def _endless(brief: Brief) -> Iterator[Inline]:
    """Yield the steps that do not say when they are done, nor does a step in them."""
    for step in brief.steps:
        told = any(one.done_when for one in all_steps((step,)))
        if step.number and step.title.text and not told:
            yield step.title


def _unchecked(brief: Brief) -> Iterator[str]:
    """Yield the things for which there is no criterion."""
    front = brief.front
    told = front.acceptance or any(section.key == "acceptance" for section in brief.sections)
    for thing in () if told else front.deliverables:
        if thing.name and not thing.acceptance:
            yield thing.name


def _rows(document: Document, asks: Sequence[Ask]) -> Iterator[Row]:
    """Yield what everybody is scored by; where the brief asks nothing, what it suggests."""
    labels, front = document.language.labels, document.brief.front
    screening = front.screening or Screening()
    if screening.attention_check:
        yield Row(screening.attention_check)
    skills = dict.fromkeys(skill for person in front.worker for skill in person.skills)
    yield from (Row(one) for one in screening.must_have or skills)
    if not screening.questions:
        yield from (Row(ask.source) for ask in asks)
    yield from (Row(question.ask, question.look_for) for question in screening.questions)
    if screening.test_task and screening.test_task.title:
        yield Row(labels.test_in_time)
        yield from (Row(one) for one in screening.test_task.rubric)
    yield Row(labels.clear_answers)
    yield Row(labels.asked_about_gaps)
