"""Answers beside what the brief says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief import FrontMatter
from briefgen.languages import language_for
from briefgen.readback import same_names, same_number, same_time
from briefgen.readback.judged import Clocks, Judged, Verdict
from briefgen.readback.question import Names, Number, Question, Time


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question, what was answered, and what comes of it."""

    question: Question
    answer: str
    verdict: Verdict
    note: str = ""

    @property
    def is_agreed(self) -> bool:
        """Tell whether it was read as it is written, as far as a program can tell."""
        return self.verdict in (Verdict.SAME, Verdict.NEAR, Verdict.BESIDE)


def compare(
    asked: Sequence[Question], given: Mapping[str, str], front: FrontMatter
) -> tuple[Outcome, ...]:
    """Return what comes of each question, in their order; `given` are answers by key."""
    found = []
    for question in asked:
        answer = given.get(question.key, "").strip()
        judged = _judged(question, answer, front)
        found.append(Outcome(question, answer, judged.verdict, judged.note))
    return tuple(found)


def clocks_of(front: FrontMatter) -> Clocks:
    """Return the zones of a brief and of its people."""
    workers = tuple(person.time_zone for person in front.worker if person.time_zone)
    owners = tuple(person.time_zone for person in front.owner if person.time_zone)
    return Clocks(front.time_zone, workers, owners)


def _judged(question: Question, answer: str, front: FrontMatter) -> Judged:
    expected, language = question.expected, language_for(front.language)
    if not answer:
        return Judged(Verdict.MISSING)
    if isinstance(expected, Time):
        return same_time.judge(expected.event, answer, language, clocks_of(front))
    if isinstance(expected, Number):
        return same_number.judge(expected, answer, language)
    if isinstance(expected, Names):
        return same_names.judge(expected, answer, language)
    return Judged(Verdict.BESIDE)
