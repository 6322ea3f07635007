"""A value is not of the kind that belongs there.

Where briefgen expects one of a few words, a number, a text, or a list, something else stands, so
the value is left out of the guide. The message says what to write.

Bad:

    kind: process

Good:

    kind: procedure
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.schema import WRONG_TYPE


def check(context: Context) -> Iterator[Finding]:
    return context.reported(WRONG_TYPE)


RULE = Rule(
    WRONG_TYPE,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
