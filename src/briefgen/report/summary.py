"""The closing line of a build."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.diagnostic import Diagnostic
from briefgen.report.counts import by_severity, counted


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
    states, found = " and ".join(_states(built)), by_severity(built.diagnostics)
    wrong = ": ".join(filter(None, (states, found)))
    if found and not states:
        wrong = f"Found {found}"
    if built.without_pdf:
        wrong = ". ".join(filter(None, (wrong, "No PDF could be made")))
    return f"{_written(built)} {wrong or 'All clear'}."


def _written(built: Built) -> str:
    what = f"{counted(built.files, 'file')} for {counted(built.briefs, 'brief')}"
    return f"Wrote {what} to {built.folder}." if built.files else "Wrote nothing."


def _states(built: Built) -> list[str]:
    drafts, refused = built.drafts, built.refused
    states = [f"{counted(drafts, 'brief')} {'is a draft' if drafts == 1 else 'are drafts'}"]
    states.append(f"{counted(refused, 'brief')} could not be built")
    return [state for state, number in zip(states, (drafts, refused), strict=True) if number]
