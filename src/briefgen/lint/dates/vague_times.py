"""Times that mean another day to each reader."""

import re

from briefgen.lint.context import Context
from briefgen.lint.dates.times import Written, repeats
from briefgen.lint.wording.phrases import find
from briefgen.lint.wording.prose import Passage

_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}|\b\d{1,2} ?(?:[ap]\.?m\b|h\b)", re.IGNORECASE)
_ALWAYS = ("vague_deadlines",)


def is_vague(context: Context, given: Written) -> bool:
    """Tell whether a time of the front matter is a phrase such as `asap` or `tomorrow`.

    Where a time belongs, `tomorrow` stands as if `by` stood before it.
    """
    if has_day(given.text):
        return False
    if given.text.casefold().strip(" .!") in context.lexicon.vague_times:
        return True
    text = f"by {given.text}"
    found = find((Passage(context.source, 0, text, text, "", "value", 1),), context.front.language)
    names = ("vague_deadlines", "relative_days") if is_once(context, given) else _ALWAYS
    hits = (hit for name in names for hit in found.get(name, ()))
    return any(hit.text.casefold() not in context.policy.accepted for hit in hits)


def is_once(context: Context, given: Written) -> bool:
    """Tell whether a time belongs to one day; an hour (`at`) never does."""
    return given.path[-1] != "at" and (not comes_back(context) or given.path[0] == "start")


def comes_back(context: Context) -> bool:
    """Tell whether the work is done again and again, as a procedure is: `Friday` is the next."""
    return repeats(context) or context.front.kind == "procedure"


def has_day(text: str) -> bool:
    """Tell whether a number stands in a text that is not just an hour."""
    return has_number(_CLOCK.sub("", text))


def has_number(text: str) -> bool:
    return any(map(str.isdecimal, text))
