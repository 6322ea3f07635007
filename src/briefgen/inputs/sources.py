"""What in a text may be the source of a picture, found without the parser."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

# Every target in round brackets and every reference: more than the pictures, never fewer. Each
# alternative stops at the end of what it may be, so that no text takes longer than its length.
_TARGET = re.compile(
    r"\]\([ \t]*\n?[ \t]*"
    r"(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))"
    r"|^[ \t>*+\-.\d)]*\[(?:[^\[\]\\\n]|\\.)+\]:[ \t]*\n?[ \t]*"
    r"(?:<(?P<ref_angled>[^<>\n]*)>|(?P<ref>\S+))",
    re.MULTILINE,
)
_SPELT = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});"
)


def sources(text: str) -> tuple[str, ...]:
    """Return whatever may be a picture's source, each once, as `markup.pictures` yields it."""
    return tuple(dict.fromkeys(_sources(text)))


def _sources(text: str) -> Iterator[str]:
    for match in _TARGET.finditer(text):
        source = _as_parsed(next(filter(None, match.groups()), ""))
        if not source.startswith("#"):
            yield source


def _as_parsed(target: str) -> str:
    """Undo what Markdown lets authors write for a character: `\\_`, `&amp;`, `%20`."""
    return unquote(_SPELT.sub(lambda match: match["sign"] or html.unescape(match[0]), target))
