"""What is found in texts, and a text mended."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen import lint
from briefgen.authoring.fix import Fixed, mend
from briefgen.check.brand import read_brand
from briefgen.check.targets import Target
from briefgen.diagnostic import Diagnostic, Findings
from briefgen.inputs import gather_around
from briefgen.lint import Options
from briefgen.lint.rules import lost_records
from briefgen.parse import parse
from briefgen.records import history
from briefgen.source import SourceFile
from briefgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks texts by the owner's options, with a date for the rules that need one."""

    options: Options
    today: dt.date

    def all(
        self,
        targets: Iterable[Target],
        refused: Sequence[Diagnostic] = (),
        lost: Sequence[Diagnostic] = (),
    ) -> Findings:
        """Return what is found in all texts and, once for all, in their settings.

        `refused` are the files that could not even be read, `lost` the records without a brief.
        """
        settings: dict[SourceFile, Workspace] = {}
        results: list[Findings] = []
        for target in targets:
            results.append(self.one(target))
            settings |= {target.settings: target.workspace} if target.settings else {}
        policy = lint.policy_for(next(iter(settings), None), self.options)
        left = lint.judge_folder(lost_records.RULE, lost, policy)
        found = (
            *_of_settings(settings),
            *refused,
            *left,
            *(d for r in results for d in r.diagnostics),
        )
        return Findings(
            tuple(dict.fromkeys(found)),
            tuple(dict.fromkeys(s for r in results for s in r.suppressed)),
            briefs=len(results) + len(refused),
            rules=max((result.rules for result in results), default=0),
        )

    def one(self, target: Target) -> Findings:
        """Return what is found in a text."""
        return self._check(target, target.source)

    def mended(self, target: Target, *, unsafe: bool) -> Fixed:
        """Return the text with all that can be mended by itself; nothing is written."""
        return mend(target.source, lambda s: self._check(target, s).diagnostics, unsafe=unsafe)

    def _check(self, target: Target, source: SourceFile) -> Findings:
        inputs = gather_around(target.workspace, target.brief, source, target.settings)
        policy = lint.policy_for(target.settings, self.options)
        file = parse(inputs)
        found = lint.check(file, policy, self.today, history(inputs, file.brief))
        return lint.typed(found, file)


def check_settings(workspace: Workspace, source: SourceFile) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the settings of a workspace, be they saved or not."""
    return tuple(_of_settings({source: workspace}))


def _of_settings(files: Mapping[SourceFile, Workspace]) -> Iterator[Diagnostic]:
    for file, workspace in files.items():
        yield from lint.check_settings(file)
        yield from read_brand(workspace, file)[1]
