"""What is found in an open text, by the files in which it was typed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import files
from briefgen.check import Checker, check_settings
from briefgen.diagnostic import Diagnostic
from briefgen.lint import Options
from briefgen.lsp.desk import Desk
from briefgen.source import SourceFile
from briefgen.workspace import UNREADABLE, Workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """An open text as it was checked, and the findings by the address of their file."""

    uri: str
    source: SourceFile
    found: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)

    @property
    def own(self) -> tuple[Diagnostic, ...]:
        """The findings in the text itself."""
        return self.found.get(self.uri, ())

    def source_of(self, uri: str, diagnostic: Diagnostic) -> SourceFile:
        """Return the text that a finding's columns count in: in its own, secrets are hidden."""
        return self.source if uri == self.uri else diagnostic.place.source


def check(desk: Desk, uri: str, today: dt.date) -> Checked:
    """Check an open text as `briefgen lint` would; nothing is found where it is no brief."""
    source = SourceFile(desk.path(uri).name, desk.text(uri))
    if refused := files.unusable(source.text):
        place = source.place_of_line(1)
        wrong = UNREADABLE.at(place, refused.message, help=refused.help)
        return Checked(uri, source, {uri: (wrong,)})
    if settings := desk.settings_at(uri):
        workspace, source = settings
        return _sorted(desk, uri, source, workspace, check_settings(workspace, source))
    if target := desk.brief_at(uri):
        found = Checker(Options(), today).all([target])
        return _sorted(desk, uri, target.source, target.workspace, found.diagnostics)
    return Checked(uri, source)


def _sorted(
    desk: Desk,
    uri: str,
    source: SourceFile,
    workspace: Workspace,
    diagnostics: Sequence[Diagnostic],
) -> Checked:
    """Put each finding to the file it is in."""
    found: dict[str, tuple[Diagnostic, ...]] = {uri: ()}
    for diagnostic in diagnostics:
        name = diagnostic.place.source.name
        where = uri if name == source.name else desk.uri(Path(workspace.root, name))
        found[where] = (*found.get(where, ()), diagnostic)
    return Checked(uri, source, found)
