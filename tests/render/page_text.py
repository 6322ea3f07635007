"""The words of a guide's HTML, as a plain HTML parser reads them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta"}
SILENT = {"head", "script", "style"}
SCREEN_ONLY = {"skip", "work", "count", "brand-foot"}
"""Classes of what has no place between the words on paper; the foot stands on every page there."""

UNMARKED = {"ticks", "update-questions"}
"""Classes of lists whose items have no bullet and no number of their own."""


@dataclass
class Element:
    """One that is open: whether it is heard, and how many items it has so far."""

    tag: str
    classes: frozenset[str]
    heard: bool
    items: int = 0


@dataclass
class PageText(HTMLParser):
    """The text of a page with the signs before its items, and its headings.

    `contents` are the page numbers that follow the entries of the contents on paper, by entry;
    where it is None, the contents are left out, as on paper that has few pages. `unheard` are
    classes of what else shall be left out.
    """

    contents: dict[str, int] | None = None
    unheard: frozenset[str] = frozenset()
    pieces: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()

    @property
    def text(self):
        return "".join(self.pieces)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "img":
            self.handle_data(found["alt"] or "")
        if tag in VOID:
            return
        classes = frozenset((found.get("class") or "").split())
        element = Element(tag, classes, self._is_heard(tag, classes, found))
        if tag == "ol":
            element.items = int(found.get("start", 1)) - 1
        if tag == "li" and element.heard:
            self.pieces.append(self._mark(classes))
        if tag[0] == "h" and tag[1:].isdigit() and element.heard:
            self.headings.append((int(tag[1:]), ""))
        self._open.append(element)

    def handle_endtag(self, tag):
        closed = self._open.pop()
        assert closed.tag == tag
        if tag == "li" and self.contents and any(e.tag == "nav" for e in self._open):
            self.pieces.append(str(self.contents[self.pieces[-1]]))

    def handle_data(self, data):
        if not (self._open and self._open[-1].heard):
            return
        self.pieces.append(data)
        if any(e.tag[0] == "h" and e.tag[1:].isdigit() for e in self._open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)

    def _is_heard(self, tag, classes, attributes):
        above = self._open[-1].heard if self._open else True
        away = tag in SILENT or classes & (SCREEN_ONLY | self.unheard) or "hidden" in attributes
        unlisted = tag == "nav" and self.contents is None
        return above and not away and not unlisted and attributes.get("aria-hidden") != "true"

    def _mark(self, classes):
        """Return what paper draws before an item: a dot or a number, or nothing before a box."""
        around = self._open[-1]
        around.items += 1
        inside = any(e.tag == "nav" for e in self._open)
        if "task" in classes or UNMARKED & set(around.classes) or inside:
            return ""
        return "•" if around.tag == "ul" else f"{around.items}."


def read(html, contents=None, unheard=()):
    found = PageText(contents, frozenset(unheard))
    found.feed(html)
    found.close()
    return found
