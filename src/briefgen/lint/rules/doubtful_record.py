"""A record of a delivery does not say all, or says what cannot be.

`briefgen score` adds up what you noted in briefs/_records/. An answer that is missing, a date
before the work began or years from the day it was due, a worker or a criterion that the brief
does not have, more updates than were agreed, two records of one delivery: each would make a sum
wrong, and a person pays for it. Correct the record; briefgen never writes into it.

Bad:

    delivery: Episode 12
    due: 2027-01-06
    handed_over: 2027-01-60
    accepted_at_first_check: mostly

Good:

    delivery: Episode 12
    due: 2027-01-06
    handed_over: 2027-01-06
    accepted_at_first_check: yes
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.records import DOUBTFUL


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where records are read, not in a brief."""
    return iter(())


RULE = Rule(DOUBTFUL, check, __doc__, profile=Profile.RELAXED)
