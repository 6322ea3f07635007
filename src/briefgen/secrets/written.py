"""Reads a value as it was written: out of its quotation marks, without the end of the sentence."""

import re
from dataclasses import dataclass

_VALUE = re.compile(
    "(?P<open>[\"'`“”„‘’«‹「『*_(]{0,4})"
    "(?P<value>[!#-;=?-_a-{}~\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u052f€]{1,128})"
)
_OPENED = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Written:
    """A value and where it stands; `marked` when quotation marks or the like set it apart."""

    text: str
    start: int
    end: int
    marked: bool

    def up_to(self, end: int) -> "Written":
        """Return the part of it that ends at `end`."""
        return Written(self.text[: end - self.start], self.start, end, self.marked)


def read(text: str, at: int) -> Written | None:
    """Return the value that begins `at`, which has no spaces; None when there is none."""
    found = _VALUE.match(text, at)
    if not found:
        return None
    start, end = found.span("value")
    opened = found["open"]
    emphasis = opened[len(opened.rstrip("*_")) :]
    if emphasis and not found["value"].rstrip(".,;:!?)").endswith(emphasis):
        start, emphasis = start - len(emphasis), ""
    link = text.find("](", start, end)
    end = _trimmed(text, start, end if link < 0 else link, emphasis)
    return Written(text[start:end], start, end, bool(opened) and start == found.start("value"))


def _trimmed(text: str, start: int, end: int, emphasis: str) -> int:
    """Return the end without stops, without brackets that opened before, without emphasis."""
    while end > start:
        last = text[end - 1]
        if emphasis and text.endswith(emphasis, start, end):
            end, emphasis = end - len(emphasis), ""
        elif last in ".,;:'\\" or (last in ")]}" and _is_unopened(text[start:end])):
            end -= 1
        elif text.endswith(("--", "**"), start, end):
            end -= 2
        else:
            break
    return end


def _is_unopened(value: str) -> bool:
    """Tell whether the bracket at the end was opened before the value began."""
    closing = value[-1]
    opening = next(one for one, other in _OPENED.items() if other == closing)
    return value.count(opening) < value.count(closing)
