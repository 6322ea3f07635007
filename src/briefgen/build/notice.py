"""The notice of what changed between two versions: parse, gates, narrow, compare."""

import datetime as dt
from dataclasses import dataclass, replace

from briefgen import lint
from briefgen.audience import Reader
from briefgen.brief import BriefFile
from briefgen.build.draft import missing
from briefgen.check import Versions, read_brand
from briefgen.diagnostic import Diagnostic, Severity
from briefgen.inputs import Inputs
from briefgen.lint import Options
from briefgen.parse import parse
from briefgen.render.document import GUIDE, Document, make, notice


@dataclass(frozen=True, slots=True)
class Compared:
    """The notice, none where nothing may be made, and what is wrong with the later version.

    Where there is none, `diagnostics` are those of the version that bars it.
    """

    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()


def compared(versions: Versions, today: dt.date) -> Compared:
    """Return the notice of two versions, a draft where the later one has errors."""
    before, after = (_Read.of(inputs, today) for inputs in (versions.before, versions.after))
    for one in (after, before):
        if lint.is_barred(one.diagnostics, one.inputs.defaults):
            return Compared(None, one.errors)
    brand, _ = read_brand(versions.workspace, after.inputs.defaults)
    lacks = missing(after.errors, after.file, Reader.WORKER)
    old = make(GUIDE, before.file.brief, before.inputs.pictures)
    new = make(GUIDE, after.file.brief, after.inputs.pictures, lacks, brand)
    if versions.sent is None:
        return Compared(notice(old, new), after.errors)
    # Of its pictures only the fingerprint is kept.
    mark = versions.sent.fingerprint
    redrawn = bool(old.pictures) and old.fingerprint != mark
    found = notice(replace(old, fingerprint=mark), new, redrawn=redrawn)
    return Compared(found, after.errors)


@dataclass(frozen=True, slots=True)
class _Read:
    """One version as it was read, with what is wrong with it."""

    inputs: Inputs
    file: BriefFile
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(cls, inputs: Inputs, today: dt.date) -> "_Read":
        file = parse(inputs)
        policy = lint.policy_for(inputs.defaults, Options())
        return cls(inputs, file, lint.check(file, policy, today).diagnostics)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)
