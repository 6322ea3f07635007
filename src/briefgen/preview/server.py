"""The server: a socket on this computer alone, the watcher beside it, a quiet end."""

import asyncio
import datetime as dt
import errno
import os
import socket
from collections.abc import Callable

import uvicorn

from briefgen.errors import BriefgenError
from briefgen.preview.app import app
from briefgen.preview.site import Site
from briefgen.preview.watch import watch
from briefgen.workspace import Workspace

_HERE = "127.0.0.1"
_TRIES = 20
_LAST_PORT = 65535
_TO_END = 2
"""Seconds for answers that are under way when it ends."""


def listen(port: int) -> socket.socket:
    """Return a socket on 127.0.0.1 at this port or, where others have it, at one of the next.

    At port 0 the system chooses.
    """
    for wanted in range(port, min(port + _TRIES, _LAST_PORT + 1)):
        try:
            return _bound(wanted)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise BriefgenError(f"I cannot use port {wanted}: {error.strerror}.") from None
    raise BriefgenError(
        f"Other programs have port {port} and those after it. Choose one with --port."
    )


class Preview:
    """A preview of a workspace at a socket; `run` returns after `stop`, or by Ctrl-C."""

    def __init__(
        self, workspace: Workspace, today: Callable[[], dt.date], at: socket.socket
    ) -> None:
        self._socket = at
        self.port: int = at.getsockname()[1]
        self.url = f"http://{_HERE}:{self.port}/"
        self._site = Site(workspace, today)
        self._server = _Server(self._site, self.port)

    def run(self) -> None:
        """Serve until stopped; raises KeyboardInterrupt at Ctrl-C."""
        try:
            asyncio.run(self._run())
        finally:
            self._socket.close()

    def stop(self) -> None:
        """End it, from any thread."""
        self._server.should_exit = True

    async def _run(self) -> None:
        watching = asyncio.create_task(self._watch())
        watching.add_done_callback(lambda _: self.stop())
        await self._server.serve([self._socket])
        if not watching.done():
            watching.cancel()
        await asyncio.gather(watching, return_exceptions=False)

    async def _watch(self) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(watch(self._site.workspace, self._site.refresh))
                await self._site.refresh()
        except asyncio.CancelledError:
            pass  # how it ends


class _Server(uvicorn.Server):
    """Lets the pages go that wait for a change, or it would wait for them."""

    def __init__(self, site: Site, port: int) -> None:
        super().__init__(
            uvicorn.Config(
                app(site, port),
                http="h11",  # the same limits on every computer
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="error",
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=_TO_END,
            )
        )
        self._site = site

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._site.close()
        await super().shutdown(sockets)


def _bound(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would share a port that another program has
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((_HERE, port))
        made.listen()
    except OSError:
        made.close()
        raise
    return made
