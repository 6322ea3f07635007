"""The closing line of a build."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: how much was written where, and what is wrong.

    `briefs` became documents, `drafts` of them with errors; `refused` could not be built.
    """

    files: int
    briefs: int
    folder: str
    drafts: int = 0
    refused: int = 0
    diagnostics: Sequence[Diagnostic] = ()
    without_pdf: bool = False


def summary(built: Built) -> str:
    """Say what was written and what is wrong."""
    states, found = " and ".join(_states(built)), _found(built.diagnostics)
    wrong = ": ".join(filter(None, (states, found)))
    if found and not states:
        wrong = f"Found {found}"
    if built.without_pdf:
        wrong = ". ".join(filter(None, (wrong, "No PDF could be made")))
    return f"{_written(built)} {wrong or 'All clear'}."


def _written(built: Built) -> str:
    what = f"{counted(built.files, 'file')} for {counted(built.briefs, 'brief')}"
    return f"Wrote {what} to {built.folder}." if built.files else "Wrote nothing."


def counted(number: int, one: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _states(built: Built) -> list[str]:
    drafts, refused = built.drafts, built.refused
    states = [f"{counted(drafts, 'brief')} {'is a draft' if drafts == 1 else 'are drafts'}"]
    states.append(f"{counted(refused, 'brief')} could not be built")
    return [state for state, number in zip(states, (drafts, refused), strict=True) if number]


def _found(diagnostics: Sequence[Diagnostic]) -> str:
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    warnings = sum(d.severity is Severity.WARNING for d in diagnostics)
    counts = ((errors, "error"), (warnings, "warning"))
    return ", ".join(counted(number, what) for number, what in counts if number)
