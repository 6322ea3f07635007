"""The dates of all briefs in one calendar, for their owner."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen import lint
from briefgen.build.plan import Job
from briefgen.languages import language_for
from briefgen.parse import parse
from briefgen.records import history
from briefgen.reminders import Reminders
from briefgen.render.calendar import feed
from briefgen.render.document import OWNER_CALENDAR, Document, make


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar, how many briefs have dates in it, and which were left out for a secret."""

    data: bytes
    briefs: int
    left_out: tuple[str, ...]


def make_feed(jobs: Iterable[Job]) -> Feed:
    """Return the dates of the briefs that are not done."""
    documents: list[Document] = []
    left_out: list[str] = []
    jobs = tuple(jobs)
    for job in jobs:
        document = _document(job)
        if document is None:
            left_out.append(job.inputs.name)
        elif document.brief.front.status != "done" and document.has_dates:
            documents.append(document)
    reminders = jobs[0].house.reminders if jobs else Reminders()
    name = language_for("en").labels.owner_index
    return Feed(feed(name, documents, reminders), len(documents), tuple(left_out))


def _document(job: Job) -> Document | None:
    """Return the owner's calendar of a brief; None when nothing may be made of it."""
    file = parse(job.inputs)
    sent = history(job.inputs, file.brief)
    found = lint.check(file, job.house.policy, job.order.today, sent).diagnostics
    if lint.is_barred(found, job.inputs.defaults):
        return None
    return make(OWNER_CALENDAR, file.brief, {}, (), job.house.brand, sent)
