"""Tells when a file of the workspace was saved."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import watchfiles

from briefgen.workspace import Workspace

_QUIET = 30
"""Milliseconds without a change after which the last ones are told: editors save in steps."""
_AT_MOST = 400

Tell = Callable[[], Awaitable[None]]


async def watch(workspace: Workspace, tell: Tell) -> None:
    """Call `tell` after each change of briefs, pictures, templates or settings, until cancelled.

    Below `briefs/` and `templates/` everything is watched, of the workspace itself only the
    files at its top: its other folders may hold a great deal.
    """
    async with asyncio.TaskGroup() as tasks:
        below = tasks.create_task(_below(workspace, tell))
        async for changed in _changes([workspace.root], recursive=False):
            if changed & {workspace.briefs, workspace.templates}:  # a new one has to be watched
                below.cancel()
                below = tasks.create_task(_below(workspace, tell))
            await tell()


async def _below(workspace: Workspace, tell: Tell) -> None:
    folders = [path for path in (workspace.briefs, workspace.templates) if path.is_dir()]
    if not folders:
        return
    with contextlib.suppress(FileNotFoundError):  # gone meanwhile; when it is back, we are told
        async for _ in _changes(folders, recursive=True):
            await tell()


async def _changes(folders: list[Path], *, recursive: bool) -> AsyncIterator[set[Path]]:
    try:
        async for found in _watched(folders, recursive=recursive):
            yield found
    except RuntimeError:  # the system has no watch left: look again and again instead
        async for found in _watched(folders, recursive=recursive, polling=True):
            yield found


async def _watched(
    folders: list[Path], *, recursive: bool, polling: bool | None = None
) -> AsyncIterator[set[Path]]:
    async for found in watchfiles.awatch(
        *folders,
        watch_filter=None,  # a picture may have any name
        debounce=_AT_MOST,
        step=_QUIET,
        recursive=recursive,
        force_polling=polling,
        ignore_permission_denied=True,
    ):
        yield {Path(path) for _, path in found}
