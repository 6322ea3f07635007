"""The program that makes documents broke off at a brief, and again when it was tried alone.

Documents are made in a program of their own, so that its end costs one brief and not all of
them. It can be ended from outside, where memory is short, or fall over something that no test
foresaw. The other briefs are built all the same; what was made earlier of this one stays. Build
the brief alone; if it breaks off again, take out what you added last.

Bad:

    ![The new label](label-with-a-damaged-colour-profile.jpg)

Good:

    ![The new label](label.png)
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where documents are made, not in a brief."""
    return iter(())


BROKEN_OFF = Problem("BG724", "broken-off", Severity.ERROR)

RULE = Rule(BROKEN_OFF, check, __doc__, profile=Profile.RELAXED)
