"""A record of what was sent cannot be read.

`briefgen send` keeps in `briefs/_records/` what was sent and when, so that a calendar knows which
dates moved. Without the record a date that you moved may not move in the worker's calendar. Leave
these files as they are, and keep them where you keep your briefs.

Bad:

    briefs/_records/podcast-editing/sent-001/record.json is empty

Good:

    briefs/_records/podcast-editing/sent-001/record.json as briefgen wrote it
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.records import UNREADABLE_RECORD


def check(context: Context) -> Iterator[Finding]:
    for found in context.history.diagnostics:
        yield Finding(found.place, found.message, help=found.help)


RULE = Rule(UNREADABLE_RECORD, check, __doc__, profile=Profile.RELAXED)
