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
    """Yield a finding for each run of such characters, and one for all beyond the twentieth."""
    found = list(_ODD.finditer(text))
    yield from map(_odd, found[:_MOST])
    if rest := found[_MOST:]:
        message = f"from here on there are {len(rest)} more hidden characters"
        changes = tuple(change for match in rest for change in _odd(match).changes)
        yield Trap(*rest[0].span(), message, changes)


def wide_blanks(text: str) -> Iterator[Change]:
    """Yield what `harmless` does to wide and unbreakable spaces."""
    if _WIDE_SPACE.search(text):
        for match in filter(lambda match: _WIDE_SPACE.search(match[0]), _WIDE.finditer(text)):
            yield Change(*match.span(), _plain_spaces(match))


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


def _odd(match: re.Match[str]) -> Trap:
    if _BREAKS.search(match[0]):
        message = "there is a hidden line break here that no editor shows"
        return Trap(*match.span(), message, (Change(*match.span(), " "),))
    message = "there is a hidden character here that cannot be shown"
    return Trap(*match.span(), message, (Change(*match.span(), ""),))


def _signs(found: re.Match[str]) -> str:
    return "".join(" " if _BREAKS.match(c) else "\ufffd" for c in found[0])


def _plain_spaces(found: re.Match[str]) -> str:
    return "".join(c if c in " \t" else " " for c in found[0])
