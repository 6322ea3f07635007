"""A date or a time does not exist, or is written in a way that no calendar can read.

Such a date is printed as it stands, but nobody is reminded of it. Write year-month-day, and hours
and minutes of a 24-hour clock where the time matters. `briefgen lint --fix` rewrites what can
mean only one thing, such as `2026-2-3`, `25.12.2026` or `5pm`; what no calendar has, such as
30 February, is yours to correct.

Bad:

    due: 2026-02-30
    status_updates:
      every: week
      at: 5pm

Good:

    due: 2026-02-27
    status_updates:
      every: week
      at: 17:00
"""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.diagnostic import Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.checks import INVALID_DATE

_QUESTION = "Which day do you mean by this date?"


def check(context: Context) -> Iterator[Finding]:
    for finding in context.reported(INVALID_DATE):
        yield finding if finding.severity is Severity.ERROR else _readable(finding)


def _readable(finding: Finding) -> Finding:
    """A worker understands it, so there is nothing to ask."""
    return replace(finding, question="")


RULE = Rule(INVALID_DATE, check, __doc__, question=_QUESTION, profile=Profile.RELAXED)
