"""All briefs as they are now, and word of each change to whoever looks."""

import asyncio
import datetime as dt
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from briefgen.build import Job, Order, Plan, plan
from briefgen.diagnostic import Diagnostic
from briefgen.errors import BriefgenError
from briefgen.preview.shown import FORMATS, Shown, pdf, show
from briefgen.render.document import Kind
from briefgen.workspace import Templates, Workspace, read_templates

_ALIVE = 15.0
"""Seconds after which a page that hears nothing is told that there is nothing new."""


@dataclass(frozen=True, slots=True)
class State:
    """What there is to show: briefs by name, findings that are of no brief, what went wrong."""

    version: str
    briefs: dict[str, Shown] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    wrong: str = ""
    is_ready: bool = False


class Site:
    """Reads the workspace again when told to, and makes anew only what has changed.

    `shell` are the templates of the preview itself: always the packaged ones, so that a mistake
    in the workspace's own cannot hide what is said about it.
    """

    def __init__(self, workspace: Workspace, today: Callable[[], dt.date]) -> None:
        self.workspace = workspace
        self.shell = Templates({}, read_templates(workspace).packaged)
        self.state = State(f"{secrets.token_hex(4)}.0")
        self._today = today
        self._making = asyncio.Lock()
        self._changed = asyncio.Event()
        self._is_closed = False
        self._pdfs: dict[str, tuple[Job, bytes | str]] = {}

    async def refresh(self) -> None:
        """Read everything; make what has changed, and tell of each brief when it is made."""
        async with self._making:
            try:
                planned = await asyncio.to_thread(self._plan)
            except BriefgenError as error:
                self._publish(self.state.briefs, self.state.diagnostics, str(error), is_ready=True)
                return
            await self._make(planned)

    async def versions(self) -> AsyncIterator[str]:
        """Yield the version of what is shown, again at each change; nothing new is empty."""
        known = ""
        while not self._is_closed:
            changed = self._changed
            if self.state.version != known:
                known = self.state.version
                yield known
                continue
            try:
                await asyncio.wait_for(changed.wait(), _ALIVE)
            except TimeoutError:
                yield ""

    async def pdf(self, path: str) -> bytes | str | None:
        """Return a PDF by its path below the output folder, or why it cannot be made.

        None when there is no such document.
        """
        found = self._kind_of(path)
        if found is None:
            return None
        async with self._making:
            job, kind = found
            if self._pdfs.get(path, (None, ""))[0] != job:
                self._pdfs[path] = job, await asyncio.to_thread(_pdf, job, kind)
            return self._pdfs[path][1]

    def file(self, path: str) -> bytes | None:
        """Return a file by its path below the output folder; only what was made is there."""
        for shown in self.state.briefs.values():
            if shown.files and path in shown.files:
                return shown.files[path]
        return None

    def close(self) -> None:
        """Let everybody who waits for a change go."""
        self._is_closed = True
        self._changed.set()

    def _plan(self) -> Plan:
        return plan(self.workspace, Order(self._today(), formats=FORMATS))

    async def _make(self, planned: Plan) -> None:
        known = self.state.briefs
        names = [job.inputs.name for job in planned.jobs]
        made = {name: known[name] for name in names if name in known}
        for job in planned.jobs:
            before = made.get(job.inputs.name)
            if before is None or before.job != job:
                made[job.inputs.name] = await asyncio.to_thread(show, job)
                shown = {name: made[name] for name in names if name in made}
                self._publish(shown, planned.diagnostics, "", is_ready=self.state.is_ready)
        self._publish(made, planned.diagnostics, "", is_ready=True)
        self._pdfs = {path: kept for path, kept in self._pdfs.items() if self._kind_of(path)}

    def _publish(
        self,
        briefs: dict[str, Shown],
        diagnostics: tuple[Diagnostic, ...],
        wrong: str,
        *,
        is_ready: bool,
    ) -> None:
        """Put a state in the place of the last one, unless it is the same."""
        start, _, number = self.state.version.partition(".")
        same = State(self.state.version, briefs, diagnostics, wrong, is_ready)
        if same == self.state:
            return
        self.state = State(f"{start}.{int(number) + 1}", briefs, diagnostics, wrong, is_ready)
        self._changed.set()
        self._changed = asyncio.Event()

    def _kind_of(self, path: str) -> tuple[Job, Kind] | None:
        for shown in self.state.briefs.values():
            for page in shown.pages:
                if ("PDF", path) in page.downloads:
                    return shown.job, page.kind
        return None


def _pdf(job: Job, kind: Kind) -> bytes | str:
    try:
        return pdf(job, kind)
    except BriefgenError as error:
        return str(error)
