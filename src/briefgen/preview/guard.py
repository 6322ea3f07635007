"""What every request has to be, and what every answer says to the browser.

A page of another site can make the owner's browser ask anything of this computer. It must not
get an answer: the names by which we are asked are checked, and the page that asks.
"""

from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_LONGEST = 4000
"""Bytes of an address, which is a brief's name with little around it."""

_ALWAYS = (
    (b"cache-control", b"no-store"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)


class Guard:
    """Lets through what our own pages ask, on the address that we listen at."""

    def __init__(self, app: App, port: int) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}".encode() for name in ("127.0.0.1", "localhost")}
        self._origins = {b"http://" + host for host in self._hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it with a number and a few words."""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_ALWAYS]
            await send(message)

        if scope["type"] != "http":
            return
        refused = self._refusal(scope)
        if refused:
            await _refuse(answer, *refused)
        else:
            await self._app(scope, receive, answer)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        if scope["method"] not in ("GET", "HEAD"):
            return 405, "Only to look at."
        if len(scope["raw_path"]) + len(scope["query_string"]) > _LONGEST:
            return 414, "No brief has a name that long."
        hosts = _values(scope, b"host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return 421, "This is not the address of the preview."
        if not self._is_own(scope):
            return 403, "Another page asked for this."
        return None

    def _is_own(self, scope: Scope) -> bool:
        """Tell whether one of our pages asks, or a person who typed or followed an address."""
        if any(origin not in self._origins for origin in _values(scope, b"origin")):
            return False
        is_foreign = set(_values(scope, b"sec-fetch-site")) & {b"cross-site", b"same-site"}
        return not is_foreign or _values(scope, b"sec-fetch-dest") == [b"document"]


def _values(scope: Scope, wanted: bytes) -> Sequence[bytes]:
    return [value for name, value in scope["headers"] if name == wanted]


async def _refuse(send: Send, status: int, why: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    headers += [(b"allow", b"GET, HEAD")] if status == 405 else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{why}\n".encode()})
