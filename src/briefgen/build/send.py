"""Handing a brief over: what its worker gets, and a record of it. Values in, bytes out."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefgen.audience import Reader, fingerprint, narrow
from briefgen.brief import BriefFile
from briefgen.build.plan import Job
from briefgen.build.produce import Result, produce
from briefgen.build.say_back import blank_form
from briefgen.inputs import RECORD
from briefgen.parse import parse
from briefgen.records import History, Sent, Shown, history, namespace, record_of
from briefgen.render.document import CALENDAR, OWNER_CALENDAR, make
from briefgen.render.entries import entries
from briefgen.schedule import schedule
from briefgen.source import SourceFile

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can name; that of today would tell two equal ones apart."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What came of handing a brief over.

    `contents` are the files of its record by name, none when it was refused; `before` is what
    was sent earlier. `result` has the findings, and `pack` is the name of what the worker gets.
    """

    sent: Sent
    before: History
    result: Result
    pack: str
    contents: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Tell whether the same was sent the last time."""
        last = self.before.last
        return bool(last and last.fingerprint == self.sent.fingerprint)

    @property
    def cancelled(self) -> int:
        """Return how many entries of the calendar that was sent last are no more."""
        last = self.before.last.events if self.before.last else ()
        return len({event.id for event in last} - {event.id for event in self.sent.events})

    @property
    def has_calendar(self) -> bool:
        return any(name.endswith(".ics") for name, _ in self.result.files)


def send(job: Job) -> Sending:
    """Make what the worker gets; the calendars in it know of this sending already."""
    file = parse(job.inputs)
    before = history(job.inputs, file.brief)
    sent = _sent(job, file, before)
    record = SourceFile(RECORD, record_of(sent))
    inputs = replace(job.inputs, records=(*job.inputs.records, record))
    result = produce(replace(job, inputs=inputs, order=replace(job.order, strict=True)))
    pack = f"{job.inputs.name.rpartition('/')[2]}.zip"
    if not result.files or result.is_draft or result.unavailable:
        return Sending(sent, before, result, pack)
    contents = {
        RECORD: record.text.encode(),
        "brief.md": job.inputs.source.text.encode("utf-8", "replace"),
        pack: _packed((*result.files, *_form(job))),
    }
    if job.inputs.defaults:
        contents["briefgen.yaml"] = job.inputs.defaults.text.encode("utf-8", "replace")
    return Sending(sent, before, result, pack, contents)


def _sent(job: Job, file: BriefFile, before: History) -> Sent:
    brief = narrow(file.brief, Reader.WORKER)
    events = tuple(event for event in schedule(brief) if event.day)
    known = before.last.number if before.last else 0
    number = max(known, len(job.inputs.records)) + 1  # of which some may be unreadable
    mark = fingerprint(brief, job.inputs.pictures)
    names, version = namespace(before, file.brief), brief.front.version
    return Sent(number, job.order.today, version, mark, names, events, _shown(job, file))


def _shown(job: Job, file: BriefFile) -> Mapping[str, Mapping[str, Shown]]:
    """Return what the calendar of each side says, so that it is known what changes later."""
    calendars = (make(kind, file.brief, {}) for kind in (CALENDAR, OWNER_CALENDAR))
    url = job.house.reminders.guide_url
    return {calendar.kind.reader.value: entries(calendar, url) for calendar in calendars}


def _form(job: Job) -> Iterable[tuple[str, bytes]]:
    """The questions that the worker answers before the work begins."""
    text = blank_form(job)
    return [(f"{job.inputs.name}.readback.yaml", text.encode("utf-8", "replace"))] if text else []


def _packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name.rpartition("/")[2], _NO_DATE), data)
    return packed.getvalue()
