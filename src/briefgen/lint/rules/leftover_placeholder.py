"""Something is still to be filled in.

“TBD”, “[insert price]” or a line of the template tells the worker nothing, and shows that the
brief was sent too early. Write what belongs there, or delete it. With a date, as in “TBD by
2026-12-01”, it is a promise, and only a warning. What the worker has to fill in, such as
“Dear [your name]”, stands in quotation marks.

Bad:

    due: TBD

Good:

    due: 2026-12-18
"""

import functools
import re
from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.masking import without_code
from briefgen.lint.wording.prompts import prompts
from briefgen.lint.wording.prose import Passage, value

_HINT = re.compile(r"[\[<{?]|[A-Z]{3}|^\s*[a-z]{3,5}\s*$")
_DATED = re.compile(r"[^.,;\n|]{0,40}?(?:\d{4}-\d\d-\d\d|\bby\s+(?:\w+\s+)?\d)", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|[:(|–—])[\s*_]*$")
_CONTROL = re.compile(r"\{\{\s*(?:[^\w\s]|(?:else|end|endif|this)\b)")
_ALONE = re.compile(
    r"^[ \t>*_]*(?:[^\[\]:\n]{1,40}:)?[ \t*_]*"
    r"(?P<bracket>\[(?:[A-Z]|[^\W\d_]+ )[^\[\]^:\d\n]{1,40}\])[ \t*_]*\\?\r?$",
    re.MULTILINE,
)
"""A bracket alone on its line, or behind a label such as `Client:`."""

_LONGEST_LABEL = 10


def check(context: Context) -> Iterator[Finding]:
    told: set[str] = set()
    for passage in (*_facts(context), *context.passages):
        yield from _marks(passage, context)
        for start, end, weighs in _brackets(passage):
            if passage.raw[start:end] not in told:
                told.add(passage.raw[start:end])
                yield _finding(passage, start, end, weighs=weighs)
    for hit in context.hits("placeholders"):
        if _LABEL.search(hit.passage.text, max(0, hit.start - _LONGEST_LABEL), hit.start):
            yield _finding(hit.passage, hit.start, hit.end, weighs=True)
    for hit in context.hits("undecided"):
        yield _finding(hit.passage, hit.start, hit.end, weighs=False)


def _facts(context: Context) -> Iterator[Passage]:
    """What the front matter says besides texts: names, dates, amounts, ways to reach people."""
    paths = context.spans.values
    parents = {path[:-1] for path in paths}
    texts = {passage.path for passage in context.passages}
    for path, place in paths.items():
        key = str(path[0]) if path else "private"
        is_own = key == "private" or key.startswith("x-")
        if path in parents or path in texts or is_own or place.source is not context.source:
            continue
        if (passage := value(context.file, path)) and _HINT.search(passage.raw):
            yield passage


def _marks(passage: Passage, context: Context) -> Iterator[Finding]:
    """In capitals a mark counts anywhere; in small letters where nothing else stands."""
    marks = context.lexicon.placeholder_marks
    found: list[tuple[int, int]] = []
    if hint := _hint(marks).fullmatch(passage.raw):
        yield _finding(passage, *hint.span("hint"), weighs=True, is_hint=True)
    elif any(mark in passage.text for mark in marks):
        found = [match.span() for match in _mark(marks).finditer(passage.text)]
    elif passage.raw.strip().upper() in marks:
        found = [(0, len(passage.raw.rstrip()))]
    for start, end in found:
        yield _finding(passage, start, end, weighs=True)


@functools.cache
def _mark(marks: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(marks, key=len, reverse=True)))
    return re.compile(rf"(?<![\w?!$€£-])(?:{words})(?![\w-])")


@functools.cache
def _hint(marks: tuple[str, ...]) -> re.Pattern[str]:
    """A mark with what is to be written in brackets, as `briefgen new` puts it."""
    words = "|".join(map(re.escape, marks))
    return re.compile(rf"[\s\"*_]*(?P<hint>(?:{words}) \([^\n]*\))[\s\"*_]*")


def _brackets(passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Yield the brackets to be filled in; in quotation marks they are for the worker to fill.

    Brackets that ask for something weigh more than those that merely stand alone.
    """
    if not any(mark in passage.raw for mark in ("[", "<", "{{")):
        return
    text = without_code(passage.raw)
    asked = [match.span() for match in prompts().finditer(text) if not _CONTROL.match(match[0])]
    yield from ((start, end, True) for start, end in asked)
    for match in _ALONE.finditer(text) if passage.kind != "row" else ():
        if match.span("bracket") not in asked:
            yield *match.span("bracket"), False


def _finding(
    passage: Passage, start: int, end: int, *, weighs: bool, is_hint: bool = False
) -> Finding:
    """A date in a hint is an example of one, and no promise."""
    words = " ".join(passage.raw[start:end].split())
    dated = not is_hint and _DATED.match(passage.raw, end) is not None
    return Finding(
        passage.place(start, end),
        f"“{words}” is still to be filled in",
        label="write what belongs here",
        help="Write what belongs here. If you cannot say it yet, say by when, such as TBD by "
        "2026-12-01: that is no error any more, but a warning until it is filled in. What the "
        "worker fills in goes into quotation marks.",
        severity=None if weighs and not dated else Severity.WARNING,
        question=f"What is meant to stand in place of “{words}”?",
    )


RULE = Rule(
    Problem("BG405", "leftover-placeholder", Severity.ERROR),
    check,
    __doc__,
    profile=Profile.RELAXED,
)
