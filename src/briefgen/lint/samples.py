"""Lines to paste, which the help of a finding shows."""

import re

from briefgen.keyed import quoted
from briefgen.lint.context import Context

_PLAIN = re.compile(r"[^\W_](?:[\w .'’-]*\w)?")
_ADDRESS = re.compile(r"\s*[<(][^<>()]*[>)]?\s*$")
_SOMEBODY = "Jane Miller"


def entries(context: Context, lines: str, otherwise: str = "") -> str:
    """Return the help that shows entries for the front matter, and what else would do.

    What begins with a key that is there already is shown as its new form.
    """
    key = lines.partition(":")[0]
    if (key,) in context.spans.keys:
        lead = f"Write `{key}:` like this, with what else it says:"
    elif context.file.body_line > 1:
        lead = "Add to the facts at the top:"
    else:
        lead = "Add at the very top, between two lines of `---`:"
    text = f"{lead}\n\n{lines}"
    return f"{text}\n\n{otherwise}" if otherwise else text


def section(context: Context, key: str, heading: str, lines: str) -> str:
    """Return the help that shows a section of the body, or what belongs into one that waits."""
    if context.sections_called(key):
        return f"Write below this heading, such as:\n\n{lines}"
    return f"Add a section such as:\n\n## {heading}\n\n{lines}"


def called(name: str) -> str:
    """Return a name as one says it, without an address behind it; it may be empty."""
    return " ".join(_ADDRESS.sub("", name[:200]).split())


def name(given: str) -> str:
    """Return a name as it can stand behind a key: the one given, else somebody's."""
    given = called(given) or _SOMEBODY
    return given if _PLAIN.fullmatch(given) else quoted(given)


def value(text: str) -> str:
    """Return a text as it can stand behind a key."""
    return text if _PLAIN.fullmatch(text) else quoted(text)
