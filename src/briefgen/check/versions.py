"""Two versions of a brief: two texts, or one text and what was last sent of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefgen.check.targets import STDIN, Target, targets
from briefgen.errors import BriefgenError
from briefgen.files import Unreadable, read_text
from briefgen.inputs import Inputs, gather_around
from briefgen.parse import parse
from briefgen.records import History, Sent, history
from briefgen.source import SourceFile
from briefgen.workspace import RECORDS, SETTINGS, Workspace


@dataclass(frozen=True, slots=True)
class Versions:
    """All that two versions need to be parsed, and the sending that the earlier one is from.

    `workspace` is the one of the later version.
    """

    workspace: Workspace
    before: Inputs
    after: Inputs
    sent: Sent | None = None


def two_versions(start: Path, old: str, new: str, stdin: Callable[[], str]) -> Versions:
    """Read two texts, each by its file or its name; one of them may be `-`."""
    if old == new == STDIN:
        raise BriefgenError("Only one of the two can come from standard input.")
    before, after = _one(start, old, stdin), _one(start, new, stdin)
    return Versions(after.workspace, _gathered(before), _gathered(after))


def since_sent(start: Path, name: str, stdin: Callable[[], str]) -> Versions:
    """Read a brief, and the text of it that was last sent."""
    target = _one(start, name, stdin)
    after = _gathered(target)
    sent = _last(history(after, parse(after).brief), target)
    folder = target.workspace.briefs / RECORDS / target.brief.name / sent.folder
    source = _record(target.workspace, folder / "brief.md")
    settings = folder / SETTINGS
    defaults = _record(target.workspace, settings) if settings.exists() else None
    before = gather_around(target.workspace, target.brief, source, defaults)
    return Versions(target.workspace, before, after, sent)


def _one(start: Path, name: str, stdin: Callable[[], str]) -> Target:
    found = targets(start, (name,), stdin)
    if found.refused:
        refused = found.refused[0]
        raise BriefgenError(f"{refused.place.source.name}: {refused.message}.\n{refused.help}")
    if len(found.texts) != 1:
        raise BriefgenError(f"{name} is {len(found.texts)} briefs. Name one of them.")
    return found.texts[0]


def _gathered(target: Target) -> Inputs:
    return gather_around(target.workspace, target.brief, target.source, target.settings)


def _last(found: History, target: Target) -> Sent:
    """Return the last sending; a later one that cannot be read must not be passed over."""
    name = target.brief.name
    if found.diagnostics:
        wrong = found.diagnostics[-1]
        raise BriefgenError(
            f"{wrong.place.source.name}: {wrong.message}.\nGet the file back from a copy, or "
            f"compare two files: briefgen diff OLD.md {target.source.name}"
        )
    if found.last is None:
        raise BriefgenError(
            f"{name} was never sent, so there is nothing to compare it with.\n"
            f"`briefgen send {name}` keeps what you send. To compare two files, type: "
            f"briefgen diff OLD.md {target.source.name}"
        )
    return found.last


def _record(workspace: Workspace, path: Path) -> SourceFile:
    text = read_text(path)
    if isinstance(text, Unreadable):
        raise BriefgenError(
            f"{workspace.shown(path)} cannot be read: {text.message}.\n"
            "It is the text that was sent. Get the file back from a copy."
        )
    return SourceFile(workspace.shown(path), text)
