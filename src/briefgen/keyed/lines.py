"""The lines of a text and what their words look like, before YAML has a say."""

import bisect
import re
from dataclasses import dataclass, field
from typing import NamedTuple

KEY_WORD = re.compile(r"(?a)[a-z_][a-z0-9_-]*[ \t]*:(?=\s|$)")
DASH = re.compile(r"(?a)-(?=\s|$)")

_LINE = re.compile(r"(?a)([^\r\n]*)(\r\n|\r|\n|\Z)")
_COLON = re.compile(r"(?a):(?=\s|$)")
_HASH = re.compile(r"(?a)\s#")
_QUOTED_KEY = re.compile(r"""(?a)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?=:(?:\s|$))""")
_BRACKET_KEY = re.compile(r"(?a)[\[{][^\]}:]*[\]}]+[^:\[\]{}#]*(?=:(?:\s|$))")
_REMARK = re.compile(r"(?a)#(?:\s|$)|#[a-z_][a-z0-9_-]*:(?:\s|$)")
_MARKER = re.compile(r"(?a)(?:---|\.\.\.)(?=\s|$)|(?:[-–—]{2,}|—|[=_*~]{3,})\s*$")
_MARKS = frozenset("-.–—=_*~")
_BULLET = re.compile(
    r"(?:[*•–—·‣▪◦][^\S\r\n]+(?=\S)|-(?=[^\W\d_])|[•·‣▪◦](?=\S)|\*(?=[^\W_])(?!.*\*))"
)
_NUMBER = re.compile(r"(?a)\d{1,3}[.)][^\S\r\n]+(?=\S)")
_LOOSE = (
    re.compile(
        r"(?a)(?P<word>[A-Za-z_][\w-]*)"
        r"(?P<sign>:(?=[^\s/:])|[^\S\r\n]*=[^\S\r\n]+(?=\S))"
    ),
    re.compile(
        r"(?P<word>[^\W\d_][^:：=#\"'\[\]{}\r\n]{0,30}?)"
        r"(?P<sign>[^\S\r\n]*：[^\S\r\n]*(?=\S|$)|[^\S\r\n]+=[^\S\r\n]+(?=\S))"
    ),
)
_ADDRESSES = ("http", "https", "mailto", "tel", "ftp", "file", "data", "sms")


@dataclass(slots=True)
class Lines:
    """A text cut into lines, each known by where its words begin and end."""

    text: str
    spans: list[tuple[int, int]] = field(init=False)
    bodies: list[str] = field(init=False)
    _firsts: list[int] = field(init=False)
    _widths: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.spans = [match.span(1) for match in _LINE.finditer(self.text)]
        whole = [self.text[start:end] for start, end in self.spans]
        self.bodies = [line.strip(" \t") for line in whole]
        leads = [len(line) - len(line.lstrip(" \t")) for line in whole]
        self._firsts = [span[0] + lead for span, lead in zip(self.spans, leads, strict=True)]
        self._widths = [
            lead + line.count("\t", 0, lead) for lead, line in zip(leads, whole, strict=True)
        ]

    def __len__(self) -> int:
        return len(self.spans)

    def first(self, number: int) -> int:
        """Return where the words of a line begin."""
        return self._firsts[number]

    def last(self, number: int) -> int:
        """Return where the words of a line end."""
        return self._firsts[number] + len(self.bodies[number])

    def lead(self, number: int) -> str:
        return self.text[self.spans[number][0] : self._firsts[number]]

    def width(self, number: int) -> int:
        """Return how far a line is set in; a tab counts for two spaces."""
        return self._widths[number]

    def number(self, offset: int) -> int:
        """Return the number of the line that an offset is on."""
        return bisect.bisect_left(self.spans, (offset + 1,)) - 1

    def is_skipped(self, number: int) -> bool:
        """Blank lines and remarks say nothing."""
        body = self.bodies[number]
        return not body or (body[0] == "#" and bool(_REMARK.match(body)))

    def is_marker(self, number: int) -> bool:
        body = self.bodies[number]
        is_sign = body[:1] in _MARKS and bool(_MARKER.match(body))
        return is_sign and self.spans[number][0] == self._firsts[number]

    def after(self, number: int) -> int:
        """Return the number of the next line that says something, or how many lines there are."""
        number += 1
        while number < len(self) and self.is_skipped(number):
            number += 1
        return number


def key_end(body: str) -> int:
    """Return where the colon after a key is, -1 when there is none."""
    if body[:1] in ("'", '"'):
        match = _QUOTED_KEY.match(body)
        return match.end() if match else -1
    if body[:1] in ("[", "{"):
        match = _BRACKET_KEY.match(body)
        return match.end() if match else -1
    colon = _COLON.search(body)
    if colon is None or colon.start() == 0:
        return -1
    cut = _HASH.search(body)
    return -1 if cut and cut.start() < colon.start() else colon.start()


def loose_key(body: str) -> re.Match[str] | None:
    """Return `key:value`, `key = value` or a key with a wide colon."""
    match = next(filter(None, (loose.match(body) for loose in _LOOSE)), None)
    if match is None or match["word"].lower() in _ADDRESSES:
        return None
    return match


class TypedKey(NamedTuple):
    """The words of a key and the sign after them, both empty where there is no key."""

    words: str
    sign: str


def typed_key(body: str) -> TypedKey:
    """Return the key that a line begins with, whichever of its signs comes first."""
    loose, colon = loose_key(body), key_end(body)
    if loose and (colon < 0 or loose.start("sign") < colon):
        return TypedKey(loose["word"].strip(), loose["sign"].strip())
    return TypedKey(body[:colon].strip(" \t\"'"), ":") if colon >= 0 else TypedKey("", "")


def bullet(body: str) -> re.Match[str] | None:
    """Return what owners write instead of a dash and a space."""
    return _BULLET.match(body)


def number_sign(body: str) -> re.Match[str] | None:
    """Return `1.` at the beginning of a line."""
    return _NUMBER.match(body)
