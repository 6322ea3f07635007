"""An entry in the facts has a key that briefgen does not know, so nothing is done with it.

Most often the key is misspelled, and what stands behind it would be missing in the guide. The
message names the nearest key. A key that begins with `x-` is your own: nobody else sees it, and
nothing is said about it.

Bad:

    milestone: Draft on 2027-01-15

Good:

    milestones: [{name: Draft, due: 2027-01-15}]
    x-cost-centre: marketing-07
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.schema import UNKNOWN_KEY


def check(context: Context) -> Iterator[Finding]:
    return context.reported(UNKNOWN_KEY)


RULE = Rule(
    UNKNOWN_KEY,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
