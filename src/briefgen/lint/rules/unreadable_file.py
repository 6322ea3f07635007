"""A file that is called like a brief cannot be read.

It is too large, not saved as UTF-8 text, not a file at all, or you are not allowed to read it.
The other briefs are read all the same. The message says what to do.

Bad:

    briefs/podcast.md   (saved as UTF-16)

Good:

    briefs/podcast.md   (saved as UTF-8)
"""

from collections.abc import Iterator

from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule
from briefgen.workspace import UNREADABLE


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: it is found where files are read and written, not in a brief."""
    return iter(())


RULE = Rule(UNREADABLE, check, __doc__, profile=Profile.RELAXED)
