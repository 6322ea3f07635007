"""A comment begins and never ends, so everything after it is left out.

What stands between `<!--` and `-->` is for you alone and never reaches a guide. Without the end
mark the rest of the brief counts as comment.

Bad:

    <!-- Ask Tom about the rate.

    ## Steps

Good:

    <!-- Ask Tom about the rate. -->

    ## Steps
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.body import OPEN_COMMENT


def check(context: Context) -> Iterator[Finding]:
    return context.reported(OPEN_COMMENT)


RULE = Rule(
    OPEN_COMMENT,
    check,
    __doc__,
    question="Is there more to this brief? It ends in the middle.",
    profile=Profile.RELAXED,
)
