"""The records of deliveries, as they lie in the folders of their briefs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.audience import Reader, fingerprint, narrow
from briefgen.brief import Brief, BriefFile
from briefgen.check.reading import errors
from briefgen.check.targets import Target, Targets
from briefgen.diagnostic import Diagnostic
from briefgen.inputs import Inputs, filled_in, gather_around, read_filled, record_folders
from briefgen.parse import parse
from briefgen.records import OTHER_BRIEF, Scored, history, scores
from briefgen.source import SourceFile
from briefgen.workspace import UNREADABLE, start_of


@dataclass(frozen=True, slots=True)
class Deliveries:
    """A brief with the records of its deliveries, and what is wrong with these.

    `unread` is what keeps the brief itself from being read as a whole.
    """

    brief: Brief
    scored: tuple[Scored, ...]
    problems: tuple[Diagnostic, ...] = ()
    unread: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Scoring:
    """All briefs that were chosen, with their records.

    `problems` are those of records, `unread` those of briefs.
    """

    deliveries: tuple[Deliveries, ...]
    problems: tuple[Diagnostic, ...]
    unread: tuple[Diagnostic, ...]

    @property
    def without(self) -> tuple[str, ...]:
        """The names of the briefs of which no record can be counted."""
        return tuple(one.brief.name for one in self.deliveries if not one.scored)


def read_scoring(chosen: Targets, *, everything: bool) -> Scoring:
    """Read the briefs that were chosen, and all their records.

    With `everything`, records of which there is no brief are named too.
    """
    found = tuple(_read(target) for target in chosen.texts)
    lost = _lost(chosen) if everything else ()
    return Scoring(
        found,
        (*(problem for one in found for problem in one.problems), *lost),
        (*chosen.refused, *(problem for one in found for problem in one.unread)),
    )


def read_deliveries(chosen: Targets, files: Iterable[BriefFile]) -> Mapping[str, Sequence[Scored]]:
    """Return what is noted of the deliveries of each brief, by its name.

    What is wrong in records `briefgen score` tells.
    """
    briefs = {file.brief.name: file.brief for file in files}
    texts = ((target.brief.name, _records(target)[0]) for target in chosen.texts)
    return {name: scores(found, briefs[name], (), "").scored for name, found in texts if found}


def _lost(chosen: Targets) -> Iterator[Diagnostic]:
    """Yield a remark for each folder of records that belongs to no brief."""
    workspace = next((target.workspace for target in chosen.texts), None)
    if workspace is None or chosen.refused:
        return
    known = {target.brief.name for target in chosen.texts}
    for name in record_folders(workspace):
        files = filled_in(workspace, name)
        if files and name not in known:
            message = f"there is no brief called {name}, so its records are not counted"
            yield OTHER_BRIEF.at(start_of(workspace, files[0]), message)


def _read(target: Target) -> Deliveries:
    texts, problems = _records(target)
    if not texts:  # then no fingerprint is compared, and no picture needed
        brief = parse(Inputs(target.brief.name, target.source, {}, target.settings)).brief
        return Deliveries(brief, (), problems)
    inputs = gather_around(target.workspace, target.brief, target.source, target.settings)
    file = parse(inputs)
    mark = fingerprint(narrow(file.brief, Reader.WORKER), inputs.pictures)
    counted = scores(texts, file.brief, history(inputs, file.brief).sent, mark)
    wrong = (*problems, *counted.diagnostics)
    return Deliveries(file.brief, counted.scored, wrong, tuple(errors(file)))


def _records(target: Target) -> tuple[list[SourceFile], tuple[Diagnostic, ...]]:
    """Return the texts of a brief's records, and why others have none."""
    found = list(read_filled(target.workspace, target.brief))
    texts = [one for one in found if isinstance(one, SourceFile)]
    unreadable = (one for one in found if not isinstance(one, SourceFile))
    problems = (
        UNREADABLE.at(
            start_of(target.workspace, path, why.text, why.offset), why.message, help=why.help
        )
        for path, why in unreadable
    )
    return texts, tuple(problems)
