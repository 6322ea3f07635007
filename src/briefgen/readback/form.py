"""A form for the answers: few lines of YAML that nobody needs to have seen before."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.keyed import quoted
from briefgen.languages import Labels
from briefgen.readback.answers import read_answers
from briefgen.readback.question import Question
from briefgen.source import SourceFile

_WIDTH = 90


@dataclass(frozen=True, slots=True)
class Form:
    """What a form says of itself; `reader` is who gets the answers, as its labels say it."""

    brief: str
    title: str
    version: str
    fingerprint: str
    reader: str


def form(about: Form, questions: Sequence[Question], labels: Labels) -> str:
    """Return an empty form; an answer belongs behind the colon of its key."""
    return "\n".join(_lines(about, questions, labels)) + "\n"


def is_filled_in(text: str) -> bool:
    """Tell whether a text is more than an empty form: it must not be written over."""
    read = read_answers(SourceFile("", text))
    return read is None or bool(read.before) or any(read.given.values())


def _lines(about: Form, questions: Sequence[Question], labels: Labels) -> Iterator[str]:
    yield from _comment(f"{about.title}: {labels.read_back}")
    yield "#"
    yield from _comment(labels.read_back_intro.format(name=about.reader))
    yield from _comment(labels.form_how)
    yield ""
    for key in ("brief", "version", "fingerprint"):
        yield f"{key}: {quoted(_one_line(getattr(about, key)))}"
    for number, question in enumerate(questions, start=1):
        yield ""
        yield from _comment(f"{number}. {question.text}")
        yield f"{question.key}:"


def _comment(text: str) -> Iterator[str]:
    lines = textwrap.wrap(_one_line(text), _WIDTH, break_on_hyphens=False)
    yield from (f"# {line}" for line in lines)


def _one_line(text: str) -> str:
    """Whatever a title holds, it brings no line of its own and no command."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
