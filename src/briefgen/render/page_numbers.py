"""Page numbers in a list of contents, written where a layout has left room for them.

WeasyPrint can count pages by itself (`target-counter`), but lays the page with the list out
two more times for it, which is a sixth of the time of a whole guide. A number that is shorter
than its room changes nothing around it, since only room follows it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

ROOM = "000"
"""What the style sheet writes after an entry that wants the number of its page."""


def number(pages: Sequence[Any]) -> None:
    """Put into the entries, by the anchor in their `data-target`, the number of its page."""
    starts: dict[str, int] = {}
    for count, page in enumerate(pages, start=1):
        for anchor in page.anchors:
            starts.setdefault(anchor, count)
    for page in pages:
        for text in _rooms(page):
            target = text.element.get("data-target", "").removeprefix("#")
            _write(text, text.text.replace(ROOM, str(starts.get(target, ""))))


def _rooms(page: Any) -> Iterator[Any]:
    for box in page._page_box.descendants():  # noqa: SLF001 - WeasyPrint has no public way
        if box.element_tag == "li::after" and ROOM in getattr(box, "text", ""):
            yield box


def _write(box: Any, text: str) -> None:
    box.text = text
    box.pango_layout.text = text
