"""There is nothing in the file.

An empty file is often one that was saved before it was written, or under another name.
Nothing else is said about it.

Bad:

    (a file without a word in it)

Good:

    ---
    title: Edit the weekly podcast
    ---
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(context: Context) -> Iterator[Finding]:
    if not context.source.text.strip():
        place = context.source.place(0, 0)
        yield Finding(place, "this brief is empty", help="Write what is to be done.")


RULE = Rule(
    Problem("BG712", "empty-brief", Severity.ERROR),
    check,
    __doc__,
    question="What should I do?",
    profile=Profile.RELAXED,
)
