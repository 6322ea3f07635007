"""The documents of a brief took longer than they may.

A guide of ten pages takes a second or two. What takes a minute has something in it that grows
without end: thousands of rows in a table, a text of one line that fills a megabyte, a template of
yours that goes round in circles. The other briefs are built all the same; what was made earlier
of this one stays. Make two briefs of it, or allow more seconds in `briefgen.yaml`.

Bad:

    | Nr | Address |        (and 40,000 rows)

Good:

    Our shop has 40,000 addresses; they are in the file addresses.csv.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where documents are made, not in a brief."""
    return iter(())


TOO_SLOW = Problem("BG722", "too-slow", Severity.ERROR)

RULE = Rule(TOO_SLOW, check, __doc__, profile=Profile.RELAXED)
