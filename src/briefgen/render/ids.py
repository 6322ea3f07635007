"""The ids of a page for paper.

WeasyPrint works out one style for all elements that the same rules hold for, but an `id` gives
an element, and with it all that stands inside, styles of its own, which is a twentieth of the
time of a whole guide.
"""

from typing import Any


def only_led_to(page: Any) -> None:
    """Take from the elements of a parsed page the ids that nothing on it leads to."""
    elements = list(page.iter())
    led_to = {element.get("href") for element in elements}
    for element in elements:
        if "id" in element.attrib and f"#{element.get('id')}" not in led_to:
            del element.attrib["id"]
