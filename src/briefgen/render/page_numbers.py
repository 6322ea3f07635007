"""The numbers of pages in the list of contents, written when all pages are laid out.

WeasyPrint can do this by itself (`target-counter`), but lays out the page with the list, the
fullest of all, two more times for it: a tenth of the time of a whole guide. So the template
leaves room, and what is written there is as wide as the room.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.render import boxes

ROOM = "\N{FIGURE SPACE}" * 3
"""What stands in an entry where the number of its page will; a figure space is as wide as a
digit."""


def number(pages: Sequence[Any]) -> None:
    """Write into the room of each entry the number of the page that its link leads to."""
    starts: dict[str, int] = {}
    for count, page in enumerate(pages, start=1):
        for anchor in page.anchors:
            starts.setdefault(anchor, count)
    for entry in _entries(pages):
        # A template of the owner's may leave out what its contents lead to.
        digits = str(starts.get(entry.element.get("href").removeprefix("#"), ""))
        _write(entry, entry.text.replace(ROOM, f"{digits:{ROOM[0]}<{len(ROOM)}}"))


def _entries(pages: Sequence[Any]) -> Iterator[Any]:
    """Yield the texts with room for a number; a long title has only some of its own in one."""
    for page in pages:
        for contents in boxes.outermost(boxes.body(page), _is_contents):
            for box in contents.descendants():
                if boxes.is_a(box, "TextBox") and box.text.endswith(ROOM):
                    yield box


def _is_contents(box: Any) -> bool:
    return boxes.has_class(box, "contents")


def _write(text: Any, words: str) -> None:
    """Change the words of a text; it is set anew from these two when it is drawn."""
    text.text = text.pango_layout.text = words
