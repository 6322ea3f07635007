"""An editor, as far as the tests need one: it speaks the protocol to a real `briefgen lsp`."""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

PATIENCE = 60


class Editor:
    """Starts the server in a folder; `folder` may hold a workspace."""

    def __init__(self, folder: Path, *arguments: str, encodings=("utf-16",), program=()) -> None:
        command = program or (sys.executable, "-m", "briefgen")
        self.server = subprocess.Popen(
            [*command, "lsp", "--today", "2026-11-24", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self.folder = folder
        self.came: list[dict] = []
        self.opened: set[str] = set()
        self._queue: queue.Queue[dict | None] = queue.Queue()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        general = {"positionEncodings": list(encodings)}
        self.capabilities = self.ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            capabilities={"general": general},
        )["capabilities"]
        self.tell("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.server.kill()
        self.server.wait()
        for stream in (self.server.stdin, self.server.stdout):
            if stream:
                stream.close()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> list[dict]:
        """Open a text and return its diagnostics."""
        self.opened.add(self.uri(name))
        document = {"uri": self.uri(name), "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return self.diagnostics(name)

    def change(self, name: str, text: str, version: int = 2) -> list[dict]:
        """Replace a text and return its new diagnostics."""
        self.type(name, text, version)
        return self.diagnostics(name)

    def type(self, name: str, text: str, version: int = 2) -> None:
        """Replace a text and wait for nothing."""
        document = {"uri": self.uri(name), "version": version}
        change = {"text": text}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[change])

    def close(self, name: str) -> list[dict]:
        self.tell("textDocument/didClose", textDocument={"uri": self.uri(name)})
        return self.diagnostics(name)

    def close_all(self) -> None:
        """Close what is open; whatever was on its way has come before the answer."""
        for uri in self.opened:
            self.tell("textDocument/didClose", textDocument={"uri": uri})
        self.opened.clear()
        self.hover("none.md", 0, 0)
        self.came.clear()

    def diagnostics(self, name: str) -> list[dict]:
        """Wait for the next diagnostics of a file."""

        def are_its(message: dict) -> bool:
            is_of_file = message.get("params", {}).get("uri") == self.uri(name)
            return message.get("method") == "textDocument/publishDiagnostics" and is_of_file

        found: list[dict] = self.wait(are_its)["params"]["diagnostics"]
        return found

    def hover(self, name: str, line: int, character: int) -> str:
        found = self._ask_at("textDocument/hover", name, line, character)
        return found["contents"]["value"] if found else ""

    def completion(self, name: str, line: int, character: int) -> dict[str, dict]:
        """Return what can be typed, by label."""
        found = self._ask_at("textDocument/completion", name, line, character) or []
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: item for item in items}

    def actions(self, name: str, range: dict) -> dict[str, dict]:
        """Return what can be done about a range, by title."""
        document = {"uri": self.uri(name)}
        context: dict = {"diagnostics": []}
        found = self.ask(
            "textDocument/codeAction", textDocument=document, range=range, context=context
        )
        return {action["title"]: action for action in found or []}

    def ask(self, method: str, **params: Any) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params or None})
        answer = self.wait(lambda message: message.get("id") == number)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def wait(self, is_it: Callable[[dict], bool]) -> dict:
        """Return the first message of a kind that has not been returned yet."""
        while True:
            for message in self.came:
                if is_it(message):
                    self.came.remove(message)
                    return message
            one = self._queue.get(timeout=PATIENCE)
            assert one is not None, "the server has ended"
            self.came.append(one)

    def _ask_at(self, method: str, name: str, line: int, character: int) -> Any:
        position = {"line": line, "character": character}
        return self.ask(method, textDocument={"uri": self.uri(name)}, position=position)

    def _send(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _listen(self) -> None:
        stream = self.server.stdout
        assert stream
        while head := stream.readline():
            length = 0
            while head.strip():
                if head.lower().startswith(b"content-length:"):
                    length = int(head.split(b":")[1])
                head = stream.readline()
            self._queue.put(json.loads(stream.read(length)))
        self._queue.put(None)


def applied(text: str, edits: list[dict]) -> str:
    """Return a text after edits, whose positions count in units of UTF-16."""
    lines = [0]
    units = text.encode("utf-16-le")
    ends = (i for i in range(0, len(units), 2) if units[i : i + 2] == b"\n\0")
    lines += [end + 2 for end in ends]

    def at(position: dict) -> int:
        return int(lines[position["line"]] + 2 * position["character"])

    for edit in sorted(edits, key=lambda edit: at(edit["range"]["start"]), reverse=True):
        start, end = at(edit["range"]["start"]), at(edit["range"]["end"])
        units = units[:start] + edit["newText"].encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le")
