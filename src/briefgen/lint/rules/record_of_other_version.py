"""A record of a delivery is of another version of the brief, or of none that is there.

Nothing is wrong with it: briefs change, and a delivery is measured by the one that held then. You
are told because the criteria and bonuses that it names are not compared with those of today. A
`version:` of the brief that you raise with each change keeps the two apart.

Bad:

    version: 1.1
    (the brief says 1.2 by now)

Good:

    version: 1.2
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.records import OTHER_BRIEF


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where records are read, not in a brief."""
    return iter(())


RULE = Rule(OTHER_BRIEF, check, __doc__, profile=Profile.RELAXED)
