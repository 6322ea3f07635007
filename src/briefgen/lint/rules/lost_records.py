"""What was sent of a brief is kept under a name that no brief has.

`briefgen send` keeps what it sent in `briefs/_records/` and the name of the brief. Because of it a
calendar knows which dates moved and what to cancel, and `briefgen diff` what the worker has. Who
renames the file of a brief has to rename the folder too, or both begin anew.

Bad:

    briefs/bread-baking.md
    briefs/_records/bread/sent-001/

Good:

    briefs/bread-baking.md
    briefs/_records/bread-baking/sent-001/
"""

from collections.abc import Iterator

from briefgen.inputs import LOST_RECORDS
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found in the folder of all briefs, not in one."""
    return iter(())


RULE = Rule(LOST_RECORDS, check, __doc__, profile=Profile.RELAXED)
