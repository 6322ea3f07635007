"""Paths of one computer in running text, and links that are not read as links."""

import re
from collections.abc import Iterator

from briefgen import markup
from briefgen.lint.links.targets import Run

_SOMEBODY = r"(?!(?:public|shared|default|you|your|user|username|me|admin)\b|your)[\w.-]+"
_PATH = re.compile(
    rf"(?<![\w/\\:])(?:[A-Z]:\\Users\\{_SOMEBODY}\\[^\s\"<>|]*|[D-Z]:\\[^\s\"<>|]*"
    rf"|\\{{1,2}}[A-Za-z][\w.-]+\\[^\s\"<>|]*|file:/[^\s\"<>|)]*"
    rf"|/(?:Users|home)/{_SOMEBODY}/[^\s\"<>|)]*)",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?<!!)\[[^\[\]\n]{0,200}\]\((?P<target>[^()<>\"'\n]{1,500})\)")
_ADDRESS = re.compile(r"https?://|\.{0,2}/|.*\.\w{2,5}$", re.IGNORECASE)
_END = ".,;:!?)"


def paths(run: Run) -> Iterator[str]:
    """Yield the paths in a text that lead to somebody's folder or to a network drive."""
    for words in markup.typed_text(run.inline):
        for match in _PATH.finditer(words):
            yield match[0].rstrip(_END)


def unread_links(run: Run) -> Iterator[tuple[str, str]]:
    """Yield what was meant as a link and is shown as it was typed, and where it should lead."""
    code = tuple(markup.code_in(run.inline))
    for match in _TYPED.finditer(run.inline.source):
        target = match["target"].strip()
        if _has_blank(target) and not any(match[0] in sample for sample in code):
            yield match[0], target


def _has_blank(target: str) -> bool:
    """Tell whether a blank is why an address, or the name of a file, is not read as one."""
    return len(target.split()) > 1 and bool(_ADDRESS.match(target))
