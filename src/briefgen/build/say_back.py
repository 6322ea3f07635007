"""A brief's questions to its worker as a form, and a form that came back beside the brief."""

from dataclasses import dataclass

from briefgen import lint
from briefgen.audience import Reader, fingerprint, narrow
from briefgen.brief import Brief, BriefFile
from briefgen.build.plan import Job
from briefgen.languages import language_for
from briefgen.parse import parse
from briefgen.readback import Answers, Form, Outcome, compare, form, questions
from briefgen.records import History, history
from briefgen.render.people import asked


@dataclass(frozen=True, slots=True)
class SaidBack:
    """What comes of each question, beside the brief as it is now and as it was sent."""

    file: BriefFile
    outcomes: tuple[Outcome, ...]
    answers: Answers
    fingerprint: str
    history: History

    @property
    def is_for_this_text(self) -> bool:
        """Tell whether the worker had read what the brief says now."""
        return self.answers.fingerprint == self.fingerprint

    @property
    def is_agreed(self) -> bool:
        """Tell whether nothing was read otherwise than it is written."""
        return self.is_for_this_text and all(one.is_agreed for one in self.outcomes)


def blank_form(job: Job) -> str:
    """Return a form to fill in; empty when there is nothing to ask, or nothing may be made."""
    file = parse(job.inputs)
    found = lint.check(file, job.house.policy, job.order.today).diagnostics
    brief = narrow(file.brief, Reader.WORKER)
    asks, labels = questions(brief), language_for(brief.front.language).labels
    if not asks or lint.is_barred(found, job.inputs.defaults):
        return ""
    person = asked(brief.front)
    reader = person.name if person and person.name else labels.the_owner
    about = Form(brief.name, brief.title, brief.front.version, _mark(brief, job), reader)
    return form(about, asks, labels)


def said_back(job: Job, answers: Answers) -> SaidBack:
    """Return what the answers say beside the brief as it is now."""
    file = parse(job.inputs)
    brief = narrow(file.brief, Reader.WORKER)
    outcomes = compare(questions(brief), answers.given, brief.front)
    sent = history(job.inputs, file.brief)
    return SaidBack(file, outcomes, answers, _mark(brief, job), sent)


def _mark(brief: Brief, job: Job) -> str:
    return fingerprint(brief, job.inputs.pictures)
