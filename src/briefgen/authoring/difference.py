"""How a text differs from what it was, as every tool shows it."""

import difflib
import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_LAST = "\n\\ No newline at end of file\n"


def difference(name: str, before: str, after: str) -> str:
    """Return a unified diff, empty when nothing differs; `patch` can apply it.

    Carriage returns stay at the ends of their lines. Only where they end lines all by
    themselves, which no diff knows, lines are shown as if they ended in a plain line feed.
    """
    if "\n" not in before:
        before, after = before.replace("\r", "\n"), after.replace("\r", "\n")
    found = difflib.unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else line + _LAST for line in found)


def _lines(text: str) -> list[str]:
    """Cut a text at line feeds only: other signs that end a line are part of it."""
    return _LINE.findall(text)
