"""Where headings, cards, pictures and tables stand on the pages of the examples.

`python -m tests.render.layout` writes down how it is now; test_layout.py compares with that.
"""

import difflib
import sys
from pathlib import Path

from . import examples
from .tag_tree import Texts, kids, root

FOLDER = Path(__file__).parent / "layouts"
COMMAND = "make layout"
TOLERANCE = 2
"""How many millimetres anything may move without a word: fonts differ a little by machine."""

POINT = 25.4 / 72
PIXEL = 25.4 / 96
NUMBERS = 20
"""How many signs of a line say where a thing is."""

NAMES = {"/Sect": "card"}
HEADINGS = {f"/H{level}" for level in range(1, 7)}


def lines(data):
    """Return a line for each page, and for each thing on it: its top, bottom, left and right in
    millimetres from the corner of the page, what it is, and the words of a heading.
    """
    texts = Texts(data)
    last = -1
    for page, box, kind, words in _things(texts, root(texts.reader), inside=0):
        yield from (f"page {number + 1}" for number in range(last + 1, page + 1))
        last = page
        yield f"{''.join(f'{side:5.0f}' for side in box)}  {kind:9}{words}".rstrip()
    yield from (f"page {number + 1}" for number in range(last + 1, len(texts.reader.pages)))


def strayed(before, now):
    """Return what is elsewhere than it was; one line more or less is shown by its neighbours."""
    if list(map(_what, before)) != list(map(_what, now)):
        return list(difflib.unified_diff(before, now, "as it was", "as it is", "", "", 2, ""))
    pairs = zip(before, now, strict=True)
    return [f"{old}  ->  {new[:NUMBERS]}" for old, new in pairs if _moved(old, new)]


def reference(name):
    return FOLDER / f"{name}.txt"


def write():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for name in examples.EXAMPLES:
        reference(name).write_text("\n".join(lines(examples.pdf(name))) + "\n", "utf-8")
        sys.stdout.write(f"{reference(name)}\n")


def _things(texts, element, inside):
    """Yield what stands in a tag; a section in a section is a card, or the part of one."""
    for kid in kids(element):
        kind = kid["/S"]
        if kind == "/Figure":
            left, top, right, bottom = (float(side) * PIXEL for side in kid["/A"]["/BBox"])
            yield texts.page_of(kid), (top, bottom, left, right), "picture", ""
        elif kind in HEADINGS or kind == "/Table" or (kind == "/Sect" and inside):
            box = tuple(side * POINT for side in texts.box_of(kid))
            words = " ".join(texts.of(kid).split()) if kind in HEADINGS else ""
            yield texts.page_of(kid), box, NAMES.get(kind, kind[1:].lower()), words
        yield from _things(texts, kid, inside + (kind == "/Sect"))


def _what(line):
    return line if line.startswith("page") else line[NUMBERS:]


def _moved(old, new):
    if old.startswith("page"):
        return False
    sides = zip(old[:NUMBERS].split(), new[:NUMBERS].split(), strict=True)
    return any(abs(int(before) - int(now)) > TOLERANCE for before, now in sides)


if __name__ == "__main__":
    write()
