"""Drawings: SVG that holds nothing but shapes, so that it can stand in a guide as it is."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from briefgen.inputs.picture import Picture, Refused, short

MAX_BYTES = 2_000_000
MAX_PARTS = 20_000
MAX_COPIES = 20_000
"""Parts that are drawn again (`<use>`, patterns, masks): a small file can ask for millions."""
MAX_NESTING = 50
"""Of such parts inside one another."""
MAX_DEPTH = 100
"""Of groups inside one another: whatever draws them goes into each."""

_NOTED = re.compile(rb"\s(?:inkscape|sodipodi):[\w.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_ENCODING = re.compile(r"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
_INSIDE = re.compile(r"^\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,])", re.IGNORECASE)
_URL = re.compile(r"url\(\s*[\"']?(?P<target>[^\"')]*)", re.IGNORECASE)
_LOADS = re.compile(r"@import|image-set\(|(?<![\w-])src\(", re.IGNORECASE)
_CHANGES = ("set", "animate")
_TARGETS = ("href", "src")
_FLAT = ("lineargradient", "radialgradient")
"""What is worked out once, however often it is used."""
_ACTIVE = {
    "script": "a script",
    "foreignobject": "a web page",
    "iframe": "a web page",
    "handler": "a script",
}


def is_svg(data: bytes) -> bool:
    """Tell a drawing from pixels, and from a web page, by its first bytes."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_page = start.startswith((b"<!doctype html", b"<html"))
    return start.startswith(b"<") and b"<svg" in start and not is_page


def read(source: str, data: bytes) -> Picture | Refused:
    """Return the drawing, without remarks, if it is complete, small and loads nothing."""
    # What is checked is what will be shown: a cut could join two harmless halves.
    clean = _without_remarks(data) if len(data) <= MAX_BYTES else data
    why = _wrong(clean)
    if why:
        return Refused(f"the drawing {short(source)} {why}", "Export it as plain SVG, or as PNG.")
    return Picture(clean, "image/svg+xml")


def _without_remarks(data: bytes) -> bytes:
    """Leave out what programs and people noted in the file: names, paths, comments."""
    data = _without(data, b"<!--", b"-->")
    return _NOTED.sub(b"", _without(data, b"<metadata", b"</metadata>"))


def _without(data: bytes, start: bytes, end: bytes) -> bytes:
    """Leave out each stretch from `start` to `end`, in one pass over the data."""
    kept: list[bytes] = []
    at = 0
    while (first := data.find(start, at)) >= 0 and (last := data.find(end, first)) >= 0:
        kept.append(data[at:first])
        at = last + len(end)
    return b"".join((*kept, data[at:]))


def _wrong(data: bytes) -> str:
    text = _text(data)
    if why := _too_much(data, text):
        return why
    try:
        root = ET.fromstring(text)  # noqa: S314 - there are no entities in it
    except (ET.ParseError, ValueError):
        return "is damaged or breaks off"
    return next(_dangers(root), "") if _name(root.tag) == "svg" else "is no SVG file"


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return ""


def _too_much(data: bytes, text: str) -> str:
    if len(data) > MAX_BYTES:
        return f"is larger than {MAX_BYTES // 1_000_000} MB"
    encoding = _ENCODING.match(text)
    if not text or (encoding and encoding[1].lower() not in ("utf-8", "utf8", "us-ascii")):
        return "is not saved as UTF-8"
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return "holds a document type (a line that begins with <!DOCTYPE)"
    return "loads a style sheet" if "<?xml-stylesheet" in text else ""


def _dangers(root: ET.Element) -> Iterator[str]:
    if sum(1 for _ in root.iter()) > MAX_PARTS:
        yield f"has more than {MAX_PARTS} parts"
    for element in root.iter():
        if what := _ACTIVE.get(_name(element.tag)):
            yield f"holds {what}"
        for key, value in element.attrib.items():
            yield from _danger(_name(key), value)
        if _name(element.tag) in _CHANGES and _is_active(_changed(element)):
            yield "changes where it leads to"
        if _name(element.tag) == "style":
            yield from _danger("style", "".join(element.itertext()))
    if _copies(root) > MAX_COPIES:
        yield "draws the same parts too many times"
    if _is_deep(root):
        yield f"has more than {MAX_DEPTH} groups inside each other"


def _is_deep(root: ET.Element) -> bool:
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [part for element in level for part in element]
    return bool(level)


def _changed(element: ET.Element) -> str:
    """Return the name of the attribute that an animation changes."""
    return element.get("attributeName", "").rpartition(":")[2].strip().lower()


def _is_active(name: str) -> bool:
    return name.startswith("on") or name in _TARGETS


def _danger(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield "holds a script"
    if name in _TARGETS and value.strip() and not _INSIDE.match(value):
        yield f"points to something outside it, {short(value)}"
    targets = (match["target"] for match in _URL.finditer(value))
    # A backslash can spell any word of a style sheet in another way.
    if _LOADS.search(value) or (name == "style" and "\\" in value):
        yield "loads a style sheet or a picture"
    if any(not _INSIDE.match(target) for target in targets):
        yield "loads something from outside"


def _name(tag: object) -> str:
    """Return a name without its namespace; comments have a function for a tag."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _copies(root: ET.Element) -> int:
    """Return how many parts are drawn again, those inside one another each time."""
    named = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
    return _Count(named).copies(root, ())


class _Count:
    """Counts with a memory, and stops at the limit; what uses itself is over it."""

    def __init__(self, named: Mapping[str, ET.Element]) -> None:
        self.named = named
        self.known: dict[int, int] = {}

    def copies(self, element: ET.Element, inside: tuple[int, ...]) -> int:
        if id(element) in inside or len(inside) > MAX_NESTING:
            return MAX_COPIES + 1
        if id(element) not in self.known:
            self.known[id(element)] = self._count(element, (*inside, id(element)))
        return self.known[id(element)]

    def _count(self, element: ET.Element, inside: tuple[int, ...]) -> int:
        total = 0
        for part in element.iter():
            for used in self._used(part):
                copies = self.copies(used, inside)
                flat = _name(used.tag) in _FLAT and copies <= MAX_COPIES
                total += 0 if flat else sum(1 for _ in used.iter()) + copies
            if total > MAX_COPIES:
                break
        return total

    def _used(self, part: ET.Element) -> Iterator[ET.Element]:
        """Yield what is drawn where this part is: by `<use>`, as its pattern, mask or marker."""
        is_link = _name(part.tag) == "a"
        for key, value in part.attrib.items():
            names = (match["target"] for match in _URL.finditer(value))
            targets = (value,) if _name(key) == "href" and not is_link else tuple(names)
            for target in targets:
                found = self.named.get(target.strip().removeprefix("#"))
                if found is not None:  # an element without parts is false
                    yield found
