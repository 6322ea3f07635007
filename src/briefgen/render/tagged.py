"""Markdown's HTML made fit for tagged PDF, whose tags are stricter than a browser."""

import re
from collections.abc import Iterator

NEW_PAGE = '<div class="page-break"></div>\n'

_BREAKS = re.compile(
    rf"(?:{NEW_PAGE}\s*)+"
    r'(?P<rest>(?:<p class="done">[^\n]*\n)?\s*(?:</li>\s*</ul>\s*)*</section>)?'
)
_LINK = re.compile(r'(<a href="([^"]*)"[^>]*>)(.*?)</a>', re.DOTALL)
_BETWEEN = re.compile(r"\s+(?=<(?:dt|dd|/dl)\b)|(?<=</li>)\s+(?=<(?:li|/ul)\b)")
_LOOSE = re.compile(r"<li>(?=\s*<p\b)\s*")
_LEAD = re.compile(r"<p>(?=<strong>[^<]*</strong></p>|[^<]*(?:<(?!/p>)[^<]*)*[:：]</p>)")
_LATER = re.compile(r'<ol start="(\d+)">')
_PIECES = re.compile(r"(<[^>]*>)")


def tagged(html: str) -> str:
    """Return the HTML with only text inside links, and items that begin with a paragraph named.

    PDF/UA wants the words of a link to belong to the link itself, so bold or code goes around
    it; a picture cannot be a link, so its address follows it, which also serves on paper.
    The marker of a list item is a part of its first words, which style does if told where.
    A paragraph that leads to what follows, being bold or ending in a colon, is named too, and
    a list that begins with 7 is counted from there, which WeasyPrint does not do by itself.
    """
    html = _LATER.sub(_counted, html)
    html = _LEAD.sub('<p class="lead">', html)
    html = _LOOSE.sub('<li class="loose">', html)
    return _LINK.sub(_link, html) if "<a " in html else html


def broken(page: str) -> str:
    """Return the page with its breaks between cards and parts, not at the end inside one.

    What an author breaks off before the next step stands in the step above.
    """
    return _BREAKS.sub(lambda match: f"{match['rest'] or ''}{NEW_PAGE}", page)


def tight(page: str) -> str:
    """Return the page without the blanks between terms and their meanings, and between items.

    Some stand side by side on paper, where a blank would be text that no item holds.
    """
    return _BETWEEN.sub("", page)


def _counted(match: re.Match[str]) -> str:
    return f'<ol start="{match[1]}" style="counter-reset: list-item {int(match[1]) - 1}">'


def _link(match: re.Match[str]) -> str:
    opening, address, inside = match[1], match[2], match[3]
    if "<" not in inside:
        return match[0]
    pieces = list(_pieces(opening, inside))
    if not any(piece.startswith("<a ") for piece in pieces):
        pieces.append(f" {opening}{address}</a>")
    return "".join(pieces)


def _pieces(opening: str, inside: str) -> Iterator[str]:
    for piece in _PIECES.split(inside):
        words = piece.strip() and not piece.startswith("<")
        yield f"{opening}{piece}</a>" if words else piece
