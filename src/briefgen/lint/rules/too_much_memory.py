"""The documents of a brief need more memory than they may have.

One brief must not bring down the computer on which all of them are built. It is nearly always a
picture: what counts are its pixels, and a file of 100 KB can have forty million. The other briefs
are built all the same; what was made earlier of this one stays. Make the picture smaller, or
allow more megabytes in `briefgen.yaml`.

Bad:

    ![The floor plan](plan-20000-pixels-wide.png)

Good:

    ![The floor plan](plan-2000-pixels-wide.png)
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where documents are made, not in a brief."""
    return iter(())


TOO_MUCH_MEMORY = Problem("BG723", "too-much-memory", Severity.ERROR)

RULE = Rule(TOO_MUCH_MEMORY, check, __doc__, profile=Profile.RELAXED)
