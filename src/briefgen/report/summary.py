"""The closing line of a build."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.report.counts import counted, severities


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: how much was written where, and what is wrong.

    `briefs` became documents anew, those of `kept` are as they were; `drafts` of both have errors.
    `refused` could not be built. `counts` are the findings by severity, `removed` the files that
    belonged to no brief any more.
    """

    files: int
    briefs: int
    folder: str
    drafts: int = 0
    refused: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    without_pdf: bool = False
    kept: int = 0
    removed: int = 0


def summary(built: Built) -> str:
    """Say what was written and what is wrong."""
    return " ".join((*_done(built), f"{_wrong(built) or 'All clear'}."))


def _done(built: Built) -> Iterator[str]:
    are = "is as it was" if built.kept == 1 else "are as they were"
    kept = f"{counted(built.kept, 'brief')} {are}"
    if built.files:
        what = f"{counted(built.files, 'file')} for {counted(built.briefs, 'brief')}"
        yield f"Wrote {what} to {built.folder}{f'; {kept}' if built.kept else ''}."
    else:
        yield f"Nothing to write: {kept} in {built.folder}." if built.kept else "Wrote nothing."
    if built.removed:
        yield f"Removed {counted(built.removed, 'file')} of no brief any more."


def _wrong(built: Built) -> str:
    states, found = " and ".join(_states(built)), severities(built.counts)
    wrong = ": ".join(filter(None, (states, found)))
    if found and not states:
        wrong = f"Found {found}"
    return ". ".join(filter(None, (wrong, "No PDF could be made" if built.without_pdf else "")))


def _states(built: Built) -> list[str]:
    drafts, refused = built.drafts, built.refused
    states = [f"{counted(drafts, 'brief')} {'is a draft' if drafts == 1 else 'are drafts'}"]
    states.append(f"{counted(refused, 'brief')} could not be built")
    return [state for state, number in zip(states, (drafts, refused), strict=True) if number]
