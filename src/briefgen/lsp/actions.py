"""What an editor offers to do about a finding: mend it, or say that it is meant to be."""

import datetime as dt
from collections.abc import Iterator

from lsprotocol import types

from briefgen.diagnostic import Diagnostic, Edit
from briefgen.lsp.checking import Checked
from briefgen.lsp.desk import Desk
from briefgen.lsp.ignoring import ignoring
from briefgen.lsp.positions import Ruler
from briefgen.lsp.showing import shown
from briefgen.source import SourceFile, Span

MAX_IGNORED = 20
"""Each comment is tried before it is offered, which takes a check or two; a brief
that has only begun lacks many things on its first line."""
_SHORT = 40


def actions(
    desk: Desk,
    checked: Checked,
    uri: str,
    asked: types.CodeActionParams,
    ruler: Ruler,
    today: dt.date,
) -> list[types.CodeAction]:
    """Return what can be done about the findings in `uri` that touch a range, or
    about those that the editor names."""
    source = _unchanged(desk, checked, uri)
    if source is None:
        return []
    at = asked.range
    span = Span(ruler.position(source, at.start), ruler.position(source, at.end))
    named = {one.code for one in asked.context.diagnostics}
    near = [one for one in checked.found.get(uri, ()) if _touches(one, span)]
    found = [one for one in near if one.code in named or not named]
    made = _Making(desk, checked, uri, source, ruler)
    mending = [action for one in found for action in made.mending(one)]
    hidden = found[:MAX_IGNORED] if uri == checked.uri else []
    return mending + [action for one in hidden for action in made.ignoring(one, today)]


def _unchanged(desk: Desk, checked: Checked, uri: str) -> SourceFile | None:
    """Return the text that was checked; None when it is not what the editor shows."""
    if uri == checked.uri:
        return checked.source
    text = desk.text(uri)
    edits = (e for one in checked.found.get(uri, ()) if one.fix for e in one.fix.edits)
    return next((e.place.source for e in edits if e.place.source.text == text), None)


def _touches(diagnostic: Diagnostic, span: Span) -> bool:
    place = diagnostic.place.span
    return place.start <= span.end and span.start <= place.end


class _Making:
    """Makes the actions for findings in one text."""

    def __init__(
        self, desk: Desk, checked: Checked, uri: str, source: SourceFile, ruler: Ruler
    ) -> None:
        self.desk = desk
        self.checked = checked
        self.uri = uri
        self.source = source
        self.ruler = ruler

    def mending(self, diagnostic: Diagnostic) -> Iterator[types.CodeAction]:
        """Yield the finding's own fix."""
        fix = diagnostic.fix
        if fix is None or any(e.place.source.text != self.source.text for e in fix.edits):
            return
        title = _title(fix.edits) if fix.safe else f"{_title(fix.edits)} (may change the meaning)"
        yield self._action(f"{title}: {diagnostic.name}", diagnostic, fix.edits, fix.safe)

    def ignoring(self, diagnostic: Diagnostic, today: dt.date) -> Iterator[types.CodeAction]:
        """Yield the comment that hides the finding."""
        target = self.desk.brief_at(self.uri)
        ignored = ignoring(target, self.checked, diagnostic, today) if target else None
        if ignored:
            where = "in this whole brief" if ignored.for_all else "here"
            title = f"Ignore {diagnostic.name} {where}"
            yield self._action(title, diagnostic, (ignored.edit,), preferred=False)

    def _action(
        self, title: str, diagnostic: Diagnostic, edits: tuple[Edit, ...], preferred: bool
    ) -> types.CodeAction:
        return types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[shown(diagnostic, self.source, self.ruler, lambda _name: self.uri)],
            is_preferred=preferred,
            edit=types.WorkspaceEdit(changes={self.uri: [self._edit(edit) for edit in edits]}),
        )

    def _edit(self, edit: Edit) -> types.TextEdit:
        """Lines end as they do in the text."""
        text = edit.text.replace("\r\n", "\n")
        ended = text.replace("\n", "\r\n") if "\r\n" in self.source.text else text
        return types.TextEdit(self.ruler.range(self.source, edit.place.span), ended)


def _title(edits: tuple[Edit, ...]) -> str:
    """Say what would be typed where that is short enough to say."""
    if len(edits) != 1:
        return "Mend this"
    old, new = edits[0].place.text, edits[0].text
    if not new.strip() and old.strip():
        return f"Take out “{_cut(old)}”"
    return f"Write “{_cut(new)}”" if "\n" not in new.strip() else "Add what is missing"


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
