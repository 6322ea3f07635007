"""Writes down what a Python process opens and whom it talks to; every process imports this."""

import os
import sys


def _begin() -> None:
    path = os.environ.get("HOSTILE_LOG")
    if not path:
        return
    log = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    prefixes = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "urllib.", "os.system")

    def hook(event: str, args: tuple) -> None:
        if event == "open" and isinstance(args[0], (str, bytes)):
            os.write(log, b"open " + os.fsencode(args[0]).replace(b"\n", b"?") + b"\n")
        elif event.startswith(prefixes):
            os.write(log, f"{event} {args!r}".replace("\n", "?").encode() + b"\n")

    sys.addaudithook(hook)


_begin()
