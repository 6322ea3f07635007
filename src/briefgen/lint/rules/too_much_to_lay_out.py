"""Something in the brief would keep the program that makes documents busy for minutes.

Guides of hundreds of pages are made in a minute. Some texts that look small are not: a letter
with hundreds of accents on it, thousands of emoji joined to one, a megabyte without a space,
thousands of links to one endless address. Nothing is made of such a brief, so that the others are
ready in time. No setting lifts this.

Bad:

    Look: 👨‍👨‍👨‍👨 (and so on, ten thousand times)

Good:

    Look at the picture below.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.markup import PAGE_BREAK
from briefgen.source import SourceFile

MAX_MARKS = 30
"""On one letter, as the Stream-Safe Text Format has it: Unicode Standard Annex 15."""
MAX_UNBROKEN = 3_000
MAX_PARTS = 10_000
MAX_PAGES = 500
MAX_ADDRESSES = 2_000_000
"""Characters of all addresses that links lead to: one address may be named many times."""

_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0711\u0730-\u074a\u0816-\u082d\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0f71-\u0f84\u135d-\u135f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff"
    "\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff"
    "\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_MARKS = re.compile(f"[{_MARK}]{{{MAX_MARKS + 1},}}")
# Lines of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese break without a space.
_UNBROKEN = re.compile(
    r"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]"
    f"{{{MAX_UNBROKEN + 1},}}"
)
_PART = re.compile(r"\||^(?=[^\S\n]*\S)", re.MULTILINE)
_HELP = "Make two briefs of it, or send long lists as a file of their own."


def check(context: Context) -> Iterator[Finding]:
    source = context.source
    yield from _first(source, _MARKS, f"more than {MAX_MARKS} marks stand on one letter here")
    message = f"more than {MAX_UNBROKEN} characters stand here without a space"
    yield from _first(source, _UNBROKEN, message)
    message = f"from here on there are more than {MAX_PARTS} lines and cells of tables"
    yield from _one_more(source, _PART, MAX_PARTS, message)
    message = f"from here on there are more than {MAX_PAGES} page breaks"
    yield from _one_more(source, PAGE_BREAK, MAX_PAGES, message)
    yield from _addresses(context)


def _first(source: SourceFile, what: re.Pattern[str], message: str) -> Iterator[Finding]:
    if found := what.search(source.text):
        place = source.place(found.start(), found.start() + 1)
        yield Finding(place, f"{message}, which nobody can lay out", help="Take them out.")


def _one_more(
    source: SourceFile, what: re.Pattern[str], most: int, message: str
) -> Iterator[Finding]:
    for number, found in enumerate(what.finditer(source.text)):
        if number == most:
            place = source.place_of_line(source.position(found.start()).line)
            yield Finding(place, message, help=_HELP)
            return


def _addresses(context: Context) -> Iterator[Finding]:
    size = 0
    for link in context.links:
        size += len(link.target)
        if size > MAX_ADDRESSES:
            message = "the addresses of all links up to here would fill a thousand pages"
            yield Finding(link.place, message, help="Use shorter addresses, or fewer links.")
            return


RULE = Rule(
    Problem("BG727", "too-much-to-lay-out", Severity.ERROR),
    check,
    __doc__,
    profile=Profile.RELAXED,
    gate="closed",
)
