"""Lists or quotes are nested so deeply that they cannot be laid out.

From some depth on the text is shown just as it was typed, because nothing of it may get lost. No
reader finds the way in so many levels either. Use fewer levels, or sections.

Bad:

    > > > > > > > > (and so on, more than a hundred times) Open the file.

Good:

    1. Open the file.
       - Choose the sheet.
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.body import TOO_DEEP


def check(context: Context) -> Iterator[Finding]:
    return context.reported(TOO_DEEP)


RULE = Rule(
    TOO_DEEP,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
