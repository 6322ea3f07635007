"""What a brief asks of those who apply, above and below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen import markup
from briefgen.brief import Screening, Section
from briefgen.lint.context import Context
from briefgen.lint.wording.prompts import is_prompt
from briefgen.markup import Block
from briefgen.source import Place

_QUESTION = re.compile(r"[?？؟]\s*[\"”’)*_]*$")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question or a request to applicants, and where it stands."""

    text: str
    place: Place

    @property
    def is_question(self) -> bool:
        return _QUESTION.search(self.text) is not None

    @property
    def words(self) -> list[str]:
        return [word.lower() for word in _WORD.findall(self.text)]


def asked(context: Context) -> tuple[Asked, ...]:
    """Return what applicants are asked: the questions of the front matter, then of the body."""
    return (*_above(context), *_below(context))


def asked_in(context: Context, section: Section) -> Iterator[Asked]:
    """Yield what a section asks: each item of a list, and paragraphs with a `?`."""
    for block, is_item in _lines(section):
        text = block.inline.source if block.inline else ""
        if not is_prompt(text, context.lexicon) and (is_item or _QUESTION.search(text)):
            yield Asked(text, context.source.place_of_line(block.lines[0]))


def screening(context: Context) -> Screening:
    return context.front.screening or Screening()


def _above(context: Context) -> Iterator[Asked]:
    for index, question in enumerate(screening(context).questions):
        if not is_prompt(question.ask, context.lexicon):
            path = ("screening", "questions", index, "ask")
            yield Asked(question.ask, context.spans.at(path))


def _below(context: Context) -> Iterator[Asked]:
    for section in context.sections_called("screening"):
        yield from asked_in(context, section)


def _lines(section: Section) -> Iterator[tuple[Block, bool]]:
    """Yield paragraphs, and whether each begins an item of a list."""
    firsts = set()
    for block in markup.walk(section.blocks):
        if block.kind == "list_item" and block.children:
            firsts.add(id(block.children[0]))
        if block.kind == "paragraph":
            yield block, id(block) in firsts
