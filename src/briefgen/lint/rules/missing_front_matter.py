"""The brief does not begin with the facts about the work.

Dates, people, payment and deliverables stand between two lines of three dashes at the very top;
from there they get into the guide, the calendar and the checks. A text without them is read too,
but only as a text.

Bad:

    # Edit the weekly podcast

    Please be done by 29 January.

Good:

    ---
    title: Edit the weekly podcast
    due: 2027-01-29
    ---
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.front_matter import MISSING_FRONT_MATTER


def check(context: Context) -> Iterator[Finding]:
    return context.reported(MISSING_FRONT_MATTER)


RULE = Rule(
    MISSING_FRONT_MATTER,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
