"""Private keys: blocks of several lines, from their first mark to their last."""

import re
from collections.abc import Iterator

from briefgen.secrets.secret import Secret

_WORDS = r"(?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?"
_BEGIN = re.compile(rf"-{{4,5}} ?BEGIN {_WORDS} ?-{{4,5}}|PuTTY-User-Key-File-\d: [\w-]{{1,40}}")
_END = re.compile(rf"-{{4,5}} ?END {_WORDS} ?-{{4,5}}|Private-MAC: [0-9a-f]+")
_BODY = re.compile(r"(?:[A-Za-z0-9+/=]|\\[nr])+")
_BREAK = re.compile(r"[ \t\"'`,|]{0,8}(?:\r\n|\r|\n)")
_LINE = re.compile(r"[ \t>|#*\"'`,]*(?P<text>[^\r\n]*?)[ \t\"'`,]{0,8}(?=[\r\n]|\Z)")
_HEADER = re.compile(r"(?:[A-Z][A-Za-z]*-[A-Za-z-]+|Version|Comment|Hash|Charset|Encryption):.*")
_DIGIT = re.compile("[0-9]")
_LONG = 16
_MOST_HEADERS = 12


def find(text: str) -> Iterator[Secret]:
    """Yield each block of a key; its first mark alone is none, nor is a dummy without a digit.

    A block that has no last mark ends with the last line that can belong to it.
    """
    if "PRIVATE KEY" not in text and "PuTTY-User-Key-File" not in text:
        return
    at = 0
    while begin := _BEGIN.search(text, at):
        at = _end_of_block(text, begin.end())
        if _DIGIT.search(text, begin.end(), at):
            yield Secret("token", "a private key", begin.start(), at)


def _end_of_block(text: str, at: int) -> int:
    """Return where the block ends whose first mark ends `at`; there, if no key follows."""
    same_line = _BODY.match(text, at)
    if same_line and len(same_line[0]) >= _LONG:
        mark = _END.match(text, same_line.end())
        return mark.end() if mark else _end_of_lines(text, same_line.end(), has_body=True)
    return _end_of_lines(text, at, has_body=False)


def _end_of_lines(text: str, at: int, *, has_body: bool) -> int:
    """Return where the last line of the key ends, of those below the one that ends `at`."""
    end, headers, is_short_allowed = at, 0, has_body
    while (line_break := _BREAK.match(text, at)) and headers < _MOST_HEADERS:
        line = _LINE.match(text, line_break.end())
        assert line  # an empty line matches, too
        at = line.end("text")
        mark = _END.match(line["text"])
        if mark and has_body:
            return line.start("text") + mark.end()
        if _BODY.fullmatch(line["text"]) and (is_short_allowed or len(line["text"]) >= _LONG):
            has_body, end = True, at
        elif not line["text"] or _HEADER.fullmatch(line["text"]):
            headers += 1
        else:
            break
        is_short_allowed = end == at
    return end
