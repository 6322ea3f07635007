"""A picture is not shown, because its name has a space in it.

Markdown takes such a name for plain words, so the guide would show the name and no picture. Put
angle brackets around the name, or rename the file.

Bad:

    ![The export window](export window.png)

Good:

    ![The export window](<export window.png>)
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.parse.body import UNREAD_PICTURE


def check(context: Context) -> Iterator[Finding]:
    return context.reported(UNREAD_PICTURE)


RULE = Rule(
    UNREAD_PICTURE,
    check,
    __doc__,
    profile=Profile.RELAXED,
)
