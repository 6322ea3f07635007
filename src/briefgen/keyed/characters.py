"""Characters no text should hold, and those that would end a line unseen."""

import re
from collections.abc import Iterator

from briefgen.keyed.mending import Change, Trap

_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]+"
)
_BREAKS = re.compile("[\x85\u2028\u2029]")
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
_WIDE = re.compile(
    r"^[^\S\r\n]+|(?<=\S)[^\S\r\n]+(?=\r|$)"
    r"|(?:(?<=[^\s:]:)|(?<=：)|(?<=^-)|(?<=[ ]-))[^\S\r\n]+",
    re.MULTILINE,
)
_MOST = 20


def find_odd(text: str) -> Iterator[Trap]:
    """Yield a finding for each run of such characters, up to twenty."""
    for count, match in enumerate(_ODD.finditer(text)):
        if count == _MOST:
            return
        start, end = match.span()
        if _BREAKS.search(match[0]):
            message = "there is a hidden line break here that no editor shows"
            yield Trap(start, end, message, (Change(start, end, " "),))
        else:
            message = "there is a hidden character here that cannot be shown"
            yield Trap(start, end, message, (Change(start, end, ""),))


def harmless(text: str) -> str:
    """Return a text of the same length in which such characters are blank or a sign.

    Wide and unbreakable spaces become plain ones where they set lines in or part a value from
    its key; inside a value they stay.
    """
    if _ODD.search(text):
        text = _ODD.sub(_signs, text)
    return _WIDE.sub(_plain_spaces, text) if _WIDE_SPACE.search(text) else text


def readable(text: str) -> str:
    """Return a value with a sign for what its escapes such as `\\0` would have hidden in it."""
    return text if text.isprintable() else _UNREADABLE.sub("\ufffd", text)


def _signs(found: re.Match[str]) -> str:
    return "".join(" " if _BREAKS.match(c) else "\ufffd" for c in found[0])


def _plain_spaces(found: re.Match[str]) -> str:
    return "".join(c if c in " \t" else " " for c in found[0])
