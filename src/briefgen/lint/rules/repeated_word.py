"""A small word stands twice in a row.

It happens when a sentence is changed or a line is wrapped, and makes the reader stop. `briefgen
lint --fix` takes the second one out. Only words that nobody writes twice on purpose are told.

Bad:

    Send the the file on Friday.

Good:

    Send the file on Friday.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostic import Edit, Fix, Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.lint.wording.prose import Passage

_TWICE = re.compile(
    r"(?<![\w'’.-])(?P<word>[^\W\d_]{1,12}+)"
    r"(?P<again>(?=\s)[ \t]*+(?:\r?\n[ \t]*+)?(?P=word))(?![\w'’-])",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages if context.lexicon.repeatable else ():
        for match in _TWICE.finditer(passage.text):
            if _is_slip(match, context):
                yield _finding(passage, match)


def _is_slip(match: re.Match[str], context: Context) -> bool:
    """`A a` may be a name and a word; a slip is written small the second time."""
    word, again = match["word"], match["again"].strip()
    known = again in context.lexicon.repeatable and word not in context.policy.accepted
    return known and (word == again or (len(word) > 1 and word.istitle()))


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    word, again = match["word"], match.span("again")
    return Finding(
        passage.place(match.start(), match.end()),
        f"“{word}” stands here twice",
        label="one is enough",
        help=f"Write “{word}” once.",
        fix=Fix((Edit(passage.place(*again), ""),)),
    )


RULE = Rule(
    Problem("BG409", "repeated-word", Severity.WARNING),
    check,
    __doc__,
    profile=Profile.RELAXED,
)
