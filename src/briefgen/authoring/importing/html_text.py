"""HTML of a converter to Markdown: the elements that documents have, no word left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "blockquote"}
_EMPTY = {"br", "img", "input", "hr"}
_NOTE = re.compile(r"#(?P<kind>foot|end)note-(?P<number>\w+)$")
_NOTE_ID = re.compile(r"(?P<kind>foot|end)note-(?P<number>\w+)$")
_SPECIAL = re.compile(
    r"[\\`*~]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/?])|(?<=<)!|&(?=#?\w+;)|!(?=\[)|\[(?=[^\]]*\][(:\[])|\[(?=\^)"
)
_OPENING = re.compile(
    r"^(?P<blank>\s*)(?P<sign>#{1,6}(?=\s|$)|[-+=>](?=\s|$|-|=)|\d{1,9}(?=[.)]\s))"
)


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["_Element | str"] = field(default_factory=list)


def markdown_of(html: str) -> str:
    """Return the Markdown of an HTML text in which every element is closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    notes = {key: text for item in _elements(reader.root) for key, text in _note(item)}
    blocks = list(_top_blocks(reader.root, notes))
    return "\n\n".join(filter(str.strip, blocks)) + "\n"


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Element("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def _elements(element: _Element) -> Iterator[_Element]:
    for child in element.children:
        if isinstance(child, _Element):
            yield child
            yield from _elements(child)


def _note(item: _Element) -> Iterator[tuple[str, str]]:
    match = _NOTE_ID.match(item.attributes.get("id", "")) if item.tag == "li" else None
    if match:
        blocks = list(_blocks(item.children))
        yield _note_name(match), _indented("\n\n".join(filter(str.strip, blocks)), "    ")


def _note_name(match: re.Match[str]) -> str:
    return f"^{'end' if match['kind'] == 'end' else ''}{match['number']}"


def _top_blocks(root: _Element, notes: dict[str, str]) -> Iterator[str]:
    """Yield each block with the notes it points to right below it."""
    told: set[str] = set()
    for block in _blocks(root.children):
        yield block
        for name in re.findall(r"(?<!\\)\[(\^\w+)\]", block):
            if name in notes and name not in told:
                told.add(name)
                yield f"[{name}]: {notes[name]}"


def _blocks(children: list["_Element | str"]) -> Iterator[str]:
    """Yield the Markdown of each block; text between blocks is a paragraph."""
    loose: list[_Element | str] = []
    for child in children:
        if isinstance(child, _Element) and child.tag in _BLOCKS:
            yield _paragraph(loose)
            loose = []
            yield _block(child)
        else:
            loose.append(child)
    yield _paragraph(loose)


def _block(element: _Element) -> str:
    if element.tag in ("ul", "ol"):
        return _list(element)
    if element.tag == "table":
        return _table(element)
    if element.tag == "blockquote":
        return _indented("\n\n".join(_blocks(element.children)), "> ", first="> ")
    if element.tag == "li":
        return "\n\n".join(_blocks(element.children))
    words = _paragraph(element.children)
    level = 1 if element.attributes.get("class") == "title" else 0
    level = level or (0 if element.tag == "p" else int(element.tag[1]))
    if not level or not words:
        return words
    return f"{'#' * level} {_on_one_line(_inline(element.children))}"


def _paragraph(children: list["_Element | str"]) -> str:
    lines = [" ".join(line.split()) for line in _inline(children).split("\n")]
    kept = [_OPENING.sub(_escaped_opening, line) for line in lines if line.strip("\\ ")]
    return "\\\n".join(
        line.removesuffix("\\").rstrip() if _is_break(line) else line for line in kept
    )


def _is_break(line: str) -> bool:
    """A backslash that ends a line is the sign of a new line, unless another one is before it."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _escaped_opening(match: re.Match[str]) -> str:
    sign = match["sign"]
    return f"{match['blank']}{sign}\\" if sign.isdecimal() else f"{match['blank']}\\{sign}"


def _on_one_line(words: str) -> str:
    return " ".join(words.replace("\\\n", " ").split())


def _inline(children: list["_Element | str"]) -> str:
    return "".join(_span(child) for child in children)


def _span(child: "_Element | str") -> str:
    if isinstance(child, str):
        return _SPECIAL.sub(lambda match: "\\" + match[0], child.replace("\n", " "))
    inside = child.children
    if child.tag == "br":
        return "\\\n"
    if child.tag == "img":
        alt = _on_one_line(child.attributes.get("alt", "")).replace("[", "(").replace("]", ")")
        return f" ![{alt}]({child.attributes.get('src', '')})"
    if child.tag == "input":
        return "[x] " if "checked" in child.attributes else "[ ] "
    if child.tag in ("strong", "b"):
        return _marked(_inline(inside), "**")
    if child.tag in ("em", "i"):
        return _marked(_inline(inside), "*")
    if child.tag in ("s", "del"):
        return _marked(_inline(inside), "~~")
    return _link(child) if child.tag == "a" else _inline(inside)


def _marked(words: str, sign: str) -> str:
    """Put signs around words; blanks at their ends stay outside, and lines stay apart."""
    lines = words.split("\\\n")
    return "\\\n".join(
        f"{line[: len(line) - len(line.lstrip())]}{sign}{line.strip()}{sign}"
        f"{line[len(line.rstrip()) :]}"
        if line.strip()
        else line
        for line in lines
    )


def _link(element: _Element) -> str:
    words, target = _inline(element.children), element.attributes.get("href", "")
    if note := _NOTE.match(target):
        return f"[{_note_name(note)}]"
    if target.startswith("#") and "note-ref" in target:
        return ""
    if not target or not words.strip() or target.startswith("#"):
        return words
    if words.strip() == target and ":" in target and not re.search(r"[\s<>]", target):
        return f"<{target}>"
    return f"[{words}](<{target}>)" if re.search(r"[\s()]", target) else f"[{words}]({target})"


def _list(element: _Element) -> str:
    items = [c for c in element.children if isinstance(c, _Element) and c.tag == "li"]
    items = [item for item in items if not _NOTE_ID.match(item.attributes.get("id", ""))]
    made: list[str] = []
    for number, item in enumerate(items, start=1):
        sign = f"{number}. " if element.tag == "ol" else "- "
        blocks = [block for block in _blocks(item.children) if block.strip()]
        made.append(_indented("\n".join(_joined(blocks)), " " * len(sign), first=sign))
    return "\n".join(made)


def _joined(blocks: list[str]) -> Iterator[str]:
    """A list stands right below its item's words; other blocks are parted by a blank line."""
    for index, block in enumerate(blocks):
        is_list = bool(re.match(r"(?:- |\d+\. )", block))
        if index and not is_list:
            yield ""
        yield block


def _indented(text: str, indent: str, first: str = "") -> str:
    head, *rest = text.split("\n")
    return "\n".join([f"{first}{head}", *((indent + line).rstrip() for line in rest)])


def _table(element: _Element) -> str:
    rows = [_cells(row) for row in _rows(element)]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return ""
    if width == 1 and len(rows) == 1:
        return _box(element)
    filled = [row + [""] * (width - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in filled]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _rows(element: _Element) -> Iterator[_Element]:
    for child in element.children:
        if isinstance(child, _Element) and child.tag == "tr":
            yield child
        elif isinstance(child, _Element) and child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _box(element: _Element) -> str:
    """A table of one cell is a frame around a text."""
    cell = next(e for e in _elements(element) if e.tag in ("td", "th"))
    text = "\n\n".join(filter(str.strip, _blocks(cell.children)))
    return _indented(text, "> ", first="> ")


def _cells(row: _Element) -> list[str]:
    cells: list[str] = []
    for cell in row.children:
        if isinstance(cell, _Element) and cell.tag in ("td", "th"):
            span = cell.attributes.get("colspan", "1")
            cells += [_cell(cell), *[""] * (min(int(span), 50) - 1 if span.isdecimal() else 0)]
    return cells


def _cell(cell: _Element) -> str:
    blocks = [block for block in _blocks(cell.children) if block.strip()]
    lines = [line.removesuffix("\\").strip() for b in blocks for line in b.split("\n")]
    return "<br>".join(line for line in lines if line).replace("|", "\\|")
