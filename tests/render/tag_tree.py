"""The tags of a PDF and its bookmarks, as other programs read them."""

import functools
import io
import re

import pdfplumber
import pypdf


def opened(data):
    return pypdf.PdfReader(io.BytesIO(data))


@functools.lru_cache(maxsize=8)
def sheets(data):
    """Return what is drawn on each page, by its kind; this takes its time."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        return [page.objects for page in file.pages]


def letters(text):
    """Return a text without white space: lines break where they must."""
    return re.sub(r"\s+", "", text)


def kids(element):
    """Yield the tags right below a tag."""
    for kid in _below(element):
        if isinstance(kid, dict) and "/S" in kid:
            yield kid


def walk(element):
    """Yield all tags below a tag, in reading order."""
    for kid in kids(element):
        yield kid
        yield from walk(kid)


def root(reader):
    return reader.root_object["/StructTreeRoot"]


def tagged_text(data):
    """Return the text that the tags hold, depth first, without white space."""
    text = Texts(data)
    return letters(text.of(root(text.reader)))


class Texts:
    """The text of each tag of a PDF.

    A picture is read by its description, whatever is written in it. The head of a table is drawn
    again on each page that the table goes on, and WeasyPrint tags it again; it is read once.
    """

    def __init__(self, data):
        self.reader = opened(data)
        self._numbers = {page.indirect_reference: n for n, page in enumerate(self.reader.pages)}
        self._chars: dict[tuple[int, int | None], list[dict]] = {}
        for number, drawn in enumerate(sheets(data)):
            for char in drawn.get("char", []):
                self._chars.setdefault((number, char.get("mcid")), []).append(char)

    def of(self, element):
        return "".join(self._walk(element, []))

    def page_of(self, element):
        """Return the number of the page, from 0, on which a tag begins."""
        return self._numbers[element.raw_get("/Pg")]

    def box_of(self, element):
        """Return where a tag's words are on their page: top, bottom, left, right, in points."""
        inside = [element, *walk(element)]
        chars = [c for e in inside for kid in _below(e) for c in self._drawn(kid, e)]
        ends = (("top", min), ("bottom", max), ("x0", min), ("x1", max))
        return tuple(most(char[end] for char in chars) for end, most in ends)

    def _walk(self, element, heads):
        """Yield the text below a tag; `heads` are those of a table that nothing followed yet."""
        for kid in _below(element):
            kind = kid.get("/S") if isinstance(kid, dict) else None
            if kind == "/Table":
                head = [self.of(part) for part in kids(kid) if part["/S"] == "/THead"]
                yield from self._table(kid, again=head != [] and head == heads)
                heads[:] = head
            elif kind not in (None, "/Figure"):
                yield from self._walk(kid, heads)
            else:
                text = self._text(kid, element)
                heads[:] = [] if text.strip() else heads
                yield text

    def _table(self, table, again):
        for part in kids(table):
            if not (again and part["/S"] == "/THead"):
                yield self.of(part)

    def _text(self, kid, element):
        if isinstance(kid, dict) and "/Alt" in kid:
            return str(kid["/Alt"])
        return "".join(char["text"] for char in self._drawn(kid, element))

    def _drawn(self, kid, element):
        if isinstance(kid, int):
            return self._chars.get((self.page_of(element), int(kid)), [])
        if kid.get("/Type") == "/MCR":
            return self._chars.get((self.page_of(kid), int(kid["/MCID"])), [])
        return []


def bookmarks(data):
    """Return the bookmarks in order: how deep each stands from 1, its title, its page from 0."""
    reader = opened(data)

    def below(entries, depth):
        for entry in entries:
            if isinstance(entry, list):
                yield from below(entry, depth + 1)
            else:
                yield depth, entry.title, reader.get_destination_page_number(entry)

    return list(below(reader.outline, 1))


def _below(element):
    found = element.get("/K", [])
    found = found.get_object()
    for kid in found if isinstance(found, list) else [found]:
        yield kid.get_object()
