"""Briefs as they are read for their facts, and what keeps facts from being read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen import lint
from briefgen.brief import BriefFile
from briefgen.check.targets import Targets
from briefgen.diagnostic import Diagnostic, Severity
from briefgen.inputs import Inputs
from briefgen.parse import parse

_OF_NO_FACT = ("missing-asset", "unread-picture", "nested-too-deep")
"""What is wrong with how a brief will look, not with what it says."""


@dataclass(frozen=True, slots=True)
class Read:
    """The briefs, and what is wrong with those that could not be read, or not as a whole."""

    files: tuple[BriefFile, ...]
    problems: tuple[Diagnostic, ...]


def read_briefs(chosen: Targets) -> Read:
    """Parse the texts that were chosen, without their pictures."""
    files = tuple(
        parse(Inputs(one.brief.name, one.source, {}, one.settings)) for one in chosen.texts
    )
    wrong = (problem for file in files for problem in errors(file))
    return Read(files, tuple(dict.fromkeys((*chosen.refused, *wrong))))


def errors(file: BriefFile) -> Sequence[Diagnostic]:
    """Return what keeps the facts of a brief from being read, without its secrets."""
    wrong = (d for d in file.diagnostics if d.severity is Severity.ERROR)
    found = (d for d in wrong if d.name not in _OF_NO_FACT)
    return [replace(d, message=lint.without_secrets(d.message, file.source)) for d in found]
