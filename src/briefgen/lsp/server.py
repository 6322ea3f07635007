"""The language server: what an editor tells and asks, over standard input and output."""

import asyncio
import datetime as dt
import functools
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from briefgen import __version__
from briefgen.errors import BriefgenError
from briefgen.lint import without_secrets
from briefgen.lsp.actions import actions
from briefgen.lsp.checking import Checked, check
from briefgen.lsp.completion import completions
from briefgen.lsp.desk import Desk
from briefgen.lsp.hover import hover
from briefgen.lsp.positions import Ruler
from briefgen.lsp.showing import shown
from briefgen.source import SourceFile

PAUSE = 0.2
"""Seconds without a key before a text is checked."""


def serve(today: Callable[[], dt.date]) -> None:
    """Serve one editor until it says that it is done."""
    made(today).start_io()


def made(today: Callable[[], dt.date]) -> "Server":
    """Return a server that knows what to do."""
    server = Server(today)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, _QUICK_FIXES)(_actions)
    server.feature(types.TEXT_DOCUMENT_COMPLETION, _COMPLETION)(_completion)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    return server


_QUICK_FIXES = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
_COMPLETION = types.CompletionOptions(trigger_characters=[":", "#", " "])


class Server(LanguageServer):
    """Checks open texts, one at a time and never while somebody types."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        # What changes is sent whole: pygls counts more line ends than editors do.
        full = types.TextDocumentSyncKind.Full
        super().__init__("briefgen", __version__, text_document_sync_kind=full)
        self.today = today
        # By the addresses that the editor uses; pygls spells some of them in another way.
        self.texts: dict[str, str] = {}
        self._queue = ThreadPoolExecutor(1)
        self._turn = asyncio.Lock()
        self._wanted: dict[str, object] = {}
        self._checked: dict[str, Checked] = {}
        self._told: set[str] = set()

    @property
    def ruler(self) -> Ruler:
        encoding = self.workspace.position_encoding
        return Ruler(str(getattr(encoding, "value", encoding) or "utf-16"))

    def desk(self) -> Desk:
        """Return what is open now."""
        folder = uris.to_fs_path(self.workspace.root_uri or "")
        return Desk(dict(self.texts), Path(folder) if folder else Path.cwd())

    async def check_soon(self, uri: str, pause: float) -> None:
        """Check a text and show what was found, unless it changes before that is done."""
        self._wanted[uri] = ticket = object()
        await asyncio.sleep(pause)
        # A long text takes seconds; what it said in between is of no interest by then.
        async with self._turn:
            if self._wanted.get(uri) is not ticket:
                return
            desk = self.desk()
            checked = await self._check(desk, uri)
            if checked and self._wanted.get(uri) is ticket:
                self._show(uri, checked, desk)

    def known(self, uri: str) -> Checked | None:
        """Return what was found in a text as it is this moment, by itself or as a part of
        another; None while it is still to be checked."""
        last = self._checked.get(uri)
        if last is None or last.source.text != self.desk().text(uri):
            return None
        others = (one for one in self._checked.values() if one.found.get(uri))
        return last if last.own else next(others, last)

    async def checked_now(self, uri: str) -> Checked:
        """Return what is found in a text as it is this moment."""
        desk = self.desk()
        return self.known(uri) or await self._check(desk, uri) or _nothing(desk, uri)

    def forget(self, uri: str) -> None:
        """Take away what was shown of a text."""
        self._wanted.pop(uri, None)
        gone = self._checked.pop(uri, None)
        for other in gone.found if gone else ():
            self._publish(other, self.desk())

    def in_thread(
        self, work: Callable[[], list[types.CodeAction]]
    ) -> asyncio.Future[list[types.CodeAction]]:
        """Do what takes a while behind the checks that wait."""
        return asyncio.get_running_loop().run_in_executor(self._queue, work)

    async def _check(self, desk: Desk, uri: str) -> Checked | None:
        """Return None when a mistake in the program came between, and tell of it."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._queue, check, desk, uri, self.today())
        except BriefgenError as error:
            self._tell(str(error), types.MessageType.Warning)
            return _nothing(desk, uri)
        except Exception:  # the editor keeps its helper, and its owner is told
            self._report(traceback.format_exc(), SourceFile("", desk.text(uri)))
            return None

    def _report(self, trace: str, source: SourceFile) -> None:
        message = without_secrets(trace, source)
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))
        self._tell(_MISTAKE, types.MessageType.Error)

    def _tell(self, message: str, kind: types.MessageType) -> None:
        """Say a thing once, not at each key."""
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(kind, message))

    def _show(self, uri: str, checked: Checked, desk: Desk) -> None:
        before = self._checked.get(uri)
        self._checked[uri] = checked
        for other in dict.fromkeys((*(before.found if before else ()), *checked.found, uri)):
            self._publish(other, desk)

    def _publish(self, uri: str, desk: Desk) -> None:
        """Show all that is found in a file, by whichever text it was found."""
        found: dict[str, types.Diagnostic] = {}
        for checked in self._checked.values():
            near = functools.partial(_near, desk, checked)
            for one in checked.found.get(uri, ()):
                made = shown(one, checked.source_of(uri, one), self.ruler, near)
                found.setdefault(repr(made), made)
        params = types.PublishDiagnosticsParams(uri, list(found.values()))
        self.text_document_publish_diagnostics(params)


_MISTAKE = (
    "briefgen could not check this text, because of a mistake in briefgen. Please report it, "
    "with what the log of your editor says."
)


def _nothing(desk: Desk, uri: str) -> Checked:
    return Checked(uri, SourceFile("", desk.text(uri)))


def _near(desk: Desk, checked: Checked, name: str) -> str:
    """Return the address of a file that a note is about."""
    if name == checked.source.name:
        return checked.uri
    target = desk.brief_at(checked.uri)
    return desk.uri(target.workspace.root / name) if target else checked.uri


async def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.texts[params.text_document.uri] = params.text_document.text
    await server.check_soon(params.text_document.uri, 0)


async def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    server.texts[uri] = params.content_changes[-1].text
    all_of_them = list(server.texts) if server.desk().settings_at(uri) else [uri]
    await asyncio.gather(*(server.check_soon(one, PAUSE) for one in all_of_them))


async def _saved(server: Server, _params: types.DidSaveTextDocumentParams) -> None:
    """What was saved may be the settings or a snippet of the others."""
    await asyncio.gather(*(server.check_soon(uri, PAUSE) for uri in server.texts))


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.texts.pop(params.text_document.uri, None)
    server.forget(params.text_document.uri)


async def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    checked, desk, ruler = await server.checked_now(uri), server.desk(), server.ruler
    today = server.today()
    return await server.in_thread(lambda: actions(desk, checked, uri, params, ruler, today))


def _completion(server: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    uri = params.text_document.uri
    return completions(server.desk(), uri, params.position, server.ruler)


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    uri, desk = params.text_document.uri, server.desk()
    checked = server.known(uri) or _nothing(desk, uri)
    text = hover(desk, uri, checked, params.position, server.ruler)
    kind = types.MarkupKind.Markdown
    return types.Hover(types.MarkupContent(kind, text)) if text else None
