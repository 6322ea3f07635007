"""The boxes of laid-out pages: the one place that looks into those of WeasyPrint, which are not
part of what it promises."""

from collections.abc import Callable, Iterator
from typing import Any


def body(page: Any) -> Any:
    """Return the box that holds all of a page but what stands in its margins."""
    return page._page_box  # noqa: SLF001 - WeasyPrint has no public way to its boxes


def outermost(box: Any, wanted: Callable[[Any], bool]) -> Iterator[Any]:
    """Yield the boxes inside that are wanted, and none inside of those or of a line."""
    for child in box.children:
        if wanted(child):
            yield child
        elif hasattr(child, "children") and not is_a(child, "MarginBox", "LineBox"):
            yield from outermost(child, wanted)


def is_a(box: Any, *kinds: str) -> bool:
    """Tell whether a box is of one of WeasyPrint's classes."""
    return type(box).__name__ in kinds


def has_class(box: Any, *names: str) -> bool:
    """Tell whether a box is that of an element with one of these classes."""
    if box.element is None or "::" in box.element_tag:
        return False
    return not set(names).isdisjoint(box.element.get("class", "").split())
